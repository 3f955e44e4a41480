//! `project.correct`.

use clap::Args;
use domain::programme::{Command, ProjectDetails};
use domain::value::id::ProjectId;
use domain::value::{Name, PartialDate, Period, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::More;
use crate::{Change, Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver};

/// Correct what is known of a project
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Correct {
    /// The project: one of its names or a part of it
    pub project: Input<ProjectId>,
    /// The name as it is
    #[arg(long)]
    pub name: Option<Input<Name>>,
    /// Its first day
    #[arg(long)]
    pub from: Option<Input<PartialDate>>,
    /// The first day on which it no longer runs, or never
    #[arg(long)]
    pub until: Option<Input<Change<PartialDate>>>,
    /// What else is known of it.
    #[command(flatten)]
    #[serde(flatten)]
    pub more: More,
    /// What was wrong
    #[arg(long)]
    pub reason: Option<Input<Remark>>,
}

impl Mutation for Correct {
    const NAME: &'static str = "project.correct";
    const KINDS: &'static [&'static str] = &["programme.correct_project"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let project = self.project.read("project", resolver)?;
        let known = resolver.register.programmes().project(project).ok_or_else(Problem::unforeseen)?;
        let known = self.more.over(resolver, known.details.clone())?;
        let period = Period {
            from: self.from.read("from", resolver)?.unwrap_or(known.period.from),
            until: Change::over(self.until.read("until", resolver)?, known.period.until),
        };
        let name = self.name.read("name", resolver)?.unwrap_or(known.name);
        let details = ProjectDetails { name, period, ..known };
        let reason = self.reason.read("reason", resolver)?;
        Ok(Command::CorrectProject { project, details, reason }.into())
    }
}
