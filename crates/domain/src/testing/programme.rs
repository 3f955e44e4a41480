//! Samples and random commands about programme.

use crate::programme::Event;

/// One sample of each kind of event, in the order of [`crate::Event::kinds`].
pub(super) fn samples() -> Vec<Event> {
    Vec::new()
}
