//! An organisation closes a mining unit.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::cooperative::decide::{DecisionContext, ends_after_start};
use crate::cooperative::{Rejection, State};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::id::UnitId;
use crate::value::{PartialDate, Remark};

/// Close a mining unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CloseUnit {
    /// Which unit.
    pub unit: UnitId,
    /// The first day on which it is no longer worked.
    pub on: PartialDate,
}

/// It closed a mining unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct UnitClosed {
    pub on: PartialDate,
    pub unit: UnitId,
}

impl Act for CloseUnit {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let (on, unit) = (self.on, self.unit);
        let found = known.cooperatives.unit(unit).ok_or(Rejection::UnitUnknown { unit })?;
        if let Some(until) = found.period.until {
            return Err(Rejection::UnitClosed { unit, until }.into());
        }
        ends_after_start(found.period.from, on)?;
        Ok(vec![UnitClosed { on, unit }.into()])
    }
}

impl Effect for UnitClosed {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        if let Some(found) = state.units.get_mut(&self.unit) {
            found.period.until = Some(self.on);
        }
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.unit);
    }

    fn undo(&self, at: Moments<'_, State>, _: Remark) -> Undo<Command> {
        let is_new = at.before.unit(self.unit).is_none();
        if is_new { Ok(None) } else { Err(Obstacle::NotUndoable) }
    }
}
