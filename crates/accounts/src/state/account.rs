//! What is known of one account.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::value::{Digest, Name, ShortText};

use super::value::{Member, TextPlace};
use crate::actor::Actor;
use crate::address::AddressKey;
use crate::id::AccountId;
use crate::text::Secret;
use crate::throttle::Failures;

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its identifier.
    pub id: AccountId,
    /// What is typed to sign in.
    pub sign_in_name: Name,
    /// What others see.
    pub display_name: Name,
    /// In which language it is spoken to.
    pub language: ShortText,
    /// For whom it stands in a register.
    pub member: Option<Member>,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// Who opened it, and manages it as long as it has no role anywhere.
    pub opened_by: Actor,
    /// Whether it can be used.
    pub standing: Standing,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// Its password, where it has one.
    pub password: Option<Password>,
    /// Its second factor, where a key was handed out.
    pub factor: Option<Factor>,
    /// Failed sign-ins since the last success, from addresses that it does not know.
    pub failures: Failures,
    /// Addresses from which somebody signed in, with the failures from each since.
    pub addresses: BTreeMap<AddressKey, KnownAddress>,
    /// Where its present names stand.
    pub(crate) names: Vec<TextPlace>,
}

/// Whether an account can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can.
    Enabled,
    /// Not until it is enabled.
    Disabled,
    /// Never again.
    Closed,
}

/// A password as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Password {
    /// Its Argon2id hash in the PHC form.
    pub hash: Secret,
    /// Whether somebody else chose it, so that it should be replaced at the next sign-in.
    pub temporary: bool,
    /// Who chose it, and knows it while it is temporary.
    pub set_by: Actor,
    /// The version of the event that set it: whoever checked an older one checked another password.
    pub set_in: u64,
}

/// A second factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    /// The key in Base32.
    pub key: Secret,
    /// Where the key stands.
    pub(crate) place: TextPlace,
    /// Whether a code made with it was shown, so that it is asked for.
    pub active: bool,
    /// The time step of the last code that was accepted; neither that one nor an earlier one is accepted again.
    pub last_step: u64,
    /// The digests of recovery codes that were not used yet.
    pub recovery: BTreeSet<Digest>,
}

/// An address from which somebody signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownAddress {
    /// When that was, the last time.
    pub seen_at: DateTime<Utc>,
    /// Failed sign-ins from there since.
    pub failures: Failures,
}

impl Account {
    /// Whether it can be used.
    pub const fn is_enabled(&self) -> bool {
        matches!(self.standing, Standing::Enabled)
    }

    /// Whether its holder chose the password, so that only she knows it.
    pub fn has_own_password(&self) -> bool {
        self.password.as_ref().is_some_and(|password| !password.temporary)
    }

    /// Who can get in as long as it has no password of its own: who chose its password, or may choose the first.
    pub fn first_holder(&self) -> Actor {
        self.password.as_ref().map_or(self.opened_by, |password| password.set_by)
    }

    /// Its second factor, where it is asked for.
    pub fn active_factor(&self) -> Option<&Factor> {
        self.factor.as_ref().filter(|factor| factor.active)
    }
}
