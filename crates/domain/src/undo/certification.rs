//! How facts about certification are taken back.

use super::Refusal;
use crate::certification::{self, Command};
use crate::event::Event;
use crate::value::Remark;

/// The command that takes a fact back.
pub(super) fn step(event: &certification::Event, reason: &Remark) -> Result<Option<Command>, Refusal> {
    let _ = reason;
    Err(Refusal::NotUndoable { kind: Event::from(event.clone()).kind().to_string() })
}
