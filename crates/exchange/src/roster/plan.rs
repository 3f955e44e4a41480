//! What an import would do: the columns as they are read, and every row with its verdict, its commands and its notes.

use std::collections::BTreeMap;

use domain::Command;
use domain::value::id::{CooperativeId, PersonId};

use super::table::Table;
use super::{Mode, Note, Severity};
use crate::sheet::cell::{DateHabit, GenderLetters};
use crate::sheet::mapping::Field;

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It records a person, a membership or an organisation for the first time.
    New,
    /// It changes something that is recorded.
    Changed,
    /// It says nothing that is not recorded.
    Same,
    /// It cannot be imported; its notes say why.
    Error,
    /// It was left out by decision.
    Skipped,
    /// It speaks of nobody: a total, a signature, a heading on a further page. Its note says what it was taken for.
    Aside,
}

impl Verdict {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Same => "same",
            Self::Error => "error",
            Self::Skipped => "skipped",
            Self::Aside => "aside",
        }
    }
}

/// A row, judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// What a person sees beside the row.
    pub line: u64,
    /// Its index in the rows of the sheet.
    pub row: usize,
    /// What became of it.
    pub verdict: Verdict,
    /// What it asks for; nothing where it is an error.
    pub commands: Vec<Command>,
    /// Everything that is to be said about it.
    pub notes: Vec<Note>,
    /// Of whom it speaks, where that is a person.
    pub person: Option<PersonId>,
    /// Of which organisation it speaks: in a roster the one that the person belongs to.
    pub cooperative: Option<CooperativeId>,
    /// People of the same name who may be the same person.
    pub duplicates: Vec<PersonId>,
    /// Whether it was decided by whoever imports.
    pub decided: bool,
}

impl Judged {
    /// A row that speaks of nobody.
    pub(super) fn aside(line: u64, row: usize, note: Note) -> Self {
        Self {
            line,
            row,
            verdict: Verdict::Aside,
            commands: Vec::new(),
            notes: vec![note],
            person: None,
            cooperative: None,
            duplicates: Vec::new(),
            decided: false,
        }
    }
}

/// How many rows came to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// Rows that record something for the first time.
    pub new: usize,
    /// Rows that change something.
    pub changed: usize,
    /// Rows that say nothing new.
    pub same: usize,
    /// Rows that cannot be imported.
    pub error: usize,
    /// Rows left out by decision.
    pub skipped: usize,
    /// Rows that speak of nobody.
    pub aside: usize,
    /// Rows that are imported, or say nothing new, with a warning.
    pub warning: usize,
}

/// How a column is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its place, counted from 0.
    pub column: usize,
    /// Its heading, as it stands.
    pub heading: String,
    /// What it means.
    pub field: Option<Field>,
    /// Whether what it says is kept; the register has no place for some fields.
    pub kept: bool,
    /// How many rows have something in it.
    pub filled: usize,
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What the rows are about.
    pub mode: Mode,
    /// How the columns are read, the `error` column of a file that was given back left out.
    pub columns: Vec<Column>,
    /// What is to be said about the table as a whole.
    pub notes: Vec<Note>,
    /// Every row, in the order of the table.
    pub rows: Vec<Judged>,
    /// How many rows came to what.
    pub totals: Totals,
    /// What the letters of genders were found or told to mean, to be remembered for the next table of this make.
    pub letters: Option<GenderLetters>,
    /// How the dates of each column were found or told to be written, to be remembered likewise.
    pub habits: BTreeMap<Field, DateHabit>,
    /// The rows in the order in which they were judged, and in which their commands stand.
    order: Vec<usize>,
}

impl Plan {
    /// The plan of rows that were judged in the order of the table.
    pub(super) fn new(table: &Table<'_>, notes: Vec<Note>, rows: Vec<Judged>) -> Self {
        let totals = Totals::of(&rows);
        let mut notes = notes;
        if rows.iter().all(|row| row.verdict == Verdict::Aside) {
            notes.insert(0, Note::new(Severity::Warning, "no_rows", Vec::new()));
        }
        let (letters, habits) = (table.gender.letters(), table.habits.clone());
        let order = (0..rows.len()).collect();
        Self { mode: table.mode, columns: table.described(), notes, rows, totals, letters, habits, order }
    }

    /// The plan of rows that were judged in another order than that of the table.
    pub(super) fn in_order(table: &Table<'_>, notes: Vec<Note>, mut rows: Vec<Judged>) -> Self {
        let judged: Vec<usize> = rows.iter().map(|row| row.row).collect();
        rows.sort_by_key(|row| row.row);
        let place = |row: &usize| rows.binary_search_by_key(row, |judged| judged.row).ok();
        let order = judged.iter().filter_map(place).collect();
        Self { order, ..Self::new(table, notes, rows) }
    }

    /// What all rows ask for, in the order in which it can be done.
    pub fn commands(&self) -> impl Iterator<Item = &Command> {
        self.order.iter().filter_map(|place| self.rows.get(*place)).flat_map(|row| &row.commands)
    }

    /// The columns that hold something and are read as nothing.
    pub fn unmapped(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| column.field.is_none() && 0 < column.filled)
    }

    /// The rows that may speak of somebody who is already recorded, and were not decided.
    pub fn undecided(&self) -> impl Iterator<Item = &Judged> {
        self.rows.iter().filter(|row| !row.decided && !row.duplicates.is_empty())
    }

    /// Whether something cannot be imported.
    pub fn has_errors(&self) -> bool {
        0 < self.totals.error || self.notes.iter().any(Note::is_error)
    }
}

impl Totals {
    fn of(rows: &[Judged]) -> Self {
        let mut totals = Self::default();
        for row in rows {
            let count = match row.verdict {
                Verdict::New => &mut totals.new,
                Verdict::Changed => &mut totals.changed,
                Verdict::Same => &mut totals.same,
                Verdict::Error => &mut totals.error,
                Verdict::Skipped => &mut totals.skipped,
                Verdict::Aside => &mut totals.aside,
            };
            *count += 1;
            let silent = matches!(row.verdict, Verdict::Error | Verdict::Skipped | Verdict::Aside);
            let warned = row.notes.iter().any(|note| note.severity == Severity::Warning);
            totals.warning += usize::from(!silent && warned);
        }
        totals
    }
}
