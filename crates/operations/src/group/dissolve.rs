//! `group.dissolve`.

use clap::Args;
use domain::programme::Command;
use domain::value::PartialDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Which;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Dissolve a group: everybody in it leaves
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Dissolve {
    /// Which group.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// The first day on which it no longer exists
    #[arg(long)]
    pub on: Input<PartialDate>,
}

impl Mutation for Dissolve {
    const NAME: &'static str = "group.dissolve";
    const KINDS: &'static [&'static str] = &["programme.dissolve_group"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let group = self.which.find(resolver)?;
        Ok(Command::DissolveGroup { group, on: self.on.read("on", resolver)? }.into())
    }
}
