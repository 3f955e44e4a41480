//! `group.correct_participation`.

use clap::Args;
use domain::programme::{Command, GroupRole};
use domain::value::{PartialDate, Period, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::WhoseTime;
use crate::{Change, Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver};

/// Correct on which days, or as what, somebody belonged to a group
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct CorrectParticipation {
    /// Whose time in which group.
    #[command(flatten)]
    #[serde(flatten)]
    pub whose: WhoseTime,
    /// Her first day as it was
    #[arg(long)]
    pub from: Option<Input<PartialDate>>,
    /// The first day on which she no longer belonged to it as it was, or none if she still does
    #[arg(long)]
    pub until: Option<Input<Change<PartialDate>>>,
    /// As what: leader or member
    #[arg(long = "as", value_name = "ROLE")]
    pub as_what: Option<Input<GroupRole>>,
    /// Why it is corrected
    #[arg(long)]
    pub reason: Option<Input<Remark>>,
}

impl Mutation for CorrectParticipation {
    const NAME: &'static str = "group.correct_participation";
    const KINDS: &'static [&'static str] = &["programme.correct_participation"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let participation = self.whose.find(resolver)?;
        let known = resolver.register.programmes().participation(participation);
        let (_, known) = known.ok_or_else(Problem::unforeseen)?;
        let period = Period {
            from: self.from.read("from", resolver)?.unwrap_or(known.period.from),
            until: Change::over(self.until.read("until", resolver)?, known.period.until),
        };
        let role = self.as_what.read("as_what", resolver)?.unwrap_or(known.role);
        let reason = self.reason.read("reason", resolver)?;
        Ok(Command::CorrectParticipation { participation, period, role, reason }.into())
    }
}
