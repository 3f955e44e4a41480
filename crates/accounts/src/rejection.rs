//! Why a command contradicts the access book.

use chrono::{DateTime, Utc};
use domain::authority::Role;
use domain::value::id::RegisterId;
use serde::Serialize;

use crate::id::{AccountId, ConfirmationId, GrantId, TokenId};

/// A rejection, with what its message needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "fields name the records that the message speaks of")]
pub enum Rejection {
    /// The caller has no right to do that.
    NotAllowed,
    /// There are accounts already, so there is no first one to open.
    NotNew,
    /// No such account is in the book.
    AccountUnknown { account: AccountId },
    /// The identifier is already in use.
    AccountExists { account: AccountId },
    /// The account is closed.
    AccountClosed { account: AccountId },
    /// The account is disabled.
    AccountDisabled { account: AccountId },
    /// The account can be used already.
    AccountEnabled { account: AccountId },
    /// The sign-in name has no letter or digit.
    SignInNameEmpty,
    /// The sign-in name is another account's.
    SignInNameTaken,
    /// What was given is already so.
    AccountUnchanged { account: AccountId },
    /// The register would be without an owner.
    LastOwner { register: RegisterId },
    /// An account that is not an owner of the register opened this one or chose its password, so it could sign in with the new role.
    PasswordNotOwn { account: AccountId },
    /// The password that was checked is not the account's any more.
    PasswordReplaced { account: AccountId },
    /// The account has a second factor, and nothing was shown of it.
    FactorRequired { account: AccountId },
    /// The account has no second factor.
    FactorUnknown { account: AccountId },
    /// The account has a second factor; it has to be reset before another one is handed out.
    FactorActive { account: AccountId },
    /// The code was used already, or an even later one was.
    CodeUsed { account: AccountId },
    /// Too many attempts failed; the next one may be made then.
    Throttled { until: DateTime<Utc> },
    /// No such grant is in the book.
    GrantUnknown { grant: GrantId },
    /// The identifier is already in use.
    GrantExists { grant: GrantId },
    /// The grant was revoked already.
    GrantRevoked { grant: GrantId },
    /// The period ends before it begins, or is over.
    PeriodEmpty,
    /// A scope without any cooperative gives nothing.
    ScopeEmpty,
    /// The role needs to be told which person of the register the account stands for.
    MemberMissing { register: RegisterId },
    /// The public page is as it was asked for already.
    RegisterUnchanged { register: RegisterId },
    /// The account has no role at the register that includes what was asked for.
    RoleMissing { register: RegisterId, role: Role },
    /// No such token is in the book.
    TokenUnknown { token: TokenId },
    /// The identifier or the token itself is already in use.
    TokenExists { token: TokenId },
    /// The token was revoked already.
    TokenRevoked { token: TokenId },
    /// The token would be worth nothing from the beginning, or would live too long.
    TokenLifetime,
    /// The session is in use already.
    SessionExists,
    /// No such session is open.
    SessionUnknown,
    /// No such request for confirmation is in the book.
    ConfirmationUnknown { confirmation: ConfirmationId },
    /// The identifier is already in use.
    ConfirmationExists { confirmation: ConfirmationId },
    /// Whoever asks for something cannot confirm it.
    ConfirmationOwn { confirmation: ConfirmationId },
    /// It was confirmed, declined, taken back or used already.
    ConfirmationSettled { confirmation: ConfirmationId },
    /// Nobody confirmed it yet.
    ConfirmationPending { confirmation: ConfirmationId },
    /// It is too late.
    ConfirmationExpired { confirmation: ConfirmationId },
    /// What is to be done is not what was confirmed.
    ConfirmationDiffers { confirmation: ConfirmationId },
}

impl Rejection {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.into()
    }
}
