//! `report.sheet`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::CooperativeId;
use reports::answer;
use reports::document::Document;
use reports::report;
use reports::report::SheetAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Moment, Outcome, Query, Scoped};

/// One page to hang on the wall
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Sheet {
    /// Of this organisation with what belongs to it; of the whole register by default
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

impl Query for Sheet {
    const NAME: &'static str = "report.sheet";
    const KIND: Question = Question::Figures;
    const CLASS: Sensitivity = Sensitivity::Internal;
    const SCOPED: Scoped = Scoped::ByField("cooperative");

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let cooperative = self.cooperative.read("cooperative", &at.resolver()?)?;
        Ok(report::sheet(at.register()?, cooperative, at.on(), &at.provenance()?, words))
    }

    fn answer_schema() -> Schema {
        answer::schema::<SheetAnswer>()
    }
}
