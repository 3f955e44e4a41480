//! `observation.adopt`.

use clap::Args;
use domain::equality::Command;
use domain::value::PartialDate;
use domain::value::id::ObservationId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that the organisation holds this statement to be right; any other about the same is then not
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Adopt {
    /// The statement: words of its subject, value and source, or its identifier
    pub observation: Input<ObservationId>,
    /// Since when
    #[arg(long)]
    pub on: Input<PartialDate>,
}

impl Mutation for Adopt {
    const NAME: &'static str = "observation.adopt";
    const KINDS: &'static [&'static str] = &["equality.adopt_observation"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let on = self.on.read("on", resolver)?;
        let observation = self.observation.read("observation", resolver)?;
        Ok(Command::AdoptObservation { observation, on }.into())
    }
}
