//! `group.quit`.

use clap::Args;
use domain::programme::Command;
use domain::value::PartialDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::WhoseTime;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down who leaves a group
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Quit {
    /// Who leaves which group.
    #[command(flatten)]
    #[serde(flatten)]
    pub whose: WhoseTime,
    /// The first day on which she no longer belongs to it
    #[arg(long)]
    pub on: Input<PartialDate>,
}

impl Mutation for Quit {
    const NAME: &'static str = "group.quit";
    const KINDS: &'static [&'static str] = &["programme.leave_group"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let participation = self.whose.find(resolver)?;
        Ok(Command::LeaveGroup { participation, on: self.on.read("on", resolver)? }.into())
    }
}
