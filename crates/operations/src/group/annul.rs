//! `group.annul`.

use clap::Args;
use domain::programme::Command;
use domain::value::Remark;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Which;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a group was recorded in error; only while nobody was ever in it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// Which group.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "group.annul";
    const KINDS: &'static [&'static str] = &["programme.annul_group"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let group = self.which.find(resolver)?;
        Ok(Command::AnnulGroup { group, reason: self.reason.read("reason", resolver)? }.into())
    }
}
