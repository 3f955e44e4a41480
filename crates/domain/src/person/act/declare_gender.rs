//! A person declares her gender, or takes the declaration back.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect};
use crate::about::{About, Precedent};
use crate::person::decide::{Decided, DecisionContext, one};
use crate::person::undo::{UndoContext, unchanged_record};
use crate::person::{Rejection, State};
use crate::undo::Undo;
use crate::value::id::PersonId;
use crate::value::{Gender, Remark};

/// Write down the gender that she declares; `None` takes a declaration back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DeclareGender {
    /// Who declares.
    pub person: PersonId,
    /// What she declares.
    pub gender: Option<Gender>,
}

/// She declared her gender, or took the declaration back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct GenderDeclared {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    pub person: PersonId,
}

impl Act for DeclareGender {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Decided, crate::Rejection> {
        let (gender, person) = (self.gender, self.person);
        if known.persons.active(person)?.gender == gender {
            return Err(Rejection::PersonUnchanged { person }.into());
        }
        Ok(one(GenderDeclared { gender, person }))
    }
}

impl Effect for GenderDeclared {
    const PRECEDENT: Precedent = Precedent::Restates;

    fn evolve(&self, state: &mut State) {
        if let Some(found) = state.persons.get_mut(&self.person) {
            found.gender = self.gender;
        }
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.person);
    }

    fn undo(&self, to: UndoContext<'_>, _: Remark) -> Undo<Command> {
        let person = self.person;
        let Some(former) = to.at.before.get(person) else { return Ok(None) };
        unchanged_record(to.at, person)?;
        Ok(Some(DeclareGender { person, gender: former.gender }.into()))
    }
}
