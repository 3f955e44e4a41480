//! Texts that can be erased. Whatever people write freely may name somebody, so an event only commits to such a text; the
//! text stands beside the log with its salt, and the chain verifies without it.

use core::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::Commitment;
use super::text::{Text, TextError};

/// A text of one to `MAX` characters that may have been erased since.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Erasable<const MAX: usize>(Content<MAX>);

/// How the text stands in an event: `{"text": …}` where it is there, `{"erasable": …}` where only the commitment is.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Content<const MAX: usize> {
    Text(Text<MAX>),
    Erasable(Commitment),
}

/// A remark or reason: up to 500 characters.
pub type Remark = Erasable<500>;
/// A name that people give to an organ, a term, a unit or a group: up to 200 characters.
pub type Name = Erasable<200>;

/// What stands for a text that was erased.
pub const ERASED: &str = "[…]";

impl<const MAX: usize> Erasable<MAX> {
    /// Reads a text, as [`Text::new`] does.
    pub fn new(text: &str) -> Result<Self, TextError> {
        Text::new(text).map(|text| Self(Content::Text(text)))
    }

    /// The text, or [`ERASED`].
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Content::Text(text) => text.as_str(),
            Content::Erasable(_) => ERASED,
        }
    }

    /// Whether only the commitment is left.
    pub const fn is_erased(&self) -> bool {
        matches!(self.0, Content::Erasable(_))
    }
}

impl<const MAX: usize> From<Text<MAX>> for Erasable<MAX> {
    fn from(text: Text<MAX>) -> Self {
        Self(Content::Text(text))
    }
}

impl<const MAX: usize> FromStr for Erasable<MAX> {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        Self::new(text)
    }
}

impl<const MAX: usize> fmt::Display for Erasable<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl<const MAX: usize> fmt::Debug for Erasable<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}
