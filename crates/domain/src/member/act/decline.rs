//! A request to be admitted is declined, or withdrawn.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::member::decide::DecisionContext;
use crate::member::evolve::{change, with_spell};
use crate::member::undo::gone_with_its_spell;
use crate::member::{Rejection, State};
use crate::undo::{Moments, Undo};
use crate::value::id::MembershipId;
use crate::value::{PartialDate, Remark};

/// Write down that the request was declined or withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Decline {
    /// Which request.
    pub membership: MembershipId,
    /// When.
    pub on: PartialDate,
    /// Why.
    pub reason: Option<Remark>,
}

/// The request was declined or withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Declined {
    pub membership: MembershipId,
    pub on: PartialDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Remark>,
}

impl Act for Decline {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let (membership, on) = (self.membership, self.on);
        let found = known.members.get(membership).ok_or(Rejection::MembershipUnknown { membership })?;
        if found.admitted.is_some() {
            return Err(Rejection::AlreadyAdmitted { membership }.into());
        }
        if found.declined.is_some() {
            return Err(Rejection::ApplicationDeclined { membership }.into());
        }
        Ok(vec![Declined { membership, on, reason: self.reason.clone() }.into()])
    }
}

impl Effect for Declined {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        with_spell(state, self.membership, |state| {
            change(state, self.membership, |found| found.declined = Some(self.on));
        });
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.membership);
    }

    fn undo(&self, at: Moments<'_, State>, _: Remark) -> Undo<Command> {
        gone_with_its_spell(at, self.membership)
    }
}
