//! `committee.dissolve`.

use clap::Args;
use domain::committee::act;
use domain::value::PartialDate;
use domain::value::id::{CooperativeId, OrganId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Dissolve an organ: its mandates end
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Dissolve {
    /// The organ: kind or name
    pub organ: Input<OrganId>,
    /// The cooperative, where several have such an organ
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// The first day on which it no longer exists
    #[arg(long)]
    pub on: Input<PartialDate>,
}

impl Mutation for Dissolve {
    const NAME: &'static str = "committee.dissolve";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let organ = resolver.organ("organ", self.cooperative.as_deref(), &self.organ)?;
        Ok(act::Dissolve { organ, on: self.on.read("on", resolver)? }.into())
    }
}
