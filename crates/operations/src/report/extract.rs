//! `report.extract`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::PersonId;
use reports::answer;
use reports::document::Document;
use reports::report::ExtractAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::person::extract;
use crate::{Field as _, Input, Moment, Outcome, Query};

/// One person's extract: data, memberships, mandates, work, history
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Extract {
    /// The person: number, document or name
    pub person: Input<PersonId>,
}

impl Query for Extract {
    const NAME: &'static str = "report.extract";
    const KIND: Question = Question::Person;
    const CLASS: Sensitivity = Sensitivity::Personal;
    const PERSON: Option<&'static str> = Some("person");

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        extract(at, words, self.person.read("person", &at.resolver()?)?)
    }

    fn answer_schema() -> Schema {
        answer::schema::<ExtractAnswer>()
    }
}
