//! `finding.annul`.

use clap::Args;
use domain::certification::Command;
use domain::value::Remark;
use domain::value::id::FindingId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::resolve::InAudit;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a finding was recorded in error; only while nothing is done about it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// The requirement: its code, or how that begins or ends
    pub requirement: Input<FindingId>,
    /// In which audit.
    #[command(flatten)]
    #[serde(flatten)]
    pub place: InAudit,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "finding.annul";
    const KINDS: &'static [&'static str] = &["certification.annul_finding"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(Command::AnnulFinding {
            finding: resolver.finding("requirement", &self.requirement, &self.place)?,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
