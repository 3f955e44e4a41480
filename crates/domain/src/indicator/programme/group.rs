//! Who belongs to a productive group on a day, and how she is tied to the cooperative then.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{family, gender, is_member};
use crate::programme::{GroupRole, Tie};
use crate::register::Register;
use crate::value::id::{CooperativeId, GroupId, ParticipationId, PersonId};
use crate::value::{Period, Tally};

/// Who belongs to a group on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupCount {
    /// The group.
    pub group: GroupId,
    /// The day.
    pub on: NaiveDate,
    /// Whether it exists on the day.
    pub exists: bool,
    /// Everybody in it, by gender.
    pub tally: Tally,
    /// The same, by how they are tied to the cooperative. Ties that nobody has are not among them.
    pub ties: BTreeMap<Tie, Tally>,
    /// Everybody in it, in the order in which they joined.
    pub people: Vec<InGroup>,
}

/// Somebody of a group on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InGroup {
    /// Her spell.
    pub participation: ParticipationId,
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: GroupRole,
    /// How she is tied to the cooperative on the day.
    pub tie: Tie,
    /// On which days she is in the group.
    pub period: Period,
}

/// Who belongs to the group on a day; `None` where there is no such group.
pub fn composition(register: &Register, group: GroupId, on: NaiveDate) -> Option<GroupCount> {
    let found = register.programmes().group(group)?;
    let cooperative = found.details.cooperative;
    let current =
        register.programmes().participations_in(group).filter(|(_, spell)| spell.period.contains(on));
    let people: Vec<InGroup> = current
        .map(|(participation, spell)| InGroup {
            participation,
            person: spell.person,
            role: spell.role,
            tie: tie(register, cooperative, spell.person, on),
            period: spell.period,
        })
        .collect();
    let mut ties: BTreeMap<Tie, Tally> = BTreeMap::new();
    for one in &people {
        ties.entry(one.tie).or_default().add(gender(register, one.person));
    }
    let tally = people.iter().map(|one| gender(register, one.person)).collect();
    Some(GroupCount { group, on, exists: found.period.contains(on), tally, ties, people })
}

/// How a person is tied to an organisation with what belongs to it on a day: a member there, kin of one, or at work.
pub fn tie(register: &Register, cooperative: CooperativeId, person: PersonId, on: NaiveDate) -> Tie {
    let family = family(register, Some(cooperative), on).unwrap_or_default();
    let belongs = |one: PersonId| is_member(register, Some(&family), one, on);
    if belongs(person) {
        return Tie::Member;
    }
    let relative = |(who, _, whom)| match (who == person, whom == person) {
        (true, _) => Some(whom),
        (_, true) => Some(who),
        (false, false) => None,
    };
    if register.persons().kinships().filter_map(relative).any(belongs) {
        return Tie::Kin;
    }
    let mut work = register.members().work_of(person).filter(|work| work.period.contains(on));
    if work.any(|work| family.contains(&work.cooperative)) { Tie::Worker } else { Tie::None }
}
