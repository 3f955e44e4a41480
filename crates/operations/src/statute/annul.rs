//! `statute.annul`.

use clap::Args;
use domain::statute::Command;
use domain::value::Remark;
use domain::value::id::StatuteId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a statute was recorded in error; only while no amendment rests on it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// The statute: its source, its first day or its identifier
    pub statute: Input<StatuteId>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "statute.annul";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let reason = self.reason.read("reason", resolver)?;
        Ok(Command::Annul { statute: self.statute.read("statute", resolver)?, reason }.into())
    }
}
