//! `report.sign_sheet`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::{ClassSessionId, TrainingId};
use reports::answer;
use reports::document::Document;
use reports::report;
use reports::report::SignSheetAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::{Input, Moment, Outcome, Problem, Query};

/// A sheet to sign at a session, with the names of those who are enrolled and free lines
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct SignSheet {
    /// The training: its title or a part of it
    pub training: Input<TrainingId>,
    /// The session, by its day
    #[arg(long)]
    pub session: Option<Input<ClassSessionId>>,
    /// How many free lines
    #[arg(long, default_value_t = free())]
    #[serde(default = "free")]
    pub free: u32,
}

const fn free() -> u32 {
    10
}

impl Query for SignSheet {
    const NAME: &'static str = "report.sign_sheet";
    const KIND: Question = Question::People;
    const CLASS: Sensitivity = Sensitivity::Personal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let training = resolver.training("training", &self.training, None)?;
        let session = self.session.as_deref().map(|day| resolver.session("session", training, Some(day)));
        let which = (training, session.transpose()?);
        let provenance = at.provenance()?;
        let document =
            report::sign_sheet(resolver.register, which, self.free, &storage::sort_key, &provenance, words);
        document.ok_or_else(Problem::unforeseen)
    }

    fn answer_schema() -> Schema {
        answer::schema::<SignSheetAnswer>()
    }
}
