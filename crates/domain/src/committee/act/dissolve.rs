//! An organ is dissolved, and its mandates end.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event, MandateEnded};
use crate::about::{About, Precedent};
use crate::committee::decide::{DecisionContext, period};
use crate::committee::undo::gone_with_its_organ;
use crate::committee::{EndReason, Rejection, State};
use crate::undo::{Moments, Undo};
use crate::value::id::OrganId;
use crate::value::{PartialDate, Remark};

/// Dissolve an organ: its mandates end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Dissolve {
    /// Which organ.
    pub organ: OrganId,
    /// The first day on which it no longer exists.
    pub on: PartialDate,
}

/// An organ was dissolved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Dissolved {
    pub on: PartialDate,
    pub organ: OrganId,
}

impl Act for Dissolve {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        Ok(dissolve(known.committees, self.organ, self.on)?)
    }
}

/// The dissolution itself, then the end of every mandate that is still going on.
pub(in crate::committee) fn dissolve(
    committees: &State,
    organ: OrganId,
    on: PartialDate,
) -> Result<Vec<Event>, Rejection> {
    let found = committees.known(organ)?;
    if let Some(until) = found.period.until {
        return Err(Rejection::OrganDissolved { organ, until });
    }
    period(found.period.from, Some(on))?;
    let mut events = vec![Dissolved { on, organ }.into()];
    // A mandate until 2009 may have ended by 16 October 2009: only one that surely goes on is cut short.
    for mandate in committees.mandates_in(organ).filter(|mandate| mandate.period.surely_goes_on_after(on)) {
        period(mandate.period.from, Some(on))?;
        let reason = Some(EndReason::OrganDissolved);
        events.push(MandateEnded { mandate: mandate.id, on, reason }.into());
    }
    Ok(events)
}

impl Effect for Dissolved {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        if let Some(found) = state.organs.get_mut(&self.organ) {
            found.period.until = Some(self.on);
        }
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.organ);
    }

    fn undo(&self, at: Moments<'_, State>, _: Remark) -> Undo<Command> {
        gone_with_its_organ(at, self.organ)
    }
}
