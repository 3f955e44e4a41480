//! What was found in a table and what came of it, as data: row by row and cell by cell, the same in every language.

use std::collections::BTreeMap;

use domain::Register;
use domain::value::id::{BatchId, CooperativeId, PersonId};
use exchange::roster::{self, Judged, Note, Options, Plan, Verdict};
use exchange::sheet::cell::{GenderCode, GenderLetters};
use exchange::sheet::mapping::{Field, Mapping};
use exchange::sheet::{self, Format, Sheet};
use reports::document::Document;
use reports::words::Words;
use schemars::JsonSchema;
use serde::Serialize;

use super::super::file::refused;
use super::{document, media_type};
use crate::Upload;
use crate::change::Done;
use crate::problem::Outcome;
use crate::proposal::{Audience, Produced, Report};

/// What was planned for a table.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) plan: Plan,
    pub(super) sheet: Sheet,
    /// The register before it, which gives what is refused its names.
    pub(super) register: Register,
    /// The rows that are given back, where some are.
    pub(super) rejected: Option<Rejected>,
}

/// Rows that are given back, in a file of their own.
#[derive(Debug)]
pub(super) struct Rejected {
    pub(super) name: String,
    pub(super) format: Format,
    /// The file that they come from.
    pub(super) file: Upload,
    pub(super) mapping: Mapping,
    pub(super) options: Options,
}

/// What an import of a table found and did.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct TableReport {
    /// The batch that was recorded; nothing where nothing was.
    batch: Option<String>,
    /// How each column is read.
    columns: Vec<ColumnReport>,
    /// How the dates of each field are written, where that was found out: by the code of the field.
    date_order: BTreeMap<&'static str, String>,
    /// Whether it was only tried.
    dry_run: bool,
    /// The encoding of a text; nothing for other formats.
    encoding: Option<&'static str>,
    /// How many letters speak for the encoding, where it was decided by them.
    encoding_letters: Option<usize>,
    /// The format of the file: csv, xlsx, ods or json.
    format: &'static str,
    /// What the letters of genders mean, where that was found out or told.
    gender_letters: Option<String>,
    /// The row of the header; 0 where headings are keys.
    header_row: u64,
    /// The lines of all rows, by what became of them.
    lines: BTreeMap<&'static str, Vec<u64>>,
    /// What the rows are about.
    mode: &'static str,
    /// What is said of the table as a whole.
    notes: Vec<NoteReport>,
    /// What the file of the rows that are given back is called.
    rejected: Option<String>,
    /// The rows that something is said of.
    rows: Vec<RowReport>,
    /// The separator of a text.
    separator: Option<char>,
    /// The sheet of a workbook that was read.
    sheet: Option<String>,
    /// Every sheet that could have been read.
    sheets: Vec<String>,
    /// How many rows came to what.
    totals: TotalsReport,
    /// The version of the register after it; nothing where nothing was recorded.
    version: Option<u64>,
}

/// How a column is read.
#[derive(Debug, Serialize, JsonSchema)]
struct ColumnReport {
    /// What it means.
    field: Option<&'static str>,
    /// How many rows have something in it.
    filled: usize,
    /// Its heading, as it stands.
    heading: String,
    /// Whether the register keeps what it says.
    kept: bool,
}

/// A row, and what became of it.
#[derive(Debug, Serialize, JsonSchema)]
struct RowReport {
    /// What it changes of what is recorded.
    changes: Vec<ChangeReport>,
    /// The organisation it speaks of.
    cooperative: Option<String>,
    /// Whether it was decided by whoever imports.
    decided: bool,
    /// People of the same name who may be meant.
    duplicates: Vec<String>,
    /// What a person sees beside it.
    line: u64,
    /// What is said of it and its cells.
    notes: Vec<NoteReport>,
    /// Whom it speaks of.
    person: Option<String>,
    /// new, changed, same, error, skipped or aside.
    verdict: &'static str,
    /// Whether it is imported, or says nothing new, with a warning.
    warning: bool,
}

/// A value before and after.
#[derive(Debug, Serialize, JsonSchema)]
struct ChangeReport {
    /// What the column means.
    field: Option<&'static str>,
    /// What was recorded; nothing where it was blank.
    from: Option<String>,
    /// The heading of the column.
    heading: String,
    /// What the cell says.
    to: String,
}

/// One thing that is said of a table, a row or a cell.
#[derive(Debug, Serialize, JsonSchema)]
struct NoteReport {
    /// Its code, which does not change.
    code: &'static str,
    /// The column, counted from 0.
    column: Option<usize>,
    /// What else belongs to it.
    details: BTreeMap<&'static str, String>,
    /// What the column means.
    field: Option<&'static str>,
    /// The heading of the column; empty without one.
    heading: String,
    /// info, change, warning or error.
    severity: &'static str,
    /// What the cell says, or its beginning.
    value: String,
}

/// How many rows came to what.
#[derive(Debug, Serialize, JsonSchema)]
struct TotalsReport {
    /// Rows that speak of nobody.
    aside: usize,
    /// Rows that change what is recorded.
    changed: usize,
    /// Rows that cannot be imported.
    error: usize,
    /// Rows that record something for the first time.
    new: usize,
    /// Rows that say nothing new.
    same: usize,
    /// Rows left out by decision.
    skipped: usize,
    /// Rows that are imported, or say nothing new, with a warning.
    warning: usize,
}

impl Told {
    /// As programs get it.
    pub(super) fn data(&self, done: &Done) -> TableReport {
        let Self { plan, sheet, .. } = self;
        let is_text = sheet.format == Format::Csv;
        let is_told = |row: &&Judged| !row.notes.is_empty() || row.verdict == Verdict::Error;
        TableReport {
            batch: done.batch().as_ref().map(BatchId::to_string),
            columns: plan.columns.iter().map(column).collect(),
            date_order: plan.habits.iter().map(|(field, habit)| (field.code(), habit.code())).collect(),
            dry_run: done.is_trial(),
            encoding: is_text.then_some(sheet.encoding),
            encoding_letters: sheet.about.letters.filter(|_| is_text),
            format: sheet.format.code(),
            gender_letters: plan.letters.as_ref().map(GenderLetters::code),
            header_row: sheet.header_line,
            lines: lines(&plan.rows),
            mode: plan.mode.code(),
            notes: plan.notes.iter().map(note).collect(),
            rejected: self.rejected.as_ref().map(|rejected| rejected.name.clone()),
            rows: plan.rows.iter().filter(is_told).map(row).collect(),
            separator: sheet.separator.filter(|_| is_text),
            sheet: sheet.sheet_name.clone(),
            sheets: sheet.sheet_names.clone(),
            totals: totals(&plan.totals),
            version: done.version(),
        }
    }
}

fn column(column: &roster::Column) -> ColumnReport {
    let field = column.field.map(Field::code);
    ColumnReport { field, filled: column.filled, heading: column.heading.clone(), kept: column.kept }
}

fn lines(rows: &[Judged]) -> BTreeMap<&'static str, Vec<u64>> {
    let mut lines: BTreeMap<&'static str, Vec<u64>> = BTreeMap::new();
    for row in rows {
        lines.entry(row.verdict.code()).or_default().push(row.line);
    }
    lines
}

fn row(row: &Judged) -> RowReport {
    let is_imported = matches!(row.verdict, Verdict::New | Verdict::Changed | Verdict::Same);
    let is_warning = |note: &Note| note.severity == roster::Severity::Warning;
    RowReport {
        changes: row.notes.iter().filter_map(change).collect(),
        cooperative: row.cooperative.as_ref().map(CooperativeId::to_string),
        decided: row.decided,
        duplicates: row.duplicates.iter().map(PersonId::to_string).collect(),
        line: row.line,
        notes: row.notes.iter().map(note).collect(),
        person: row.person.as_ref().map(PersonId::to_string),
        verdict: row.verdict.code(),
        warning: is_imported && row.notes.iter().any(is_warning),
    }
}

fn change(note: &Note) -> Option<ChangeReport> {
    if note.severity != roster::Severity::Change {
        return None;
    }
    let from = note.detail("from").filter(|from| !from.is_empty()).map(str::to_owned);
    let to = note.detail("to")?.to_owned();
    Some(ChangeReport { field: note.field.map(Field::code), from, heading: note.heading.clone(), to })
}

fn note(note: &Note) -> NoteReport {
    NoteReport {
        code: note.code,
        column: note.column,
        details: note.details.iter().cloned().collect(),
        field: note.field.map(Field::code),
        heading: note.heading.clone(),
        severity: note.severity.code(),
        value: note.value.clone(),
    }
}

const fn totals(totals: &roster::Totals) -> TotalsReport {
    let &roster::Totals { new, changed, same, error, skipped, aside, warning } = totals;
    TotalsReport { aside, changed, error, new, same, skipped, warning }
}

impl Report for Told {
    fn introduction(&self, words: &Words) -> Vec<String> {
        document::introduction(self, words)
    }

    fn document(&self, done: &Done, _: &Register, audience: Audience, words: &Words) -> Document {
        document::document(self, done, audience, words)
    }

    fn files(&self, words: &Words) -> Outcome<Vec<Produced>> {
        let Some(Rejected { name, format, file, mapping, options }) = &self.rejected else {
            return Ok(Vec::new());
        };
        // Among fewer rows an M would mean something else; these words leave it its meaning.
        let gender = |gender: GenderCode| words.say(&format!("rejected-gender-{}", gender.code()));
        let understood = roster::understood(&self.sheet, mapping, &self.plan, options, &gender);
        let reasons = document::reasons(self, file.label(), words);
        let failures: Vec<(usize, String)> = reasons.into_iter().enumerate().collect();
        let mut rejected = sheet::rejected(&understood, &failures, &words.say("rejected-heading"));
        rejected.format = *format;
        let written = sheet::write(&rejected).map_err(|error| refused(file, error.code()))?;
        Ok(vec![Produced { name: name.clone(), media_type: media_type(*format), content: written.bytes }])
    }
}
