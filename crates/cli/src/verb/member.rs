//! Verbs that show membership.

use clap::Subcommand;

use crate::desk::Desk;
use crate::problem::Outcome;

/// What can be asked about membership.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Show one member: data, spells, mandates, work
    Show {
        /// Who
        member: String,
        /// Whose book the number is of
        #[arg(long)]
        cooperative: Option<String>,
    },
}

impl Verb {
    /// Does what was asked.
    pub(crate) fn run(self, desk: &mut Desk) -> Outcome {
        match self {
            Self::Show { member, cooperative } => {
                let reading = desk.reading()?;
                let of = reading.cooperative_if(cooperative.as_ref())?;
                let person = reading.person_in(&member, of)?;
                super::report::extract(desk, &person.to_string())
            }
        }
    }
}
