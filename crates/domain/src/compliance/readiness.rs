//! How ready an organisation is for a certification on a day: which requirements are due, and of each, apart, what is
//! answered, how far the work is, by when, what the register proves by itself, what evidence is in effect, what audits left
//! open, and what is missing.
//!
//! One pass over the requirements; whatever is looked up is indexed first, and each proof is computed once.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::action::FollowUp;
use super::check::{CheckContext, Verdict, run_check};
use super::evidence::EvidenceState;
use crate::certification::scheme::Scheme;
use crate::certification::scheme::{AppliesTo, Check, Class, Profile, Requirement, RequirementCode};
use crate::certification::{Answer, Certification, Outcome, Scope, State, WorkStatus};
use crate::register::Register;
use crate::rule::RuleSet;
use crate::value::id::{ActionId, CertificationId, CooperativeId, EvidenceId, FindingId};

/// Whether a requirement is due.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Debug,
    Serialize,
    IntoStaticStr,
    EnumString,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Due {
    /// It is asked for on the day.
    Now,
    /// It is asked for later.
    Later,
    /// It is a good practice, asked of nobody.
    Voluntary,
    /// It is asked of something that the organisation does not have, or of organisations of another kind or size.
    NotHere,
}

impl Due {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// What is missing to a requirement that is due.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Debug,
    Serialize,
    IntoStaticStr,
    EnumString,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Missing {
    /// Nobody answered it, and the register does not prove it.
    Answer,
    /// It is answered as not met, or met in part.
    Conformity,
    /// The register says that it is not so.
    #[serde(rename = "proof")]
    #[strum(serialize = "proof")]
    Check,
    /// Nothing shows it.
    Evidence,
    /// What shows it is out of date.
    EvidenceInEffect,
    /// An audit left something to be mended.
    Correction,
}

impl Missing {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// A requirement on the day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item<'a> {
    /// What is demanded.
    pub requirement: &'a Requirement,
    /// Whether it is due.
    pub due: Due,
    /// The latest answer that speaks of the day or one before.
    pub answer: Option<&'a Answer>,
    /// Whether that answer was carried over from another certification.
    pub carried: bool,
    /// What the register says of it by itself.
    pub proof: Option<Verdict>,
    /// The evidence linked to it, each with how it stands on the day.
    pub evidence: Vec<(EvidenceId, EvidenceState)>,
    /// What audits left open.
    pub findings: Vec<FindingId>,
    /// The corrective actions that are open.
    pub actions: Vec<ActionId>,
    /// Whether the work is not done and its deadline is over.
    pub overdue: bool,
    /// What is missing; empty where it is not due.
    pub missing: BTreeSet<Missing>,
}

impl Item<'_> {
    /// The result of the latest answer.
    pub fn outcome(&self) -> Option<Outcome> {
        self.answer.and_then(|answer| answer.outcome)
    }

    /// Whether the register proves all of it by itself.
    pub fn is_proven(&self) -> bool {
        let whole = self.requirement.proof.is_some_and(Check::is_whole);
        whole && self.proof.as_ref().is_some_and(Verdict::is_proven)
    }

    /// Whether it is due and nothing is missing.
    pub fn is_ready(&self) -> bool {
        self.due == Due::Now && self.missing.is_empty()
    }
}

/// How many requirements stand how.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Summary {
    /// Due on the day.
    pub due: u64,
    /// Due, and nothing is missing.
    pub ready: u64,
    /// Due and answered as met.
    pub met: u64,
    /// Due and answered as met in part.
    pub partly_met: u64,
    /// Due and answered as not met.
    pub not_met: u64,
    /// Due and answered as not applicable.
    pub not_applicable: u64,
    /// Due and without a result.
    pub unanswered: u64,
    /// Due and proven by the register as a whole.
    pub proven: u64,
    /// Due, and the work on it is done.
    pub done: u64,
    /// Due, with the work not done and its deadline over.
    pub overdue: u64,
    /// Due, with something open from an audit.
    pub with_findings: u64,
    /// Due later.
    pub later: u64,
    /// Good practice.
    pub voluntary: u64,
    /// Asked of something that is not there, or of others.
    pub not_here: u64,
}

/// How ready an organisation is on a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Readiness<'a> {
    /// Which certification.
    pub certification: &'a Certification,
    /// Its scheme.
    pub scheme: &'a Scheme,
    /// The profile that was asked for, if one was.
    pub profile: Option<&'a Profile>,
    /// The day.
    pub on: NaiveDate,
    /// Full years since the first certificate; none before it.
    pub years: Option<u32>,
    /// Each requirement that is answered itself, in the order of the scheme.
    pub items: Vec<Item<'a>>,
    /// How many stand how.
    pub summary: Summary,
    /// The same by class, in the order of classes; those without a class last.
    pub by_class: Vec<(Option<Class>, Summary)>,
}

/// How many full years lie between two days.
pub fn full_years(from: NaiveDate, on: NaiveDate) -> u32 {
    let years = on.year().saturating_sub(from.year());
    let reached = (from.month(), from.day()) <= (on.month(), on.day());
    u32::try_from(if reached { years } else { years.saturating_sub(1) }).unwrap_or_default()
}

/// How ready an organisation is for a certification on a day, for all requirements or for those of a profile; `None`
/// where the register has no such certification, or its scheme has no such profile.
pub fn readiness<'a>(
    register: &'a Register,
    rule_set: &RuleSet,
    certification: CertificationId,
    profile: Option<&RequirementCode>,
    on: NaiveDate,
) -> Option<Readiness<'a>> {
    let state = register.certifications();
    let certification = state.certification(certification)?;
    let scheme = state.scheme(certification.scheme)?;
    let profile = match profile {
        Some(code) => Some(scheme.profiles.iter().find(|profile| profile.code == *code)?),
        None => None,
    };
    let standing = certification.standing(state, on);
    let years = standing.first_certified.filter(|first| first.first() <= on);
    let years = years.map(|first| full_years(first.first(), on));
    let selected: Option<BTreeSet<&RequirementCode>> = profile.map(|it| it.selects.iter().collect());
    let look = Look {
        state,
        certification,
        has: Has::of(register, certification.holder, &standing.scope, on),
        follow_up: FollowUp::of(state, certification.id, scheme, on),
        asked: CheckContext::of(register, rule_set, certification.holder, on),
        years,
        selected,
        on,
        proofs: BTreeMap::new(),
    };
    let items = look.items(&scheme.requirements);
    let summary = summary(items.iter());
    let classes: BTreeSet<Option<Class>> = items.iter().map(|item| item.requirement.class).collect();
    let (without, with): (Vec<_>, Vec<_>) = classes.into_iter().partition(Option::is_none);
    let of = |class: Option<Class>| summary_of(&items, class);
    let by_class = with.into_iter().chain(without).map(|class| (class, of(class))).collect();
    Some(Readiness { certification, scheme, profile, on, years, items, summary, by_class })
}

fn summary_of(items: &[Item<'_>], class: Option<Class>) -> Summary {
    summary(items.iter().filter(|item| item.requirement.class == class))
}

/// What the organisation has on the day, of what requirements can be asked of.
#[derive(Clone, Copy)]
struct Has {
    units: bool,
    groups: bool,
}

impl Has {
    fn of(register: &Register, holder: CooperativeId, scope: &Scope, on: NaiveDate) -> Self {
        let family = register.cooperatives().family(holder, on);
        let worked = register
            .cooperatives()
            .units()
            .any(|unit| family.contains(&unit.cooperative) && unit.period.contains(on));
        let groups = register
            .programmes()
            .groups()
            .any(|group| family.contains(&group.details.cooperative) && group.period.contains(on));
        Self { units: worked || !scope.units.is_empty(), groups: groups || 1 < family.len() }
    }

    const fn applies(self, to: Option<AppliesTo>) -> bool {
        match to {
            None | Some(AppliesTo::Organisation) => true,
            // A plant is written down as a unit in scope.
            Some(AppliesTo::Unit | AppliesTo::Plant) => self.units,
            Some(AppliesTo::Group) => self.groups,
        }
    }
}

/// Everything that is looked up for each requirement.
struct Look<'a, 'p> {
    state: &'a State,
    certification: &'a Certification,
    has: Has,
    follow_up: FollowUp<'a>,
    asked: Option<CheckContext<'p>>,
    years: Option<u32>,
    selected: Option<BTreeSet<&'a RequirementCode>>,
    on: NaiveDate,
    proofs: BTreeMap<Check, Verdict>,
}

impl<'a> Look<'a, '_> {
    fn items(mut self, requirements: &'a [Requirement]) -> Vec<Item<'a>> {
        let mut items = Vec::with_capacity(requirements.len());
        for requirement in requirements.iter().filter(|requirement| requirement.assessable) {
            let chosen = self.selected.as_ref().is_none_or(|codes| codes.contains(&requirement.code));
            if chosen {
                items.push(self.item(requirement));
            }
        }
        items
    }

    fn item(&mut self, requirement: &'a Requirement) -> Item<'a> {
        let code = &requirement.code;
        let answers = self.certification.answers.get(code).map(Vec::as_slice).unwrap_or_default();
        let answer = answers.iter().rev().find(|answer| answer.on.first() <= self.on);
        let findings = self.follow_up.about(code).iter();
        let findings: Vec<FindingId> = findings
            .filter(|finding| self.follow_up.state(finding).is_open())
            .map(|finding| finding.id)
            .collect();
        let proof = requirement.proof.and_then(|proof| self.proof(proof));
        let for_others = proof.as_ref().is_some_and(Verdict::is_for_others);
        let mut item = Item {
            requirement,
            due: if for_others { Due::NotHere } else { self.due(requirement) },
            answer,
            carried: answer.is_some() && self.certification.carried.contains_key(code),
            proof,
            evidence: self.evidence(code),
            findings,
            actions: self.follow_up.open_actions(code),
            overdue: answer.is_some_and(|answer| {
                answer.work != WorkStatus::Done && answer.deadline.is_some_and(|by| by.last() < self.on)
            }),
            missing: BTreeSet::new(),
        };
        item.missing = missing(&item);
        item
    }

    fn proof(&mut self, proof: Check) -> Option<Verdict> {
        let asked = self.asked.as_ref()?;
        Some(self.proofs.entry(proof).or_insert_with(|| run_check(proof, asked)).clone())
    }

    fn evidence(&self, code: &RequirementCode) -> Vec<(EvidenceId, EvidenceState)> {
        let linked = self.certification.evidence.get(code).into_iter().flatten();
        let found = linked.filter_map(|id| self.state.evidence(*id));
        found.map(|it| (it.id, EvidenceState::on(self.state, it, self.on))).collect()
    }

    /// Entry, core and major requirements always; those of a year once so many full years have passed since the first
    /// certificate; whatever a profile selects when that profile is asked for.
    fn due(&self, requirement: &Requirement) -> Due {
        if !self.has.applies(requirement.applies_to) {
            return Due::NotHere;
        }
        if self.selected.is_some() {
            return Due::Now;
        }
        let reached = |year: u8| match self.years {
            Some(years) => u32::from(year) <= years,
            None => year == 0,
        };
        let is_due = match (requirement.class, requirement.year_due) {
            (Some(Class::Voluntary), _) => return Due::Voluntary,
            (Some(Class::Entry | Class::Core | Class::Major), _) | (None, None) => true,
            (Some(Class::Progress | Class::Development), None) => self.years.is_some(),
            (Some(Class::Progress | Class::Development) | None, Some(year)) => reached(year),
        };
        if is_due { Due::Now } else { Due::Later }
    }
}

/// What is missing to a requirement. Evidence that is added takes something away from it and never adds to it.
fn missing(item: &Item<'_>) -> BTreeSet<Missing> {
    let mut missing = BTreeSet::new();
    if item.due != Due::Now || item.outcome() == Some(Outcome::NotApplicable) {
        return missing;
    }
    let proven = item.is_proven();
    let disproven = item.proof.as_ref().is_some_and(|verdict| !verdict.gaps().is_empty());
    match item.outcome() {
        None if !proven => drop(missing.insert(Missing::Answer)),
        Some(Outcome::NotMet | Outcome::PartlyMet) => drop(missing.insert(Missing::Conformity)),
        None | Some(Outcome::Met | Outcome::NotApplicable) => {}
    }
    if disproven {
        missing.insert(Missing::Check);
    }
    if !item.findings.is_empty() {
        missing.insert(Missing::Correction);
    }
    let shown = item.evidence.iter().any(|(_, state)| *state == EvidenceState::InEffect);
    if !proven && !shown {
        let linked = !item.evidence.is_empty();
        missing.insert(if linked { Missing::EvidenceInEffect } else { Missing::Evidence });
    }
    missing
}

fn summary<'i, 'a: 'i>(items: impl Iterator<Item = &'i Item<'a>>) -> Summary {
    let mut sum = Summary::default();
    let count = |counter: &mut u64, counts: bool| *counter = counter.saturating_add(u64::from(counts));
    for item in items {
        count(&mut sum.later, item.due == Due::Later);
        count(&mut sum.voluntary, item.due == Due::Voluntary);
        count(&mut sum.not_here, item.due == Due::NotHere);
        if item.due != Due::Now {
            continue;
        }
        let outcome = item.outcome();
        count(&mut sum.due, true);
        count(&mut sum.ready, item.is_ready());
        count(&mut sum.met, outcome == Some(Outcome::Met));
        count(&mut sum.partly_met, outcome == Some(Outcome::PartlyMet));
        count(&mut sum.not_met, outcome == Some(Outcome::NotMet));
        count(&mut sum.not_applicable, outcome == Some(Outcome::NotApplicable));
        count(&mut sum.unanswered, outcome.is_none());
        count(&mut sum.proven, item.is_proven());
        count(&mut sum.done, item.answer.is_some_and(|answer| answer.work == WorkStatus::Done));
        count(&mut sum.overdue, item.overdue);
        count(&mut sum.with_findings, !item.findings.is_empty());
    }
    sum
}
