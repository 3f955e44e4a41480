//! Evidence: what shows that something is so, since when and until when, and how carefully it is to be handled.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};
use uuid::Uuid;

use crate::value::id::EvidenceId;
use crate::value::{Digest, Name, Period, Remark, ShortText};

/// Where evidence is to be found.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Source {
    /// A file, kept beside the register under its content's hash.
    File {
        /// The SHA-256 of its content.
        digest: Digest,
        /// What it is called.
        name: Name,
        /// How many bytes it has.
        size: u64,
    },
    /// A record of this register.
    Record {
        /// Of which kind: `mandate`, `organ`, `training`, `policy`, `indicator`, …
        kind: ShortText,
        /// Which one.
        record: Uuid,
    },
    /// A paper or book that is not kept here, such as `Libro de actas 3, folio 12`.
    Paper(Remark),
    /// An address.
    Address(Remark),
}

/// How carefully evidence is to be handled.
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Debug,
    Serialize,
    Deserialize,
    IntoStaticStr,
    EnumString,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Sensitivity {
    /// Anybody may see it.
    Public,
    /// Members and auditors may see it.
    Internal,
    /// Only who needs it for the audit may see it.
    Confidential,
    /// Health, family, violence: never leaves the house.
    Sensitive,
}

impl Sensitivity {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// What is known of a piece of evidence.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceDetails {
    /// On which days it shows something; not the day on which it was recorded.
    pub effective: Period,
    /// How carefully it is to be handled.
    pub sensitivity: Sensitivity,
    /// Where it is to be found.
    pub source: Source,
    /// The evidence that this is a newer version of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<EvidenceId>,
    /// What it is.
    pub title: Name,
}
