//! `group.annul_participation`.

use clap::Args;
use domain::programme::Command;
use domain::value::Remark;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::WhoseTime;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that somebody's time in a group was recorded in error
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct AnnulParticipation {
    /// Whose time in which group.
    #[command(flatten)]
    #[serde(flatten)]
    pub whose: WhoseTime,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for AnnulParticipation {
    const NAME: &'static str = "group.annul_participation";
    const KINDS: &'static [&'static str] = &["programme.annul_participation"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let participation = self.whose.find(resolver)?;
        let reason = self.reason.read("reason", resolver)?;
        Ok(Command::AnnulParticipation { participation, reason }.into())
    }
}
