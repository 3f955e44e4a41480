//! `indicator.annul`.

use clap::Args;
use domain::equality::Command;
use domain::value::Remark;
use domain::value::id::IndicatorId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that an indicator was recorded in error; only while nothing rests on it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// The indicator: code, title or identifier
    pub indicator: Input<IndicatorId>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "indicator.annul";
    const KINDS: &'static [&'static str] = &["equality.annul_indicator"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let reason = self.reason.read("reason", resolver)?;
        Ok(Command::AnnulIndicator { indicator: self.indicator.read("indicator", resolver)?, reason }.into())
    }
}
