//! `certification.renew`.

use clap::Args;
use domain::certification::StepKind;
use domain::value::PartialDate;
use domain::value::text::ShortText;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Taken, Which};
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down that the certificate was renewed
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Renew {
    /// Which certification.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// When the step was taken, and by whom.
    #[command(flatten)]
    #[serde(flatten)]
    pub taken: Taken,
    /// Its new number
    #[arg(long)]
    pub number: Option<Input<ShortText>>,
    /// The first day on which it no longer holds
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
}

impl Mutation for Renew {
    const NAME: &'static str = "certification.renew";
    const KINDS: &'static [&'static str] = &["certification.record_step"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let renewed = StepKind::Renewed {
            number: self.number.read("number", resolver)?,
            until: self.until.read("until", resolver)?,
        };
        self.taken.step(renewed, &self.which, resolver, mint)
    }
}
