//! `person.record`.

use clap::Args;
use domain::person::{Profile, act};
use domain::value::Gender;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::who::Who;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Record a person for the first time
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Record {
    /// Who she is
    #[command(flatten)]
    #[serde(flatten)]
    pub who: Who,
    /// As she declares it: woman, man or other; leave it out where she was not asked
    #[arg(long)]
    pub gender: Option<Input<Gender>>,
}

impl Mutation for Record {
    const NAME: &'static str = "person.record";

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(act::Record {
            person: mint.id(),
            profile: self.who.over(Profile::default(), resolver)?,
            salt: mint.salt(),
            gender: self.gender.read("gender", resolver)?,
        }
        .into())
    }
}
