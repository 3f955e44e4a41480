//! Why a command about a person contradicts the register. The order is the order of precedence.

use serde::Serialize;

use crate::value::id::PersonId;
use crate::value::{PartialDate, Scheme};

/// A rejection, with what its message needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "fields name the records that the message speaks of")]
pub enum Rejection {
    /// No such person is in the register.
    PersonUnknown { person: PersonId },
    /// The identifier is already in use.
    PersonExists { person: PersonId },
    /// The record was annulled as an error.
    PersonAnnulled { person: PersonId },
    /// The record was merged into another.
    PersonMerged { person: PersonId, survivor: PersonId },
    /// Her personal data were erased, and nothing more is written down of her.
    PersonErased { person: PersonId },
    /// A person needs at least one name.
    NameMissing,
    /// She died before she was born.
    DeathBeforeBirth,
    /// The same document stands twice in what was given.
    DocumentRepeated { scheme: Scheme },
    /// The document is another person's.
    DocumentTaken { scheme: Scheme, holder: PersonId },
    /// She has no such document.
    DocumentUnknown { person: PersonId, scheme: Scheme },
    /// Nobody is kin to herself.
    KinToSelf { person: PersonId },
    /// Somebody would descend from herself.
    KinCircle { person: PersonId, relative: PersonId },
    /// Whoever is said to descend from the other was born first, or on the same day.
    ElderBornLater { elder: PersonId, younger: PersonId, born: PartialDate },
    /// The kinship is already written down.
    KinshipKnown { person: PersonId, relative: PersonId },
    /// No such kinship is written down.
    KinshipUnknown { person: PersonId, relative: PersonId },
    /// A record cannot be merged into itself.
    MergedIntoSelf { person: PersonId },
    /// The reason of an erasure names the person, and would stay when her data are erased.
    ReasonNamesPerson { person: PersonId },
    /// What was given is already so.
    PersonUnchanged { person: PersonId },
    /// Other records depend on the person: memberships, work, mandates or kin.
    PersonInUse { person: PersonId },
    /// What begins then begins before she was born.
    NotYetBorn { person: PersonId, birth: PartialDate, from: PartialDate },
    /// What begins then begins after she died.
    AlreadyDead { person: PersonId, death: PartialDate, from: PartialDate },
}

impl Rejection {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.into()
    }
}
