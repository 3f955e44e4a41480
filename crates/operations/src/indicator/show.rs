//! `indicator.show`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::IndicatorId;
use reports::answer;
use reports::document::Document;
use reports::report::equality_lists as report;
use reports::report::equality_lists::IndicatorAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Moment, Outcome, Problem, Query};

/// Show one indicator: definition, baseline, targets and statements
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Show {
    /// The indicator: code, title or identifier
    pub indicator: Input<IndicatorId>,
}

impl Query for Show {
    const NAME: &'static str = "indicator.show";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let indicator = self.indicator.read("indicator", &at.resolver()?)?;
        let document = report::indicator(at.register()?, indicator, &at.provenance()?, words);
        document.ok_or_else(Problem::unforeseen)
    }

    fn answer_schema() -> Schema {
        answer::schema::<IndicatorAnswer>()
    }
}
