//! A document of a person was written down wrongly, and is replaced.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect};
use crate::about::{About, Precedent};
use crate::person::decide::{Decided, DecisionContext, next_version};
use crate::person::evolve::change_profile;
use crate::person::undo::{UndoContext, former_profile};
use crate::person::{Rejection, State};
use crate::undo::Undo;
use crate::value::id::PersonId;
use crate::value::{Commitment, Document, Remark, Salt, Scheme};

/// Replace a document that was written down wrongly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CorrectDocument {
    /// Whose document.
    pub person: PersonId,
    /// The document as it stands in the register.
    pub wrong: Document,
    /// The document as it is.
    pub right: Document,
    /// What keeps the commitment from being guessed.
    #[serde(skip)]
    pub salt: Salt,
    /// What was wrong.
    pub reason: Option<Remark>,
}

/// A document of hers was corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command; `profile` counts versions")]
pub struct DocumentCorrected {
    pub commitment: Commitment,
    pub person: PersonId,
    pub profile: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Remark>,
    pub scheme: Scheme,
}

impl Act for CorrectDocument {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Decided, crate::Rejection> {
        let (person, wrong, right) = (self.person, &self.wrong, &self.right);
        let mut profile = known.persons.active(person)?.profile.clone().unwrap_or_default();
        let same = |held: &&mut Document| held.scheme() == wrong.scheme() && held.number() == wrong.number();
        let unknown = Rejection::DocumentUnknown { person, scheme: wrong.scheme() };
        let held = profile.documents.iter_mut().find(same).ok_or(unknown)?;
        if held == right {
            return Err(Rejection::PersonUnchanged { person }.into());
        }
        *held = right.clone();
        let version = next_version(known.persons, person, profile, self.salt)?;
        let (commitment, profile, scheme) = (version.commitment, version.number, right.scheme());
        let event = DocumentCorrected { commitment, person, profile, reason: self.reason.clone(), scheme };
        Ok((vec![event.into()], vec![version]))
    }
}

impl Effect for DocumentCorrected {
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
