//! One row while it is judged: its cells by field, read one by one, and the notes that come of it.

use domain::Rejection;
use domain::value::date::DateError;
use domain::value::text::TextError;
use domain::value::{PartialDate, text::Text};

use super::Resolution;
use super::note::{Details, Note, Severity, shown};
use super::table::Table;
use crate::history::Fate;
use crate::sheet::cell::{CellError, DateColumn, clean, is_error_value, is_invisible, unusable};
use crate::sheet::mapping::Field;
use crate::sheet::{CELL_CHARACTERS_MAX, Row, RowProblem};

/// A date cell, read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Day {
    /// A day, a month or a year.
    On(PartialDate),
    /// The `9999-12-31` by which databases say "until further notice".
    Open,
}

/// A row and what is said about it.
pub(super) struct Line<'a> {
    pub(super) table: &'a Table<'a>,
    pub(super) row: &'a Row,
    pub(super) notes: Vec<Note>,
}

impl<'a> Line<'a> {
    /// The row, with what is wrong with its shape and the size of its cells already noted.
    pub(super) fn new(table: &'a Table<'a>, row: &'a Row) -> Self {
        let mut line = Self { table, row, notes: Vec::new() };
        line.shape();
        line.letters();
        for (column, cell) in row.cells.iter().enumerate() {
            line.cell(column, cell);
        }
        line
    }

    /// Letters of an unusual encoding were decided by what Spanish would write; whoever imports should look at them.
    fn letters(&mut self) {
        let sheet = self.table.sheet;
        if sheet.about.letters.is_none() || sheet.encoding == "windows-1252" {
            return;
        }
        let lettered = |(column, cell): &(usize, &String)| !cell.is_ascii() && self.table.is_read(*column);
        if let Some((column, cell)) = self.row.cells.iter().enumerate().find(lettered) {
            let details = vec![("encoding", sheet.encoding.to_owned())];
            self.of_cell(Severity::Warning, "letters_by_evidence", column, cell, details);
        }
    }

    /// What no cell may be: too long, an error of a spreadsheet, or with characters that no text has. What nobody can see
    /// is left out, and said.
    fn cell(&mut self, column: usize, cell: &str) {
        // Bytes first: counting characters is for the few cells that could be too long.
        let long = CELL_CHARACTERS_MAX < cell.len();
        let found = if long { cell.chars().count() } else { 0 };
        if CELL_CHARACTERS_MAX < found {
            let details = vec![("found", found.to_string()), ("max", CELL_CHARACTERS_MAX.to_string())];
            self.of_cell(Severity::Error, "cell_too_large", column, cell, details);
        }
        let plain = cell.bytes().all(|byte| (0x20..0x7f).contains(&byte)) && !cell.contains(['#', ':']);
        if plain || !self.table.is_read(column) {
            return;
        }
        if is_error_value(&clean(cell)) {
            self.of_cell(Severity::Error, "cell_error", column, cell, Vec::new());
        } else if let Some(character) = unusable(cell) {
            let details = vec![("character", format!("U+{:04X}", u32::from(character)))];
            self.of_cell(Severity::Error, "cell_unusable", column, cell, details);
        } else if let Some(character) = cell.chars().find(|c| is_invisible(*c)) {
            let details = vec![("character", format!("U+{:04X}", u32::from(character)))];
            self.of_cell(Severity::Warning, "cell_invisible", column, cell, details);
        }
    }

    fn of_cell(
        &mut self,
        severity: Severity,
        code: &'static str,
        column: usize,
        cell: &str,
        details: Details,
    ) {
        let field =
            self.table.described().into_iter().find(|one| one.column == column).and_then(|one| one.field);
        let heading = self.table.heading(column).to_owned();
        let note = Note::new(severity, code, details);
        self.notes.push(Note { column: Some(column), heading, field, value: shown(cell), ..note });
    }

    fn shape(&mut self) {
        let Some(problem) = self.row.problem else { return };
        let counts = |expected: usize, found: usize| {
            vec![("expected", expected.to_string()), ("found", found.to_string())]
        };
        let (severity, details) = match problem {
            RowProblem::TooFew { expected, found } => (Severity::Warning, counts(expected, found)),
            RowProblem::TooMany { expected, found } => (Severity::Error, counts(expected, found)),
            RowProblem::StrayQuote { column } => (Severity::Error, vec![("column", column.to_string())]),
            RowProblem::WronglyDecoded { column }
            | RowProblem::LostCharacters { column }
            | RowProblem::OtherEncoding { column } => {
                let at = column.saturating_sub(1);
                let cell = self.row.cells.get(at).map_or("", String::as_str);
                self.of_cell(Severity::Error, problem.code(), at, cell, Vec::new());
                return;
            }
        };
        self.notes.push(Note::new(severity, problem.code(), details));
    }

    /// Whether something keeps the row from being imported.
    pub(super) fn failed(&self) -> bool {
        self.notes.iter().any(Note::is_error)
    }

    /// What the row says about the field.
    pub(super) fn text(&self, field: Field) -> Option<String> {
        self.table.text(self.row, field)
    }

    /// Says that the cell of a field keeps the row from being imported.
    pub(super) fn error(&mut self, field: Field, code: &'static str, details: Details) {
        self.say(Severity::Error, field, code, details);
    }

    /// Says that whoever imports should look at the cell of a field.
    pub(super) fn warn(&mut self, field: Field, code: &'static str, details: Details) {
        self.say(Severity::Warning, field, code, details);
    }

    /// Says what of the cell of a field is not kept, where nothing is to be done about it.
    pub(super) fn inform(&mut self, field: Field, code: &'static str, details: Details) {
        self.say(Severity::Info, field, code, details);
    }

    /// Says what the cell of a field changes; nothing before means that it was blank.
    pub(super) fn change(&mut self, field: Field, from: Option<String>, to: String) {
        let code = if from.is_some() { "changed" } else { "filled" };
        let details = vec![("from", from.unwrap_or_default()), ("to", to)];
        self.say(Severity::Change, field, code, details);
    }

    /// Says that the register was corrected since the list said so, and stays as it is.
    pub(super) fn keep(&mut self, field: Field, from: Option<String>, to: String) {
        self.warn(field, "kept", vec![("from", from.unwrap_or_default()), ("to", to)]);
    }

    /// Says that list and register both changed, so that somebody has to decide.
    pub(super) fn ask(&mut self, field: Field, from: Option<String>, to: String) {
        self.error(field, "both_changed", vec![("from", from.unwrap_or_default()), ("to", to)]);
    }

    /// Says what becomes of a cell that differs from the register; whether what it says is taken over.
    pub(super) fn takes(
        &mut self,
        resolution: Resolution,
        field: Field,
        (from, to): (Option<String>, String),
        fate: Fate,
    ) -> bool {
        match (fate, resolution) {
            (Fate::Change, _) | (Fate::Keep | Fate::Ask, Resolution::Correct) => {
                self.change(field, from, to);
                true
            }
            (Fate::Keep, _) | (Fate::Ask, Resolution::Keep) => {
                self.keep(field, from, to);
                false
            }
            (Fate::Ask, Resolution::Ask) => {
                self.ask(field, from, to);
                false
            }
        }
    }

    /// Says why the row as a whole cannot be imported, or what to look at.
    pub(super) fn of_row(&mut self, severity: Severity, code: &'static str, details: Details) {
        self.notes.push(Note::new(severity, code, details));
    }

    /// Says why the domain refuses.
    pub(super) fn refuse(&mut self, rejection: &Rejection) {
        let note = Note::new(Severity::Error, rejection.code(), details(rejection));
        self.notes.push(Note { rejection: Some(rejection.clone()), ..note });
    }

    fn say(&mut self, severity: Severity, field: Field, code: &'static str, details: Details) {
        let column = self.table.column(self.row, field);
        let heading = column.map_or("", |column| self.table.heading(column)).to_owned();
        let value = shown(&self.text(field).unwrap_or_default());
        let note = Note::new(severity, code, details);
        self.notes.push(Note { column, heading, field: Some(field), value, ..note });
    }

    /// A text of the field's length.
    pub(super) fn short<const MAX: usize>(&mut self, field: Field) -> Option<Text<MAX>> {
        let text = self.text(field)?;
        self.short_of(field, &text)
    }

    /// A text of the field's length that was taken out of its cell.
    pub(super) fn short_of<const MAX: usize>(&mut self, field: Field, text: &str) -> Option<Text<MAX>> {
        match Text::new(text) {
            Ok(text) => Some(text),
            Err(error) => {
                self.text_error(field, &error);
                None
            }
        }
    }

    fn text_error(&mut self, field: Field, error: &TextError) {
        // A cell that was refused for its size is not refused a second time.
        let refused = self.notes.iter().any(|note| {
            matches!(note.code, "cell_too_large" | "cell_unusable")
                && note.column == self.table.column(self.row, field)
        });
        if refused {
            return;
        }
        match error {
            TextError::TextEmpty => {}
            TextError::TextTooLong { found, max } => {
                let details = vec![("found", found.to_string()), ("max", max.to_string())];
                self.error(field, "text_too_long", details);
            }
            TextError::TextControl { at } => self.error(field, "text_control", vec![("at", at.to_string())]),
        }
    }

    /// A date, as far as it is known.
    pub(super) fn day(&mut self, field: Field) -> Option<Day> {
        let text = self.text(field)?;
        match day(&text, self.table.dates(field)) {
            Ok((day, from_serial)) => {
                if let Day::On(date) = day
                    && from_serial
                {
                    self.warn(field, "date_from_serial", vec![("date", date.to_string())]);
                }
                Some(day)
            }
            Err(code) => {
                self.error(field, code, Vec::new());
                None
            }
        }
    }

    /// A date that cannot be open.
    pub(super) fn date(&mut self, field: Field) -> Option<PartialDate> {
        match self.day(field)? {
            Day::On(date) => Some(date),
            Day::Open => {
                self.error(field, "date_range", Vec::new());
                None
            }
        }
    }
}

/// Reads a date as the column writes it, and tells whether it was the serial of a spreadsheet.
pub(super) fn day(text: &str, column: DateColumn) -> Result<(Day, bool), &'static str> {
    let read = column.read(text).map_err(|error: CellError| error.code())?;
    if read.open {
        return Ok((Day::Open, false));
    }
    read.text.parse().map(|date| (Day::On(date), read.from_serial)).map_err(|error| match error {
        DateError::Shape => "not_a_date",
        DateError::Impossible => "no_such_day",
        DateError::Range => "date_range",
    })
}

/// The fields of a rejection as text.
fn details(rejection: &Rejection) -> Details {
    let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(rejection) else { return Vec::new() };
    let known = [
        "person",
        "survivor",
        "holder",
        "scheme",
        "cooperative",
        "membership",
        "assignment",
        "number",
        "from",
        "until",
        "left",
        "dissolved",
        "applied",
        "role",
        "command",
        "central",
        "on",
        "organ",
        "seat",
        "mandate",
        "term",
        "places",
    ];
    let text = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    known.into_iter().filter_map(|name| Some((name, text(fields.get(name)?)))).collect()
}
