//! What a server says of a register to everybody.

use domain::value::id::RegisterId;
use serde::{Deserialize, Serialize};

/// A fact about the public page of a register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Event {
    /// Everybody may see the public page of the register from now on.
    Published { register: RegisterId },
    /// The public page of the register was switched off.
    Unpublished { register: RegisterId },
}

impl Event {
    /// The register that it is about.
    pub const fn register(&self) -> RegisterId {
        match self {
            Self::Published { register } | Self::Unpublished { register } => *register,
        }
    }
}
