//! How a fact changes the register: dispatch to its area. Total, without rules.

use crate::event::Event;
use crate::register::Register;
use crate::{certification, committee, cooperative, equality, member, person, programme, statute};

/// Applies one fact.
pub fn evolve(register: &mut Register, event: &Event) {
    match event {
        Event::Person(event) => person::evolve(&mut register.persons, event),
        Event::Cooperative(event) => cooperative::evolve(&mut register.cooperatives, event),
        Event::Member(event) => member::evolve(&mut register.members, event),
        Event::Committee(event) => committee::evolve(&mut register.committees, event),
        Event::Certification(event) => certification::evolve(&mut register.certifications, event),
        Event::Programme(event) => programme::evolve(&mut register.programmes, event),
        Event::Equality(event) => equality::evolve(&mut register.equality, event),
        Event::Statute(event) => statute::evolve(&mut register.statutes, event),
    }
}
