//! `training.session`.

use clap::Args;
use domain::programme::{ClassSessionDetails, Command};
use domain::value::{Name, PartialDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Which;
use crate::resolve::Minutes;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down a session of a training
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Session {
    /// Which training.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// When it was held
    #[arg(long)]
    pub on: Input<PartialDate>,
    /// How long it lasted, in hours: 2, 1.5 or 1:30
    #[arg(long)]
    pub hours: Input<Minutes>,
    /// Where
    #[arg(long)]
    pub place: Option<Input<Name>>,
}

impl Mutation for Session {
    const NAME: &'static str = "training.session";
    const KINDS: &'static [&'static str] = &["programme.hold_class_session"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let Minutes(minutes) = self.hours.read("hours", resolver)?;
        Ok(Command::HoldClassSession {
            class_session: mint.id(),
            training: self.which.find(resolver)?,
            details: ClassSessionDetails {
                minutes,
                on: self.on.read("on", resolver)?,
                place: self.place.read("place", resolver)?,
            },
        }
        .into())
    }
}
