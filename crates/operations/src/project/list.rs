//! `project.list`.

use chrono::NaiveDate;
use clap::Args;
use domain::authority::Question;
use domain::authority::Sensitivity::{self, Internal};
use domain::indicator::programme::{funding, results};
use domain::programme::Project;
use domain::value::id::{CooperativeId, ProjectId};
use domain::value::{Money, Period};
use reports::document::Document;
use reports::records::Records;
use reports::table::Cell;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::list::{self, Column, Holds, Unshown, count, date, text};
use crate::record::RecordKind;
use crate::{Field as _, Input, Moment, Outcome, Query, Scoped};

/// List the projects that run on the day
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// Of this cooperative
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// Of all times
    #[arg(long)]
    #[serde(default)]
    pub all: bool,
}

/// A project with its results up to the day, and what its partners give.
struct Row {
    project: ProjectId,
    name: String,
    cooperative: (CooperativeId, String),
    period: Period,
    phase_of: Option<(ProjectId, String)>,
    results: usize,
    given: Vec<Money>,
}

const COLUMNS: &[Column<Row>] = &[
    Column::new("project", Holds::Text, Internal, |one: &Row, _| text(Some(&one.name)))
        .headed("col-programme-project"),
    Column::new("cooperative", Holds::Text, Internal, |one, _| text(Some(&one.cooperative.1))),
    Column::new("since", Holds::Date, Internal, |one, _| date(Some(one.period.from))),
    Column::new("until", Holds::Date, Internal, |one, _| date(one.period.until)),
    Column::new("phase_of", Holds::Words, Internal, |one: &Row, _| {
        text(one.phase_of.as_ref().map(|(_, name)| name))
    })
    .headed("col-programme-phase_of"),
    Column::new("results", Holds::Count, Internal, |one: &Row, _| count(one.results))
        .headed("col-programme-results"),
    Column::new("amount", Holds::Text, Internal, |one: &Row, at| {
        let said = |say: &dyn Fn(&Money) -> String| one.given.iter().map(say).collect::<Vec<_>>().join("; ");
        Cell::code(said(&ToString::to_string), said(&|money| at.words.money(money)))
    })
    .headed("col-programme-amount"),
    Column::new("id", Holds::Id(RecordKind::Project), Internal, |one, _| text(Some(one.project))),
    Column::new("cooperative_id", Holds::Id(RecordKind::Cooperative), Internal, |one, _| {
        text(Some(one.cooperative.0))
    }),
    Column::new("phase_of_id", Holds::Id(RecordKind::Project), Internal, |one, _| {
        text(one.phase_of.as_ref().map(|(project, _)| project))
    }),
];

impl Query for List {
    const NAME: &'static str = "project.list";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Internal;
    const SCOPED: Scoped = Scoped::ByField("cooperative");

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let cooperative = self.cooperative.read("cooperative", &resolver)?;
        let records = Records::new(resolver.register, words);
        let mut found: Vec<&Project> = resolver
            .register
            .programmes()
            .projects()
            .filter(|project| cooperative.is_none_or(|one| project.details.cooperative == one))
            .collect();
        let known = found.len();
        found.retain(|project| self.all || project.details.period.contains(at.on()));
        let unshown = Some(Unshown::OtherDays(known.saturating_sub(found.len())));
        found.sort_by_key(|project| (project.details.period.from, project.id));
        let rows = found.into_iter().map(|project| row(&records, project, at.on())).collect();
        let title = "list-projects";
        list::List { title, columns: COLUMNS, rows, total: None, unshown }.document(at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}

fn row(records: &Records<'_>, project: &Project, on: NaiveDate) -> Row {
    let details = &project.details;
    let given = funding(records.register, project.id);
    Row {
        project: project.id,
        name: details.name.to_string(),
        cooperative: (details.cooperative, records.cooperative(details.cooperative)),
        period: details.period,
        phase_of: details.phase_of.map(|phase| (phase, records.project(phase))),
        results: results(records.register, project.id, on).len(),
        given,
    }
}
