//! What happened to requests that a second account has to confirm.

use chrono::{DateTime, Utc};
use domain::authority::Role;
use domain::value::id::RegisterId;
use domain::value::{Digest, ShortText};
use serde::{Deserialize, Serialize};

use crate::id::ConfirmationId;
use crate::text::Fields;

/// A fact about a request for confirmation. Fields stand in alphabetical order, as the log stores them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Event {
    /// An account asked for an operation that a second one has to confirm. `digest` is that of everything that was asked, `fields` are
    /// what the second one is shown of it.
    Asked {
        confirmation: ConfirmationId,
        digest: Digest,
        expires_at: DateTime<Utc>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fields: Option<Fields>,
        operation: ShortText,
        register: RegisterId,
        role: Role,
    },
    /// A second account agreed.
    Confirmed { confirmation: ConfirmationId },
    /// A second account did not agree.
    Declined { confirmation: ConfirmationId },
    /// Whoever had asked took it back.
    Withdrawn { confirmation: ConfirmationId },
    /// What was confirmed is being done, and cannot be done again under this confirmation.
    Used { confirmation: ConfirmationId },
}

impl Event {
    /// How many texts stand beside it.
    pub(super) fn texts(&self) -> u32 {
        match self {
            Self::Asked { fields, .. } => u32::from(fields.is_some()),
            Self::Confirmed { .. } | Self::Declined { .. } | Self::Withdrawn { .. } | Self::Used { .. } => 0,
        }
    }
}
