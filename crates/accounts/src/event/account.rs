//! What happened to accounts and their passwords.

use domain::value::{Name, Remark, ShortText};
use serde::{Deserialize, Serialize};

use crate::id::AccountId;
use crate::state::Member;
use crate::text::Secret;

/// A fact about an account. Fields stand in alphabetical order, as the log stores them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Event {
    /// An account was opened.
    Opened {
        account: AccountId,
        display_name: Name,
        language: ShortText,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        member: Option<Member>,
        sign_in_name: Name,
    },
    /// Its names or language became others.
    Described { account: AccountId, display_name: Name, language: ShortText, sign_in_name: Name },
    /// It was said for whom it stands, or that it stands for nobody in a register.
    MemberStated {
        account: AccountId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        member: Option<Member>,
    },
    /// It has another password. `temporary` says that somebody else chose it.
    PasswordSet { account: AccountId, hash: Secret, temporary: bool },
    /// Nobody can sign in with it until it is enabled.
    Disabled {
        account: AccountId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
    },
    /// It can be used again.
    Enabled { account: AccountId },
    /// It cannot be used any more, for good.
    Closed {
        account: AccountId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Remark>,
    },
}

impl Event {
    /// How many texts stand beside it.
    pub(super) fn texts(&self) -> u32 {
        match self {
            Self::Opened { .. } | Self::Described { .. } => 2,
            Self::PasswordSet { .. } => 1,
            Self::Disabled { reason, .. } | Self::Closed { reason, .. } => u32::from(reason.is_some()),
            Self::MemberStated { .. } | Self::Enabled { .. } => 0,
        }
    }

    /// The account that it is about.
    pub const fn account(&self) -> AccountId {
        match self {
            Self::Opened { account, .. }
            | Self::Described { account, .. }
            | Self::MemberStated { account, .. }
            | Self::PasswordSet { account, .. }
            | Self::Disabled { account, .. }
            | Self::Enabled { account }
            | Self::Closed { account, .. } => *account,
        }
    }
}
