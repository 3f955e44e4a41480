//! `action.reopen`.

use clap::Args;
use domain::certification::Command;
use domain::value::id::ActionId;
use domain::value::{PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::resolve::InAudit;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Open a closed corrective action again
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Reopen {
    /// The action: the requirement that it is about, or words of what is done
    pub action: Input<ActionId>,
    /// In which audit.
    #[command(flatten)]
    #[serde(flatten)]
    pub place: InAudit,
    /// When
    #[arg(long)]
    pub on: Input<PartialDate>,
    /// Why
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Reopen {
    const NAME: &'static str = "action.reopen";
    const KINDS: &'static [&'static str] = &["certification.reopen_action"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(Command::ReopenAction {
            action: resolver.action("action", &self.action, &self.place)?,
            on: self.on.read("on", resolver)?,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
