//! `audit.annul`.

use clap::Args;
use domain::certification::Command;
use domain::value::Remark;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Which;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that an audit was recorded in error; only while it found nothing
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// Which audit.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "audit.annul";
    const KINDS: &'static [&'static str] = &["certification.annul_audit"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(Command::AnnulAudit {
            audit: self.which.find(resolver)?,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
