//! A record turns out to be an error: there is no such person.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect};
use crate::about::{About, Precedent};
use crate::person::decide::{Decided, DecisionContext, one};
use crate::person::undo::UndoContext;
use crate::person::{Rejection, State};
use crate::undo::{Obstacle, Undo};
use crate::value::Remark;
use crate::value::id::PersonId;

/// Say that the record was made in error and nobody of the kind exists; only while nothing depends on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Annul {
    /// Which record.
    pub person: PersonId,
    /// What was wrong.
    pub reason: Remark,
}

/// The record turned out to be an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Annulled {
    pub person: PersonId,
    pub reason: Remark,
}

impl Act for Annul {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Decided, crate::Rejection> {
        let person = self.person;
        known.persons.active(person)?;
        let in_use = known.persons.kinships().any(|(who, _, whom)| who == person || whom == person)
            || !known.persons.duplicates_of(person).is_empty();
        if in_use {
            return Err(Rejection::PersonInUse { person }.into());
        }
        Ok(one(Annulled { person, reason: self.reason.clone() }))
    }
}

impl Effect for Annulled {
    const PRECEDENT: Precedent = Precedent::Annuls;

    fn evolve(&self, state: &mut State) {
        state.forget(self.person);
        if let Some(found) = state.persons.get_mut(&self.person) {
            found.annulled = true;
        }
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.person);
    }

    fn undo(&self, _: UndoContext<'_>, _: Remark) -> Undo<Command> {
        Err(Obstacle::NotUndoable)
    }
}
