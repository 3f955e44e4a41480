//! `certification.suspend`.

use clap::Args;
use domain::certification::StepKind;
use domain::value::PartialDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Taken, Which};
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down that the certificate was suspended
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Suspend {
    /// Which certification.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// When the step was taken, and by whom.
    #[command(flatten)]
    #[serde(flatten)]
    pub taken: Taken,
    /// The day by which it is to be mended
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
}

impl Mutation for Suspend {
    const NAME: &'static str = "certification.suspend";
    const KINDS: &'static [&'static str] = &["certification.record_step"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let suspended = StepKind::Suspended { until: self.until.read("until", resolver)? };
        self.taken.step(suspended, &self.which, resolver, mint)
    }
}
