//! `plan.annul`.

use clap::Args;
use domain::equality::Command;
use domain::value::Remark;
use domain::value::id::PlanId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a plan was recorded in error; only while it has no measures
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// The plan: title or identifier
    pub plan: Input<PlanId>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "plan.annul";
    const KINDS: &'static [&'static str] = &["equality.annul_plan"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let reason = self.reason.read("reason", resolver)?;
        Ok(Command::AnnulPlan { plan: self.plan.read("plan", resolver)?, reason }.into())
    }
}
