//! `calendar`: what falls due.

use chrono::{Days, NaiveDate};
use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::PartialDate;
use reports::answer;
use reports::document::Document;
use reports::records::Records;
use reports::report;
use reports::report::{CalendarAnswer, Duty};
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Moment, Outcome, Query};

/// How many days ahead is looked where nobody says otherwise.
pub const AHEAD: Days = Days::new(90);

/// What falls due between the day that is asked about and another
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Calendar {
    /// Until when; ninety days later by default
    #[arg(long, value_name = "DATE")]
    pub until: Option<Input<PartialDate>>,
}

impl Query for Calendar {
    const NAME: &'static str = "calendar";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let from = at.on();
        let until = self.until.read("until", &at.values())?.map(|until| until.last());
        let until = until.unwrap_or_else(|| from.checked_add_days(AHEAD).unwrap_or(NaiveDate::MAX));
        let register = at.register()?;
        let due = domain::calendar::calendar(register, from, until);
        let duties = duties(at, from, until);
        let records = Records::new(register, words);
        Ok(report::calendar(&records, (&due, &duties), (from, until), &at.provenance()?))
    }

    fn answer_schema() -> Schema {
        answer::schema::<CalendarAnswer>()
    }
}

/// What falls due at the register and stands in no record of it, between two days. What was due before is still to be done, so it
/// stands on the first of them.
pub(crate) fn duties(at: &Moment<'_>, from: NaiveDate, until: NaiveDate) -> Vec<Duty> {
    let still = at.duties().iter().map(|duty| Duty { on: duty.on.max(from), ..*duty });
    still.filter(|duty| duty.on <= until).collect()
}
