//! How facts about programme are taken back.

use super::Refusal;
use crate::event::Event;
use crate::programme::{self, Command};
use crate::value::Remark;

/// The command that takes a fact back.
pub(super) fn step(event: &programme::Event, reason: &Remark) -> Result<Option<Command>, Refusal> {
    let _ = reason;
    Err(Refusal::NotUndoable { kind: Event::from(event.clone()).kind().to_string() })
}
