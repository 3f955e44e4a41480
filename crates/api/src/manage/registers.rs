//! The registers of which a request to the access book may speak.

use core::fmt::Debug;
use std::sync::Arc;

use domain::Actor;
use domain::authority::Role;
use domain::value::ShortText;
use domain::value::id::{PersonId, RegisterId};
use operations::zone::Zone;
use operations::{Asker, Outcome, Problem, When};

use crate::served::Served;
use crate::service::Service;

/// A register: which, and where it is kept.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its identifier.
    pub id: RegisterId,
    /// What it is called here.
    pub name: String,
    /// The zone of its days.
    pub zone: Zone,
}

/// Where registers are found by what people call them.
pub trait Registers: Debug {
    /// The register of a name or identifier.
    ///
    /// # Errors
    ///
    /// `register_unknown`, and what storage says where it cannot be opened.
    fn named(&self, name: &str) -> Outcome<Place>;

    /// The person whom a text names at a register: number, document, name or identifier.
    ///
    /// # Errors
    ///
    /// What the register says where nobody or more than one person is named so.
    fn person(&self, place: &Place, text: &str) -> Outcome<PersonId>;

    /// All that are known.
    fn all(&self) -> Vec<Place>;
}

impl Registers for Service {
    fn named(&self, name: &str) -> Outcome<Place> {
        self.register(name).map(place)
    }

    fn person(&self, place: &Place, text: &str) -> Outcome<PersonId> {
        let when = When { now: self.now(), zone: place.zone, as_of: None, as_known_at: None };
        let name = ShortText::new("server").map_err(|_| Problem::unforeseen())?;
        let asker = Asker::new(Actor { name, role: Role::Owner });
        self.register(&place.name)?.read(when, asker, |moment| moment.resolver()?.person("person", text))
    }

    fn all(&self) -> Vec<Place> {
        self.registers.values().map(place).collect()
    }
}

fn place(register: &Arc<Served>) -> Place {
    Place { id: register.id, name: register.name.clone(), zone: register.zone() }
}
