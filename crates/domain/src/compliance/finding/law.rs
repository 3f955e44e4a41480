//! What the law demands of cooperatives and the register can already compute.
//!
//! Looked at are organisations that exist on the day and of which the register keeps at least one organ: of a cooperative
//! whose books are kept elsewhere nothing is said.

use chrono::NaiveDate;

use super::Finding;
use crate::certification::scheme::Proof;
use crate::committee::{Organ, Rank, Seat};
use crate::compliance::flaw::{Figure, Flaw, Gap, Severity};
use crate::compliance::proof::{Asked, prove};
use crate::cooperative::{Cooperative, Kind};
use crate::register::Register;
use crate::rule::{Pack, RuleId};

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
                let since = since(&asked, &gap, rule).unwrap_or(on);
                let finding = Finding::of(gap, cooperative.id, since, source.clone());
                Finding { severity: finding.severity.max(gravest(proof)), ..finding }
            }));
        }
    }
}

/// Since when an organ or an office is missing: since the last holder, the founding of the organ or of the organisation,
/// or the day from which the law demands it, whichever is latest; `None` where that cannot be said.
fn since(asked: &Asked<'_>, gap: &Gap, rule: RuleId) -> Option<NaiveDate> {
    let Asked { register, pack, cooperative, on } = *asked;
    let committees = register.committees();
    let organ = || {
        let mine = |organ: &&Organ| gap.records.first().is_some_and(|record| record.id == *organ.id.uuid());
        committees.organs().find(mine)
    };
    let figure = |name: &str| gap.figures.iter().find(|(key, _)| *key == name).map(|(_, figure)| figure);
    let founded = || cooperative.details.founded.map(|founded| founded.first());
    let begun = if gap.flaw == Flaw::OfficeVacant {
        let Some(Figure::Text(post)) = figure("post") else { return None };
        vacated(asked, organ()?, |seat| seat.post.code() == post)
    } else if gap.flaw == Flaw::HoldersMissing {
        vacated(asked, organ()?, |_| true)
    } else if gap.flaw == Flaw::OrganMissing {
        let Some(Figure::Code(kind)) = figure("organ") else { return None };
        let same = |organ: &&Organ| organ.cooperative == cooperative.id && organ.kind.code() == *kind;
        let ends = committees.organs().filter(same).filter_map(|organ| organ.period.end_day());
        ends.filter(|end| *end <= on).max().or_else(founded)
    } else if gap.flaw == Flaw::RegistryEntryMissing {
        founded()
    } else {
        return None;
    };
    let rules = pack.rules().iter().filter(|one| one.id == rule && one.from <= on);
    begun.max(rules.map(|one| one.from).min())
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
