//! How facts about mandates and organs are taken back, where several are so in the same way.

use super::act::CorrectMandate;
use super::{Command, Mandate, State};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::Remark;
use crate::value::id::{MandateId, OrganId};

/// Nothing where the batch established the organ: it goes with it. Otherwise no command says it again.
pub(super) fn gone_with_its_organ(at: Moments<'_, State>, organ: OrganId) -> Undo<Command> {
    if at.before.organ(organ).is_none() { Ok(None) } else { Err(Obstacle::NotUndoable) }
}

/// Whether the mandate says what it said after the batch, whatever others make of the days that are counted.
pub(super) fn unchanged_mandate(at: Moments<'_, State>, mandate: MandateId) -> Result<(), Obstacle> {
    at.unchanged(mandate, |state| state.mandate(mandate).map(Mandate::as_stated))
}

/// Corrects the mandate to what it was before the batch.
pub(super) fn former_mandate(at: Moments<'_, State>, mandate: MandateId, reason: Remark) -> Undo<Command> {
    let Some(former) = at.before.mandate(mandate) else { return Ok(None) };
    let end = |found: &Mandate| (found.ended, found.end_reason, found.period.until);
    if former.ended && at.after.mandate(mandate).map(end) != Some(end(former)) {
        // No correction can say again why it ended.
        return Err(Obstacle::NotUndoable);
    }
    unchanged_mandate(at, mandate)?;
    let correct = CorrectMandate {
        mandate,
        from: former.period.from,
        until: former.period.until,
        represents: former.represents,
        origin: former.origin,
        term: former.term,
        reason: Some(reason),
    };
    Ok(Some(correct.into()))
}
