//! A membership or a request was recorded in error.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::member::decide::DecisionContext;
use crate::member::evolve::{renumber, unindex, with_spell};
use crate::member::{Rejection, State};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::Remark;
use crate::value::id::MembershipId;

/// Say that a membership was recorded in error; only while no mandate needs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Annul {
    /// Which spell.
    pub membership: MembershipId,
    /// What was wrong.
    pub reason: Remark,
}

/// A spell turned out to be an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Annulled {
    pub membership: MembershipId,
    pub reason: Remark,
}

impl Act for Annul {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let membership = self.membership;
        known.members.get(membership).ok_or(Rejection::MembershipUnknown { membership })?;
        Ok(vec![Annulled { membership, reason: self.reason.clone() }.into()])
    }
}

impl Effect for Annulled {
    const PRECEDENT: Precedent = Precedent::Annuls;

    fn evolve(&self, state: &mut State) {
        let membership = self.membership;
        with_spell(state, membership, |state| {
            renumber(state, membership, None);
            if let Some(found) = state.memberships.remove(&membership) {
                unindex(&mut state.by_party, &found.party, &membership);
            }
        });
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.membership);
    }

    fn undo(&self, _: Moments<'_, State>, _: Remark) -> Undo<Command> {
        Err(Obstacle::NotUndoable)
    }
}
