//! `person.annul`.

use clap::Args;
use domain::person::act;
use domain::value::Remark;
use domain::value::id::PersonId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that the record was made in error; only while nothing depends on it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// The person: number, document or name
    pub person: Input<PersonId>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "person.annul";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let person = self.person.read("person", resolver)?;
        Ok(act::Annul { person, reason: self.reason.read("reason", resolver)? }.into())
    }
}
