//! An assignment to work ends.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::member::decide::{DecisionContext, period};
use crate::member::{Rejection, State};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::id::AssignmentId;
use crate::value::{PartialDate, Remark};

/// End an assignment to work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EndWork {
    /// Which assignment.
    pub assignment: AssignmentId,
    /// The first day on which she no longer works there.
    pub on: PartialDate,
}

/// An assignment ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct WorkEnded {
    pub assignment: AssignmentId,
    pub on: PartialDate,
}

impl Act for EndWork {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let Self { assignment, on } = *self;
        let found =
            known.members.assignment(assignment).ok_or(Rejection::AssignmentUnknown { assignment })?;
        if let Some(until) = found.period.until.filter(|until| until.last() <= on.last()) {
            return Err(Rejection::AssignmentEnded { assignment, until }.into());
        }
        period(found.period.from, Some(on))?;
        Ok(vec![WorkEnded { assignment, on }.into()])
    }
}

impl Effect for WorkEnded {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        if let Some(found) = state.assignments.get_mut(&self.assignment) {
            found.period.until = Some(self.on);
        }
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.assignment);
    }

    fn undo(&self, at: Moments<'_, State>, _: Remark) -> Undo<Command> {
        // One that the batch began goes with it.
        if at.before.assignment(self.assignment).is_none() { Ok(None) } else { Err(Obstacle::NotUndoable) }
    }
}
