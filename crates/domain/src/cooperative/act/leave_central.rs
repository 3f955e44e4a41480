//! An organisation leaves a central or federation.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::cooperative::decide::{DecisionContext, ends_after_start};
use crate::cooperative::{Rejection, State};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::id::AffiliationId;
use crate::value::{PartialDate, Remark};

/// Leave a central or federation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeaveCentral {
    /// The affiliation that ends.
    pub affiliation: AffiliationId,
    /// The first day on which it no longer belongs.
    pub on: PartialDate,
}

/// It left a central or federation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct CentralLeft {
    pub affiliation: AffiliationId,
    pub on: PartialDate,
}

impl Act for LeaveCentral {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let (affiliation, on) = (self.affiliation, self.on);
        let found = known.cooperatives.affiliation(affiliation);
        let found = found.ok_or(Rejection::AffiliationUnknown { affiliation })?;
        if let Some(until) = found.period.until {
            return Err(Rejection::AffiliationEnded { affiliation, until }.into());
        }
        ends_after_start(found.period.from, on)?;
        Ok(vec![CentralLeft { affiliation, on }.into()])
    }
}

impl Effect for CentralLeft {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        if let Some(found) = state.affiliations.get_mut(&self.affiliation) {
            found.period.until = Some(self.on);
        }
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.affiliation);
    }

    fn undo(&self, at: Moments<'_, State>, _: Remark) -> Undo<Command> {
        let is_new = at.before.affiliation(self.affiliation).is_none();
        if is_new { Ok(None) } else { Err(Obstacle::NotUndoable) }
    }
}
