//! Texts that can be erased. Whatever people write freely may name somebody, so an event only commits to such a text; the
//! text stands beside the log with its salt, and the chain verifies without it.

use core::{fmt, str::FromStr};

use serde::{Deserialize, Serialize, Serializer};

use super::Commitment;
use super::text::{Text, TextError, fold};

/// A text of one to `MAX` characters that may have been erased since.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(transparent)]
pub struct Erasable<const MAX: usize>(Content<MAX>);

/// How the text stands in an event: `{"text": …}` where it is there, `{"erasable": …}` where only the commitment is.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Content<const MAX: usize> {
    Text(Text<MAX>),
    Erasable(Commitment),
}

/// How many characters a remark takes; a name takes fewer.
const REMARK: usize = 500;

/// A remark or reason: up to 500 characters.
pub type Remark = Erasable<REMARK>;
/// What people call a thing, such as an organ, a training or a purpose: up to 200 characters.
pub type Name = Erasable<200>;
/// What people call a topic or an area of work: up to 40 characters.
pub type ShortName = Erasable<40>;

/// What stands for a text that was erased. An event that takes over such a text commits to this one in its place.
pub const ERASED: &str = "[…]";

/// What a text is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// It says what a thing is called: without it, the thing has no name. It is about the thing, whoever is concerned.
    Name,
    /// It says something: it is about whoever is concerned.
    Remark,
}

/// The variant that a serialiser is told of a text that is there; of one that is not, it is told another.
pub const TEXT: &str = "text";

/// The variant of a text that was erased, or is kept elsewhere.
const COMMITMENT: &str = "erasable";

impl Writing {
    const fn type_name(self) -> &'static str {
        match self {
            Self::Name => "ErasableName",
            Self::Remark => "ErasableRemark",
        }
    }

    /// What a text is there for, by the name of the type that a serialiser is told.
    pub fn of_type(name: &str) -> Option<Self> {
        [Self::Name, Self::Remark].into_iter().find(|writing| writing.type_name() == name)
    }
}

impl<const MAX: usize> Serialize for Erasable<MAX> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let name = Self::WRITING.type_name();
        match &self.0 {
            Content::Text(text) => serializer.serialize_newtype_variant(name, 0, TEXT, text),
            Content::Erasable(commitment) => {
                serializer.serialize_newtype_variant(name, 1, COMMITMENT, commitment)
            }
        }
    }
}

impl<const MAX: usize> Erasable<MAX> {
    /// What such a text is there for.
    pub const WRITING: Writing = if MAX == REMARK { Writing::Remark } else { Writing::Name };

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

    /// Whether the text is gone: only the commitment is left, or what stands in its place.
    pub fn is_erased(&self) -> bool {
        self.as_str() == ERASED
    }

    /// The text without accents, case and punctuation, by which people look for it. What was erased is found by nothing.
    pub fn folded(&self) -> Option<String> {
        if self.is_erased() { None } else { Some(fold(self.as_str())) }
    }

    /// Whether it says exactly that. What was erased says nothing.
    pub fn is_exactly(&self, text: &str) -> bool {
        !self.is_erased() && self.as_str() == text
    }

    /// Whether both say the same to somebody who ignores accents and case. What was erased says the same as nothing else, even
    /// if that was erased, too.
    pub fn is_like(&self, other: &Self) -> bool {
        self.folded().is_some_and(|folded| {
            other.folded() == Some(folded.clone()) && (!folded.is_empty() || self == other)
        })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Digest;

    fn erased(what: &[u8]) -> Name {
        Erasable(Content::Erasable(Commitment(Digest::of(&[what]))))
    }

    /// Protects records from being taken for one another because their names were erased: such a name is like no other.
    #[test]
    fn what_was_erased_is_like_nothing() {
        let (one, other, taken_over) = (erased(b"one"), erased(b"other"), Name::new(ERASED).unwrap());
        let said = Name::new("Comité de Igualdad").unwrap();
        assert_eq!((one.as_str(), other.as_str()), (ERASED, ERASED));
        assert_ne!(one, other);
        for name in [&one, &other, &taken_over] {
            assert!(name.is_erased() && name.folded().is_none() && !name.is_exactly(ERASED));
            assert!(![&one, &other, &taken_over, &said].into_iter().any(|that| name.is_like(that)));
        }
        assert!(said.is_exactly("Comité de Igualdad"));
        assert!(said.is_like(&Name::new("COMITE  de igualdad").unwrap()) && !said.is_like(&one));
        let (dash, star) = (Name::new("—").unwrap(), Name::new("*").unwrap());
        assert!(dash.is_like(&dash) && !dash.is_like(&star), "no letter in either");
    }
}
