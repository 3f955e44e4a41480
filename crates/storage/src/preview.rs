//! How commands would fare, without writing anything.

use domain::{Actor, Command, Context, Decision, Event, Register, Rejection, decide, evolve};

use crate::appending::committed;
use crate::error::StorageError;
use crate::store::Store;

/// How one command of a dry run fares.
pub type Judged = Result<Vec<Event>, Rejection>;

impl Store {
    /// How commands would fare, one after the other, without writing anything. One that is rejected is passed over.
    pub fn preview(&mut self, by: &Actor, commands: &[Command]) -> Result<Vec<Judged>, StorageError> {
        let context = Context { at: self.clock.now(), by: by.clone() };
        let mut register = self.snapshot()?.register;
        let judged = commands.iter().map(|command| {
            let decision = decide(&register, command, &context)?;
            apply(&mut register, &decision);
            Ok(decision.events)
        });
        Ok(judged.collect())
    }
}

/// Brings a decision into a register.
fn apply(register: &mut Register, decision: &Decision) {
    for event in &decision.events {
        evolve(register, event);
        if let Some(at) = committed(event, &decision.profiles) {
            register.attach(&decision.profiles[at]);
        }
    }
}
