//! `action.plan`.

use clap::Args;
use domain::certification::{ActionDetails, Command};
use domain::value::id::FindingId;
use domain::value::{PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::How;
use crate::resolve::InAudit;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Plan a corrective action about a finding
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Plan {
    /// The finding: its requirement
    pub finding: Input<FindingId>,
    /// In which audit.
    #[command(flatten)]
    #[serde(flatten)]
    pub place: InAudit,
    /// What is to be done, without naming a person
    #[arg(long)]
    pub what: Input<Remark>,
    /// By when
    #[arg(long)]
    pub deadline: Input<PartialDate>,
    /// Who sees to it.
    #[command(flatten)]
    #[serde(flatten)]
    pub how: How,
}

impl Mutation for Plan {
    const NAME: &'static str = "action.plan";
    const KINDS: &'static [&'static str] = &["certification.plan_action"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let bare = ActionDetails {
            action: self.what.read("what", resolver)?,
            deadline: self.deadline.read("deadline", resolver)?,
            organ: None,
            person: None,
            root_cause: None,
        };
        Ok(Command::PlanAction {
            action: mint.id(),
            finding: resolver.finding("finding", &self.finding, &self.place)?,
            details: self.how.over(bare, &self.place, resolver)?,
        }
        .into())
    }
}
