//! `certification.grant`.

use clap::Args;
use domain::certification::StepKind;
use domain::value::text::ShortText;
use domain::value::{PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Taken, Which};
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down that the certificate was granted
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Grant {
    /// Which certification.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// When the step was taken, and by whom.
    #[command(flatten)]
    #[serde(flatten)]
    pub taken: Taken,
    /// The number of the certificate
    #[arg(long)]
    pub number: Option<Input<ShortText>>,
    /// The first day on which it no longer holds
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
    /// The conditions it was granted under
    #[arg(long)]
    pub conditions: Option<Input<Remark>>,
}

impl Mutation for Grant {
    const NAME: &'static str = "certification.grant";
    const KINDS: &'static [&'static str] = &["certification.record_step"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let granted = StepKind::Granted {
            conditions: self.conditions.read("conditions", resolver)?,
            number: self.number.read("number", resolver)?,
            until: self.until.read("until", resolver)?,
        };
        self.taken.step(granted, &self.which, resolver, mint)
    }
}
