//! Who asks for a change of the access book, and when.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::days::Days;
use crate::id::{AccountId, TokenId};

/// Who asks.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, strum::IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Actor {
    /// An account that is signed in.
    Account(AccountId),
    /// A program with a token of an account. It reads and exports; of the book itself it changes nothing, whatever its account may do.
    Token(TokenOf),
    /// Whoever may use the machine: the command line beside the server.
    Operator,
    /// The server itself: what follows from the passing of time or from a sign-in that failed.
    Server,
}

impl Actor {
    /// The account that asks, also through a program.
    pub const fn account(self) -> Option<AccountId> {
        match self {
            Self::Account(account) | Self::Token(TokenOf { account, .. }) => Some(account),
            Self::Operator | Self::Server => None,
        }
    }

    /// The account that is signed in and asks.
    pub const fn signed_in(self) -> Option<AccountId> {
        match self {
            Self::Account(account) => Some(account),
            Self::Token(_) | Self::Operator | Self::Server => None,
        }
    }

    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// A token, with the account for which it stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TokenOf {
    /// The account.
    pub account: AccountId,
    /// The token.
    pub token: TokenId,
}

/// The only ambient input of a decision.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Context {
    /// The instant of recording.
    pub at: DateTime<Utc>,
    /// Who asks.
    pub by: Actor,
    /// The days by which roles are judged. A role that holds at the register must hold here too, or what it reads there could not be
    /// written down.
    pub days: Days,
}

impl Context {
    /// At the instant of these days.
    pub fn new(days: &Days, by: Actor) -> Self {
        Self { at: days.now(), by, days: days.clone() }
    }
}
