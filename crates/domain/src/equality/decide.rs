//! Which commands about equality contradict the register, and what the others make happen.

use super::{Command, Event, State};
use crate::rejection::Rejection as Any;
use crate::{certification, committee, cooperative};

/// What decisions about equality may look at: the areas that stand before it, and its own.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    pub(crate) cooperatives: &'a cooperative::State,
    pub(crate) committees: &'a committee::State,
    pub(crate) certifications: &'a certification::State,
    pub(crate) equality: &'a State,
}

/// Decides a command.
pub fn decide(known: Known<'_>, command: &Command) -> Result<Vec<Event>, Any> {
    let _ = (known, command);
    Ok(Vec::new())
}
