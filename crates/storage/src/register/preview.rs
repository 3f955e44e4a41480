//! How commands would fare, without writing anything.

use domain::{Actor, Command, Context, Decision, Event, Register, Rejection, decide, evolve};

use crate::error::StorageError;
use crate::register::codec::profile_of;
use crate::register::{Snapshot, Store};

/// How one command of a dry run fares.
pub type PreviewOutcome = Result<Vec<Event>, Rejection>;

impl Store {
    /// How commands would fare now, one after the other, without writing anything. One that is rejected is passed over.
    pub fn preview(&mut self, by: &Actor, commands: &[Command]) -> Result<Vec<PreviewOutcome>, StorageError> {
        let context = Context { at: self.clock.now(), by: by.clone() };
        Ok(self.snapshot()?.preview(&context, commands))
    }
}

impl Snapshot {
    /// How commands would fare after this moment, one after the other. One that is rejected is passed over.
    pub fn preview(&self, context: &Context, commands: &[Command]) -> Vec<PreviewOutcome> {
        let mut later: Option<Register> = None;
        let judge = |(at, command): (usize, &Command)| {
            let decision = decide(later.as_ref().unwrap_or(&self.state), command, context)?;
            // What it comes to matters to the commands after it only.
            if at + 1 < commands.len() {
                apply(later.get_or_insert_with(|| self.state.clone()), &decision);
            }
            Ok(decision.events)
        };
        commands.iter().enumerate().map(judge).collect()
    }
}

/// Brings a decision into a register.
fn apply(register: &mut Register, decision: &Decision) {
    for event in &decision.events {
        evolve(register, event);
        if let Some(at) = profile_of(event, &decision.profiles) {
            register.attach(&decision.profiles[at]);
        }
    }
}
