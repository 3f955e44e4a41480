//! `evidence.annul`.

use clap::Args;
use domain::certification::Command;
use domain::value::Remark;
use domain::value::id::EvidenceId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that evidence was recorded in error; only while nothing rests on it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// The evidence: its title or a part of it
    pub evidence: Input<EvidenceId>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "evidence.annul";
    const KINDS: &'static [&'static str] = &["certification.annul_evidence"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(Command::AnnulEvidence {
            evidence: self.evidence.read("evidence", resolver)?,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
