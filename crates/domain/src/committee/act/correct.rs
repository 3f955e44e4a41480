//! What was written of an organ is corrected.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::committee::decide::{DecisionContext, given_once};
use crate::committee::{Basis, Kind, Rejection, State};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::id::OrganId;
use crate::value::{Name, Remark};

/// Correct an organ's kind, name, objective and basis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Correct {
    /// Which organ.
    pub organ: OrganId,
    /// What kind of organ.
    pub kind: Kind,
    /// What it is called.
    pub name: Option<Name>,
    /// What it was established for; nothing where it is not known.
    pub objective: Option<Remark>,
    /// What it rests on.
    pub basis: Basis,
    /// What was wrong.
    pub reason: Option<Remark>,
    /// Whether it is said to stand beside another of its kind although the law gives one.
    pub another: bool,
}

/// An organ's kind, name, objective or basis was corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Corrected {
    pub basis: Basis,
    pub kind: Kind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objective: Option<Remark>,
    pub organ: OrganId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Remark>,
}

impl Act for Correct {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let Self { organ, kind, ref name, ref objective, ref basis, ref reason, another } = *self;
        let found = known.committees.known(organ)?;
        let is_same = found.kind == kind && found.name == *name && found.basis == *basis;
        if is_same && found.objective == *objective {
            return Err(Rejection::OrganUnchanged { organ }.into());
        }
        if found.kind != kind && !another {
            given_once(known.committees, organ, found.cooperative, kind, &found.period)?;
        }
        let (basis, name, objective) = (basis.clone(), name.clone(), objective.clone());
        Ok(vec![Corrected { basis, kind, name, objective, organ, reason: reason.clone() }.into()])
    }
}

impl Effect for Corrected {
    const PRECEDENT: Precedent = Precedent::Restates;

    fn evolve(&self, state: &mut State) {
        if let Some(found) = state.organs.get_mut(&self.organ) {
            found.basis = self.basis.clone();
            found.kind = self.kind;
            found.name.clone_from(&self.name);
            found.objective.clone_from(&self.objective);
        }
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.organ);
    }

    fn former(&self, before: &State) -> Option<Self> {
        let found = before.organ(self.organ)?;
        let (basis, name, objective) = (found.basis.clone(), found.name.clone(), found.objective.clone());
        Some(Self { basis, kind: found.kind, name, objective, organ: found.id, reason: None })
    }

    fn undo(&self, _: Moments<'_, State>, _: Remark) -> Undo<Command> {
        Err(Obstacle::NotUndoable)
    }
}
