//! `project.activity`.

use clap::Args;
use domain::programme::{self, Command};
use domain::value::id::{GroupId, ProjectId, TrainingId};
use domain::value::{Name, PartialDate, Period};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Add something that the project does
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Activity {
    /// The project: one of its names or a part of it
    pub project: Input<ProjectId>,
    /// What it is called
    pub title: Input<Name>,
    /// Its first day
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// The first day on which it no longer goes on
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
    /// The training that it consists of
    #[arg(long)]
    pub training: Option<Input<TrainingId>>,
    /// The group that it is for
    #[arg(long)]
    pub group: Option<Input<GroupId>>,
}

impl Mutation for Activity {
    const NAME: &'static str = "project.activity";
    const KINDS: &'static [&'static str] = &["programme.add_activity"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let training = self.training.as_ref().map(|one| resolver.training("training", one, None));
        let group = self.group.as_ref().map(|one| resolver.group("group", one, None));
        let period =
            Period { from: self.from.read("from", resolver)?, until: self.until.read("until", resolver)? };
        Ok(Command::AddActivity {
            activity: mint.id(),
            project: self.project.read("project", resolver)?,
            details: programme::Activity {
                group: group.transpose()?,
                period,
                title: self.title.read("title", resolver)?,
                training: training.transpose()?,
            },
        }
        .into())
    }
}
