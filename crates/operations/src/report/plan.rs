//! `report.plan`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::PlanId;
use reports::answer;
use reports::document::Document;
use reports::report::equality_lists::PlanAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::{Input, Moment, Outcome, Query, plan};

/// A plan of action: objectives, measures, owners, budget, deadlines and progress
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Plan {
    /// The plan: title or identifier
    pub plan: Input<PlanId>,
}

impl Query for Plan {
    const NAME: &'static str = "report.plan";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        plan::shown(&self.plan, at, words)
    }

    fn answer_schema() -> Schema {
        answer::schema::<PlanAnswer>()
    }
}
