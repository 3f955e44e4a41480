//! `observation.list`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use reports::answer;
use reports::document::Document;
use reports::report::equality_lists as report;
use reports::report::equality_lists::StatementsAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::input::Search;
use crate::{Field as _, Input, Moment, Outcome, Query};

/// List statements side by side, those that contradict each other together
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// Only about subjects with these words
    pub subject: Option<Input<Search>>,
}

impl Query for List {
    const NAME: &'static str = "observation.list";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        side_by_side(self.subject.as_ref(), at, words)
    }

    fn answer_schema() -> Schema {
        answer::schema::<StatementsAnswer>()
    }
}

/// The statements, all or those about subjects with some words, those about the same together.
pub(crate) fn side_by_side(
    subject: Option<&Input<Search>>,
    at: &Moment<'_>,
    words: &Words,
) -> Outcome<Document> {
    let subject = subject.map(|subject| subject.read("subject", &at.values())).transpose()?;
    let subject = subject.as_ref().map(|Search(words)| words.as_str());
    Ok(report::statements(at.register()?, subject, &at.provenance()?, words))
}
