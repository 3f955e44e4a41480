//! What the register proves of a requirement by itself, as of a day.
//!
//! Nothing is proven that the register does not hold: where it does not keep what would be needed, the answer is that it
//! cannot be computed, and why. A proof speaks of one organisation with what belongs to it on the day.

mod election;
mod holder;
mod members;
mod organ;
mod programme;

pub(super) use holder::term_over;
pub use organ::premium_committees;
pub(super) use organ::unbalanced;

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};
use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::flaw::{Flaw, Gap};
use super::record::Record;
use crate::certification::scheme::Proof;
use crate::committee::{Kind as OrganKind, Mandate, Organ, Rank};
use crate::cooperative::{Cooperative, Kind};
use crate::register::Register;
use crate::rule::{Demand, Pack, Rule, RuleId};
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
pub enum Why {
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

impl Why {
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
        why: Why,
    },
    /// The register does not hold what would be needed.
    NotComputable {
        /// Why.
        why: Why,
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
            Self::NotApplicable { why } => matches!(why, Why::AnotherKind | Why::FewMembers),
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

    const fn not_applicable(why: Why) -> Self {
        Self::NotApplicable { why }
    }

    const fn not_computable(why: Why) -> Self {
        Self::NotComputable { why }
    }
}

/// Of whom, when and under which law something is asked.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The register.
    pub register: &'a Register,
    /// The law; the statutes stand in the register.
    pub pack: &'a Pack,
    /// The organisation.
    pub cooperative: &'a Cooperative,
    /// The day.
    pub on: NaiveDate,
    /// The day whose law and statutes bind. It is another than `on` only where the beginning of a duty is looked for, and where a
    /// mandate is judged by those of its first day.
    law_on: NaiveDate,
}

impl<'a> Asked<'a> {
    /// Of an organisation of the register; `None` where there is no such organisation, or it was an error.
    pub fn of(
        register: &'a Register,
        pack: &'a Pack,
        cooperative: CooperativeId,
        on: NaiveDate,
    ) -> Option<Self> {
        let cooperative = register.cooperatives().valid(cooperative).ok()?;
        Some(Self { register, pack, cooperative, on, law_on: on })
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
        statute::standing(self.pack, self.register.statutes(), self.cooperative, (rule, organ), self.law_on)
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
        statute::organ_kinds(self.pack, self.register.statutes(), self.cooperative, id, self.law_on)
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
        let (committees, on) = (self.register.committees(), self.on);
        let full = move |mandate: &&Mandate| {
            mandate.counted.contains(on)
                && committees.seat(mandate.seat).is_some_and(|seat| seat.rank == Rank::Full)
        };
        committees.mandates_in(organ).filter(full)
    }

    /// Whether the register keeps the organs of the organisation at all on the day.
    pub(super) fn keeps_organs(&self) -> bool {
        self.organs().next().is_some()
    }

    fn months_ago(&self, months: u32) -> NaiveDate {
        self.on.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
    }
}

/// What the register says of a requirement by itself. Where a rule asks the same, its check answers.
pub fn prove(proof: Proof, asked: &Asked<'_>) -> Verdict {
    match proof {
        Proof::RegistryEntry => check(RuleId::RegistryEntry, asked),
        Proof::TaxNumber => tax_number(asked),
        Proof::CentralName => check(RuleId::NameSaysKind, asked),
        Proof::CentralOfSeveral => check(RuleId::CentralLeast, asked),
        Proof::MemberList => check(RuleId::MemberRegister, asked),
        Proof::MemberListByGender => members::genders(asked),
        Proof::DelegatesDue => check(RuleId::DelegatesFrom, asked),
        Proof::DelegatesInForce => check(RuleId::CentralDelegates, asked),
        Proof::BoardComplete => check(RuleId::BoardOffices, asked),
        Proof::SupervisoryComplete => check(RuleId::SupervisoryOffices, asked),
        Proof::EducationCommittee => check(RuleId::EducationCommittee, asked),
        Proof::ElectoralCommittee => check(RuleId::ElectoralCommittee, asked),
        Proof::GenderCommittee => organ::has_holders(asked, OrganKind::GenderEqualityCommittee),
        Proof::HarassmentCommittee => check(RuleId::HarassmentCommittee, asked),
        Proof::SafetyCommittee => check(RuleId::SafetyCommittee, asked),
        Proof::HarassmentParity => check(RuleId::HarassmentParity, asked),
        Proof::PremiumCommittee => check(RuleId::PremiumGroups, asked),
        Proof::ProportionalPresence => check(RuleId::ProportionalPresence, asked),
        Proof::YearlyRenewal => check(RuleId::RenewalShare, asked),
        Proof::NoReelection => check(RuleId::NoReelection, asked),
        Proof::NoDoubleOffice => check(RuleId::DirectorOfOne, asked),
        Proof::EqualityPolicy => programme::policy(asked),
        Proof::EqualityPlan => programme::plan(asked),
        Proof::HarassmentTraining => check(RuleId::HarassmentTraining, asked),
        Proof::SafetyTraining => check(RuleId::SafetyTraining, asked),
    }
}

/// What the register says of a rule of law or statute.
pub fn check(rule: RuleId, asked: &Asked<'_>) -> Verdict {
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
        RuleId::Majority => Verdict::not_computable(Why::FoundWithPeople),
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
        | RuleId::MeetingInterval => Verdict::not_computable(Why::MeetingsNotKept),
    }
}

fn registry_entry(asked: &Asked<'_>) -> Verdict {
    if !asked.demands(RuleId::RegistryEntry) {
        return Verdict::not_applicable(Why::NoRule);
    }
    let record = Record::from(asked.cooperative.id);
    let missing = asked.cooperative.details.registry_entry.is_none();
    let gaps = missing.then(|| Gap::of(Flaw::RegistryEntryMissing, [record]));
    Verdict::unless(gaps.into_iter().collect(), None, vec![record])
}

fn tax_number(asked: &Asked<'_>) -> Verdict {
    let record = Record::from(asked.cooperative.id);
    let missing = asked.cooperative.details.ruc.is_none();
    let gaps = missing.then(|| Gap::of(Flaw::TaxNumberMissing, [record]));
    Verdict::unless(gaps.into_iter().collect(), None, vec![record])
}

/// Whether the name on the day says what the law wants it to say.
fn name(asked: &Asked<'_>) -> Verdict {
    let Some(Demand::Words(words)) = asked.rule(RuleId::NameSaysKind).map(|rule| rule.demand) else {
        let said = |rule: &Rule| rule.id == RuleId::NameSaysKind && rule.holds_on(asked.law_on);
        let is_said = asked.pack.rules().iter().any(said);
        return Verdict::not_applicable(if is_said { Why::AnotherKind } else { Why::NoRule });
    };
    let called = asked.cooperative.named(asked.on).map_or("", |named| named.name.as_str());
    let folded = text::fold(called);
    let record = Record::from(asked.cooperative.id);
    let said = words.iter().all(|word| folded.contains(word.as_str()));
    let gaps = if said { Vec::new() } else { vec![Gap::of(Flaw::NameOmitsKind, [record])] };
    Verdict::unless(gaps, None, vec![record])
}

/// Whether a central has as many cooperatives as it needs.
fn several(asked: &Asked<'_>) -> Verdict {
    if asked.cooperative.kind != Kind::Central {
        return Verdict::not_applicable(Why::AnotherKind);
    }
    let Some(needed) = asked.rule(RuleId::CentralLeast).and_then(|rule| rule.demand.number()) else {
        return Verdict::not_applicable(Why::NoRule);
    };
    let affiliations = asked.register.cooperatives().affiliations();
    let ours =
        affiliations.filter(|one| one.central == asked.cooperative.id && one.period.contains(asked.on));
    let mut records: Vec<Record> = ours.map(|one| one.cooperative.into()).collect();
    records.sort();
    records.dedup();
    let found = organ::len(&records);
    let gap = || {
        Gap::of(Flaw::TooFewCooperatives, [asked.cooperative.id])
            .with("found", super::Figure::Count(found))
            .with("needed", super::Figure::Count(needed))
    };
    let gaps = if needed <= found { Vec::new() } else { vec![gap()] };
    Verdict::unless(gaps, None, records)
}
