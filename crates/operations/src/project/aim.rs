//! `project.aim`.

use clap::Args;
use domain::programme::{Command, ExpectedResult};
use domain::value::id::ProjectId;
use domain::value::{Name, PartialDate, Tally};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::resolve::Counted;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Set a result to reach: how many people, by gender
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Aim {
    /// The project: one of its names or a part of it
    pub project: Input<ProjectId>,
    /// What is counted, such as "women who manage a revolving fund"
    pub title: Input<Name>,
    /// How many are to be reached.
    #[command(flatten)]
    #[serde(flatten)]
    pub target: Counted,
    /// How many women there were at the beginning
    #[arg(long)]
    pub baseline_women: Option<u64>,
    /// How many men there were at the beginning
    #[arg(long)]
    pub baseline_men: Option<u64>,
    /// By when
    #[arg(long)]
    pub due: Option<Input<PartialDate>>,
}

impl Aim {
    /// How many there were at the beginning, where that is known.
    fn baseline(&self) -> Option<Tally> {
        let known = self.baseline_women.is_some() || self.baseline_men.is_some();
        known.then(|| Tally {
            men: self.baseline_men.unwrap_or_default(),
            women: self.baseline_women.unwrap_or_default(),
            ..Tally::default()
        })
    }
}

impl Mutation for Aim {
    const NAME: &'static str = "project.aim";
    const KINDS: &'static [&'static str] = &["programme.set_expected_result"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(Command::SetExpectedResult {
            expected_result: mint.id(),
            project: self.project.read("project", resolver)?,
            details: ExpectedResult {
                baseline: self.baseline(),
                deadline: self.due.read("due", resolver)?,
                target: self.target.tally(),
                title: self.title.read("title", resolver)?,
            },
        }
        .into())
    }
}
