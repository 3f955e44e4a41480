//! What a reader of published tables knows: figures, and that margins sum up what stands beside them.

use std::collections::{BTreeMap, BTreeSet};

use super::bound::{Bounds, Equation, bounds};
use super::{Position, TOTAL};

/// One published table: every position, with its figure where it is shown.
pub(super) type Shown = BTreeMap<Position, Option<u64>>;

/// The bounds of every hidden count, as anybody can work them out from all of the tables together; a figure that one of
/// them shows is known. `None` where the tables contradict each other, so that they do not speak of the same people, or
/// where the numbers are beyond reckoning.
pub(super) fn hidden_bounds(tables: &[&Shown]) -> Option<BTreeMap<Position, Bounds>> {
    let mut known: BTreeMap<&Position, u64> = BTreeMap::new();
    let mut all: BTreeSet<&Position> = BTreeSet::new();
    for (position, figure) in tables.iter().flat_map(|table| table.iter()) {
        all.insert(position);
        if let Some(figure) = figure {
            if known.get(position).is_some_and(|other| other != figure) {
                return None;
            }
            known.insert(position, *figure);
        }
    }
    let hidden: BTreeMap<&Position, usize> =
        all.into_iter().filter(|position| !known.contains_key(position)).zip(0..).collect();
    let mut equations = BTreeSet::new();
    for sum in tables.iter().flat_map(|table| sums(table)) {
        equations.insert(equation(&sum, &known, &hidden)?);
    }
    let equations: Vec<Equation> = equations.into_iter().collect();
    let found = bounds(&equations, hidden.len())?;
    Some(hidden.into_keys().cloned().zip(found).collect())
}

/// That some counts add up to another.
pub(super) struct Sum {
    pub(super) parts: Vec<Position>,
    pub(super) whole: Position,
}

/// Every sum in a table: of each row, of each column, and of each group in each column.
pub(super) fn sums(table: &Shown) -> Vec<Sum> {
    let rows: BTreeSet<&str> = table.keys().map(|position| position.row.as_str()).collect();
    let columns: BTreeSet<&str> = table.keys().map(|position| position.column.as_str()).collect();
    let mut sums = Vec::new();
    for row in &rows {
        let parts = columns.iter().filter(|column| **column != TOTAL);
        let parts = parts.map(|column| Position::new(*row, *column)).collect();
        sums.push(Sum { parts, whole: Position::new(*row, TOTAL) });
    }
    for whole in &rows {
        let parts: Vec<&str> = rows.iter().copied().filter(|row| parent(row) == Some(whole)).collect();
        for column in &columns {
            let parts = parts.iter().map(|row| Position::new(*row, *column)).collect();
            sums.push(Sum { parts, whole: Position::new(*whole, *column) });
        }
    }
    let complete = |sum: &Sum| {
        !sum.parts.is_empty()
            && table.contains_key(&sum.whole)
            && sum.parts.iter().all(|part| table.contains_key(part))
    };
    sums.retain(complete);
    sums
}

/// The row that sums up a row.
fn parent(row: &str) -> Option<&str> {
    match row.split_once('/') {
        Some((group, _)) => Some(group),
        None => (row != TOTAL).then_some(TOTAL),
    }
}

/// A sum as an equation of what is hidden: the hidden parts, less the hidden whole, are what the shown leave.
fn equation(
    sum: &Sum,
    known: &BTreeMap<&Position, u64>,
    hidden: &BTreeMap<&Position, usize>,
) -> Option<Equation> {
    let mut equation = Equation::default();
    let signed = sum.parts.iter().map(|part| (part, 1_i128)).chain(core::iter::once((&sum.whole, -1_i128)));
    for (position, sign) in signed {
        match (known.get(position), hidden.get(position)) {
            (Some(figure), _) => {
                let moved = sign.checked_mul(i128::from(*figure))?;
                equation.constant = equation.constant.checked_sub(moved)?;
            }
            (None, Some(unknown)) => equation.unknowns.push((*unknown, sign)),
            (None, None) => {}
        }
    }
    Some(equation)
}
