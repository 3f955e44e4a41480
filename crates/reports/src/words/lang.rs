//! The languages that documents are written in, and how people name them.

use core::str::FromStr;

use thiserror::Error;
use unic_langid::LanguageIdentifier;

/// A language of documents. Spanish unless somebody says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Spanish, as spoken in Peru.
    #[default]
    Es,
    /// English.
    En,
}

/// The language named is neither Spanish nor English.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("unknown_language")]
pub struct UnknownLang(pub String);

impl Lang {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::Es, Self::En];

    /// The code that HTML and command lines use: `es`, `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Es => "es",
            Self::En => "en",
        }
    }

    /// The language of the first name that is known, Spanish where none is: for the option, the environment and the
    /// locale of the machine, in that order.
    pub fn first_known<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        names.into_iter().find_map(|name| name.parse().ok()).unwrap_or_default()
    }

    pub(super) fn id(self) -> LanguageIdentifier {
        // Only plural forms hang on it, and those are the same in every country that speaks the language.
        self.code().parse().unwrap_or_default()
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    /// Reads `es`, `es-PE`, `en_GB.UTF-8` and the like; only the language counts.
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let language = name.split(['-', '_', '.', '@']).next().unwrap_or_default();
        match language.trim().to_ascii_lowercase().as_str() {
            "es" => Ok(Self::Es),
            "en" => Ok(Self::En),
            _ => Err(UnknownLang(name.to_owned())),
        }
    }
}
