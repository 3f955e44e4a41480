//! `policy.repeal`.

use clap::Args;
use domain::equality::Command;
use domain::value::PartialDate;
use domain::value::id::PolicyId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Repeal a policy
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Repeal {
    /// The policy: title, version or identifier
    pub policy: Input<PolicyId>,
    /// The first day on which it no longer holds
    #[arg(long)]
    pub on: Input<PartialDate>,
}

impl Mutation for Repeal {
    const NAME: &'static str = "policy.repeal";
    const KINDS: &'static [&'static str] = &["equality.repeal_policy"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let on = self.on.read("on", resolver)?;
        Ok(Command::RepealPolicy { policy: self.policy.read("policy", resolver)?, on }.into())
    }
}
