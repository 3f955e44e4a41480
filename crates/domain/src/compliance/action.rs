//! How corrective actions and the findings of audits stand on a day, looked up once for a whole certification.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::certification::scheme::{RequirementCode, Scheme};
use crate::certification::{Action, Audit, Finding, State};
use crate::value::id::{ActionId, AuditId, CertificationId, FindingId};

/// How a corrective action stands on a day.
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
pub enum ActionState {
    /// It is to be done.
    Open,
    /// It is to be done, and its deadline is over.
    Overdue,
    /// It was done, and it worked.
    Effective,
    /// It was done, and it did not work.
    NotEffective,
}

impl ActionState {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// Whether something is to be done still.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Overdue)
    }

    /// How a corrective action stands on a day: also before it was opened again.
    pub fn on(action: &Action, on: NaiveDate) -> Self {
        match action.closed_on(on) {
            Some(closure) if closure.effective => Self::Effective,
            Some(_) => Self::NotEffective,
            None if action.details.deadline.last() < on => Self::Overdue,
            None => Self::Open,
        }
    }
}

/// How a finding of an audit stands on a day.
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
pub enum FindingState {
    /// Nothing is to be mended.
    Conforming,
    /// Something is to be mended.
    Open,
    /// Something is to be mended, and the deadline is over.
    Overdue,
    /// It was mended: all that was done is closed and something of it worked, or a later audit found it conforming.
    Mended,
}

impl FindingState {
    /// Each.
    pub const ALL: [Self; 4] = [Self::Conforming, Self::Open, Self::Overdue, Self::Mended];

    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// Whether something is to be mended still.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Overdue)
    }
}

/// The audits of a certification that were held by a day, what they found, and what is done about it. Built in one pass
/// over the register, so that a thousand findings cost a thousand steps.
#[derive(Clone, Debug)]
pub struct FollowUp<'a> {
    on: NaiveDate,
    scheme: &'a Scheme,
    audits: BTreeMap<AuditId, &'a Audit>,
    findings: BTreeMap<FindingId, &'a Finding>,
    by_requirement: BTreeMap<&'a RequirementCode, Vec<&'a Finding>>,
    actions: BTreeMap<FindingId, Vec<&'a Action>>,
    /// The day of the last audit that found a requirement conforming.
    conforming: BTreeMap<&'a RequirementCode, NaiveDate>,
}

impl<'a> FollowUp<'a> {
    /// What is known on a day about a certification under a scheme.
    pub fn of(state: &'a State, certification: CertificationId, scheme: &'a Scheme, on: NaiveDate) -> Self {
        let held = |audit: &&Audit| {
            audit.certification == certification
                && audit.held.as_ref().is_some_and(|held| held.from.first() <= on)
        };
        let audits: BTreeMap<_, _> = state.audits().filter(held).map(|audit| (audit.id, audit)).collect();
        let of_them = |finding: &&Finding| audits.contains_key(&finding.audit);
        let findings: BTreeMap<_, _> =
            state.findings().filter(of_them).map(|finding| (finding.id, finding)).collect();
        let mut actions: BTreeMap<FindingId, Vec<&Action>> = BTreeMap::new();
        for action in state.actions().filter(|action| findings.contains_key(&action.finding)) {
            actions.entry(action.finding).or_default().push(action);
        }
        let mut by_requirement: BTreeMap<&RequirementCode, Vec<&Finding>> = BTreeMap::new();
        let mut conforming: BTreeMap<&RequirementCode, NaiveDate> = BTreeMap::new();
        for finding in findings.values() {
            by_requirement.entry(&finding.details.requirement).or_default().push(finding);
            let meets = !scheme.falls_short(&finding.details.conformity);
            if let Some(day) = first_day(&audits, finding).filter(|_| meets) {
                let last = conforming.entry(&finding.details.requirement).or_insert(day);
                *last = (*last).max(day);
            }
        }
        Self { on, scheme, audits, findings, by_requirement, actions, conforming }
    }

    /// The audits held, in the order of their identifiers.
    pub fn audits(&self) -> impl Iterator<Item = &'a Audit> {
        self.audits.values().copied()
    }

    /// Everything that was found, in the order of the identifiers.
    pub fn findings(&self) -> impl Iterator<Item = &'a Finding> {
        self.findings.values().copied()
    }

    /// What was found about a requirement.
    pub fn about(&self, requirement: &RequirementCode) -> &[&'a Finding] {
        self.by_requirement.get(requirement).map(Vec::as_slice).unwrap_or_default()
    }

    /// What is done about a finding.
    pub fn actions(&self, finding: FindingId) -> &[&'a Action] {
        self.actions.get(&finding).map(Vec::as_slice).unwrap_or_default()
    }

    /// The corrective actions about a requirement that are open on the day.
    pub fn open_actions(&self, requirement: &RequirementCode) -> Vec<ActionId> {
        let actions = self.about(requirement).iter().flat_map(|finding| self.actions(finding.id));
        actions.filter(|action| ActionState::on(action, self.on).is_open()).map(|action| action.id).collect()
    }

    /// By when a finding is to be mended: its own deadline, or the days of its grade after the audit.
    pub fn deadline(&self, finding: &Finding) -> Option<NaiveDate> {
        let deadline = self.scheme.deadline(finding, self.audits.get(&finding.audit).copied());
        deadline.map(|deadline| deadline.last())
    }

    /// How many findings of an audit stand how on the day.
    pub fn counts(&self, audit: AuditId) -> BTreeMap<FindingState, u64> {
        let mut counts = BTreeMap::new();
        for finding in self.findings.values().filter(|finding| finding.audit == audit) {
            let count: &mut u64 = counts.entry(self.state(finding)).or_default();
            *count = count.saturating_add(1);
        }
        counts
    }

    /// How a finding stands on the day.
    pub fn state(&self, finding: &Finding) -> FindingState {
        // An observation need not be mended, but where somebody planned to, it is followed up.
        if !self.scheme.falls_short(&finding.details.conformity) && self.actions(finding.id).is_empty() {
            return FindingState::Conforming;
        }
        let states: BTreeSet<ActionState> =
            self.actions(finding.id).iter().map(|action| ActionState::on(action, self.on)).collect();
        let worked = !states.is_empty()
            && states.iter().all(|state| !state.is_open())
            && states.contains(&ActionState::Effective);
        let later = self.conforming.get(&finding.details.requirement);
        let audited_again =
            later.zip(first_day(&self.audits, finding)).is_some_and(|(later, day)| day < *later);
        if worked || audited_again {
            FindingState::Mended
        } else if self.deadline(finding).is_some_and(|deadline| deadline < self.on) {
            FindingState::Overdue
        } else {
            FindingState::Open
        }
    }
}

fn first_day(audits: &BTreeMap<AuditId, &Audit>, finding: &Finding) -> Option<NaiveDate> {
    audits.get(&finding.audit)?.held.as_ref().map(|held| held.from.first())
}
