//! What the history says of records that are no longer in the register, because they turned out to be errors.

use domain::{Event, Register, evolve};

/// A register as if nothing had been annulled. It knows no people: those have names of their own.
#[derive(Clone, Debug, Default)]
pub(super) struct Past(Register);

impl Past {
    /// What was known last, where nothing of it is lost: the beginning, for histories that do not begin with the register.
    pub(super) fn of(register: &Register) -> Self {
        Self(register.clone())
    }

    /// Follows a fact, unless it takes back that something ever was.
    pub(super) fn learn(&mut self, event: &Event) {
        let is_of_person = matches!(event, Event::Person(_));
        if !is_of_person && !event.precedent().annuls() {
            evolve(&mut self.0, event);
        }
    }

    /// What was known.
    pub(super) const fn register(&self) -> &Register {
        &self.0
    }
}
