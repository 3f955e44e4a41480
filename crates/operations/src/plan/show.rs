//! `plan.show`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::PlanId;
use reports::answer;
use reports::document::Document;
use reports::report::equality_lists as report;
use reports::report::equality_lists::PlanAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Moment, Outcome, Problem, Query};

/// Show one plan: objectives, measures, owners and progress
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Show {
    /// The plan: title or identifier
    pub plan: Input<PlanId>,
}

impl Query for Show {
    const NAME: &'static str = "plan.show";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        shown(&self.plan, at, words)
    }

    fn answer_schema() -> Schema {
        answer::schema::<PlanAnswer>()
    }
}

/// A plan on the day.
pub(crate) fn shown(plan: &Input<PlanId>, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
    let plan = plan.read("plan", &at.resolver()?)?;
    let document = report::plan(at.register()?, plan, at.on(), &at.provenance()?, words);
    document.ok_or_else(Problem::unforeseen)
}
