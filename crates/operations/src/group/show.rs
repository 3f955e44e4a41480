//! `group.show`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use reports::answer;
use reports::document::Document;
use reports::report::GroupAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use super::Which;
use crate::{Moment, Outcome, Query};

/// Show one group: who is in it, and how she is tied to the cooperative
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Show {
    /// Which group.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
}

impl Query for Show {
    const NAME: &'static str = "group.show";
    const KIND: Question = Question::People;
    const CLASS: Sensitivity = Sensitivity::Personal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        self.which.shown(at, words)
    }

    fn answer_schema() -> Schema {
        answer::schema::<GroupAnswer>()
    }
}
