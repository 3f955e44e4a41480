//! `report.observations`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use reports::answer;
use reports::document::Document;
use reports::report::equality_lists::StatementsAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::input::Search;
use crate::{Input, Moment, Outcome, Query, observation};

/// Statements side by side, each with its source, and the one that the organisation adopted
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Observations {
    /// Only about subjects with these words
    pub subject: Option<Input<Search>>,
}

impl Query for Observations {
    const NAME: &'static str = "report.observations";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        observation::side_by_side(self.subject.as_ref(), at, words)
    }

    fn answer_schema() -> Schema {
        answer::schema::<StatementsAnswer>()
    }
}
