//! What is known of a person's name, birth, documents and contacts is replaced.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect};
use crate::about::{About, Precedent};
use crate::person::decide::{Decided, DecisionContext, next_version};
use crate::person::evolve::change_profile;
use crate::person::undo::{UndoContext, former_profile};
use crate::person::{Profile, Rejection, State};
use crate::undo::Undo;
use crate::value::id::PersonId;
use crate::value::{Commitment, Remark, Salt};

/// Replace what is known of her name, birth, documents and contacts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Correct {
    /// Whose record.
    pub person: PersonId,
    /// All that is true of her now.
    pub profile: Profile,
    /// What keeps the commitment from being guessed.
    #[serde(skip)]
    pub salt: Salt,
    /// What was wrong.
    pub reason: Option<Remark>,
}

/// Her profile was replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command; `profile` counts versions")]
pub struct Corrected {
    pub commitment: Commitment,
    pub person: PersonId,
    pub profile: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Remark>,
}

impl Act for Correct {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Decided, crate::Rejection> {
        let person = self.person;
        if known.persons.active(person)?.profile.as_ref() == Some(&self.profile) {
            return Err(Rejection::PersonUnchanged { person }.into());
        }
        let version = next_version(known.persons, person, self.profile.clone(), self.salt)?;
        let (commitment, profile) = (version.commitment, version.number);
        let event = Corrected { commitment, person, profile, reason: self.reason.clone() };
        Ok((vec![event.into()], vec![version]))
    }
}

impl Effect for Corrected {
    const PRECEDENT: Precedent = Precedent::Restates;

    fn evolve(&self, state: &mut State) {
        change_profile(state, self.person, self.profile, self.commitment);
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes_profile(self.person, self.profile, self.commitment);
    }

    fn undo(&self, to: UndoContext<'_>, reason: Remark) -> Undo<Command> {
        former_profile(to, self.person, reason)
    }
}
