//! `person.declare_gender`.

use clap::Args;
use domain::person::act;
use domain::value::Gender;
use domain::value::id::PersonId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down the gender that she declares
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct DeclareGender {
    /// The person: number, document or name
    pub person: Input<PersonId>,
    /// woman, man or other; leave it out to take a declaration back
    pub gender: Option<Input<Gender>>,
}

impl Mutation for DeclareGender {
    const NAME: &'static str = "person.declare_gender";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let person = self.person.read("person", resolver)?;
        Ok(act::DeclareGender { person, gender: self.gender.read("gender", resolver)? }.into())
    }
}
