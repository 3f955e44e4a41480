//! `member.show`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::{CooperativeId, PersonId};
use reports::answer;
use reports::document::Document;
use reports::report::ExtractAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::person::extract;
use crate::{Input, Moment, Outcome, Query};

/// Show one member: data, spells, mandates, work
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Show {
    /// Who
    pub member: Input<PersonId>,
    /// Whose book the number is of
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

impl Query for Show {
    const NAME: &'static str = "member.show";
    const KIND: Question = Question::Person;
    const CLASS: Sensitivity = Sensitivity::Personal;
    const PERSON: Option<&'static str> = Some("member");

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let of = resolver.cooperative_if("cooperative", self.cooperative.as_deref())?;
        extract(at, words, resolver.person_in("member", &self.member, of)?)
    }

    fn answer_schema() -> Schema {
        answer::schema::<ExtractAnswer>()
    }
}
