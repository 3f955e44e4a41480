//! An assignment becomes another person's. No command asks for it: it follows where two records are merged.

use serde::{Deserialize, Serialize};

use super::{Command, Effect};
use crate::about::{About, Precedent};
use crate::member::State;
use crate::member::evolve::{index, unindex};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::Remark;
use crate::value::id::{AssignmentId, PersonId};

/// An assignment became another person's, because two records were merged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkReassigned {
    /// Which assignment.
    pub assignment: AssignmentId,
    /// Whose it is since.
    pub person: PersonId,
}

impl Effect for WorkReassigned {
    const PRECEDENT: Precedent = Precedent::Moves;

    fn evolve(&self, state: &mut State) {
        let Self { assignment, person } = *self;
        if let Some(found) = state.assignments.get_mut(&assignment) {
            unindex(&mut state.by_worker, &found.person, &assignment);
            index(&mut state.by_worker, person, assignment);
            found.person = person;
        }
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.assignment);
        about.names(self.person);
    }

    fn undo(&self, _: Moments<'_, State>, _: Remark) -> Undo<Command> {
        Err(Obstacle::NotUndoable)
    }
}
