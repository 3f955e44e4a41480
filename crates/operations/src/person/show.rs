//! `person.show`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::PersonId;
use reports::answer;
use reports::document::Document;
use reports::report;
use reports::report::ExtractAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};
use storage::LogFilter;

use crate::past::Past;
use crate::{Field as _, Input, Moment, Outcome, Problem, Query};

/// Show one person: data, memberships, mandates, work
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Show {
    /// The person: number, document or name
    pub person: Input<PersonId>,
}

impl Query for Show {
    const NAME: &'static str = "person.show";
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

/// Everything that is known of a person, and her history.
pub(crate) fn extract(at: &Moment<'_>, words: &Words, person: PersonId) -> Outcome<Document> {
    let person = at.register()?.persons().survivor(person);
    let recorded = at.log(&LogFilter { person: Some(person), ..LogFilter::default() })?;
    let past = Past::of_entries(at, &recorded, words)?;
    let entries = past.entries(&recorded, at.when.zone);
    let document = report::extract(at.register()?, person, at.on(), &entries, &at.provenance()?, words);
    document.ok_or_else(Problem::unforeseen)
}
