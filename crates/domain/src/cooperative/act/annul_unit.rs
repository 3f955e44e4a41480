//! A mining unit turns out to be an error.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::cooperative::decide::DecisionContext;
use crate::cooperative::{Rejection, State};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::Remark;
use crate::value::id::UnitId;

/// Say that a mining unit was recorded in error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnnulUnit {
    /// Which unit.
    pub unit: UnitId,
    /// What was wrong.
    pub reason: Remark,
}

/// The mining unit turned out to be an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct UnitAnnulled {
    pub reason: Remark,
    pub unit: UnitId,
}

impl Act for AnnulUnit {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let unit = self.unit;
        known.cooperatives.unit(unit).ok_or(Rejection::UnitUnknown { unit })?;
        Ok(vec![UnitAnnulled { reason: self.reason.clone(), unit }.into()])
    }
}

impl Effect for UnitAnnulled {
    const PRECEDENT: Precedent = Precedent::Annuls;

    fn evolve(&self, state: &mut State) {
        state.units.remove(&self.unit);
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.unit);
    }

    fn undo(&self, _: Moments<'_, State>, _: Remark) -> Undo<Command> {
        Err(Obstacle::NotUndoable)
    }
}
