//! `report.roster`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::CooperativeId;
use reports::answer;
use reports::document::Document;
use reports::report::RosterAnswer;
use reports::report::{self, RosterFilter};
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Moment, Outcome, Query, Scoped};

/// The roster: members with number, document, admission and office
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Roster {
    /// Of this organisation
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

impl Query for Roster {
    const NAME: &'static str = "report.roster";
    const KIND: Question = Question::People;
    const CLASS: Sensitivity = Sensitivity::Personal;
    const SCOPED: Scoped = Scoped::ByField("cooperative");

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let cooperative = self.cooperative.read("cooperative", &at.resolver()?)?;
        let filter = RosterFilter { cooperative, ..RosterFilter::default() };
        Ok(report::roster(at.register()?, &filter, at.on(), &storage::sort_key, &at.provenance()?, words))
    }

    fn answer_schema() -> Schema {
        answer::schema::<RosterAnswer>()
    }
}
