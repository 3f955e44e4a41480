//! What is to be said about a row, a cell or the table: stable codes with fields. It must hold no words of any language.

use domain::Rejection;

use crate::sheet::cell::visible;
use crate::sheet::mapping::Field;

/// How long the value shown beside a note may be, in characters.
const VALUE_CHARACTERS_MAX: usize = 60;

/// Whether a note keeps its row from being imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// What was decided or set aside, so that it can be seen.
    Info,
    /// The row is imported, and changes what the cell is about.
    Change,
    /// The row is imported; whoever imports should look.
    Warning,
    /// The row is not imported.
    Error,
}

impl Severity {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Change => "change",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One thing to be said about a row, a cell, or the table as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Whether it keeps the row from being imported.
    pub severity: Severity,
    /// The column of the cell, counted from 0.
    pub column: Option<usize>,
    /// The heading of that column, empty without one.
    pub heading: String,
    /// What the column means.
    pub field: Option<Field>,
    /// The stable code.
    pub code: &'static str,
    /// What the cell says, at most 60 characters of it.
    pub value: String,
    /// What the message needs besides.
    pub details: Vec<(&'static str, String)>,
    /// Why the domain refused, where it did; the code is then its code.
    pub rejection: Option<Rejection>,
}

impl Note {
    /// A note about no cell.
    pub(super) fn new(severity: Severity, code: &'static str, details: Details) -> Self {
        let (heading, value) = (String::new(), String::new());
        Self { severity, column: None, heading, field: None, code, value, details, rejection: None }
    }

    /// The detail of that name.
    pub fn detail(&self, name: &str) -> Option<&str> {
        self.details.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// Whether it is about the writing of one cell, so that many like it are told in one line with what they say.
    pub fn is_about_writing(&self) -> bool {
        let of_writing = [
            "not_a_date",
            "no_such_day",
            "two_digit_year",
            "ambiguous_date_order",
            "date_from_serial",
            "not_a_gender",
            "dni_zero_restored",
            "dni_check_dropped",
            "dni_shape",
            "dni_check",
            "number_scientific",
            "cell_error",
            "cell_invisible",
            "cell_unusable",
            "letters_by_evidence",
            "wrongly_decoded",
            "lost_characters",
            "other_encoding",
            "name_split",
            "name_whole",
            "names_several",
            "exit_reason_unknown",
            "status_unknown",
            "aside_header",
            "aside_table",
            "aside_total",
            "aside_signature",
            "aside_title",
            "aside_footer",
            "aside_number",
            "aside_blank",
            "aside_erased",
        ];
        of_writing.contains(&self.code)
    }

    /// Whether it keeps the row from being imported.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// The fields of a message.
pub(super) type Details = Vec<(&'static str, String)>;

/// The beginning of a cell, as much of it as is shown, what nobody can see in it written out.
pub(super) fn shown(text: &str) -> String {
    let text = visible(text);
    if text.chars().count() <= VALUE_CHARACTERS_MAX {
        return text.into_owned();
    }
    let mut shown: String = text.chars().take(VALUE_CHARACTERS_MAX - 1).collect();
    shown.push('…');
    shown
}
