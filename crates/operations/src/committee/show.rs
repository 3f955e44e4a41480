//! `committee.show`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::{CooperativeId, OrganId};
use reports::answer;
use reports::document::Document;
use reports::report;
use reports::report::CompositionAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::{Input, Moment, Outcome, Problem, Query, Scoped};

/// Show one organ: seats, holders, timeline
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Show {
    /// The organ: kind or name
    pub organ: Input<OrganId>,
    /// The cooperative, where several have such an organ
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

impl Query for Show {
    const NAME: &'static str = "committee.show";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;
    const SCOPED: Scoped = Scoped::ByRecord;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        composition(at, words, &self.organ, self.cooperative.as_deref())
    }

    fn answer_schema() -> Schema {
        answer::schema::<CompositionAnswer>()
    }
}

/// Who sits in an organ, and its timeline.
pub(crate) fn composition(
    at: &Moment<'_>,
    words: &Words,
    organ: &str,
    of: Option<&str>,
) -> Outcome<Document> {
    let organ = at.resolver()?.organ("organ", of, organ)?;
    let register = at.register()?;
    let found = register.committees().organ(organ).ok_or_else(Problem::unforeseen)?;
    at.within("organ", found.cooperative)?;
    let document = report::composition(register, organ, at.on(), &at.provenance()?, words);
    document.ok_or_else(Problem::unforeseen)
}
