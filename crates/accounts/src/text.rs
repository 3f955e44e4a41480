//! Texts that stand beside the log and can be removed: secrets, addresses, lists of people.

use core::fmt;

use domain::value::erasable::{ERASED, Erasable};
use domain::value::id::PersonId;
use domain::value::text::TextError;
use serde::{Deserialize, Serialize};

/// A secret that the program has to read again: the hash of a password, the key of a second factor. It is removed when another one
/// takes its place, and is never printed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(Erasable<300>);

impl Secret {
    /// Wraps a secret of one to 300 characters.
    pub fn new(text: &str) -> Result<Self, TextError> {
        Erasable::new(text).map(Self)
    }

    /// The secret, unless it was removed.
    pub fn reveal(&self) -> Option<&str> {
        if self.0.is_erased() { None } else { Some(self.0.as_str()) }
    }

    /// What stands for a secret in lists of entries.
    pub(crate) fn hide(&mut self) {
        if let Ok(hidden) = Erasable::new(ERASED) {
            self.0 = hidden;
        }
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// The fields of what a second account is asked to confirm, as JSON. They may name people, so they go once the request is settled.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fields(Erasable<4000>);

impl Fields {
    /// The fields; `None` where they are longer than is kept.
    pub fn of(json: &str) -> Option<Self> {
        Erasable::new(json).ok().map(Self)
    }

    /// The fields as JSON, unless they were removed.
    pub fn json(&self) -> Option<&str> {
        if self.0.is_erased() { None } else { Some(self.0.as_str()) }
    }

    /// What stands for them in lists of entries.
    pub(crate) fn hide(&mut self) {
        if let Ok(hidden) = Erasable::new(ERASED) {
            self.0 = hidden;
        }
    }
}

impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Fields(…)")
    }
}

/// The people whose data were read, one identifier after the other, as long as that is kept.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct People(Erasable<4000>);

impl People {
    /// How many people one entry names at most; more are named in as many entries as there are hundreds of them.
    pub const MAX: usize = 100;

    /// The list; `None` for nobody, and for more than [`MAX`](Self::MAX).
    pub fn of(people: &[PersonId]) -> Option<Self> {
        if people.is_empty() || Self::MAX < people.len() {
            return None;
        }
        let text = people.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        Erasable::new(&text).ok().map(Self)
    }

    /// The identifiers; none where the list was removed.
    pub fn ids(&self) -> impl Iterator<Item = PersonId> {
        let text = if self.0.is_erased() { "" } else { self.0.as_str() };
        text.split(' ').filter_map(|id| id.parse().ok())
    }
}
