//! Documents for eyes that are packed, released or read from several registers.

mod dossier;
mod equality;
mod roll_up;

use clap::Subcommand;

use crate::desk::Desk;
use crate::problem::Outcome;

/// What can be printed.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// The equality report: the cooperative in its own figures, each with its source
    Equality(equality::Equality),
    /// The dossier for an auditor: every requirement, the evidence that may leave, extracts, and hashes of it all
    Dossier(Box<dossier::Packing>),
    /// Figures of many registers together: people, women and men, gender equality committees
    RollUp(roll_up::RollUp),
}

impl Verb {
    /// Prints what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        match self {
            Self::Equality(equality) => equality.run(desk),
            Self::Dossier(packing) => packing.run(desk),
            Self::RollUp(asked) => asked.run(desk),
        }
    }
}
