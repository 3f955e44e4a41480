//! `evidence.unlink`.

use clap::Args;
use domain::certification::Command;
use domain::value::Remark;
use domain::value::id::EvidenceId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ForRequirement;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// No longer use evidence for a requirement
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Unlink {
    /// The evidence: its title or a part of it
    pub evidence: Input<EvidenceId>,
    /// For which requirement.
    #[command(flatten)]
    #[serde(flatten)]
    pub to: ForRequirement,
    /// Why
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Unlink {
    const NAME: &'static str = "evidence.unlink";
    const KINDS: &'static [&'static str] = &["certification.unlink_evidence"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let evidence = self.evidence.read("evidence", resolver)?;
        let (certification, requirement) = self.to.find(resolver)?;
        let reason = self.reason.read("reason", resolver)?;
        Ok(Command::UnlinkEvidence { evidence, certification, requirement, reason }.into())
    }
}
