//! `person.state_kinship`.

use clap::Args;
use domain::person::{Relation, act};
use domain::value::id::PersonId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// State that a person is kin to another: PERSON is the RELATION of RELATIVE
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct StateKinship {
    /// Who is kin
    pub person: Input<PersonId>,
    /// child, parent, spouse, partner, sibling, grandchild, grandparent or other
    pub relation: Input<Relation>,
    /// To whom
    pub relative: Input<PersonId>,
}

impl Mutation for StateKinship {
    const NAME: &'static str = "person.state_kinship";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(act::StateKinship {
            person: self.person.read("person", resolver)?,
            relation: self.relation.read("relation", resolver)?,
            relative: self.relative.read("relative", resolver)?,
        }
        .into())
    }
}
