//! A kinship is stated: a person is the relation of another.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect};
use crate::about::{About, Precedent};
use crate::person::decide::{Decided, DecisionContext, one};
use crate::person::undo::UndoContext;
use crate::person::{Rejection, Relation, State, act};
use crate::undo::Undo;
use crate::value::Remark;
use crate::value::id::PersonId;

/// State that a person is the relation of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StateKinship {
    /// Who is kin.
    pub person: PersonId,
    /// In which way.
    pub relation: Relation,
    /// To whom.
    pub relative: PersonId,
}

/// A kinship was stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct KinshipStated {
    pub person: PersonId,
    pub relation: Relation,
    pub relative: PersonId,
}

impl Act for StateKinship {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Decided, crate::Rejection> {
        let (person, relation, relative) = (self.person, self.relation, self.relative);
        if person == relative {
            return Err(Rejection::KinToSelf { person }.into());
        }
        known.persons.active(person)?;
        known.persons.active(relative)?;
        if known.persons.kinships.contains(&(person, relation, relative)) {
            return Err(Rejection::KinshipKnown { person, relative }.into());
        }
        may_descend(known.persons, person, relation, relative)?;
        Ok(one(KinshipStated { person, relation, relative }))
    }
}

/// Refuses kin that cannot be: somebody who would descend from herself, or from somebody born no earlier.
fn may_descend(
    persons: &State,
    person: PersonId,
    relation: Relation,
    relative: PersonId,
) -> Result<(), Rejection> {
    let Some((elder, younger)) = relation.descent(person, relative) else { return Ok(()) };
    if persons.ancestors_of(elder).contains(&younger) {
        return Err(Rejection::KinCircle { person, relative });
    }
    let birth = |person| persons.get(person).and_then(|found| found.profile.as_ref()?.birth);
    match birth(elder).zip(birth(younger)) {
        Some((born, birth)) if birth.last() <= born.first() => {
            Err(Rejection::ElderBornLater { elder, younger, born })
        }
        Some(_) | None => Ok(()),
    }
}

impl Effect for KinshipStated {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        state.kinships.insert((self.person, self.relation, self.relative));
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.person);
        about.changes(self.relative);
    }

    fn undo(&self, _: UndoContext<'_>, reason: Remark) -> Undo<Command> {
        let (person, relation, relative) = (self.person, self.relation, self.relative);
        Ok(Some(act::WithdrawKinship { person, relation, relative, reason }.into()))
    }
}
