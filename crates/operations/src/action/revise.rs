//! `action.revise`.

use clap::Args;
use domain::certification::Command;
use domain::value::id::ActionId;
use domain::value::{PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::How;
use crate::resolve::InAudit;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver};

/// Change an open corrective action; what is not given stays
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Revise {
    /// The action: the requirement that it is about, or words of what is done
    pub action: Input<ActionId>,
    /// In which audit.
    #[command(flatten)]
    #[serde(flatten)]
    pub place: InAudit,
    /// What is to be done now, without naming a person
    #[arg(long)]
    pub what: Option<Input<Remark>>,
    /// By when now
    #[arg(long)]
    pub deadline: Option<Input<PartialDate>>,
    /// Who sees to it.
    #[command(flatten)]
    #[serde(flatten)]
    pub how: How,
    /// Why it is changed
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Revise {
    const NAME: &'static str = "action.revise";
    const KINDS: &'static [&'static str] = &["certification.revise_action"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let action = resolver.action("action", &self.action, &self.place)?;
        let known = resolver.register.certifications().action(action).ok_or_else(Problem::unforeseen)?;
        let mut details = known.details.clone();
        if let Some(what) = self.what.read("what", resolver)? {
            details.action = what;
        }
        if let Some(deadline) = self.deadline.read("deadline", resolver)? {
            details.deadline = deadline;
        }
        let details = self.how.over(details, &self.place, resolver)?;
        Ok(Command::ReviseAction { action, details, reason: self.reason.read("reason", resolver)? }.into())
    }
}
