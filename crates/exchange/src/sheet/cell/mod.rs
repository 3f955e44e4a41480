//! What a cell says, with the help of its column: a date, a gender, a document number, a name. Only the writing is
//! understood here; whether a value may stand in a register is judged elsewhere. Nothing ambiguous is decided in silence.

mod clean;
mod date;
mod document;
mod gender;
mod name;

use thiserror::Error;

pub use clean::{clean, is_error_value, is_invisible, is_placeholder, unusable, visible};
pub use date::{
    Contradicted, DateCell, DateColumn, DateEvidence, DateHabit, DateOrder, Epoch, Shown, date, is_no_date,
};
pub use document::{
    DocumentCell, document, is_scientific, joined_check, restore_leading_zeros, written_number,
};
pub use gender::{GenderCode, GenderColumn, GenderLetters};
pub use name::{FullName, NameOrder, Several, full_name, several};

/// Why a cell could not be understood.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CellError {
    /// The text is no date in any way of writing that we know.
    #[error("{text:?} is no date; write YYYY-MM-DD, DD/MM/YYYY, MM/YYYY or YYYY")]
    NotADate {
        /// The cell.
        text: String,
    },
    /// There is no such day or month.
    #[error("{text:?}: there is no such day")]
    NoSuchDay {
        /// The cell.
        text: String,
    },
    /// The year has two digits, so its century is not known.
    #[error("{text:?}: write the year with four digits")]
    TwoDigitYear {
        /// The cell.
        text: String,
    },
    /// The date makes sense only with the month first, so the other dates of the column are in doubt as well.
    #[error("{text:?} seems to have the month first; write the day first, or YYYY-MM-DD")]
    AmbiguousOrder {
        /// The cell.
        text: String,
    },
    /// The text is no gender that we know.
    #[error("{text:?} is no gender; write {}", choices.join(", "))]
    NotAGender {
        /// The cell.
        text: String,
        /// What is understood.
        choices: Vec<&'static str>,
    },
}

impl CellError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotADate { .. } => "not_a_date",
            Self::NoSuchDay { .. } => "no_such_day",
            Self::TwoDigitYear { .. } => "two_digit_year",
            Self::AmbiguousOrder { .. } => "ambiguous_date_order",
            Self::NotAGender { .. } => "not_a_gender",
        }
    }

    /// The cell that was not understood.
    pub fn text(&self) -> &str {
        match self {
            Self::NotADate { text }
            | Self::NoSuchDay { text }
            | Self::TwoDigitYear { text }
            | Self::AmbiguousOrder { text }
            | Self::NotAGender { text, .. } => text,
        }
    }
}
