//! The register as the rows so far would leave it. It must never be what is stored.

use domain::{Command, Context, Register, Rejection, decide, evolve};

use super::plan::Judged;

/// A copy of the register to which the commands of accepted rows are applied.
pub(super) struct Scratch<'a> {
    base: &'a Register,
    context: &'a Context,
    now: Register,
}

impl<'a> Scratch<'a> {
    pub(super) fn new(base: &'a Register, context: &'a Context) -> Self {
        Self { base, context, now: base.clone() }
    }

    /// The register as it would be by now.
    pub(super) const fn now(&self) -> &Register {
        &self.now
    }

    /// Applies the commands of a row, all or none; `earlier` are the rows before it.
    pub(super) fn apply(&mut self, commands: &[Command], earlier: &[Judged]) -> Result<(), Rejection> {
        for (applied, command) in commands.iter().enumerate() {
            if let Err(rejection) = self.step(command) {
                if 0 < applied {
                    self.rebuild(earlier);
                }
                return Err(rejection);
            }
        }
        Ok(())
    }

    fn step(&mut self, command: &Command) -> Result<(), Rejection> {
        let decision = decide(&self.now, command, self.context)?;
        for event in &decision.events {
            evolve(&mut self.now, event);
        }
        for profile in &decision.profiles {
            self.now.attach(profile);
        }
        Ok(())
    }

    /// Starts again: slow, and rare, since rows are judged before their commands are tried.
    fn rebuild(&mut self, earlier: &[Judged]) {
        self.now = self.base.clone();
        for command in earlier.iter().flat_map(|row| &row.commands) {
            // Accepted once on the same register, so accepted again.
            let _ = self.step(command);
        }
    }
}
