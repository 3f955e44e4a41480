//! `report.project`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::ProjectId;
use reports::answer;
use reports::document::Document;
use reports::report::ProjectAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::{Input, Moment, Outcome, Query, project};

/// A project: results by gender, partners, budget, activities
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Project {
    /// The project: one of its names or a part of it
    pub project: Input<ProjectId>,
}

impl Query for Project {
    const NAME: &'static str = "report.project";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        project::shown(&self.project, at, words)
    }

    fn answer_schema() -> Schema {
        answer::schema::<ProjectAnswer>()
    }
}
