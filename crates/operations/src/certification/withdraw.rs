//! `certification.withdraw`.

use clap::Args;
use domain::certification::StepKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Taken, Which};
use crate::{Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down that the organisation gave the certificate back
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Withdraw {
    /// Which certification.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// When the step was taken, and by whom.
    #[command(flatten)]
    #[serde(flatten)]
    pub taken: Taken,
}

impl Mutation for Withdraw {
    const NAME: &'static str = "certification.withdraw";
    const KINDS: &'static [&'static str] = &["certification.record_step"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        self.taken.step(StepKind::Withdrawn, &self.which, resolver, mint)
    }
}
