//! Small things that facts about access are made of.

use std::collections::BTreeSet;

use domain::value::Digest;
use domain::value::id::{CooperativeId, PersonId, RegisterId};
use serde::{Deserialize, Serialize};

/// Where in a register a role holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Everywhere.
    Whole,
    /// In what concerns these cooperatives.
    Cooperatives(BTreeSet<CooperativeId>),
}

impl Scope {
    /// Whether all of the other scope lies within this one.
    pub fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Whole, _) => true,
            (Self::Cooperatives(_), Self::Whole) => false,
            (Self::Cooperatives(own), Self::Cooperatives(other)) => other.is_subset(own),
        }
    }

    /// Whether nothing lies within it.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Cooperatives(cooperatives) if cooperatives.is_empty())
    }
}

/// The person of a register for whom an account stands, so that she may read what concerns her.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// In which register.
    pub register: RegisterId,
}

/// By what somebody proved, beside a password, who she is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Proof {
    /// Only the password: the account has no second factor.
    Password,
    /// A code of the second factor, of this time step.
    Code {
        /// How many steps of 30 seconds had passed since 1970.
        step: u64,
    },
    /// A recovery code with this digest.
    Recovery {
        /// The digest of the code.
        code: Digest,
    },
    /// A code that the program printed on the same machine. Nobody is let in by one; the format of the log has it.
    LocalOwner,
}

/// Why a session ended.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum EndReason {
    /// Somebody signed out.
    SignedOut,
    /// Nothing was asked for too long.
    Idle,
    /// It had lasted as long as a session may.
    Expired,
    /// Somebody ended it for the account.
    Ended,
    /// The password became another one.
    PasswordSet,
    /// The roles of the account became others.
    RolesChanged,
    /// The second factor was confirmed, or reset.
    FactorChanged,
    /// The account was disabled or closed.
    AccountLocked,
}

impl From<(u64, u32)> for TextPlace {
    fn from((version, position): (u64, u32)) -> Self {
        Self { position, version }
    }
}

impl EndReason {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// Where a text stands: which of the texts of which event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextPlace {
    /// Counted from one in the order of the body.
    pub position: u32,
    /// The version of the event.
    pub version: u64,
}
