//! An organ was recorded in error.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::committee::decide::DecisionContext;
use crate::committee::{Rejection, State};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::Remark;
use crate::value::id::OrganId;

/// Say that an organ was recorded in error; only while nobody was seated in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Annul {
    /// Which organ.
    pub organ: OrganId,
    /// What was wrong.
    pub reason: Remark,
}

/// An organ turned out to be an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Annulled {
    pub organ: OrganId,
    pub reason: Remark,
}

impl Act for Annul {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let organ = self.organ;
        known.committees.known(organ)?;
        if known.committees.mandates_in(organ).next().is_some() {
            return Err(Rejection::OrganInUse { organ }.into());
        }
        Ok(vec![Annulled { organ, reason: self.reason.clone() }.into()])
    }
}

impl Effect for Annulled {
    const PRECEDENT: Precedent = Precedent::Annuls;

    fn evolve(&self, state: &mut State) {
        let organ = self.organ;
        let Some(found) = state.organs.remove(&organ) else { return };
        for seat in found.seats {
            state.seats.remove(&seat);
            state.by_seat.remove(&seat);
        }
        state.terms.retain(|_, term| term.organ != organ);
        state.by_key.retain(|_, holder| *holder != organ);
        state.by_label.retain(|(of, _), _| *of != organ);
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.organ);
    }

    fn undo(&self, _: Moments<'_, State>, _: Remark) -> Undo<Command> {
        Err(Obstacle::NotUndoable)
    }
}
