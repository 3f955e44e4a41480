//! How facts about statutes are taken back.

use super::{Moments, Refusal, unchanged};
use crate::event::Event;
use crate::statute::{Command, Event as Fact};
use crate::value::Remark;

/// The command that takes a fact back; none where the command that takes back an earlier fact of the batch is enough.
pub(super) fn step(moments: Moments<'_>, event: &Fact, reason: &Remark) -> Result<Option<Command>, Refusal> {
    let reason = reason.clone();
    let statute = match event {
        Fact::Adopted { statute, .. } | Fact::Corrected { statute, .. } => *statute,
        Fact::Annulled { .. } => {
            return Err(Refusal::NotUndoable { kind: Event::from(event.clone()).kind().to_string() });
        }
    };
    let (after, now) = (moments.after.statutes().get(statute), moments.now.statutes().get(statute));
    unchanged(event.name(), statute, after, now)?;
    let former = moments.before.statutes().get(statute).cloned();
    Ok(match (event, former) {
        (Fact::Adopted { .. }, _) => Some(Command::Annul { statute, reason }),
        (Fact::Corrected { .. } | Fact::Annulled { .. }, Some(details)) => {
            Some(Command::Correct { statute, details, reason: Some(reason) })
        }
        // It was adopted in the same batch.
        (Fact::Corrected { .. } | Fact::Annulled { .. }, None) => None,
    })
}
