//! `rule.annul`.

use clap::Args;
use domain::equality::Command;
use domain::value::id::{CooperativeId, OrganId};
use domain::value::{PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a gender rule was recorded in error
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// The organ: kind or name
    pub organ: Input<OrganId>,
    /// The day from which it was said to hold
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// The cooperative, where several have such an organ
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "rule.annul";
    const KINDS: &'static [&'static str] = &["equality.annul_gender_rule"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(Command::AnnulGenderRule {
            organ: resolver.organ("organ", self.cooperative.as_deref(), &self.organ)?,
            from: self.from.read("from", resolver)?,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
