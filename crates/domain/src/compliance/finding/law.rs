//! What the law demands of cooperatives and the register can already compute.
//!
//! Looked at are organisations that exist on the day and of which the register keeps at least one organ: of a cooperative
//! whose books are kept elsewhere nothing is said.

use chrono::NaiveDate;

use super::{Finding, since};
use crate::certification::scheme::Proof;
use crate::committee::{Organ, Rank, Seat};
use crate::compliance::flaw::{Figure, Gap, Severity};
use crate::compliance::proof::{Asked, prove};
use crate::compliance::record::Record;
use crate::cooperative::{Cooperative, Kind};
use crate::register::Register;
use crate::rule::{Demand, Pack, RuleId};
use crate::value::PartialDate;

/// Which proof is whose rule's.
const DUTIES: [(Proof, RuleId); 18] = [
    (Proof::RegistryEntry, RuleId::RegistryEntry),
    (Proof::CentralName, RuleId::NameSaysKind),
    (Proof::MemberList, RuleId::MemberRegister),
    (Proof::BoardComplete, RuleId::BoardOffices),
    (Proof::SupervisoryComplete, RuleId::SupervisoryOffices),
    (Proof::EducationCommittee, RuleId::EducationCommittee),
    (Proof::ElectoralCommittee, RuleId::ElectoralCommittee),
    (Proof::YearlyRenewal, RuleId::RenewalShare),
    (Proof::NoReelection, RuleId::NoReelection),
    (Proof::NoDoubleOffice, RuleId::DirectorOfOne),
    (Proof::DelegatesDue, RuleId::DelegatesFrom),
    (Proof::DelegatesInForce, RuleId::CentralDelegates),
    (Proof::CentralOfSeveral, RuleId::CentralLeast),
    (Proof::HarassmentCommittee, RuleId::HarassmentCommittee),
    (Proof::HarassmentParity, RuleId::HarassmentParity),
    (Proof::HarassmentTraining, RuleId::HarassmentTraining),
    (Proof::SafetyCommittee, RuleId::SafetyCommittee),
    (Proof::ProportionalPresence, RuleId::ProportionalPresence),
];

pub(super) fn find(register: &Register, pack: &Pack, on: NaiveDate, found: &mut Vec<Finding>) {
    for cooperative in register.cooperatives().iter().filter(|one| stands_under_law(one, on)) {
        let Some(asked) = Asked::of(register, pack, cooperative.id, on) else { continue };
        if !asked.keeps_organs() {
            continue;
        }
        for (proof, rule) in DUTIES {
            let source = pack.rule(cooperative.id, rule, on).map(|rule| rule.source);
            let gaps = prove(proof, &asked).gaps().to_vec();
            found.extend(gaps.into_iter().map(|gap| {
                let since = since(&asked, proof, &gap, rule);
                let finding = Finding::of(gap, cooperative.id, since, source.clone());
                Finding { severity: finding.severity.max(gravest(proof)), ..finding }
            }));
        }
    }
}

/// Since when a duty is not met, at the earliest from the day on which the law imposes it.
fn since(asked: &Asked<'_>, proof: Proof, gap: &Gap, rule: RuleId) -> Option<NaiveDate> {
    let binds = asked.pack.rules().iter().filter(|one| one.id == rule && one.from <= asked.on);
    let binds = binds.map(|one| one.from).min()?;
    let begun = match proof {
        Proof::RegistryEntry | Proof::TaxNumber => since::known_from(asked),
        Proof::BoardComplete
        | Proof::SupervisoryComplete
        | Proof::EducationCommittee
        | Proof::ElectoralCommittee
        | Proof::GenderCommittee => missing(asked, gap),
        Proof::MemberList => first_of(asked, gap),
        Proof::NoReelection => starts(asked, gap).first().copied(),
        // The second office is the one too many.
        Proof::NoDoubleOffice => {
            let mut starts = starts(asked, gap);
            starts.sort_unstable();
            starts.get(1).copied()
        }
        Proof::CentralName
        | Proof::CentralOfSeveral
        | Proof::MemberListByGender
        | Proof::DelegatesDue
        | Proof::DelegatesInForce
        | Proof::HarassmentCommittee
        | Proof::SafetyCommittee
        | Proof::HarassmentParity
        | Proof::PremiumCommittee
        | Proof::ProportionalPresence
        | Proof::YearlyRenewal
        | Proof::EqualityPolicy
        | Proof::EqualityPlan
        | Proof::HarassmentTraining
        | Proof::SafetyTraining => {
            let days = changes(asked, proof).into_iter().filter(|day| binds <= *day).chain([binds]);
            since::unbroken(days, asked.on, |day| {
                let then = Asked { on: day, ..*asked };
                prove(proof, &then).gaps().iter().any(|other| other.is_about_the_same_as(gap))
            })
        }
    };
    begun.map(|day| day.max(binds))
}

/// The days on which the answer of a proof may change.
fn changes(asked: &Asked<'_>, proof: Proof) -> Vec<NaiveDate> {
    let Asked { register, cooperative, .. } = *asked;
    let organs = || since::of_organs(register, cooperative.id);
    let members = || since::of_members(register, cooperative.id);
    let mut days: Vec<NaiveDate> = since::known_from(asked).into_iter().collect();
    match proof {
        Proof::CentralName => {
            days.extend(cooperative.names.iter().filter_map(|named| named.from).map(|from| from.first()));
        }
        Proof::CentralOfSeveral => days.extend(since::of_affiliations(register, cooperative.id)),
        Proof::HarassmentCommittee | Proof::SafetyCommittee => {
            let work = register.members().assignments().filter(|work| work.cooperative == cooperative.id);
            days.extend(organs().into_iter().chain(work.flat_map(|work| since::ends(&work.period))));
        }
        Proof::YearlyRenewal => {
            let organs = organs();
            let rules = asked.pack.rules().iter().filter(|rule| rule.id == RuleId::RenewalInterval);
            let months = rules.filter_map(|rule| match rule.demand {
                Demand::EveryMonths(months) => Some(months),
                Demand::Holds(_)
                | Demand::LeastShare(_)
                | Demand::Least(_)
                | Demand::Most(_)
                | Demand::From(_)
                | Demand::Offices(_)
                | Demand::Groups(_)
                | Demand::Name(_) => None,
            });
            days.extend(months.flat_map(|months| since::later(&organs, months)));
            days.extend(&organs);
        }
        Proof::HarassmentTraining | Proof::SafetyTraining => {
            let programmes = register.programmes();
            let sessions =
                programmes.trainings().flat_map(|training| programmes.class_sessions_of(training.id));
            let sessions: Vec<_> = sessions.map(|class_session| class_session.details.on).collect();
            let held: Vec<NaiveDate> = sessions.iter().map(PartialDate::last).collect();
            days.extend(sessions.iter().map(PartialDate::first));
            days.extend(since::later(&held, 12));
            days.extend(since::of_affiliations(register, cooperative.id));
        }
        Proof::RegistryEntry
        | Proof::TaxNumber
        | Proof::BoardComplete
        | Proof::SupervisoryComplete
        | Proof::EducationCommittee
        | Proof::ElectoralCommittee
        | Proof::GenderCommittee
        | Proof::HarassmentParity
        | Proof::PremiumCommittee
        | Proof::NoReelection
        | Proof::NoDoubleOffice
        | Proof::EqualityPolicy
        | Proof::EqualityPlan => days.extend(organs()),
        Proof::MemberList
        | Proof::MemberListByGender
        | Proof::DelegatesDue
        | Proof::DelegatesInForce
        | Proof::ProportionalPresence => days.extend(organs().into_iter().chain(members())),
    }
    days
}

/// The first day of the oldest of the memberships that a gap is about.
fn first_of(asked: &Asked<'_>, gap: &Gap) -> Option<NaiveDate> {
    let spells = asked.register.members().iter();
    let theirs = spells.filter(|spell| gap.records.iter().any(|record| record.id == *spell.id.uuid()));
    theirs.filter_map(|spell| Some(spell.counted?.first_day())).min()
}

/// The first days of the mandates that a gap is about, in its order.
fn starts(asked: &Asked<'_>, gap: &Gap) -> Vec<NaiveDate> {
    let committees = asked.register.committees();
    let start = |record: &Record| {
        let mandate = committees.mandates().find(|mandate| record.id == *mandate.id.uuid());
        mandate.map(|mandate| mandate.counted.first_day())
    };
    gap.records.iter().filter_map(start).collect()
}

/// Since when an organ or an office is missing: since the last holder, or the founding of the organ or of the organisation.
fn missing(asked: &Asked<'_>, gap: &Gap) -> Option<NaiveDate> {
    let committees = asked.register.committees();
    let organ = || {
        let mine = |organ: &&Organ| gap.records.first().is_some_and(|record| record.id == *organ.id.uuid());
        committees.organs().find(mine)
    };
    let figure = |name: &str| gap.figures.iter().find(|(key, _)| *key == name).map(|(_, figure)| figure);
    if let Some(Figure::Text(post)) = figure("post") {
        return vacated(asked, organ()?, |seat| seat.post.code() == post);
    }
    let Some(Figure::Code(kind)) = figure("organ") else { return vacated(asked, organ()?, |_| true) };
    let same = |organ: &&Organ| organ.cooperative == asked.cooperative.id && organ.kind.code() == *kind;
    let ends = committees.organs().filter(same).filter_map(|organ| organ.period.end_day());
    ends.filter(|end| *end <= asked.on).max().or_else(|| since::known_from(asked))
}

/// The day on which the last holder of such a full seat left, or the organ's first day where there was none.
fn vacated(asked: &Asked<'_>, organ: &Organ, of: impl Fn(&Seat) -> bool) -> Option<NaiveDate> {
    let committees = asked.register.committees();
    let seats = committees.seats_of(organ.id).filter(|seat| seat.rank == Rank::Full && of(seat));
    let held = seats.flat_map(|seat| committees.mandates_on(seat.id));
    let ends = held.filter_map(|mandate| mandate.counted.end_day()).filter(|end| *end <= asked.on);
    ends.max().or(Some(organ.period.first_day()))
}

/// How much a breach weighs at the most. Whether members who work are workers in the sense of labour law is for a lawyer
/// to say, so what hangs on it is something to be seen to.
const fn gravest(proof: Proof) -> Severity {
    let hangs_on_labour_law =
        matches!(proof, Proof::HarassmentCommittee | Proof::HarassmentParity | Proof::SafetyCommittee);
    if hangs_on_labour_law { Severity::Warning } else { Severity::Error }
}

fn stands_under_law(cooperative: &Cooperative, on: NaiveDate) -> bool {
    let is_cooperative = match cooperative.kind {
        Kind::Primary | Kind::Central | Kind::Federation => true,
        Kind::CivilAssociation | Kind::Company | Kind::Other => false,
    };
    let exists = cooperative.dissolved.is_none_or(|dissolved| on < dissolved.last())
        && cooperative.details.founded.is_none_or(|founded| founded.first() <= on);
    is_cooperative && !cooperative.annulled && exists
}
