//! What happened to second factors.

use domain::value::Digest;
use serde::{Deserialize, Serialize};

use crate::id::AccountId;
use crate::text::Secret;

/// A fact about the second factor of an account. Fields stand in alphabetical order, as the log stores them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Event {
    /// A key was handed out; it is asked for only once it is confirmed.
    Enrolled { account: AccountId, key: Secret },
    /// A code made with the key was shown, so the key is asked for from now on.
    Confirmed { account: AccountId, recovery: Vec<Digest>, step: u64 },
    /// New recovery codes took the place of those before.
    RecoveryReplaced { account: AccountId, recovery: Vec<Digest> },
    /// The account has no second factor any more.
    Reset { account: AccountId },
}

impl Event {
    /// How many texts stand beside it.
    pub(super) const fn texts(&self) -> u32 {
        match self {
            Self::Enrolled { .. } => 1,
            Self::Confirmed { .. } | Self::RecoveryReplaced { .. } | Self::Reset { .. } => 0,
        }
    }

    /// The account that it is about.
    pub const fn account(&self) -> AccountId {
        match self {
            Self::Enrolled { account, .. }
            | Self::Confirmed { account, .. }
            | Self::RecoveryReplaced { account, .. }
            | Self::Reset { account } => *account,
        }
    }
}
