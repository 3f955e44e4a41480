//! An assignment to work was recorded in error.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::member::decide::DecisionContext;
use crate::member::evolve::unindex;
use crate::member::{Rejection, State};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::Remark;
use crate::value::id::AssignmentId;

/// Say that an assignment was recorded in error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnnulWork {
    /// Which assignment.
    pub assignment: AssignmentId,
    /// What was wrong.
    pub reason: Remark,
}

/// An assignment turned out to be an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct WorkAnnulled {
    pub assignment: AssignmentId,
    pub reason: Remark,
}

impl Act for AnnulWork {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let assignment = self.assignment;
        known.members.assignment(assignment).ok_or(Rejection::AssignmentUnknown { assignment })?;
        Ok(vec![WorkAnnulled { assignment, reason: self.reason.clone() }.into()])
    }
}

impl Effect for WorkAnnulled {
    const PRECEDENT: Precedent = Precedent::Annuls;

    fn evolve(&self, state: &mut State) {
        if let Some(found) = state.assignments.remove(&self.assignment) {
            unindex(&mut state.by_worker, &found.person, &self.assignment);
        }
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.assignment);
    }

    fn undo(&self, _: Moments<'_, State>, _: Remark) -> Undo<Command> {
        Err(Obstacle::NotUndoable)
    }
}
