//! `scheme.annul`.

use clap::Args;
use domain::certification::Command;
use domain::value::Remark;
use domain::value::id::SchemeId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a scheme was recorded in error; only while nothing uses it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// The scheme: code or title
    pub scheme: Input<SchemeId>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "scheme.annul";
    const KINDS: &'static [&'static str] = &["certification.annul_scheme"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(Command::AnnulScheme {
            scheme: self.scheme.read("scheme", resolver)?,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
