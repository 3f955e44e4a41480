//! `training.correct_session`.

use clap::Args;
use domain::programme::{ClassSessionDetails, Command};
use domain::value::{Name, PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{InSession, Which};
use crate::resolve::Minutes;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver};

/// Correct the day, length and place of a session
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct CorrectSession {
    /// Which training.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// Which session of it.
    #[command(flatten)]
    #[serde(flatten)]
    pub session: InSession,
    /// The day as it is
    #[arg(long)]
    pub on: Option<Input<PartialDate>>,
    /// The length as it is, in hours: 2, 1.5 or 1:30
    #[arg(long)]
    pub hours: Option<Input<Minutes>>,
    /// The place as it is
    #[arg(long)]
    pub place: Option<Input<Name>>,
    /// What was wrong
    #[arg(long)]
    pub reason: Option<Input<Remark>>,
}

impl Mutation for CorrectSession {
    const NAME: &'static str = "training.correct_session";
    const KINDS: &'static [&'static str] = &["programme.correct_class_session"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let class_session = self.session.find(resolver, &self.which)?;
        let found = resolver.register.programmes().class_session(class_session);
        let (_, found) = found.ok_or_else(Problem::unforeseen)?;
        let minutes = self.hours.read("hours", resolver)?.map(|Minutes(minutes)| minutes);
        let details = ClassSessionDetails {
            minutes: minutes.unwrap_or(found.details.minutes),
            on: self.on.read("on", resolver)?.unwrap_or(found.details.on),
            place: self.place.read("place", resolver)?.or_else(|| found.details.place.clone()),
        };
        let reason = self.reason.read("reason", resolver)?;
        Ok(Command::CorrectClassSession { class_session, details, reason }.into())
    }
}
