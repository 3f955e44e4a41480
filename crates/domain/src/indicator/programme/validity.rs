//! For how long what was learnt is good.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use crate::programme::{Topic, Training};
use crate::register::Register;
use crate::value::PartialDate;
use crate::value::id::{PersonId, TrainingId};

/// What somebody learnt, and until when it is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Learnt {
    /// Where.
    pub training: TrainingId,
    /// When she completed it.
    pub completed: PartialDate,
    /// The first day on which it is no longer good; `None` where it stays so.
    pub ends: Option<NaiveDate>,
}

impl Learnt {
    /// Whether it is good on a day. A completion known to the month or year counts from its first day and runs out as
    /// if it had been on the last.
    pub fn is_good(&self, on: NaiveDate) -> bool {
        self.completed.first() <= on && self.ends.is_none_or(|ends| on < ends)
    }
}

/// What a person learnt, in the order in which she completed it.
pub fn learnt(register: &Register, person: PersonId) -> Vec<Learnt> {
    let trainings = register.programmes().trainings();
    let mut all: Vec<Learnt> = trainings.filter_map(|training| of(training, person)).collect();
    all.sort_by_key(|one| (one.completed, one.training));
    all
}

/// Who has learnt something about a topic that is good on a day.
pub fn skilled(register: &Register, topic: &Topic, on: NaiveDate) -> BTreeSet<PersonId> {
    let trainings = register.programmes().trainings().filter(|one| one.details.topic == *topic);
    let good = |training: &Training| -> Vec<PersonId> {
        let people = training.completed.keys().copied();
        people.filter(|person| of(training, *person).is_some_and(|one| one.is_good(on))).collect()
    };
    trainings.flat_map(good).collect()
}

fn of(training: &Training, person: PersonId) -> Option<Learnt> {
    let completed = *training.completed.get(&person)?;
    let months = training.details.valid_months.map(Months::new);
    let ends = months.map(|months| completed.last().checked_add_months(months).unwrap_or(NaiveDate::MAX));
    Some(Learnt { training: training.id, completed, ends })
}
