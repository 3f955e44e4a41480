//! `training.annul`.

use clap::Args;
use domain::programme::Command;
use domain::value::Remark;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Which;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a training was recorded in error; only while nothing refers to it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// Which training.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "training.annul";
    const KINDS: &'static [&'static str] = &["programme.annul_training"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(Command::AnnulTraining {
            training: self.which.find(resolver)?,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
