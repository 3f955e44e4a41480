//! Decisions about what leaves the house: no two releases may together show what one of them hides.

use super::Known;
use crate::equality::{Event, Rejection, ReleaseDetails, ReleasedCell};
use crate::indicator::disclosure::{Policy, Threshold, gives_away};
use crate::rejection::Rejection as Any;
use crate::value::id::ReleaseId;

/// What no release may break, whatever thresholds the house has chosen: a hidden figure cannot be worked out.
const EXACT: Policy = {
    let exact = Threshold { least: Some(1), categories: true };
    Policy { governance: exact, membership: exact, violence: exact, percent_base: 0 }
};

pub(super) fn release(known: Known<'_>, release: ReleaseId, details: &ReleaseDetails) -> Result<Event, Any> {
    if known.equality.release(release).is_some() {
        return Err(Rejection::ReleaseExists { release }.into());
    }
    // Figures of another day are other figures; how far they may differ is for whoever sets a report up.
    let same_day = known.equality.releases().filter(|(_, former)| former.as_of == details.as_of);
    let earlier: Vec<&[ReleasedCell]> = same_day.map(|(_, former)| former.cells.as_slice()).collect();
    if let Some(found) = gives_away(&details.cells, &EXACT, &earlier) {
        let (table, row, column) = (found.table, found.row, found.column);
        return Err(Rejection::ReleaseGivesAway { table, row, column }.into());
    }
    Ok(Event::Released { details: details.clone(), release })
}
