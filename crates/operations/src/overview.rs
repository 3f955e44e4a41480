//! `overview`: what a register holds, and what falls due; what `ayni` says alone.

use chrono::NaiveDate;
use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::calendar::calendar;
use domain::compliance::{Severity, by_severity, findings};
use domain::indicator::participation::measure;
use domain::rule::RuleSet;
use reports::answer;
use reports::document::Document;
use reports::records::Records;
use reports::report::OverviewAnswer;
use reports::report::{self, Due, DueKind, OverviewData};
use reports::words::{Family, Words};
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};
use storage::view;

use crate::calendar::AHEAD;
use crate::{Moment, Outcome, Query};

/// What the register holds, and what falls due
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Overview {}

/// Up to how many events a register is folded for a glance at it; a larger one is asked for its rows only.
const FOLDED_AT_ONCE: u64 = 20_000;

impl Query for Overview {
    const NAME: &'static str = "overview";
    const KIND: Question = Question::Figures;
    const CLASS: Sensitivity = Sensitivity::Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let until = at.on().checked_add_days(AHEAD).unwrap_or(at.on());
        let is_small = at.version() <= FOLDED_AT_ONCE;
        let data = if is_small { folded(at, until, words)? } else { counted(at, until, words)? };
        Ok(report::overview(&data, &at.provenance()?, words))
    }

    fn answer_schema() -> Schema {
        answer::schema::<OverviewAnswer>()
    }
}

/// From the register itself, with what follows from it. The rows need not be asked, too.
fn folded(at: &Moment<'_>, until: NaiveDate, words: &Words) -> Outcome<OverviewData> {
    let (whole, on) = (at.whole()?, at.on());
    let records = Records::new(at.register()?, words);
    let due = calendar(whole, on, until);
    let found = findings(whole, RuleSet::peru(), on, at.when.today());
    let counts = by_severity(&found);
    let seen = report::overview_data(whole, on, 0, words);
    Ok(OverviewData {
        findings: Some(Severity::ALL.map(|severity| counts.get(&severity).copied().unwrap_or_default())),
        due: due.iter().map(|due| Due::of(&records, due)).collect(),
        until,
        ..seen
    })
}

/// Of a large register, from its rows.
fn counted(at: &Moment<'_>, until: NaiveDate, words: &Words) -> Outcome<OverviewData> {
    let seen = at.reader().overview(at.on())?;
    Ok(OverviewData {
        people: seen.persons,
        members: measure(seen.counts.members),
        legal_persons: seen.counts.legal_persons,
        cooperatives: seen.cooperatives,
        organs: u64::try_from(seen.counts.organs.len()).unwrap_or(u64::MAX),
        places_held: seen.counts.organs.iter().map(|organ| organ.filled).sum(),
        certificates: Vec::new(),
        findings: None,
        due: seen.ending.iter().filter_map(|mandate| ending(mandate, words)).collect(),
        until,
    })
}

/// A mandate that ends soon, from its row.
fn ending(mandate: &view::Mandate, words: &Words) -> Option<Due> {
    let name = mandate.name.clone().unwrap_or_else(|| words.say("person-erased"));
    let kind = || words.term(Family::Organ, mandate.organ_kind.code());
    let organ = mandate.organ_name.clone().unwrap_or_else(kind);
    let what = format!("{name}, {}, {organ}", words.post(&mandate.post, mandate.gender));
    Some(Due { on: mandate.until?.last(), kind: DueKind::MandateEnds, what })
}
