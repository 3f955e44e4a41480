//! A person shows a document that was not known of her.

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

/// Add a document that she showed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AddDocument {
    /// Whose document.
    pub person: PersonId,
    /// The document.
    pub document: Document,
    /// What keeps the commitment from being guessed.
    #[serde(skip)]
    pub salt: Salt,
}

/// She showed a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command; `profile` counts versions")]
pub struct DocumentAdded {
    pub commitment: Commitment,
    pub person: PersonId,
    pub profile: u32,
    pub scheme: Scheme,
}

impl Act for AddDocument {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Decided, crate::Rejection> {
        let (person, document) = (self.person, &self.document);
        let mut profile = known.persons.active(person)?.profile.clone().unwrap_or_default();
        if profile.documents.contains(document) {
            return Err(Rejection::PersonUnchanged { person }.into());
        }
        profile.documents.push(document.clone());
        let version = next_version(known.persons, person, profile, self.salt)?;
        let (commitment, profile, scheme) = (version.commitment, version.number, document.scheme());
        let event = DocumentAdded { commitment, person, profile, scheme };
        Ok((vec![event.into()], vec![version]))
    }
}

impl Effect for DocumentAdded {
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
