//! `group.join`.

use clap::Args;
use domain::programme::{Command, GroupRole, Participation};
use domain::value::id::PersonId;
use domain::value::{PartialDate, Period};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Which;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down who joins a group
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Join {
    /// Which group.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// The person: number, document or name
    pub person: Input<PersonId>,
    /// Her first day in the group
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// The first day on which she no longer belongs to it
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
    /// She leads it
    #[arg(long)]
    #[serde(default)]
    pub leader: bool,
}

impl Mutation for Join {
    const NAME: &'static str = "group.join";
    const KINDS: &'static [&'static str] = &["programme.join_group"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let period =
            Period { from: self.from.read("from", resolver)?, until: self.until.read("until", resolver)? };
        Ok(Command::JoinGroup {
            participation: mint.id(),
            group: self.which.find(resolver)?,
            details: Participation {
                period,
                person: self.person.read("person", resolver)?,
                role: if self.leader { GroupRole::Leader } else { GroupRole::Member },
            },
        }
        .into())
    }
}
