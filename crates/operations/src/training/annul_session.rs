//! `training.annul_session`.

use clap::Args;
use domain::programme::Command;
use domain::value::Remark;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{InSession, Which};
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a session was recorded in error
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct AnnulSession {
    /// Which training.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
    /// Which session of it.
    #[command(flatten)]
    #[serde(flatten)]
    pub session: InSession,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for AnnulSession {
    const NAME: &'static str = "training.annul_session";
    const KINDS: &'static [&'static str] = &["programme.annul_class_session"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(Command::AnnulClassSession {
            class_session: self.session.find(resolver, &self.which)?,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
