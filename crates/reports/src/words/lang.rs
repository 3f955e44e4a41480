//! The table of the languages that people are spoken to in, and how people name them.
//!
//! Another language is a folder of Fluent files under `words` and a line here. What its folder does not say is said by the
//! language that it falls back to.

use core::str::FromStr;

use fluent_bundle::FluentValue;
use fluent_bundle::memoizer::MemoizerKind;
use include_dir::{Dir, include_dir};
use thiserror::Error;
use unic_langid::LanguageIdentifier;

use super::number;

/// The files of all languages, a folder each.
static FOLDERS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/words");

/// A language: its files, and what no message can say.
#[derive(Clone, Copy, Debug)]
pub(super) struct Language {
    /// The code that HTML and command lines use, which is also the name of its folder.
    code: &'static str,
    /// Which language says what this one does not. One without is complete, and a test holds it to that.
    fallback: Option<Lang>,
    /// How many digits a whole number has, at least, where they stand in groups of three.
    pub(super) grouped_from: usize,
    /// What stands between groups of digits.
    pub(super) separator: char,
    /// What stands before a day in prose after a preposition, a space included.
    pub(super) article: &'static str,
}

/// Spanish orthography leaves four digits together and sets a space, which must not break, between groups.
const SPANISH: Language =
    Language { code: "es", fallback: None, grouped_from: 5, separator: '\u{a0}', article: "el " };

/// The languages, the one that is spoken where nobody says otherwise first.
macro_rules! languages {
    ($($(#[$meaning:meta])* $name:ident => $language:expr;)+) => {
        /// A language of documents. The first of the table unless somebody says otherwise.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Lang {
            $($(#[$meaning])* $name,)+
        }

        impl Lang {
            /// Every language.
            pub const ALL: [Self; [$(stringify!($name)),+].len()] = [$(Self::$name),+];

            /// The line of the table.
            pub(super) const fn row(self) -> Language {
                match self {
                    $(Self::$name => $language,)+
                }
            }

            /// What writes the numbers inside messages. Fluent takes a bare function, which cannot hold on to a language.
            pub(super) fn formatter<M: MemoizerKind>(self) -> fn(&FluentValue<'_>, &M) -> Option<String> {
                match self {
                    $(Self::$name => |value, _| number::in_message(value, Self::$name),)+
                }
            }
        }
    };
}

languages! {
    /// Spanish, as spoken in Peru.
    Es => SPANISH;
    /// English.
    En => Language { code: "en", grouped_from: 4, separator: ',', article: "", ..SPANISH };
}

/// Which messages of a language are meant. A run needs one or two of these; the others are not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Files {
    /// What documents, pages and messages say.
    Words,
    /// The help of the program.
    Help,
    /// What verbs, options and values are called.
    Names,
}

impl Files {
    /// Whether a message is one of these, by how its id begins: help and names of an area stand among its words.
    pub(super) fn have(self, id: &str) -> bool {
        let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| id.starts_with(beginning));
        let (is_help, is_name) = (begins(&["help"]), begins(&["noun-", "option-", "value-", "verb-"]));
        match self {
            // What others write in tables is read by `exchange`, and never said.
            Self::Words => !is_help && !is_name && !begins(&["written-"]),
            Self::Help => is_help,
            Self::Names => is_name,
        }
    }
}

/// No language of the table has this name.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("unknown_language")]
pub struct UnknownLang(pub String);

impl Lang {
    /// The code that HTML and command lines use: `es`, `en`.
    pub const fn code(self) -> &'static str {
        self.row().code
    }

    /// The language that says what this one does not; none where it says everything.
    pub const fn fallback(self) -> Option<Self> {
        self.row().fallback
    }

    /// The language of the first name that is known, the first of the table where none is: for the option, the environment
    /// and the locale of the machine, in that order.
    pub fn first_known<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        names.into_iter().find_map(|name| name.parse().ok()).unwrap_or_default()
    }

    /// The texts of its own files. English has neither help nor names: they stand with the arguments themselves.
    pub(super) fn files(self) -> Vec<&'static str> {
        let folder = FOLDERS.get_dir(self.code()).into_iter().flat_map(Dir::files);
        folder.filter_map(|file| file.contents_utf8()).collect()
    }

    pub(super) fn id(self) -> LanguageIdentifier {
        // Only plural forms hang on it, and those are the same in every country that speaks the language.
        self.code().parse().unwrap_or_default()
    }
}

impl Default for Lang {
    fn default() -> Self {
        let [first, ..] = Self::ALL;
        first
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    /// Reads `es`, `es-PE`, `en_GB.UTF-8` and the like; only the language counts.
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let language = name.split(['-', '_', '.', '@']).next().unwrap_or_default().trim();
        let known = Self::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(language));
        known.ok_or_else(|| UnknownLang(name.to_owned()))
    }
}
