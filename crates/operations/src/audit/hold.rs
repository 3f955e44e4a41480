//! `audit.hold`.

use clap::Args;
use domain::certification::{Command, Held};
use domain::value::{PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Which;
use crate::resolve::Counted;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down that an audit was held; again, where that was wrong
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Hold {
    /// Which audit.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// The first day
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// The last day; the first one by default
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
    /// How many people were interviewed.
    #[command(flatten)]
    #[serde(flatten)]
    pub interviews: Counted,
    /// How many members, units or files were looked at
    #[arg(long)]
    pub sample: Option<u32>,
    /// How many auditors came
    #[arg(long)]
    pub auditors: Option<u32>,
    /// What there is to say, without naming a person
    #[arg(long)]
    pub note: Option<Input<Remark>>,
}

impl Mutation for Hold {
    const NAME: &'static str = "audit.hold";
    const KINDS: &'static [&'static str] = &["certification.hold_audit"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let from = self.from.read("from", resolver)?;
        let held = Held {
            auditors: self.auditors,
            from,
            interviews: self.interviews.tally(),
            note: self.note.read("note", resolver)?,
            sample: self.sample,
            until: self.until.read("until", resolver)?.unwrap_or(from),
        };
        Ok(Command::HoldAudit { audit: self.which.find(resolver)?, held }.into())
    }
}
