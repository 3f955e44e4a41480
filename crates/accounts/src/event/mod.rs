//! All that can happen to an access book. No event holds a name, a password, a key or an address: of those it commits to texts
//! that stand beside the log.

pub mod access;
pub mod account;
pub mod confirmation;
pub mod factor;
pub mod grant;
pub mod register;
pub mod session;
pub mod token;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use strum::VariantNames;

use crate::actor::Actor;

/// A fact with its instant and its author. Its JSON is what the log stores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who asked for it.
    pub by: Actor,
    /// What happened.
    pub body: Body,
}

/// What happened, by what it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// An account.
    Account(account::Event),
    /// A second factor.
    Factor(factor::Event),
    /// A role at a register.
    Grant(grant::Event),
    /// A token of a program.
    Token(token::Event),
    /// A session of a browser.
    Session(session::Event),
    /// A request that a second account has to confirm.
    Confirmation(confirmation::Event),
    /// The public page of a register.
    Register(register::Event),
    /// What was read, exported and removed.
    Access(access::Event),
}

impl Body {
    /// What the log calls it: `account.opened`, `session.signed_in`, …
    pub fn kind(&self) -> String {
        let (area, name): (_, &'static str) = match self {
            Self::Account(event) => ("account", event.into()),
            Self::Factor(event) => ("factor", event.into()),
            Self::Grant(event) => ("grant", event.into()),
            Self::Token(event) => ("token", event.into()),
            Self::Session(event) => ("session", event.into()),
            Self::Confirmation(event) => ("confirmation", event.into()),
            Self::Register(event) => ("register", event.into()),
            Self::Access(event) => ("access", event.into()),
        };
        format!("{area}.{name}")
    }

    /// How many texts stand beside it, at the positions 1, 2, ….
    pub fn texts(&self) -> u32 {
        match self {
            Self::Account(event) => event.texts(),
            Self::Factor(event) => event.texts(),
            Self::Grant(event) => event.texts(),
            Self::Token(event) => event.texts(),
            Self::Session(event) => event.texts(),
            Self::Confirmation(event) => event.texts(),
            Self::Register(_) => 0,
            Self::Access(event) => event.texts(),
        }
    }

    /// The same without secrets, for lists of entries.
    pub(crate) fn without_secrets(mut self) -> Self {
        match &mut self {
            Self::Account(account::Event::PasswordSet { hash: secret, .. })
            | Self::Factor(factor::Event::Enrolled { key: secret, .. }) => secret.hide(),
            Self::Confirmation(confirmation::Event::Asked { fields: Some(fields), .. }) => fields.hide(),
            Self::Account(_)
            | Self::Factor(_)
            | Self::Grant(_)
            | Self::Token(_)
            | Self::Session(_)
            | Self::Confirmation(_)
            | Self::Register(_)
            | Self::Access(_) => {}
        }
        self
    }
}

/// Every kind of event there is.
pub fn kinds() -> impl Iterator<Item = String> {
    let areas = [
        ("account", account::Event::VARIANTS),
        ("factor", factor::Event::VARIANTS),
        ("grant", grant::Event::VARIANTS),
        ("token", token::Event::VARIANTS),
        ("session", session::Event::VARIANTS),
        ("confirmation", confirmation::Event::VARIANTS),
        ("register", register::Event::VARIANTS),
        ("access", access::Event::VARIANTS),
    ];
    areas.into_iter().flat_map(|(area, names)| names.iter().map(move |name| format!("{area}.{name}")))
}

impl From<account::Event> for Body {
    fn from(event: account::Event) -> Self {
        Self::Account(event)
    }
}

impl From<factor::Event> for Body {
    fn from(event: factor::Event) -> Self {
        Self::Factor(event)
    }
}

impl From<grant::Event> for Body {
    fn from(event: grant::Event) -> Self {
        Self::Grant(event)
    }
}

impl From<token::Event> for Body {
    fn from(event: token::Event) -> Self {
        Self::Token(event)
    }
}

impl From<session::Event> for Body {
    fn from(event: session::Event) -> Self {
        Self::Session(event)
    }
}

impl From<confirmation::Event> for Body {
    fn from(event: confirmation::Event) -> Self {
        Self::Confirmation(event)
    }
}

impl From<register::Event> for Body {
    fn from(event: register::Event) -> Self {
        Self::Register(event)
    }
}

impl From<access::Event> for Body {
    fn from(event: access::Event) -> Self {
        Self::Access(event)
    }
}
