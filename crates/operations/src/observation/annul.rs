//! `observation.annul`.

use clap::Args;
use domain::equality::Command;
use domain::value::Remark;
use domain::value::id::ObservationId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a statement was recorded in error
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// The statement: words of its subject, value and source, or its identifier
    pub observation: Input<ObservationId>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "observation.annul";
    const KINDS: &'static [&'static str] = &["equality.annul_observation"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let reason = self.reason.read("reason", resolver)?;
        let observation = self.observation.read("observation", resolver)?;
        Ok(Command::AnnulObservation { observation, reason }.into())
    }
}
