//! A mandate was recorded in error.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::committee::State;
use crate::committee::decide::DecisionContext;
use crate::committee::evolve::{unseat, with_mandate};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::Remark;
use crate::value::id::MandateId;

/// Say that a mandate was recorded in error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnnulMandate {
    /// Which mandate.
    pub mandate: MandateId,
    /// What was wrong.
    pub reason: Remark,
}

/// A mandate turned out to be an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct MandateAnnulled {
    pub mandate: MandateId,
    pub reason: Remark,
}

impl Act for AnnulMandate {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        known.committees.held(self.mandate)?;
        Ok(vec![MandateAnnulled { mandate: self.mandate, reason: self.reason.clone() }.into()])
    }
}

impl Effect for MandateAnnulled {
    const PRECEDENT: Precedent = Precedent::Annuls;

    fn evolve(&self, state: &mut State) {
        let mandate = self.mandate;
        with_mandate(state, mandate, |state| {
            if let Some(found) = state.mandates.remove(&mandate) {
                unseat(state, found.person, mandate);
                if let Some(seated) = state.by_seat.get_mut(&found.seat) {
                    seated.retain(|id| *id != mandate);
                }
            }
        });
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.mandate);
    }

    fn undo(&self, _: Moments<'_, State>, _: Remark) -> Undo<Command> {
        Err(Obstacle::NotUndoable)
    }
}
