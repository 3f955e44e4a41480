//! How facts about organisations are taken back, where several are so in the same way.

use super::State;
use crate::undo::{Moments, Obstacle};
use crate::value::id::CooperativeId;

/// Whether a record is what it was after the batch.
pub(super) fn unchanged_record(at: Moments<'_, State>, cooperative: CooperativeId) -> Result<(), Obstacle> {
    at.unchanged(cooperative, |state| state.get(cooperative))
}
