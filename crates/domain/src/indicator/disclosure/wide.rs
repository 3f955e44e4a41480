//! Tables of so many rows that bounds cannot be asked of a linear programme: columns are kept apart from each other, so
//! that what can be worked out is plain.
//!
//! Where a row hides a count, it hides its total too; then nothing but its column tells of a hidden count. In each
//! column two counts are hidden or none, and they come to the threshold together, so that each may be anything from
//! nought to their sum. Where a column has not enough to hide, its total is hidden, and with it that of a column that has,
//! or else the grand total.

use std::collections::{BTreeMap, BTreeSet};

use super::{Policy, Position, Published, TOTAL, Table, publish};

/// Shows of a table with one level of rows what gives nothing away. Hides more than [`publish`] does, takes a moment
/// for thousands of rows, and knows of no earlier release.
pub fn publish_wide(table: &Table, policy: &Policy) -> Published {
    let threshold = policy.of(table.class());
    let rows = others(table.cells().keys().map(|at| at.row.as_str()));
    let Some(least) = threshold.least.filter(|_| !rows.is_empty()) else {
        return publish(table, policy, &[]);
    };
    let columns = others(table.cells().keys().map(|at| at.column.as_str()));
    let hidden = if threshold.categories {
        hidden(table.cells(), &rows, &columns, least)
    } else {
        let grand = Position::new(TOTAL, TOTAL);
        let few = table.cells().get(&grand).is_some_and(|count| is_few(*count, least));
        table.cells().keys().filter(|at| few || **at != grand).cloned().collect()
    };
    let shown = |(at, count): (&Position, &u64)| (at.clone(), (!hidden.contains(at)).then_some(*count));
    Published::safe(table.name().to_owned(), table.cells().iter().map(shown).collect())
}

/// What is no total, in order.
fn others<'a>(names: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    names.filter(|name| *name != TOTAL).collect()
}

const fn is_few(count: u64, least: u64) -> bool {
    0 < count && count < least
}

fn hidden(
    cells: &BTreeMap<Position, u64>,
    rows: &BTreeSet<&str>,
    columns: &BTreeSet<&str>,
    least: u64,
) -> BTreeSet<Position> {
    let mut hidden = BTreeSet::new();
    let mut touched: BTreeSet<&str> = rows
        .iter()
        .filter(|row| columns.iter().any(|column| is_few(count(cells, row, column), least)))
        .copied()
        .collect();
    let mut short = Vec::new();
    let mut enough = Vec::new();
    for column in columns {
        let kept_back = in_column(cells, rows, column, &touched, least);
        if !is_enough(cells, column, &kept_back, least) {
            short.push(*column);
        } else if !kept_back.is_empty() {
            enough.push(*column);
        }
        hidden.extend(kept_back.iter().map(|row| Position::new(*row, *column)));
        touched.extend(kept_back);
    }
    if !short.is_empty() {
        // Together with a column that has enough to hide, those that have not may share whatever both hide.
        let partner = enough.into_iter().min_by_key(|column| count(cells, TOTAL, column));
        short.push(partner.unwrap_or(TOTAL));
        hidden.extend(short.into_iter().map(|column| Position::new(TOTAL, column)));
    }
    hidden.extend(touched.into_iter().map(|row| Position::new(row, TOTAL)));
    hidden
}

fn count(cells: &BTreeMap<Position, u64>, row: &str, column: &str) -> u64 {
    cells.get(&Position::new(row, column)).copied().unwrap_or_default()
}

/// The rows that hide their count in the column: those of few, then the smallest others until they are enough; first
/// of rows that hide something already.
fn in_column<'a>(
    cells: &BTreeMap<Position, u64>,
    rows: &BTreeSet<&'a str>,
    column: &str,
    touched: &BTreeSet<&str>,
    least: u64,
) -> BTreeSet<&'a str> {
    let (few, mut rest): (BTreeSet<&str>, Vec<&str>) = {
        let few = |row: &&&str| is_few(count(cells, row, column), least);
        let rest = |row: &&&str| least <= count(cells, row, column);
        (rows.iter().filter(few).copied().collect(), rows.iter().filter(rest).copied().collect())
    };
    rest.sort_by_key(|row| (!touched.contains(row), count(cells, row, column)));
    let mut rest = rest.into_iter();
    let mut kept_back = few;
    while !is_enough(cells, column, &kept_back, least) {
        let Some(next) = rest.next() else { break };
        kept_back.insert(next);
    }
    kept_back
}

/// Whether each of the hidden counts may be anything from nought to a sum that is not few.
fn is_enough(cells: &BTreeMap<Position, u64>, column: &str, kept_back: &BTreeSet<&str>, least: u64) -> bool {
    let several = kept_back.iter().nth(1).is_some();
    let sum = kept_back.iter().fold(0_u64, |sum, row| sum.saturating_add(count(cells, row, column)));
    kept_back.is_empty() || several && least <= sum
}
