//! What happened to people's records. No event holds a name, a document number, a date of birth or a contact.

use serde::{Deserialize, Serialize};

use super::{Relation, TextPlace};
use crate::value::id::PersonId;
use crate::value::{Commitment, Gender, Remark, Scheme};

/// A fact about a person's record. Fields stand in alphabetical order, as the log stores them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(
    missing_docs,
    reason = "the fields are those of the command of the same name; `profile` counts versions"
)]
pub enum Event {
    /// A person was recorded.
    Recorded {
        commitment: Commitment,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        gender: Option<Gender>,
        person: PersonId,
        profile: u32,
    },
    /// Her profile was replaced.
    Corrected {
        commitment: Commitment,
        person: PersonId,
        profile: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
    },
    /// She showed a document.
    DocumentAdded { commitment: Commitment, person: PersonId, profile: u32, scheme: Scheme },
    /// A document of hers was corrected.
    DocumentCorrected {
        commitment: Commitment,
        person: PersonId,
        profile: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
        scheme: Scheme,
    },
    /// She declared her gender, or took the declaration back.
    GenderDeclared {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        gender: Option<Gender>,
        person: PersonId,
    },
    /// A kinship was stated.
    KinshipStated { person: PersonId, relation: Relation, relative: PersonId },
    /// A kinship was taken back.
    KinshipWithdrawn { person: PersonId, reason: Remark, relation: Relation, relative: PersonId },
    /// Two records turned out to be of one person.
    Merged { duplicate: PersonId, reason: Remark, survivor: PersonId },
    /// Her personal data were erased.
    Erased {
        person: PersonId,
        reason: Remark,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        texts: Vec<TextPlace>,
    },
    /// The record turned out to be an error.
    Annulled { person: PersonId, reason: Remark },
}

impl Event {
    /// The stable name of what happened: `recorded`, `merged`, …
    pub fn name(&self) -> &'static str {
        self.into()
    }
}
