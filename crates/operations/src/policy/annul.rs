//! `policy.annul`.

use clap::Args;
use domain::equality::Command;
use domain::value::Remark;
use domain::value::id::PolicyId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a policy was recorded in error; only while nothing rests on it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// The policy: title, version or identifier
    pub policy: Input<PolicyId>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "policy.annul";
    const KINDS: &'static [&'static str] = &["equality.annul_policy"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let reason = self.reason.read("reason", resolver)?;
        Ok(Command::AnnulPolicy { policy: self.policy.read("policy", resolver)?, reason }.into())
    }
}
