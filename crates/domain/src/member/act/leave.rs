//! A member leaves, for whatever reason.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::member::decide::{DecisionContext, period};
use crate::member::evolve::{change, leave, with_spell};
use crate::member::undo::former_spell;
use crate::member::{ExitReason, Rejection, State};
use crate::undo::{Moments, Undo};
use crate::value::id::MembershipId;
use crate::value::{PartialDate, Remark};

/// End a membership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Leave {
    /// Which spell.
    pub membership: MembershipId,
    /// The first day on which she no longer belongs.
    pub on: PartialDate,
    /// Why, where somebody said so.
    pub reason: Option<ExitReason>,
}

/// A member left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Left {
    pub membership: MembershipId,
    pub on: PartialDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<ExitReason>,
}

impl Act for Leave {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let Self { membership, on, reason } = *self;
        let (found, spell) = known.members.spell(membership)?;
        if let Some((left, _)) = found.left {
            return Err(Rejection::AlreadyLeft { membership, left }.into());
        }
        period(spell.from, Some(on))?;
        Ok(vec![Left { membership, on, reason }.into()])
    }
}

impl Effect for Left {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        with_spell(state, self.membership, |state| {
            change(state, self.membership, |found| leave(found, Some((self.on, self.reason))));
        });
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.membership);
    }

    fn undo(&self, at: Moments<'_, State>, reason: Remark) -> Undo<Command> {
        former_spell(at, self.membership, reason)
    }
}
