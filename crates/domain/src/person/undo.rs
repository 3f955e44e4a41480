//! How facts about people are taken back, where several are so in the same way.

use super::act::Correct;
use super::{Command, Person, State};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::id::PersonId;
use crate::value::{Remark, Salt};

/// What taking back a fact about a person looks at, and the salts for a profile that is written again.
pub(crate) struct UndoContext<'a> {
    pub(crate) at: Moments<'a, State>,
    pub(crate) mint: &'a mut dyn FnMut() -> Salt,
}

/// Whether a record says what it said after the batch, whatever number its version has: a change that was itself taken back is no
/// change.
pub(super) fn unchanged_record(at: Moments<'_, State>, person: PersonId) -> Result<(), Obstacle> {
    let (after, now) = (at.after.get(person), at.now.get(person));
    let is_unchanged = match (after, now) {
        (Some(after), Some(now)) => {
            let (profile_number, commitment) = (after.profile_number, after.commitment);
            *after == Person { profile_number, commitment, ..now.clone() }
        }
        (after, now) => after == now,
    };
    if is_unchanged { Ok(()) } else { Err(Obstacle::ChangedSince { record: person.into() }) }
}

/// Corrects the profile to what it was before the batch; nothing where the batch began the record, which goes.
pub(super) fn former_profile(to: UndoContext<'_>, person: PersonId, reason: Remark) -> Undo<Command> {
    let UndoContext { at, mint } = to;
    let Some(former) = at.before.get(person) else { return Ok(None) };
    unchanged_record(at, person)?;
    let profile = former.profile.clone().ok_or(Obstacle::NotUndoable)?;
    Ok(Some(Correct { person, profile, salt: mint(), reason: Some(reason) }.into()))
}
