//! A table as CSV (RFC 4180): UTF-8, commas, CRLF, column ids in the first line.
//!
//! Made to be opened in a spreadsheet as well as by programs: a text that a spreadsheet would run as a formula gets an
//! apostrophe in front. Drawings are left out, since their counts have columns of their own.

use std::borrow::Cow;

use ::csv::{Terminator, WriterBuilder};

use super::{Cell, Column, Kind, Table, joined};
use crate::text::visible;

/// The table as CSV. A column of ratios becomes three: the rounded figure, and the exact numbers under
/// `<id>_numerator` and `<id>_denominator`. What cannot be computed is empty.
pub fn csv(table: &Table) -> String {
    let rows = table.lines().map(|line| line.flat_map(|(column, cell)| values(column, cell)).collect());
    write(core::iter::once(header(table)).chain(rows))
}

/// The names of the CSV columns.
pub(crate) fn header(table: &Table) -> Vec<String> {
    table.columns.iter().flat_map(names).collect()
}

/// One row as pairs of a CSV column and its value, for who joins several tables.
pub(crate) fn record<'a>(line: impl Iterator<Item = (&'a Column, &'a Cell)>) -> Vec<(String, String)> {
    line.flat_map(|(column, cell)| names(column).into_iter().zip(values(column, cell))).collect()
}

/// Records as one CSV text.
pub(crate) fn write(mut records: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer =
        WriterBuilder::new().flexible(true).terminator(Terminator::CRLF).from_writer(Vec::<u8>::new());
    // Writing to memory, with records of any length allowed, has no way to fail.
    let written = records.try_for_each(|record| writer.write_record(record));
    let bytes = written.ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn names(column: &Column) -> Vec<String> {
    let id = &column.id;
    match column.kind {
        Kind::Text | Kind::Date | Kind::Integer | Kind::Key => vec![id.clone()],
        Kind::Ratio => vec![id.clone(), format!("{id}_numerator"), format!("{id}_denominator")],
        Kind::Bar | Kind::Signature => Vec::new(),
    }
}

fn values(column: &Column, cell: &Cell) -> Vec<String> {
    let value = match cell {
        Cell::Ratio(ratio) if column.kind == Kind::Ratio => {
            return vec![ratio.rounded.clone(), ratio.numerator.to_string(), ratio.denominator.to_string()];
        }
        Cell::Ratio(ratio) => ratio.rounded.clone(),
        Cell::Text(text) | Cell::Code { code: text, .. } | Cell::Money { amount: text, .. } => {
            inert(&visible(text)).into_owned()
        }
        Cell::Links(links) => inert(&visible(&joined(links))).into_owned(),
        Cell::Date(date) => date.clone(),
        Cell::Integer(number) | Cell::Measured { number, .. } => number.to_string(),
        Cell::Flag { holds, .. } => holds.to_string(),
        Cell::NotComputable(_) | Cell::Bar(_) | Cell::NotStated | Cell::Empty => String::new(),
    };
    match column.kind {
        Kind::Text | Kind::Date | Kind::Integer | Kind::Key => vec![value],
        Kind::Ratio => vec![value, String::new(), String::new()],
        Kind::Bar | Kind::Signature => Vec::new(),
    }
}

/// A text that no spreadsheet runs. Telephone and other plain numbers with a sign are left alone.
fn inert(text: &str) -> Cow<'_, str> {
    let plain = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '.' | '(' | ')');
    let risky = match text.chars().next() {
        Some('=' | '@' | '\t' | '\r') => true,
        Some('+' | '-') => !text.chars().all(plain),
        _ => false,
    };
    if risky { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}
