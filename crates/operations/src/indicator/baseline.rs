//! `indicator.baseline`.

use clap::Args;
use domain::value::PartialDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Goal;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down where one began
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Baseline {
    /// Where one began.
    #[command(flatten)]
    #[serde(flatten)]
    pub goal: Goal,
    /// When it was so
    #[arg(long, alias = "due")]
    pub on: Input<PartialDate>,
}

impl Mutation for Baseline {
    const NAME: &'static str = "indicator.baseline";
    const KINDS: &'static [&'static str] = &["equality.set_target"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let on = self.on.read("on", resolver)?;
        self.goal.set(resolver, mint, true, on).map(Proposal::from)
    }
}
