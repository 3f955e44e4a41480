//! What happens to certification because of what happened in earlier areas.

use super::{Event, State};
use crate::event;
use crate::rejection::Rejection as Any;

/// Answers one fact of an earlier area; a rejection means that the fact cannot stand.
pub fn consequences(state: &State, fact: &event::Event) -> Result<Vec<Event>, Any> {
    let _ = (state, fact);
    Ok(Vec::new())
}
