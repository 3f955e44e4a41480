//! `certification.extend`.

use clap::Args;
use domain::certification::StepKind;
use domain::value::PartialDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Taken, Which};
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down that the certificate was extended to a later day
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Extend {
    /// Which certification.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// When the step was taken, and by whom.
    #[command(flatten)]
    #[serde(flatten)]
    pub taken: Taken,
    /// The first day on which it no longer holds
    #[arg(long)]
    pub until: Input<PartialDate>,
}

impl Mutation for Extend {
    const NAME: &'static str = "certification.extend";
    const KINDS: &'static [&'static str] = &["certification.record_step"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let extended = StepKind::Extended { until: self.until.read("until", resolver)? };
        self.taken.step(extended, &self.which, resolver, mint)
    }
}
