//! Gender as columns write it. A letter means what the rest of its column makes of it; where that is not enough, the
//! gender stays unknown and the column says so.

use super::CellError;
use crate::sheet::mapping::fold;

/// A declared gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GenderCode {
    /// A woman.
    Woman,
    /// A man.
    Man,
    /// Neither.
    Other,
}

/// What `m` means in a column of genders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GenderColumn {
    /// `m` is masculine: the column also has `f`, or no `m` at all.
    Masculine,
    /// `m` is *mujer*: the column also has `h` for *hombre*, and no `f`.
    Mujer,
    /// Nothing tells: there is `m`, but neither `f` nor `h`. Such cells are unknown, and whoever imports is to be warned.
    Undecided,
}

const WOMAN: [&str; 8] = ["f", "female", "femenino", "femenina", "femme", "mujer", "woman", "w"];
const MAN: [&str; 8] = ["male", "masculino", "masculina", "homme", "hombre", "varon", "man", "h"];
const OTHER: [&str; 8] = ["other", "otro", "otra", "x", "diverse", "no binario", "no binaria", "non binary"];
const UNKNOWN: [&str; 14] = [
    "",
    "0",
    "9",
    "no declara",
    "no declarado",
    "reservado",
    "unknown",
    "desconocido",
    "none",
    "sin dato",
    "sin datos",
    "no sabe",
    "n d",
    "s d",
];

/// What an error offers, the usual ways of writing first.
const CHOICES: [&str; 13] = [
    "F",
    "M",
    "H",
    "mujer",
    "hombre",
    "femenino",
    "masculino",
    "woman",
    "man",
    "otro",
    "1",
    "2",
    "no declara",
];

impl GenderColumn {
    /// Looks at all values of a column and tells what `m` means in it.
    pub fn judge<'a>(values: impl IntoIterator<Item = &'a str>) -> Self {
        let (mut m, mut h, mut clear) = (false, false, false);
        for value in values {
            match fold(value).as_str() {
                "m" => m = true,
                // The words settle the language of letters as well: `F` and `femenino` stand beside a masculine `M`.
                "f" | "female" | "femenino" | "w" | "male" | "masculino" => clear = true,
                "h" | "hombre" => h = true,
                _ => {}
            }
        }
        match (m, clear, h) {
            (false, _, _) | (true, true, _) => Self::Masculine,
            (true, false, true) => Self::Mujer,
            (true, false, false) => Self::Undecided,
        }
    }

    /// What a cell of the column says; nothing where the gender is not known or not told.
    pub fn cell(self, text: &str) -> Result<Option<GenderCode>, CellError> {
        let folded = fold(text);
        let word = folded.as_str();
        if word == "m" {
            return Ok(match self {
                Self::Masculine => Some(GenderCode::Man),
                Self::Mujer => Some(GenderCode::Woman),
                Self::Undecided => None,
            });
        }
        if WOMAN.contains(&word) || word == "2" {
            Ok(Some(GenderCode::Woman))
        } else if MAN.contains(&word) || word == "1" {
            Ok(Some(GenderCode::Man))
        } else if OTHER.contains(&word) {
            Ok(Some(GenderCode::Other))
        } else if UNKNOWN.contains(&word) {
            Ok(None)
        } else {
            Err(CellError::NotAGender { text: text.to_owned(), choices: CHOICES.to_vec() })
        }
    }

    /// The stable code, to be remembered.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Masculine => "masculine",
            Self::Mujer => "mujer",
            Self::Undecided => "undecided",
        }
    }

    /// Reads a code; `None` where there is no such code, or it decides nothing.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Masculine, Self::Mujer].into_iter().find(|one| one.code() == code)
    }

    /// Whether whoever imports is to be warned that `m` could not be told.
    pub fn is_undecided(self) -> bool {
        self == Self::Undecided
    }
}
