//! A mandate becomes another person's. No command asks for it: it follows where two records are merged.

use serde::{Deserialize, Serialize};

use super::{Command, Effect};
use crate::about::{About, Precedent};
use crate::committee::State;
use crate::committee::evolve::{unseat, with_mandate};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::Remark;
use crate::value::id::{MandateId, PersonId};

/// A mandate became another person's, because two records were merged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MandateReassigned {
    /// Which mandate.
    pub mandate: MandateId,
    /// Whose it is since.
    pub person: PersonId,
}

impl Effect for MandateReassigned {
    const PRECEDENT: Precedent = Precedent::Moves;

    fn evolve(&self, state: &mut State) {
        let Self { mandate, person } = *self;
        with_mandate(state, mandate, |state| {
            if let Some(found) = state.mandates.get_mut(&mandate) {
                let former = core::mem::replace(&mut found.person, person);
                unseat(state, former, mandate);
                state.by_person.update(person, |held| held.push(mandate));
            }
        });
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.mandate);
        about.names(self.person);
    }

    fn undo(&self, _: Moments<'_, State>, _: Remark) -> Undo<Command> {
        Err(Obstacle::NotUndoable)
    }
}
