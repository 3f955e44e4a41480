//! An organisation's kind and details are corrected; a change of name is another act.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::cooperative::decide::{DecisionContext, keys_free};
use crate::cooperative::evolve::set_details;
use crate::cooperative::undo::unchanged_record;
use crate::cooperative::{Details, Kind, Rejection, State};
use crate::undo::{Moments, Undo};
use crate::value::Remark;
use crate::value::id::CooperativeId;

/// Correct its kind and details; a change of name is a `Rename`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Correct {
    /// Which organisation.
    pub cooperative: CooperativeId,
    /// What kind of legal person it is.
    pub kind: Kind,
    /// Everything that is known.
    pub details: Details,
    /// What was wrong.
    pub reason: Option<Remark>,
}

/// Its kind or details were corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Corrected {
    pub cooperative: CooperativeId,
    pub details: Details,
    pub kind: Kind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Remark>,
}

impl Act for Correct {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let (cooperative, kind) = (self.cooperative, self.kind);
        let found = known.cooperatives.valid(cooperative)?;
        if found.kind == kind && found.details == self.details {
            return Err(Rejection::CooperativeUnchanged { cooperative }.into());
        }
        keys_free(known.cooperatives, cooperative, &self.details)?;
        let mut affiliations = known.cooperatives.affiliations();
        if !kind.takes_affiliates() && affiliations.any(|one| one.central == cooperative) {
            return Err(Rejection::NotACentral { cooperative }.into());
        }
        let (details, reason) = (self.details.clone(), self.reason.clone());
        Ok(vec![Corrected { cooperative, details, kind, reason }.into()])
    }
}

impl Effect for Corrected {
    const PRECEDENT: Precedent = Precedent::Restates;

    fn evolve(&self, state: &mut State) {
        set_details(state, self.cooperative, self.kind, &self.details);
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.cooperative);
    }

    fn former(&self, before: &State) -> Option<Self> {
        let found = before.get(self.cooperative)?;
        let (cooperative, details, kind) = (found.id, found.details.clone(), found.kind);
        Some(Self { cooperative, details, kind, reason: None })
    }

    fn undo(&self, at: Moments<'_, State>, reason: Remark) -> Undo<Command> {
        let cooperative = self.cooperative;
        unchanged_record(at, cooperative)?;
        let Some(former) = at.before.get(cooperative) else { return Ok(None) };
        let (kind, details, reason) = (former.kind, former.details.clone(), Some(reason));
        Ok(Some(Correct { cooperative, kind, details, reason }.into()))
    }
}
