//! `project.achieve`.

use clap::Args;
use domain::programme::{ActualResult, Command};
use domain::value::id::{ExpectedResultId, ProjectId};
use domain::value::{PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::resolve::Counted;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down how a result stood on a day
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Achieve {
    /// The project: one of its names or a part of it
    pub project: Input<ProjectId>,
    /// The result: its title or a part of it
    pub aim: Input<ExpectedResultId>,
    /// Which day
    #[arg(long)]
    pub on: Input<PartialDate>,
    /// How many were reached.
    #[command(flatten)]
    #[serde(flatten)]
    pub actual: Counted,
    /// Where that is said
    #[arg(long)]
    pub source: Option<Input<Remark>>,
}

impl Mutation for Achieve {
    const NAME: &'static str = "project.achieve";
    const KINDS: &'static [&'static str] = &["programme.record_actual_result"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let project = self.project.read("project", resolver)?;
        Ok(Command::RecordActualResult {
            expected_result: resolver.aim("aim", project, &self.aim)?,
            actual_result: ActualResult {
                actual: self.actual.tally(),
                on: self.on.read("on", resolver)?,
                source: self.source.read("source", resolver)?,
            },
        }
        .into())
    }
}
