//! What the law demands of cooperatives and the register can already compute.
//!
//! Looked at are organisations that exist on the day and of which the register keeps at least one organ: of a cooperative
//! whose books are kept elsewhere nothing is said.

use chrono::NaiveDate;

use super::Finding;
use crate::certification::scheme::Proof;
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
            found.extend(gaps.into_iter().map(|gap| Finding::of(gap, cooperative.id, on, source.clone())));
        }
    }
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
