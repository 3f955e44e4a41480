//! `committee.annul`.

use clap::Args;
use domain::committee::act;
use domain::value::Remark;
use domain::value::id::{CooperativeId, OrganId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that an organ was recorded in error; only while nobody was seated in it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// The organ: kind or name
    pub organ: Input<OrganId>,
    /// The cooperative, where several have such an organ
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "committee.annul";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let organ = resolver.organ("organ", self.cooperative.as_deref(), &self.organ)?;
        Ok(act::Annul { organ, reason: self.reason.read("reason", resolver)? }.into())
    }
}
