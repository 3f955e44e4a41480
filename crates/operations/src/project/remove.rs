//! `project.remove`.

use clap::Args;
use domain::programme::Command;
use domain::value::Remark;
use domain::value::id::ProjectId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::resolve::ProjectPart;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a partner, budget line, activity or result was recorded in error
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Remove {
    /// The project: one of its names or a part of it
    pub project: Input<ProjectId>,
    /// The part: its title, the partner's name, or the identifier
    pub part: Input<ProjectPart>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Remove {
    const NAME: &'static str = "project.remove";
    const KINDS: &'static [&'static str] = &["programme.annul_project_part"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let project = self.project.read("project", resolver)?;
        let ProjectPart(part) = resolver.part("part", project, &self.part)?;
        let reason = self.reason.read("reason", resolver)?;
        Ok(Command::AnnulProjectPart { project, part, reason }.into())
    }
}
