//! `plan.annul_measure`.

use clap::Args;
use domain::equality::Command;
use domain::value::Remark;
use domain::value::id::{MeasureId, PlanId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a measure was recorded in error
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct AnnulMeasure {
    /// The measure: title or identifier
    pub measure: Input<MeasureId>,
    /// Of which plan
    #[arg(long)]
    pub plan: Option<Input<PlanId>>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for AnnulMeasure {
    const NAME: &'static str = "plan.annul_measure";
    const KINDS: &'static [&'static str] = &["equality.annul_measure"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let reason = self.reason.read("reason", resolver)?;
        let measure = resolver.measure("measure", self.plan.as_deref(), &self.measure)?;
        Ok(Command::AnnulMeasure { measure, reason }.into())
    }
}
