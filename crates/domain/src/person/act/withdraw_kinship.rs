//! A kinship that was stated wrongly is taken back.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect};
use crate::about::{About, Precedent};
use crate::person::decide::{Decided, DecisionContext, one};
use crate::person::undo::UndoContext;
use crate::person::{Rejection, Relation, State};
use crate::undo::{Obstacle, Undo};
use crate::value::Remark;
use crate::value::id::PersonId;

/// Take back a kinship that was stated wrongly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WithdrawKinship {
    /// Who is kin.
    pub person: PersonId,
    /// In which way.
    pub relation: Relation,
    /// To whom.
    pub relative: PersonId,
    /// What was wrong.
    pub reason: Remark,
}

/// A kinship was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct KinshipWithdrawn {
    pub person: PersonId,
    pub reason: Remark,
    pub relation: Relation,
    pub relative: PersonId,
}

impl Act for WithdrawKinship {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Decided, crate::Rejection> {
        let (person, relation, relative) = (self.person, self.relation, self.relative);
        if !known.persons.kinships.contains(&(person, relation, relative)) {
            return Err(Rejection::KinshipUnknown { person, relative }.into());
        }
        Ok(one(KinshipWithdrawn { person, reason: self.reason.clone(), relation, relative }))
    }
}

impl Effect for KinshipWithdrawn {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        state.kinships.remove(&(self.person, self.relation, self.relative));
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.person);
        about.changes(self.relative);
    }

    fn undo(&self, _: UndoContext<'_>, _: Remark) -> Undo<Command> {
        Err(Obstacle::NotUndoable)
    }
}
