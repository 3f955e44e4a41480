//! `action.annul`.

use clap::Args;
use domain::certification::Command;
use domain::value::Remark;
use domain::value::id::ActionId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::resolve::InAudit;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a corrective action was planned in error; only while it was never closed
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// The action: the requirement that it is about, or words of what is done
    pub action: Input<ActionId>,
    /// In which audit.
    #[command(flatten)]
    #[serde(flatten)]
    pub place: InAudit,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "action.annul";
    const KINDS: &'static [&'static str] = &["certification.annul_action"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(Command::AnnulAction {
            action: resolver.action("action", &self.action, &self.place)?,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
