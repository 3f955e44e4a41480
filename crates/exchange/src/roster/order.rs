//! The rows of a list of people before they are judged: what each says of a person, in which order they are judged, and
//! which of them give one document to two people. The order follows from what the rows say and not from where they stand,
//! so that a sorted list gives the register that the unsorted one gives.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

use domain::person::likeness::contradictions;
use domain::value::Scheme;

use super::Options;
use super::line::Line;
use super::note::Note;
use super::read::{self, Given};
use super::table::Table;
use crate::sheet::Row;

/// The rows, read.
pub(super) struct Prepared {
    rows: Vec<(Given, Vec<Note>)>,
    /// The places of the rows in the order in which they are judged.
    pub(super) order: Vec<usize>,
    /// Rows whose document another row gives to somebody clearly else, and the line of that row.
    pub(super) contested: BTreeMap<usize, u64>,
}

/// Reads what every row says of a person.
pub(super) fn prepare(table: &Table<'_>, options: &Options) -> Prepared {
    let read = |row| {
        let mut line = Line::new(table, row);
        let of_shape = line.notes.len();
        let given = read::person(&mut line, options.on);
        (given, line.notes.split_off(of_shape))
    };
    let rows: Vec<(Given, Vec<Note>)> = table.sheet.rows.iter().map(read).collect();
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by(|one, other| compare(table, &rows, *one, *other));
    let contested = contested(table, options, &rows);
    Prepared { rows, order, contested }
}

impl Prepared {
    /// What a row says of a person; what is to be said about its cells is added to the line.
    pub(super) fn given(&self, index: usize, line: &mut Line<'_>) -> Given {
        let Some((given, notes)) = self.rows.get(index) else { return Given::default() };
        line.notes.extend(notes.iter().cloned());
        given.clone()
    }
}

/// Rows that identify somebody come first; among equals, by what their cells say, field by field.
fn compare(table: &Table<'_>, rows: &[(Given, Vec<Note>)], one: usize, other: usize) -> Ordering {
    let rank = |index: usize| {
        let given = rows.get(index).map(|(given, _)| given);
        let document = given.is_some_and(|given| !given.profile.documents.is_empty());
        let key = given.is_some_and(|given| given.key.is_some());
        (!document, !key)
    };
    let cells = || {
        let (one, other) = (table.sheet.rows.get(one)?, table.sheet.rows.get(other)?);
        Some(said(table, one, other))
    };
    rank(one).cmp(&rank(other)).then_with(|| cells().unwrap_or(Ordering::Equal)).then(one.cmp(&other))
}

fn said(table: &Table<'_>, one: &Row, other: &Row) -> Ordering {
    let compare = |column: usize| cell(one, column).cmp(cell(other, column));
    table.columns_by_field().map(compare).find(|order| *order != Ordering::Equal).unwrap_or(Ordering::Equal)
}

fn cell(row: &Row, column: usize) -> &str {
    row.cells.get(column).map_or("", |cell| cell.trim())
}

/// The rows that give one national document to two people.
fn contested(table: &Table<'_>, options: &Options, rows: &[(Given, Vec<Note>)]) -> BTreeMap<usize, u64> {
    let mut holders: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, (given, _)) in rows.iter().enumerate() {
        let line = table.sheet.rows.get(index).map_or(0, |row| row.line);
        if options.decisions.contains_key(&line) {
            continue;
        }
        let documents =
            given.profile.documents.iter().filter(|document| document.scheme() != Scheme::External);
        for document in documents {
            holders.entry(document.number()).or_default().push(index);
        }
    }
    let line = |index: usize| table.sheet.rows.get(index).map_or(0, |row| row.line);
    let mut contested = BTreeMap::new();
    for together in holders.values().filter(|rows| 1 < rows.len()) {
        let Some((first, others)) = together.split_first() else { continue };
        let differs = |other: &&usize| {
            let (Some((one, _)), Some((another, _))) = (rows.get(*first), rows.get(**other)) else {
                return false;
            };
            let (one, another) = ((&one.profile, one.gender), (&another.profile, another.gender));
            !contradictions(one, another).is_empty()
        };
        let Some(other) = others.iter().find(differs) else { continue };
        contested.insert(*first, line(*other));
        contested.extend(others.iter().map(|row| (*row, line(*first))));
    }
    contested
}
