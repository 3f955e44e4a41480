//! `project.show`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::ProjectId;
use reports::answer;
use reports::document::Document;
use reports::report;
use reports::report::ProjectAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Moment, Outcome, Problem, Query};

/// Show one project: partners, budget, activities, results
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Show {
    /// The project: one of its names or a part of it
    pub project: Input<ProjectId>,
}

impl Query for Show {
    const NAME: &'static str = "project.show";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        shown(&self.project, at, words)
    }

    fn answer_schema() -> Schema {
        answer::schema::<ProjectAnswer>()
    }
}

/// A project on the day.
pub(crate) fn shown(project: &Input<ProjectId>, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
    let project = project.read("project", &at.resolver()?)?;
    let document = report::project(at.register()?, project, at.on(), &at.provenance()?, words);
    document.ok_or_else(Problem::unforeseen)
}
