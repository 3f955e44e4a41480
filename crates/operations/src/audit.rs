//! Audits: what can be asked of them.

mod annul;
mod hold;
pub(crate) mod list;
mod schedule;
mod show;

pub use self::{annul::Annul, hold::Hold, list::List, schedule::Schedule, show::Show};

use clap::Args;
use domain::value::id::AuditId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::operation::{Noun, Operation};
use crate::resolve::OfCertification;
use crate::{Input, Outcome, Resolver};

pub(crate) const NOUN: Noun = Noun {
    name: "audit",
    about: "Audits: schedule, hold, show",
    operations: &[
        Operation::mutation::<Schedule>(),
        Operation::mutation::<Hold>(),
        Operation::mutation::<Annul>(),
        Operation::query::<List>(),
        Operation::query::<Show>(),
    ],
};

/// Which audit.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Which {
    /// The audit: year, date or kind, such as 2021, 2021-05 or "renewal 2021"
    pub audit: Input<AuditId>,
    /// Of which certification.
    #[command(flatten)]
    #[serde(flatten)]
    pub of: OfCertification,
}

impl Which {
    fn find(&self, resolver: &Resolver<'_>) -> Outcome<AuditId> {
        resolver.audit("audit", &self.audit, &self.of)
    }
}
