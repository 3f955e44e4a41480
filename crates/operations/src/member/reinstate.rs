//! `member.reinstate`.

use clap::Args;
use domain::member::act;
use domain::value::PartialDate;
use domain::value::id::{CooperativeId, MembershipId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Give a suspended member her rights back
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Reinstate {
    /// Whose
    pub member: Input<MembershipId>,
    /// The cooperative, where she belongs to several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// The first day on which she has them again
    #[arg(long)]
    pub on: Input<PartialDate>,
}

impl Mutation for Reinstate {
    const NAME: &'static str = "member.reinstate";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let on = self.on.read("on", resolver)?;
        Ok(act::Reinstate {
            membership: resolver.on(on).membership("member", &self.member, self.cooperative.as_deref())?,
            on,
        }
        .into())
    }
}
