//! A person is recorded for the first time.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect};
use crate::about::{About, Precedent};
use crate::person::decide::{Decided, DecisionContext, version};
use crate::person::undo::{UndoContext, unchanged_record};
use crate::person::{Person, Profile, Rejection, State, act};
use crate::undo::Undo;
use crate::value::id::PersonId;
use crate::value::{Commitment, Gender, Remark, Salt};

/// Record a person for the first time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    /// Her new identifier.
    pub person: PersonId,
    /// Who she is.
    pub profile: Profile,
    /// What keeps the commitment from being guessed.
    #[serde(skip)]
    pub salt: Salt,
    /// As she declares it; `None` where she was not asked or did not answer.
    pub gender: Option<Gender>,
}

/// A person was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command; `profile` counts versions")]
pub struct Recorded {
    pub commitment: Commitment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    pub person: PersonId,
    pub profile: u32,
}

impl Act for Record {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Decided, crate::Rejection> {
        let (person, gender) = (self.person, self.gender);
        if known.persons.get(person).is_some() {
            return Err(Rejection::PersonExists { person }.into());
        }
        let version = version(known.persons, person, 1, self.profile.clone(), self.salt)?;
        let event = Recorded { commitment: version.commitment, gender, person, profile: 1 };
        Ok((vec![event.into()], vec![version]))
    }
}

impl Effect for Recorded {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        let record = Person {
            id: self.person,
            gender: self.gender,
            profile_number: self.profile,
            commitment: self.commitment,
            profile: None,
            merged_into: None,
            erased: false,
            annulled: false,
        };
        state.persons.insert(self.person, record);
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes_profile(self.person, self.profile, self.commitment);
    }

    fn undo(&self, to: UndoContext<'_>, reason: Remark) -> Undo<Command> {
        unchanged_record(to.at, self.person)?;
        Ok(Some(act::Annul { person: self.person, reason }.into()))
    }
}
