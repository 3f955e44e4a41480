//! What the lists of trainings, groups and projects have in common.

use domain::value::PartialDate;
use reports::report::programme_columns;
use reports::table::Cell;

use crate::desk::Desk;
use crate::problem::Outcome;
use crate::verb::list::{self, Unshown};

/// A text, where there is one.
pub(super) fn text(value: Option<impl ToString>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::text(value.to_string()))
}

/// A date, where there is one.
pub(super) fn date(value: Option<PartialDate>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::date(&value))
}

/// How many there are.
pub(super) fn many(count: usize) -> Cell {
    Cell::count(u64::try_from(count).unwrap_or(u64::MAX))
}

/// Prints a list that says how many rows it has, and what it leaves out.
pub(super) fn print(
    desk: &mut Desk,
    title: &str,
    ids: &[&str],
    rows: Vec<Vec<Cell>>,
    unshown: Option<Unshown>,
) -> Outcome {
    let columns = programme_columns(ids, desk.words());
    list::print(desk, title, columns, rows, unshown)
}
