//! Short texts: names of things, codes, remarks. Trimmed, in Unicode's composed form, without control characters.

use core::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Why a text was refused.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum TextError {
    /// Nothing but space.
    #[error("text_empty")]
    TextEmpty,
    /// More characters than the field takes.
    #[error("text_too_long")]
    TextTooLong {
        /// How many characters it has.
        found: usize,
        /// How many the field takes.
        max: usize,
    },
    /// A control character, such as a line break or a bell.
    #[error("text_control")]
    TextControl {
        /// At which character, counted from one.
        at: usize,
    },
}

/// A text of one to `MAX` characters.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text<const MAX: usize>(String);

/// A name of a thing or a person: up to 200 characters.
pub type Label = Text<200>;
/// A short code or number that people use: up to 40 characters.
pub type ShortText = Text<40>;
/// A line of a published text, such as the title of a requirement: up to 500 characters.
pub type Line = Text<500>;

impl<const MAX: usize> Text<MAX> {
    /// Reads a text: trims it, composes its characters, and refuses what a field cannot hold.
    pub fn new(text: &str) -> Result<Self, TextError> {
        let text = text.trim();
        let composed = match is_nfc_quick(text.chars()) {
            IsNormalized::Yes => text.to_owned(),
            IsNormalized::No | IsNormalized::Maybe => text.nfc().collect(),
        };
        let mut length = 0_usize;
        for character in composed.chars() {
            length = length.saturating_add(1);
            if character.is_control() {
                return Err(TextError::TextControl { at: length });
            }
        }
        match length {
            0 => Err(TextError::TextEmpty),
            _ if length <= MAX => Ok(Self(composed)),
            found => Err(TextError::TextTooLong { found, max: MAX }),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A text of several lines: up to 20,000 characters, line breaks among them.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LongText(String);

impl LongText {
    /// How many characters it takes at the most.
    pub const MAX: usize = 20_000;

    /// Reads a text: trims it, composes its characters, and refuses control characters other than line breaks and tabs.
    pub fn new(text: &str) -> Result<Self, TextError> {
        let text = text.trim();
        let composed: String = match is_nfc_quick(text.chars()) {
            IsNormalized::Yes if !text.contains('\r') => text.to_owned(),
            IsNormalized::Yes | IsNormalized::No | IsNormalized::Maybe => {
                text.nfc().filter(|character| *character != '\r').collect()
            }
        };
        let mut length = 0_usize;
        for character in composed.chars() {
            length = length.saturating_add(1);
            if character.is_control() && !matches!(character, '\n' | '\t') {
                return Err(TextError::TextControl { at: length });
            }
        }
        match length {
            0 => Err(TextError::TextEmpty),
            _ if length <= Self::MAX => Ok(Self(composed)),
            found => Err(TextError::TextTooLong { found, max: Self::MAX }),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for LongText {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        Self::new(text)
    }
}

impl fmt::Display for LongText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for LongText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl<const MAX: usize> FromStr for Text<MAX> {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        Self::new(text)
    }
}

impl<const MAX: usize> fmt::Display for Text<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<const MAX: usize> fmt::Debug for Text<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// The text without accents, case and punctuation, words separated by one space: what people compare when they look
/// for a name. `Coaquira, Nancy` and `COAQUIRA  nancy` fold to the same.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        // Most texts; there is nothing to take apart in them.
        return joined(text.chars().map(|character| character.to_ascii_lowercase()), text.len());
    }
    let bare = text.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    joined(bare.flat_map(char::to_lowercase), text.len())
}

/// Letters and digits, with one space for whatever stands between them.
fn joined(characters: impl Iterator<Item = char>, length: usize) -> String {
    let mut folded = String::with_capacity(length);
    for character in characters {
        if character.is_alphanumeric() {
            folded.push(character);
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}
