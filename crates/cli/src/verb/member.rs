//! Verbs that show membership.

use clap::Subcommand;

use crate::desk::Desk;
use crate::problem::Outcome;

/// What can be asked about membership.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// List members
    List {
        /// Of this cooperative, with those that belong to it
        #[arg(long)]
        cooperative: Option<String>,
        /// Only those of this gender: woman, man, other or unknown
        #[arg(long)]
        gender: Option<String>,
        /// Only those in this state: applied, declined, future, active, suspended, left, or all
        #[arg(long)]
        status: Vec<String>,
        /// Only those whose name holds these words
        #[arg(long)]
        search: Option<String>,
        /// At most so many
        #[arg(long)]
        limit: Option<u64>,
    },
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
            Self::List { cooperative, gender, status, search, limit } => {
                super::list::members(desk, cooperative.as_ref(), gender.as_ref(), &status, search, limit)
            }
            Self::Show { member, cooperative } => {
                let reading = desk.reading()?;
                let of = reading.cooperative_if(cooperative.as_ref())?;
                let person = reading.person_in(&member, of)?;
                super::report::extract(desk, &person.to_string())
            }
        }
    }
}
