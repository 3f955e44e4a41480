//! `training.show`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use reports::answer;
use reports::document::Document;
use reports::report;
use reports::report::TrainingAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use super::Which;
use crate::{Moment, Outcome, Problem, Query};

/// Show one training: sessions, who came, who completed it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Show {
    /// Which training.
    #[command(flatten)]
    #[serde(flatten)]
    pub which: Which,
}

impl Query for Show {
    const NAME: &'static str = "training.show";
    const KIND: Question = Question::People;
    const CLASS: Sensitivity = Sensitivity::Personal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let training = self.which.find(&at.resolver()?)?;
        let (register, provenance) = (at.register()?, at.provenance()?);
        let document = report::training(register, training, at.on(), &storage::sort_key, &provenance, words);
        document.ok_or_else(Problem::unforeseen)
    }

    fn answer_schema() -> Schema {
        answer::schema::<TrainingAnswer>()
    }
}
