//! Documents for eyes that are read from several registers.

mod roll_up;

use clap::Subcommand;

use crate::desk::Desk;
use crate::problem::Outcome;

/// What can be printed.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Figures of many registers together: people, women and men, gender equality committees
    RollUp(roll_up::RollUp),
}

impl Verb {
    /// Prints what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        match self {
            Self::RollUp(asked) => asked.run(desk),
        }
    }
}
