//! `project.annul`.

use clap::Args;
use domain::programme::Command;
use domain::value::Remark;
use domain::value::id::ProjectId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a project was recorded in error; only while no phase or training refers to it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// The project: one of its names or a part of it
    pub project: Input<ProjectId>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "project.annul";
    const KINDS: &'static [&'static str] = &["programme.annul_project"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let project = self.project.read("project", resolver)?;
        Ok(Command::AnnulProject { project, reason: self.reason.read("reason", resolver)? }.into())
    }
}
