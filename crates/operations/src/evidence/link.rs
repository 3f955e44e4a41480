//! `evidence.link`.

use clap::Args;
use domain::certification::Command;
use domain::value::id::EvidenceId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ForRequirement;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Use evidence for a requirement
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Link {
    /// The evidence: its title or a part of it
    pub evidence: Input<EvidenceId>,
    /// For which requirement.
    #[command(flatten)]
    #[serde(flatten)]
    pub to: ForRequirement,
}

impl Mutation for Link {
    const NAME: &'static str = "evidence.link";
    const KINDS: &'static [&'static str] = &["certification.link_evidence"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let evidence = self.evidence.read("evidence", resolver)?;
        let (certification, requirement) = self.to.find(resolver)?;
        Ok(Command::LinkEvidence { evidence, certification, requirement }.into())
    }
}
