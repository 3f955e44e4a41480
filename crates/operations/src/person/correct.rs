//! `person.correct`.

use clap::Args;
use domain::person::act;
use domain::value::Remark;
use domain::value::id::PersonId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::who::Who;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Correct names, dates of birth and death, contacts
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Correct {
    /// The person: number, document or name
    pub person: Input<PersonId>,
    /// Who she is
    #[command(flatten)]
    #[serde(flatten)]
    pub who: Who,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Correct {
    const NAME: &'static str = "person.correct";

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let person = self.person.read("person", resolver)?;
        let known = resolver.register.persons().get(person).and_then(|known| known.profile.clone());
        let reason = Some(self.reason.read("reason", resolver)?);
        let profile = self.who.over(known.unwrap_or_default(), resolver)?;
        Ok(act::Correct { person, profile, salt: mint.salt(), reason }.into())
    }
}
