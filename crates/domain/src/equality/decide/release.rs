//! Decisions about what leaves the house: no two releases may together show what one of them hides.

use std::collections::BTreeMap;

use super::DecisionContext;
use crate::equality::{Event, Rejection, ReleaseDetails, ReleasedCell};
use crate::value::Label;
use crate::value::id::ReleaseId;

/// What rows and columns of sums are called in a released table.
const TOTAL: &str = "total";

/// Where a cell stands: table, row and column.
type Place<'a> = (&'a Label, &'a Label, &'a Label);

/// The cells of a row or column, each with whether it is shown.
type Line<'a> = Vec<(Place<'a>, bool)>;

pub(super) fn release(
    known: DecisionContext<'_>,
    release: ReleaseId,
    details: &ReleaseDetails,
) -> Result<Event, crate::Rejection> {
    if known.equality.release(release).is_some() {
        return Err(Rejection::ReleaseExists { release }.into());
    }
    let former = known.equality.releases().map(|(_, former)| former);
    let same_day = former.filter(|former| former.as_of == details.as_of);
    let cells: Vec<&ReleasedCell> = same_day.chain([details]).flat_map(|release| &release.cells).collect();
    if let Some((table, row, column)) = given_away(&cells) {
        let (table, row, column) = (table.to_string(), row.to_string(), column.to_string());
        return Err(Rejection::ReleaseGivesAway { table, row, column }.into());
    }
    Ok(Event::FiguresReleased { details: details.clone(), release })
}

/// A cell that is hidden somewhere and can be known all the same: it is shown elsewhere, or it is the only one hidden in a
/// row or column of which the sum is told.
fn given_away<'a>(cells: &[&'a ReleasedCell]) -> Option<Place<'a>> {
    let mut shown: BTreeMap<Place<'a>, bool> = BTreeMap::new();
    for cell in cells {
        let place = (&cell.table, &cell.row, &cell.column);
        let is_shown = cell.figure.is_some();
        if *shown.entry(place).or_insert(is_shown) != is_shown {
            return Some(place);
        }
    }
    let mut lines: BTreeMap<(bool, &Label, &Label), Line<'a>> = BTreeMap::new();
    for (place, is_shown) in shown {
        let (table, row, column) = place;
        lines.entry((true, table, row)).or_default().push((place, is_shown));
        lines.entry((false, table, column)).or_default().push((place, is_shown));
    }
    lines.into_iter().find_map(|((is_row, ..), line)| only_hidden(is_row, &line))
}

/// The only hidden cell of a row or column that has a sum.
fn only_hidden<'a>(is_row: bool, line: &[(Place<'a>, bool)]) -> Option<Place<'a>> {
    let is_sum = |(_, row, column): &Place<'_>| {
        let along = if is_row { column } else { row };
        along.as_str().eq_ignore_ascii_case(TOTAL)
    };
    let mut hidden = line.iter().filter(|(_, is_shown)| !is_shown).map(|(place, _)| *place);
    let first = hidden.next()?;
    let solvable = hidden.next().is_none() && 1 < line.len() && line.iter().any(|(place, _)| is_sum(place));
    solvable.then_some(first)
}
