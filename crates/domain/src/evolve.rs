//! How a fact changes the register: dispatch to its area. Total, without rules.

use crate::event::Event;
use crate::register::Register;
use crate::{committee, cooperative, member, person};

/// Applies one fact.
pub fn evolve(register: &mut Register, event: &Event) {
    match event {
        Event::Person(event) => person::evolve(&mut register.persons, event),
        Event::Cooperative(event) => cooperative::evolve(&mut register.cooperatives, event),
        Event::Member(event) => member::evolve(&mut register.members, event),
        Event::Committee(event) => committee::evolve(&mut register.committees, event),
    }
}
