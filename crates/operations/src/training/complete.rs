//! `training.complete`.

use clap::Args;
use domain::programme::Command;
use domain::value::PartialDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::which::known;
use super::{People, Which};
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver, Upload};

/// Write down everybody who completed a training on a day; what was written down of that day is replaced
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Complete {
    /// Which training.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// When they completed it
    #[arg(long)]
    pub on: Input<PartialDate>,
    /// Who completed it.
    #[command(flatten)]
    #[serde(flatten)]
    pub people: People,
}

impl Mutation for Complete {
    const NAME: &'static str = "training.complete";
    const KINDS: &'static [&'static str] = &["programme.record_completion"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let training = self.which.find(resolver)?;
        let on = self.on.read("on", resolver)?;
        let completed = &known(resolver, training)?.completed;
        let that_day = || completed.iter().filter(|(_, day)| **day == on).map(|(person, _)| *person);
        let people = self.people.read(resolver, that_day())?;
        self.people.or_nobody_said(that_day().next().is_some())?;
        let gone = People::replaced(resolver.register, that_day(), &people);
        Ok(Proposal {
            notices: gone.into_iter().collect(),
            ..Command::RecordCompletion { training, on, people }.into()
        })
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        self.people.uploads()
    }
}
