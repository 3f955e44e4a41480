//! `certification.annul_step`.

use clap::Args;
use domain::certification::Command;
use domain::value::Remark;
use domain::value::id::StepId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Which;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a step was recorded in error; only while the others still fit without it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct AnnulStep {
    /// Which certification.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// The step: kind, date, or both, such as "granted 2016"
    pub step: Input<StepId>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for AnnulStep {
    const NAME: &'static str = "certification.annul_step";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let certification = self.which.find(resolver)?;
        Ok(Command::AnnulStep {
            certification,
            step: resolver.step("step", certification, &self.step)?,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
