//! What the register proves of a requirement by itself, as of a day.
//!
//! Nothing is proven that the register does not hold: where it does not keep what would be needed, the answer is that it
//! cannot be computed, and why. A proof speaks of one organisation with what belongs to it on the day.

mod election;
mod holder;
mod members;
mod organ;
mod programme;
mod stretch;

pub(super) use holder::term_over;
pub use organ::premium_committees;
pub(super) use organ::unbalanced;

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};
use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::finding_code::{FindingCode, Gap};
use super::record::Record;
use crate::certification::scheme::Check;
use crate::committee::{Kind as OrganKind, Mandate, Organ, Rank};
use crate::cooperative::{Cooperative, Kind};
use crate::register::Register;
use crate::rule::{Demand, Rule, RuleId, RuleSet};
use crate::statute::{self, InForce, Standing};
use crate::value::id::{CooperativeId, OrganId, PersonId};
use crate::value::{PartialDate, Tally, text};

/// Why a proof does not apply, or cannot be computed.
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
pub enum NotCheckedReason {
    /// No law and no statute demanded it on the day, or, of an election, on the first day of the mandates.
    NoRule,
    /// It is asked of another kind of organisation.
    AnotherKind,
    /// The register keeps no organ of this organisation on the day.
    OrgansNotKept,
    /// There is no such organ, which is told elsewhere.
    NoSuchOrgan,
    /// Nobody sits in it.
    NobodySits,
    /// The organs are younger than the time after which they are renewed.
    TooYoung,
    /// There are no members on the day.
    NoMembers,
    /// There are fewer members than the law has in mind.
    FewMembers,
    /// There are fewer workers than the law has in mind.
    FewWorkers,
    /// The register does not say who works.
    WorkNotKept,
    /// Not everybody's gender is known.
    GenderUnknown,
    /// No premium was decided, and nobody stands for a social group.
    NoPremium,
    /// The register keeps no meetings.
    MeetingsNotKept,
    /// It is found with the records of people.
    FoundWithPeople,
    /// Births, admissions or kin of those who sit are not known.
    HoldersUnknown,
}

impl NotCheckedReason {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// What the register says of a requirement by itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "verdict", rename_all = "snake_case")]
pub enum Verdict {
    /// It is so.
    Proven {
        /// Since when, where that can be said.
        since: Option<PartialDate>,
        /// The records that show it.
        records: Vec<Record>,
    },
    /// It is not so, or not so far.
    NotProven {
        /// What is missing.
        gaps: Vec<Gap>,
    },
    /// It is not asked of this organisation on this day.
    NotApplicable {
        /// Why.
        why: NotCheckedReason,
    },
    /// The register does not hold what would be needed.
    NotComputable {
        /// Why.
        why: NotCheckedReason,
    },
}

impl Verdict {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Proven { .. } => "proven",
            Self::NotProven { .. } => "not_proven",
            Self::NotApplicable { .. } => "not_applicable",
            Self::NotComputable { .. } => "not_computable",
        }
    }

    /// Whether it is so.
    pub const fn is_proven(&self) -> bool {
        matches!(self, Self::Proven { .. })
    }

    /// Whether the requirement is for organisations of another kind or size.
    pub const fn is_for_others(&self) -> bool {
        match self {
            Self::NotApplicable { why } => {
                matches!(why, NotCheckedReason::AnotherKind | NotCheckedReason::FewMembers)
            }
            Self::Proven { .. } | Self::NotProven { .. } | Self::NotComputable { .. } => false,
        }
    }

    /// What is missing.
    pub fn gaps(&self) -> &[Gap] {
        match self {
            Self::NotProven { gaps } => gaps,
            Self::Proven { .. } | Self::NotApplicable { .. } | Self::NotComputable { .. } => &[],
        }
    }

    /// Proven by these records where nothing is missing.
    fn unless(gaps: Vec<Gap>, since: Option<PartialDate>, records: Vec<Record>) -> Self {
        if gaps.is_empty() { Self::Proven { since, records } } else { Self::NotProven { gaps } }
    }

    const fn not_applicable(why: NotCheckedReason) -> Self {
        Self::NotApplicable { why }
    }

    const fn not_computable(why: NotCheckedReason) -> Self {
        Self::NotComputable { why }
    }
}

/// Of whom, when and under which law something is asked.
#[derive(Clone, Copy, Debug)]
pub struct CheckContext<'a> {
    /// The register.
    pub register: &'a Register,
    /// The law; the statutes stand in the register.
    pub rule_set: &'a RuleSet,
    /// The organisation.
    pub cooperative: &'a Cooperative,
    /// The day.
    pub on: NaiveDate,
    /// The day whose law and statutes bind. It is another than `on` only where the beginning of a duty is looked for, and where a
    /// mandate is judged by those of its first day.
    law_on: NaiveDate,
}

impl<'a> CheckContext<'a> {
    /// Of an organisation of the register; `None` where there is no such organisation, or it was an error.
    pub fn of(
        register: &'a Register,
        rule_set: &'a RuleSet,
        cooperative: CooperativeId,
        on: NaiveDate,
    ) -> Option<Self> {
        let cooperative = register.cooperatives().valid(cooperative).ok()?;
        Some(Self { register, rule_set, cooperative, on, law_on: on })
    }

    /// The same, asked of another day.
    #[must_use]
    pub(super) const fn at(&self, on: NaiveDate) -> Self {
        Self { on, law_on: on, ..*self }
    }

    /// The facts of the same day, under the law and the statutes of another.
    #[must_use]
    pub(super) const fn under_law_of(&self, law_on: NaiveDate) -> Self {
        Self { law_on, ..*self }
    }

    /// How a rule stands on the day, for one organ where it is about organs.
    pub fn standing(&self, rule: RuleId, organ: Option<OrganKind>) -> Standing<'a> {
        statute::standing(
            self.rule_set,
            self.register.statutes(),
            self.cooperative,
            (rule, organ),
            self.law_on,
        )
    }

    /// What a rule demands of the organisation.
    pub(super) fn rule(&self, id: RuleId) -> Option<InForce> {
        self.standing(id, None).in_force()
    }

    /// What a rule demands of an organ.
    pub(super) fn organ_rule(&self, id: RuleId, organ: OrganKind) -> Option<InForce> {
        self.standing(id, Some(organ)).in_force()
    }

    /// What a rule that is a condition of being elected demands of a mandate in an organ: by the law and the statute in force on
    /// its first day.
    pub(super) fn election_rule(&self, id: RuleId, organ: OrganKind, mandate: &Mandate) -> Option<InForce> {
        self.under_law_of(mandate.counted.first_day()).organ_rule(id, organ)
    }

    /// The kinds of organs that a rule is about.
    pub(super) fn organ_kinds(&self, id: RuleId) -> Vec<OrganKind> {
        statute::organ_kinds(self.rule_set, self.register.statutes(), self.cooperative, id, self.law_on)
    }

    /// Whether a rule about the organisation demands that something is so.
    fn demands(&self, id: RuleId) -> bool {
        self.rule(id).is_some_and(|rule| rule.demand == Demand::Holds(true))
    }

    /// The kinds of organs of which a rule demands that something is so; not those of which the statute says that it need not be.
    fn demanded_kinds(&self, id: RuleId) -> Vec<OrganKind> {
        let is_demanded = |kind: &OrganKind| {
            self.organ_rule(id, *kind).is_some_and(|rule| rule.demand == Demand::Holds(true))
        };
        let mut kinds = self.organ_kinds(id);
        kinds.retain(is_demanded);
        kinds
    }

    /// The organs that a rule demands something of, each with what that is.
    fn bound(&self, id: RuleId) -> Vec<(&'a Organ, Demand)> {
        let kinds = self.organ_kinds(id);
        let organs = self.organs().filter(|organ| kinds.contains(&organ.kind));
        organs.filter_map(|organ| Some((organ, self.organ_rule(id, organ.kind)?.demand))).collect()
    }

    /// The organs of the organisation that exist on the day.
    fn organs(&self) -> impl Iterator<Item = &'a Organ> + use<'a> {
        let (id, on) = (self.cooperative.id, self.on);
        let ours = move |organ: &&Organ| organ.cooperative == id && organ.period.contains(on);
        self.register.committees().organs().filter(ours)
    }

    fn organs_of<'k>(&self, kinds: &'k [OrganKind]) -> impl Iterator<Item = &'a Organ> + use<'a, 'k> {
        self.organs().filter(move |organ| kinds.contains(&organ.kind))
    }

    /// Who sits on full seats of an organ on the day, by gender; each person once.
    pub fn sitting(&self, organ: OrganId) -> Tally {
        let people: BTreeSet<PersonId> = self.holders(organ).map(|mandate| mandate.person).collect();
        let gender = |person| self.register.persons().get(person).and_then(|found| found.gender);
        people.into_iter().map(gender).collect()
    }

    /// The mandates on full seats of an organ that are in force on the day.
    pub fn holders(&self, organ: OrganId) -> impl Iterator<Item = &'a Mandate> + use<'a> {
        let on = self.on;
        self.full_mandates(organ).filter(move |mandate| mandate.counted.contains(on))
    }

    /// Every mandate on a full seat of an organ, of whatever days.
    fn full_mandates(&self, organ: OrganId) -> impl Iterator<Item = &'a Mandate> + use<'a> {
        let committees = self.register.committees();
        let full = move |mandate: &&Mandate| {
            committees.seat(mandate.seat).is_some_and(|seat| seat.rank == Rank::Full)
        };
        committees.mandates_in(organ).filter(full)
    }

    /// Whether the register keeps the organs of the organisation at all on the day.
    pub(super) fn keeps_organs(&self) -> bool {
        self.organs().next().is_some()
    }

    fn months_ago(&self, months: u32) -> NaiveDate {
        months_before(self.on, months)
    }
}

/// The day so many months before another.
fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
}

/// What the register says of a requirement by itself. Where a rule asks the same, its check answers.
pub fn run_check(proof: Check, asked: &CheckContext<'_>) -> Verdict {
    match proof {
        Check::RegistryEntry => check_rule(RuleId::RegistryEntry, asked),
        Check::TaxNumber => tax_number(asked),
        Check::CentralName => check_rule(RuleId::NameSaysKind, asked),
        Check::CentralOfSeveral => check_rule(RuleId::CentralLeast, asked),
        Check::MemberList => check_rule(RuleId::MemberRegister, asked),
        Check::MemberListByGender => members::genders(asked),
        Check::DelegatesDue => check_rule(RuleId::DelegatesFrom, asked),
        Check::DelegatesInForce => check_rule(RuleId::CentralDelegates, asked),
        Check::BoardComplete => check_rule(RuleId::BoardOffices, asked),
        Check::SupervisoryComplete => check_rule(RuleId::SupervisoryOffices, asked),
        Check::EducationCommittee => check_rule(RuleId::EducationCommittee, asked),
        Check::ElectoralCommittee => check_rule(RuleId::ElectoralCommittee, asked),
        Check::GenderCommittee => organ::has_holders(asked, OrganKind::GenderEqualityCommittee),
        Check::HarassmentCommittee => check_rule(RuleId::HarassmentCommittee, asked),
        Check::SafetyCommittee => check_rule(RuleId::SafetyCommittee, asked),
        Check::HarassmentParity => check_rule(RuleId::HarassmentParity, asked),
        Check::PremiumCommittee => check_rule(RuleId::PremiumGroups, asked),
        Check::ProportionalPresence => check_rule(RuleId::ProportionalPresence, asked),
        Check::YearlyRenewal => check_rule(RuleId::RenewalShare, asked),
        Check::NoReelection => check_rule(RuleId::NoReelection, asked),
        Check::NoDoubleOffice => check_rule(RuleId::DirectorOfOne, asked),
        Check::EqualityPolicy => programme::policy(asked),
        Check::EqualityPlan => programme::plan(asked),
        Check::HarassmentTraining => check_rule(RuleId::HarassmentTraining, asked),
        Check::SafetyTraining => check_rule(RuleId::SafetyTraining, asked),
    }
}

/// What the register says of a rule of law or statute.
pub fn check_rule(rule: RuleId, asked: &CheckContext<'_>) -> Verdict {
    match rule {
        RuleId::RegistryEntry => registry_entry(asked),
        RuleId::NameSaysKind => name(asked),
        RuleId::MemberRegister => members::numbers(asked),
        RuleId::BoardOffices | RuleId::SupervisoryOffices => organ::offices(asked, rule),
        RuleId::EducationCommittee | RuleId::ElectoralCommittee => organ::there(asked, rule),
        RuleId::RenewalShare | RuleId::RenewalInterval => election::renewal(asked),
        RuleId::NoReelection => election::reelection(asked),
        RuleId::DirectorOfOne => election::double_office(asked),
        RuleId::DelegatesFrom => members::delegates(asked),
        RuleId::CentralDelegates => members::at_home(asked),
        RuleId::CentralLeast => several(asked),
        RuleId::HarassmentCommittee | RuleId::SafetyCommittee => organ::from_workers_on(asked, rule),
        RuleId::HarassmentParity => organ::parity(asked),
        RuleId::HarassmentTraining => programme::harassment_training(asked),
        RuleId::SafetyTraining => programme::safety_training(asked),
        RuleId::PremiumGroups => organ::groups(asked),
        RuleId::Balance => organ::balance(asked),
        RuleId::ProportionalPresence => organ::proportional(asked),
        RuleId::Majority => Verdict::not_computable(NotCheckedReason::FoundWithPeople),
        RuleId::Seats => organ::places(asked, rule, Rank::Full),
        RuleId::Alternates => organ::places(asked, rule, Rank::Alternate),
        RuleId::TermLength => holder::term(asked),
        RuleId::BloodKinship | RuleId::AffinityKinship => holder::kinship(asked, rule),
        RuleId::MinimumAge => holder::age(asked),
        RuleId::Seniority => holder::seniority(asked),
        RuleId::MembersLeast => members::least(asked),
        RuleId::QuorumFirstCall
        | RuleId::QuorumSecondCall
        | RuleId::QualifiedFirstCall
        | RuleId::QualifiedSecondCall
        | RuleId::NoticeDays
        | RuleId::MeetingInterval => Verdict::not_computable(NotCheckedReason::MeetingsNotKept),
    }
}

fn registry_entry(asked: &CheckContext<'_>) -> Verdict {
    if !asked.demands(RuleId::RegistryEntry) {
        return Verdict::not_applicable(NotCheckedReason::NoRule);
    }
    let record = Record::from(asked.cooperative.id);
    let missing = asked.cooperative.details.registry_entry.is_none();
    let gaps = missing.then(|| Gap::of(FindingCode::RegistryEntryMissing, [record]));
    Verdict::unless(gaps.into_iter().collect(), None, vec![record])
}

fn tax_number(asked: &CheckContext<'_>) -> Verdict {
    let record = Record::from(asked.cooperative.id);
    let missing = asked.cooperative.details.ruc.is_none();
    let gaps = missing.then(|| Gap::of(FindingCode::TaxNumberMissing, [record]));
    Verdict::unless(gaps.into_iter().collect(), None, vec![record])
}

/// Whether the name on the day says what the law wants it to say.
fn name(asked: &CheckContext<'_>) -> Verdict {
    let Some(Demand::Words(words)) = asked.rule(RuleId::NameSaysKind).map(|rule| rule.demand) else {
        let said = |rule: &Rule| rule.id == RuleId::NameSaysKind && rule.holds_on(asked.law_on);
        let is_said = asked.rule_set.rules().iter().any(said);
        return Verdict::not_applicable(if is_said {
            NotCheckedReason::AnotherKind
        } else {
            NotCheckedReason::NoRule
        });
    };
    let called = asked.cooperative.named(asked.on).map_or("", |named| named.name.as_str());
    let folded = text::fold(called);
    let record = Record::from(asked.cooperative.id);
    let said = words.iter().all(|word| folded.contains(word.as_str()));
    let gaps = if said { Vec::new() } else { vec![Gap::of(FindingCode::NameOmitsKind, [record])] };
    Verdict::unless(gaps, None, vec![record])
}

/// Whether a central has as many cooperatives as it needs.
fn several(asked: &CheckContext<'_>) -> Verdict {
    if asked.cooperative.kind != Kind::Central {
        return Verdict::not_applicable(NotCheckedReason::AnotherKind);
    }
    let Some(needed) = asked.rule(RuleId::CentralLeast).and_then(|rule| rule.demand.number()) else {
        return Verdict::not_applicable(NotCheckedReason::NoRule);
    };
    let affiliations = asked.register.cooperatives().affiliations();
    let ours =
        affiliations.filter(|one| one.central == asked.cooperative.id && one.period.contains(asked.on));
    let mut records: Vec<Record> = ours.map(|one| one.cooperative.into()).collect();
    records.sort();
    records.dedup();
    let found = organ::len(&records);
    let gap = || {
        Gap::of(FindingCode::TooFewCooperatives, [asked.cooperative.id])
            .with("found", super::Figure::Count(found))
            .with("needed", super::Figure::Count(needed))
    };
    let gaps = if needed <= found { Vec::new() } else { vec![gap()] };
    Verdict::unless(gaps, None, records)
}
