//! Figures of others, such as a ministry's, as statements with their sources: a table with the columns `topic`, `period`,
//! `group`, `women`, `men`, `total`, `published_pct`, `source` and perhaps `territory`.
//!
//! Each figure of a row is a statement of its own. Every row is judged, every cell that cannot be read is named, and a
//! statement that the register has already is not written again. Nothing is computed: a share that the source does not tell
//! is not told here either.

mod cell;

use std::collections::BTreeMap;

use domain::Register;
use domain::equality::{Command, ObservationDetails, Value};
use domain::value::{Name, Remark, ShortText};

use self::cell::{address, period, text};
use crate::mint::Mint;
use crate::sheet::{Row, Sheet};

/// The columns that are read.
const COLUMNS: [&str; 9] =
    ["topic", "period", "group", "women", "men", "total", "published_pct", "source", "territory"];

/// The columns of which each cell is a figure.
const FIGURES: [&str; 4] = ["women", "men", "total", "published_pct"];

/// What is wrong with a cell, or with a row as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The stable code.
    pub code: &'static str,
    /// The heading of the column; empty where the row as a whole is meant.
    pub heading: String,
    /// What the cell holds.
    pub value: String,
}

/// A row with what is to be done with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The line that a person sees beside it.
    pub line: u64,
    /// What is wrong with it; a row with a problem is not written at all.
    pub problems: Vec<Problem>,
    /// The statements that are new.
    pub new: Vec<Command>,
    /// How many statements of it the register has already.
    pub same: usize,
}

/// A table, judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The rows, in their order.
    pub rows: Vec<Judged>,
    /// The headings that are not read.
    pub left_out: Vec<String>,
    /// The columns that are missing and needed.
    pub missing: Vec<&'static str>,
}

impl Plan {
    /// Everything that is to be written.
    pub fn commands(&self) -> impl Iterator<Item = &Command> {
        self.rows.iter().flat_map(|row| &row.new)
    }

    /// How many rows cannot be written.
    pub fn refused(&self) -> usize {
        self.rows.iter().filter(|row| !row.problems.is_empty()).count()
    }

    /// How many statements the register has already.
    pub fn same(&self) -> usize {
        self.rows.iter().map(|row| row.same).sum()
    }
}

/// Judges every row of a table against the register.
pub fn plan(sheet: &Sheet, register: &Register, mint: &mut Mint<'_>) -> Plan {
    let named = |heading: &String| heading.trim().to_lowercase();
    let columns: BTreeMap<String, usize> =
        sheet.header.iter().enumerate().map(|(at, heading)| (named(heading), at)).collect();
    let missing: Vec<&'static str> =
        ["topic", "period", "source"].into_iter().filter(|column| !columns.contains_key(*column)).collect();
    let left_out = sheet.header.iter().filter(|heading| !COLUMNS.contains(&named(heading).as_str()));
    let left_out = left_out.cloned().collect();
    let mut known: Vec<ObservationDetails> =
        register.equality().observations().map(|said| said.details.clone()).collect();
    let mut rows = Vec::new();
    if missing.is_empty() {
        for row in &sheet.rows {
            rows.push(judge(row, &columns, &mut known, mint));
        }
    }
    Plan { rows, left_out, missing }
}

fn judge(
    row: &Row,
    columns: &BTreeMap<String, usize>,
    known: &mut Vec<ObservationDetails>,
    mint: &mut Mint<'_>,
) -> Judged {
    let reading = Reading { row, columns };
    let mut judged = Judged { line: row.line, problems: Vec::new(), new: Vec::new(), same: 0 };
    if let Some(problem) = row.problem {
        judged.problems.push(Problem { code: problem.code(), heading: String::new(), value: String::new() });
        return judged;
    }
    let statements = reading.statements(&mut judged.problems);
    if !judged.problems.is_empty() {
        return judged;
    }
    for details in statements {
        if known.contains(&details) {
            judged.same += 1;
        } else {
            known.push(details.clone());
            judged.new.push(Command::RecordObservation { observation: mint.id(), details });
        }
    }
    judged
}

/// A row with the meaning of its columns.
struct Reading<'a> {
    row: &'a Row,
    columns: &'a BTreeMap<String, usize>,
}

impl Reading<'_> {
    fn cell(&self, column: &str) -> &str {
        let cell = self.columns.get(column).and_then(|at| self.row.cells.get(*at));
        cell.map_or("", |cell| cell.trim())
    }

    /// Every figure of the row as a statement; what cannot be read is put among the problems.
    fn statements(&self, problems: &mut Vec<Problem>) -> Vec<ObservationDetails> {
        let mut wrong = |code: &'static str, heading: &str| {
            let value = self.cell(heading).chars().take(60).collect();
            problems.push(Problem { code, heading: heading.to_owned(), value });
        };
        let days = period(self.cell("period"));
        if days.is_none() {
            wrong("period_unreadable", "period");
        }
        let source: Option<Name> = text(&cell::source(self.cell("source")));
        if source.is_none() {
            wrong("source_missing", "source");
        }
        let address: Option<Remark> = address(self.cell("source")).and_then(text);
        let territory: Option<Name> = text(self.cell("territory"));
        if self.cell("topic").is_empty() {
            wrong("topic_missing", "topic");
        }
        let mut statements = Vec::new();
        let mut told = false;
        for column in FIGURES.into_iter().filter(|column| !self.cell(column).is_empty()) {
            told = true;
            let subject: Option<Name> = text(&self.subject(column));
            let (Some(value), Some(subject)) = (figure(column, self.cell(column)), subject) else {
                wrong("figure_unreadable", column);
                continue;
            };
            let (Some(period), Some(source)) = (days, source.clone()) else { continue };
            let unit = if column == "published_pct" { text::<ShortText>("%") } else { None };
            statements.push(ObservationDetails {
                address: address.clone(),
                cooperative: None,
                indicator: None,
                period,
                source,
                subject,
                territory: territory.clone(),
                unit,
                value,
            });
        }
        if !told {
            wrong("no_figure", "total");
        }
        statements
    }

    /// What a figure is about: the topic, the group where it is not everybody, and which figure it is.
    fn subject(&self, column: &str) -> String {
        let group = Some(self.cell("group")).filter(|group| !group.is_empty() && *group != "all");
        let group = group.map(|group| format!(", {group}")).unwrap_or_default();
        let figure = if column == "published_pct" { "%" } else { column };
        format!("{}{group} ({figure})", self.cell("topic"))
    }
}

fn figure(column: &str, cell: &str) -> Option<Value> {
    let is_share = column == "published_pct";
    let typed =
        if is_share { format!("{}%", cell.trim_end_matches('%').trim_end()) } else { cell.to_owned() };
    match (typed.parse().ok()?, is_share) {
        (value @ Value::Ratio(_), true) | (value @ Value::Count(_), false) => Some(value),
        _ => None,
    }
}
