//! `training.enrol`.

use clap::Args;
use domain::programme::Command;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::which::known;
use super::{People, Which};
use crate::{Mint, Mutation, Outcome, Proposal, Resolver, Upload};

/// Write down everybody who is enrolled; what was written down before is replaced
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Enrol {
    /// Which training.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// Who is enrolled.
    #[command(flatten)]
    #[serde(flatten)]
    pub people: People,
}

impl Mutation for Enrol {
    const NAME: &'static str = "training.enrol";
    const KINDS: &'static [&'static str] = &["programme.record_enrolment"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let training = self.which.find(resolver)?;
        let enrolled = &known(resolver, training)?.enrolled;
        let people = self.people.read(resolver, enrolled.iter().copied())?;
        self.people.or_nobody_said(!enrolled.is_empty())?;
        let gone = People::replaced(resolver.register, enrolled.iter().copied(), &people);
        Ok(Proposal {
            notices: gone.into_iter().collect(),
            ..Command::RecordEnrolment { training, people }.into()
        })
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        self.people.uploads()
    }
}
