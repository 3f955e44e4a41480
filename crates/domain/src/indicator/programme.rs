//! What can be asked of trainings, groups and projects: whom trainings reached, who belongs to a group and how she is
//! tied to the cooperative, how a project's results stand.
//!
//! People are counted once, however many sessions and trainings they came to. Whoever came without a name cannot be told
//! apart from one session to the next, so such people stand apart and are never added to people.

mod group;
mod project;
mod reach;
mod validity;

use chrono::NaiveDate;

use crate::member::Party;
use crate::register::Register;
use crate::value::id::{CooperativeId, PersonId};
use crate::value::{Gender, Tally};

pub use group::{GroupCount, InGroup, composition, tie};
pub use project::{Standing, budget, funding, results};
pub use reach::{Reach, Scope, attended, by_project, by_topic, by_training, reach};
pub use validity::{Learnt, learnt, skilled};

/// The organisations that a question is about on a day: one with everything that belongs to it then, or all.
fn family(
    register: &Register,
    cooperative: Option<CooperativeId>,
    on: NaiveDate,
) -> Option<Vec<CooperativeId>> {
    cooperative.map(|cooperative| register.cooperatives().family(cooperative, on))
}

/// Whether the person is a member of one of the organisations on the day.
fn is_member(register: &Register, family: Option<&[CooperativeId]>, person: PersonId, on: NaiveDate) -> bool {
    let inside = |one: CooperativeId| family.is_none_or(|family| family.contains(&one));
    let mut hers = register.members().of(Party::Person(person)).filter(|spell| inside(spell.cooperative));
    hers.any(|spell| spell.status(on).is_member())
}

fn gender(register: &Register, person: PersonId) -> Option<Gender> {
    register.persons().get(person).and_then(|found| found.gender)
}

fn tally<'a>(register: &Register, people: impl IntoIterator<Item = &'a PersonId>) -> Tally {
    people.into_iter().map(|person| gender(register, *person)).collect()
}
