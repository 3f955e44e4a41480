//! `indicator.target`.

use clap::Args;
use domain::value::PartialDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Goal;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Set what is to be reached by when
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Target {
    /// What is to be reached.
    #[command(flatten)]
    #[serde(flatten)]
    pub goal: Goal,
    /// By when
    #[arg(long)]
    pub due: Input<PartialDate>,
}

impl Mutation for Target {
    const NAME: &'static str = "indicator.target";
    const KINDS: &'static [&'static str] = &["equality.set_target"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let due = self.due.read("due", resolver)?;
        self.goal.set(resolver, mint, false, due).map(Proposal::from)
    }
}
