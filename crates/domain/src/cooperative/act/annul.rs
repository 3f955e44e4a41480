//! An organisation turns out to be an error.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::cooperative::decide::DecisionContext;
use crate::cooperative::{Rejection, State};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::Remark;
use crate::value::id::CooperativeId;

/// Say that the organisation was recorded in error; only while nothing depends on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Annul {
    /// Which organisation.
    pub cooperative: CooperativeId,
    /// What was wrong.
    pub reason: Remark,
}

/// The record turned out to be an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Annulled {
    pub cooperative: CooperativeId,
    pub reason: Remark,
}

impl Act for Annul {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let (cooperative, cooperatives) = (self.cooperative, known.cooperatives);
        cooperatives.valid(cooperative)?;
        let mut affiliations = cooperatives.affiliations();
        let affiliated = affiliations.any(|one| one.cooperative == cooperative || one.central == cooperative);
        if affiliated || cooperatives.units().any(|unit| unit.cooperative == cooperative) {
            return Err(Rejection::CooperativeInUse { cooperative }.into());
        }
        Ok(vec![Annulled { cooperative, reason: self.reason.clone() }.into()])
    }
}

impl Effect for Annulled {
    const PRECEDENT: Precedent = Precedent::Annuls;

    fn evolve(&self, state: &mut State) {
        state.by_key.retain(|_, holder| *holder != self.cooperative);
        if let Some(found) = state.cooperatives.get_mut(&self.cooperative) {
            found.annulled = true;
        }
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.cooperative);
    }

    fn undo(&self, _: Moments<'_, State>, _: Remark) -> Undo<Command> {
        Err(Obstacle::NotUndoable)
    }
}
