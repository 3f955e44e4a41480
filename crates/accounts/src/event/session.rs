//! Who signed in and out, and who failed to.

use domain::value::Digest;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::id::AccountId;
use crate::state::{EndReason, Proof};

/// A fact about sessions. A session is known by the digest of its cookie. Fields stand in alphabetical order, as the log stores them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Event {
    /// Somebody signed in.
    SignedIn {
        account: AccountId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        address: Option<Address>,
        proof: Proof,
        session: Digest,
    },
    /// Somebody failed to sign in, so many times since the last such entry; `None` where the name is nobody's.
    SignInFailed {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        account: Option<AccountId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        address: Option<Address>,
        count: u32,
    },
    /// A session ended.
    Ended { account: AccountId, reason: EndReason, session: Digest },
}

impl Event {
    /// How many texts stand beside it.
    pub(super) fn texts(&self) -> u32 {
        match self {
            Self::SignedIn { address, .. } | Self::SignInFailed { address, .. } => {
                u32::from(address.is_some())
            }
            Self::Ended { .. } => 0,
        }
    }
}
