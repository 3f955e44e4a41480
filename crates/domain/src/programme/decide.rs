//! Which commands about programme contradict the register, and what the others make happen.

use super::{Command, Event, State};
use crate::rejection::Rejection as Any;
use crate::{cooperative, person};

/// What decisions about programmes may look at: the areas that stand before them, and their own.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    pub(crate) persons: &'a person::State,
    pub(crate) cooperatives: &'a cooperative::State,
    pub(crate) programmes: &'a State,
}

/// Decides a command.
pub fn decide(known: Known<'_>, command: &Command) -> Result<Vec<Event>, Any> {
    let _ = (known, command);
    Ok(Vec::new())
}
