//! Which commands about certification contradict the register, and what the others make happen.

use super::{Command, Event, State};
use crate::rejection::Rejection as Any;
use crate::value::Code;
use crate::{committee, cooperative, person};

/// What decisions about certification may look at: the areas that stand before it, and its own.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    pub(crate) persons: &'a person::State,
    pub(crate) cooperatives: &'a cooperative::State,
    pub(crate) committees: &'a committee::State,
    pub(crate) certifications: &'a State,
}

/// Decides a command.
pub fn decide(known: Known<'_>, by: &Code, command: &Command) -> Result<Vec<Event>, Any> {
    let _ = (known, by, command);
    Ok(Vec::new())
}
