//! A mandate ends.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::committee::decide::{DecisionContext, may_end};
use crate::committee::evolve::{change, with_mandate};
use crate::committee::undo::former_mandate;
use crate::committee::{EndReason, State};
use crate::undo::{Moments, Undo};
use crate::value::id::MandateId;
use crate::value::{PartialDate, Remark};

/// End a mandate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EndMandate {
    /// Which mandate.
    pub mandate: MandateId,
    /// The first day on which she no longer holds it.
    pub on: PartialDate,
    /// Why, where somebody said so.
    pub reason: Option<EndReason>,
}

/// A mandate ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct MandateEnded {
    pub mandate: MandateId,
    pub on: PartialDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<EndReason>,
}

impl Act for EndMandate {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let Self { mandate, on, reason } = *self;
        may_end(known.committees.held(mandate)?, on)?;
        Ok(vec![MandateEnded { mandate, on, reason }.into()])
    }
}

impl Effect for MandateEnded {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        with_mandate(state, self.mandate, |state| {
            change(state, self.mandate, |found| {
                found.period.until = Some(self.on);
                (found.ended, found.end_reason) = (true, self.reason);
            });
        });
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.mandate);
    }

    fn undo(&self, at: Moments<'_, State>, reason: Remark) -> Undo<Command> {
        former_mandate(at, self.mandate, reason)
    }
}
