//! Decisions about the public page of a register.

use domain::value::id::RegisterId;

use super::{Decided, authority};
use crate::actor::Context;
use crate::event::register::Event;
use crate::rejection::Rejection;
use crate::state::State;

/// Switches the public page on or off. Allowed to owners of the whole register and to the operator of the machine.
pub(super) fn publish(state: &State, context: &Context, register: RegisterId, is_public: bool) -> Decided {
    authority::owner(state, context, register)?;
    if state.is_public(register) == is_public {
        return Err(Rejection::RegisterUnchanged { register });
    }
    let event = if is_public { Event::Published { register } } else { Event::Unpublished { register } };
    Ok(vec![event.into()])
}
