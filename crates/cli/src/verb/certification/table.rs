//! What the lists about certification have in common: headings, cells, and documents of one table.

use chrono::NaiveDate;
use domain::value::PartialDate;
use reports::document::{Fact, Section};
use reports::table::{Cell, Column, Table};
use reports::words::{Family, Words};

use crate::desk::Desk;
use crate::problem::Outcome;
use crate::verb::list::{self, Unshown};

/// What a column or a figure is called: by the words of certification, or else by those of every list.
pub(super) fn heading(words: &Words, id: &str) -> String {
    let own = format!("col-certification-{id}");
    words.heading(&if words.has(&own) { own } else { format!("col-{id}") })
}

/// The columns of a list, each by what it holds.
pub(super) fn columns(words: &Words, ids: &[&str]) -> Vec<Column> {
    let column = |id: &&str| match *id {
        "women" | "men" | "other" | "unknown" | "count" | "requirements" | "uses" | "findings"
        | "open_actions" | "remaining_days" | "days_left" | "days" | "year_due" | "auditors" | "sample"
        | "confidence" | "evidence" => Column::integer(*id, heading(words, id)),
        "since" | "until" | "on" | "deadline" | "planned" | "closed" => Column::date(*id, heading(words, id)),
        // What only programs need to have beside the rest.
        "id" | "first_certified" | "interviews" | "product" => Column::key(*id),
        id => Column::text(id, heading(words, id)),
    };
    ids.iter().map(column).collect()
}

/// A text, where there is one.
pub(super) fn text(value: Option<impl ToString>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::text(value.to_string()))
}

/// A date, where there is one.
pub(super) fn date(value: Option<PartialDate>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::date(&value))
}

/// A whole number, where there is one.
pub(super) fn number(value: Option<impl Into<i64>>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::Integer(value.into()))
}

/// How many there are.
pub(super) fn many(count: usize) -> Cell {
    Cell::count(u64::try_from(count).unwrap_or(u64::MAX))
}

/// A code in words, where there is one.
pub(super) fn term(words: &Words, family: Family, code: Option<&str>) -> Cell {
    code.map_or(Cell::Empty, |code| Cell::code(code, words.term(family, code)))
}

/// Whether something has begun by a day.
pub(super) fn begun(date: PartialDate, on: NaiveDate) -> bool {
    date.first() <= on
}

/// A part of a document that is one table under a heading; nothing where it has no rows.
pub(super) fn section(words: &Words, id: &str, ids: &[&str], rows: Vec<Vec<Cell>>) -> Option<Section> {
    if rows.is_empty() {
        return None;
    }
    let table = Table { columns: columns(words, ids), rows, ..Table::default() };
    let heading = words.heading(&format!("cli-list-{id}"));
    Some(Section { id: id.replace('-', "_"), heading, table: Some(table), ..Section::default() })
}

/// Figures under their names; those that nobody knows are left out.
pub(super) fn facts<const N: usize>(words: &Words, facts: [(&str, Option<String>); N]) -> Vec<Fact> {
    let known = facts.into_iter().filter_map(|(id, value)| Some((id, value.filter(|v| !v.is_empty())?)));
    known.map(|(id, value)| Fact { label: heading(words, id), value }).collect()
}

/// Prints a list that says how many rows it has, and what it leaves out.
pub(super) fn print(
    desk: &mut Desk,
    title: &str,
    ids: &[&str],
    rows: Vec<Vec<Cell>>,
    unshown: Option<Unshown>,
) -> Outcome {
    let columns = columns(desk.words(), ids);
    list::print(desk, title, columns, rows, unshown)
}
