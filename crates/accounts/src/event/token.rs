//! What happened to tokens of programs.

use chrono::{DateTime, Utc};
use domain::authority::Role;
use domain::value::id::RegisterId;
use domain::value::{Digest, ShortName};
use serde::{Deserialize, Serialize};

use crate::id::{AccountId, TokenId};
use crate::state::Scope;

/// A fact about a token. Fields stand in alphabetical order, as the log stores them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Event {
    /// A token was made; what it is, only its digest says.
    Issued {
        account: AccountId,
        digest: Digest,
        expires_at: DateTime<Utc>,
        label: ShortName,
        register: RegisterId,
        role: Role,
        scope: Scope,
        token: TokenId,
    },
    /// A token is worth nothing any more.
    Revoked { token: TokenId },
}

impl Event {
    /// How many texts stand beside it.
    pub(super) const fn texts(&self) -> u32 {
        match self {
            Self::Issued { .. } => 1,
            Self::Revoked { .. } => 0,
        }
    }
}
