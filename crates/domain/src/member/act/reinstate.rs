//! A suspended member has her rights again.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::member::decide::DecisionContext;
use crate::member::evolve::{change, with_spell};
use crate::member::undo::gone_with_its_spell;
use crate::member::{Rejection, State};
use crate::undo::{Moments, Undo};
use crate::value::id::MembershipId;
use crate::value::{PartialDate, Period, Remark};

/// Give a suspended member her rights back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reinstate {
    /// Whose.
    pub membership: MembershipId,
    /// The first day on which she has them again.
    pub on: PartialDate,
}

/// A suspended member has her rights again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Reinstated {
    pub membership: MembershipId,
    pub on: PartialDate,
}

/// Whether a suspension has begun before the day and goes on after it.
fn goes_on(suspension: &Period, on: PartialDate) -> bool {
    suspension.first_day() < on.last() && suspension.goes_on_after(on)
}

impl Act for Reinstate {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let Self { membership, on } = *self;
        let (found, _) = known.members.spell(membership)?;
        if !found.suspensions.iter().any(|suspension| goes_on(suspension, on)) {
            return Err(Rejection::NotSuspended { membership }.into());
        }
        Ok(vec![Reinstated { membership, on }.into()])
    }
}

impl Effect for Reinstated {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        with_spell(state, self.membership, |state| {
            change(state, self.membership, |found| {
                let mut suspensions = found.suspensions.iter_mut();
                if let Some(suspension) = suspensions.find(|suspension| goes_on(suspension, self.on)) {
                    suspension.until = Some(self.on);
                }
            });
        });
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.membership);
    }

    fn undo(&self, at: Moments<'_, State>, _: Remark) -> Undo<Command> {
        gone_with_its_spell(at, self.membership)
    }
}
