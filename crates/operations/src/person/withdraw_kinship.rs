//! `person.withdraw_kinship`.

use clap::Args;
use domain::person::{Relation, act};
use domain::value::Remark;
use domain::value::id::PersonId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Take back a kinship that was stated wrongly
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct WithdrawKinship {
    /// Who is kin
    pub person: Input<PersonId>,
    /// child, parent, spouse, partner, sibling, grandchild, grandparent or other
    pub relation: Input<Relation>,
    /// To whom
    pub relative: Input<PersonId>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for WithdrawKinship {
    const NAME: &'static str = "person.withdraw_kinship";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(act::WithdrawKinship {
            person: self.person.read("person", resolver)?,
            relation: self.relation.read("relation", resolver)?,
            relative: self.relative.read("relative", resolver)?,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
