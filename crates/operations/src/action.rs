//! Corrective actions: what is done about what audits found.

mod annul;
mod close;
pub(crate) mod list;
mod plan;
mod reopen;
mod revise;

pub use self::{annul::Annul, close::Close, list::List, plan::Plan, reopen::Reopen, revise::Revise};

use clap::Args;
use domain::certification::ActionDetails;
use domain::value::Remark;
use domain::value::id::{OrganId, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::operation::{Noun, Operation};
use crate::resolve::InAudit;
use crate::{Field as _, Input, Outcome, Resolver};

pub(crate) const NOUN: Noun = Noun {
    name: "action",
    about: "Corrective actions: plan, close, reopen, list",
    operations: &[
        Operation::mutation::<Plan>(),
        Operation::mutation::<Revise>(),
        Operation::mutation::<Close>(),
        Operation::mutation::<Reopen>(),
        Operation::mutation::<Annul>(),
        Operation::query::<List>(),
    ],
};

/// Who sees to an action, and why it came to that.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct How {
    /// The organ that sees to it: kind or name
    #[arg(long)]
    pub organ: Option<Input<OrganId>>,
    /// The person who sees to it: number, document or name
    #[arg(long)]
    pub person: Option<Input<PersonId>>,
    /// Why it came to that, without naming a person
    #[arg(long)]
    pub root_cause: Option<Input<Remark>>,
}

impl How {
    /// The details with what was filled in put over them.
    fn over(&self, known: ActionDetails, place: &InAudit, resolver: &Resolver<'_>) -> Outcome<ActionDetails> {
        let of = place.of.cooperative.as_deref();
        let organ = resolver.organ_if("organ", of, self.organ.as_deref())?;
        Ok(ActionDetails {
            organ: organ.or(known.organ),
            person: self.person.read("person", resolver)?.or(known.person),
            root_cause: self.root_cause.read("root_cause", resolver)?.or(known.root_cause),
            ..known
        })
    }
}
