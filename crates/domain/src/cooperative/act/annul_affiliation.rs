//! An affiliation turns out to be an error.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::cooperative::decide::DecisionContext;
use crate::cooperative::{Rejection, State};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::Remark;
use crate::value::id::AffiliationId;

/// Say that an affiliation was recorded in error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnnulAffiliation {
    /// Which affiliation.
    pub affiliation: AffiliationId,
    /// What was wrong.
    pub reason: Remark,
}

/// The affiliation turned out to be an error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct AffiliationAnnulled {
    pub affiliation: AffiliationId,
    pub reason: Remark,
}

impl Act for AnnulAffiliation {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let affiliation = self.affiliation;
        known.cooperatives.affiliation(affiliation).ok_or(Rejection::AffiliationUnknown { affiliation })?;
        Ok(vec![AffiliationAnnulled { affiliation, reason: self.reason.clone() }.into()])
    }
}

impl Effect for AffiliationAnnulled {
    const PRECEDENT: Precedent = Precedent::Annuls;

    fn evolve(&self, state: &mut State) {
        state.affiliations.remove(&self.affiliation);
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.affiliation);
    }

    fn undo(&self, _: Moments<'_, State>, _: Remark) -> Undo<Command> {
        Err(Obstacle::NotUndoable)
    }
}
