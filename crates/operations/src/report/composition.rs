//! `report.composition`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::{CooperativeId, OrganId};
use reports::answer;
use reports::document::Document;
use reports::report::CompositionAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::committee::composition;
use crate::{Input, Moment, Outcome, Query, Scoped};

/// Who sits in an organ, and its timeline
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Composition {
    /// The organ: kind or name
    pub organ: Input<OrganId>,
    /// The cooperative, where several have such an organ
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

impl Query for Composition {
    const NAME: &'static str = "report.composition";
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
