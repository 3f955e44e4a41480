//! `report.group`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use reports::answer;
use reports::document::Document;
use reports::report::GroupAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::group::Which;
use crate::{Moment, Outcome, Query};

/// Who is in a productive group, and how she is tied to the cooperative
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Group {
    /// Which group.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
}

impl Query for Group {
    const NAME: &'static str = "report.group";
    const KIND: Question = Question::People;
    const CLASS: Sensitivity = Sensitivity::Personal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        self.which.shown(at, words)
    }

    fn answer_schema() -> Schema {
        answer::schema::<GroupAnswer>()
    }
}
