//! How facts about spells are taken back, where several are so in the same way.

use super::act::Correct;
use super::{Command, Membership, State};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::Remark;
use crate::value::id::MembershipId;

/// Whether the spell says what it said after the batch, whatever other spells make of the days that are counted.
pub(super) fn unchanged_spell(at: Moments<'_, State>, membership: MembershipId) -> Result<(), Obstacle> {
    at.unchanged(membership, |state| state.get(membership).map(Membership::as_stated))
}

/// Nothing where the batch began the spell: it goes with it. Otherwise no command says it again.
pub(super) fn gone_with_its_spell(at: Moments<'_, State>, membership: MembershipId) -> Undo<Command> {
    if at.before.get(membership).is_none() { Ok(None) } else { Err(Obstacle::NotUndoable) }
}

/// Corrects the spell to what it was before the batch.
pub(super) fn former_spell(
    at: Moments<'_, State>,
    membership: MembershipId,
    reason: Remark,
) -> Undo<Command> {
    let Some(former) = at.before.get(membership) else { return Ok(None) };
    unchanged_spell(at, membership)?;
    if at.after.get(membership).is_none_or(|after| after.suspensions != former.suspensions) {
        // An exit cut a suspension short, and no correction can lengthen it again.
        return Err(Obstacle::NotUndoable);
    }
    let admitted = former.admitted.ok_or(Obstacle::NotUndoable)?;
    let (number, left, reason) = (former.number.clone(), former.left, Some(reason));
    Ok(Some(Correct { membership, number, admitted, left, reason }.into()))
}
