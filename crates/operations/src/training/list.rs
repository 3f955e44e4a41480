//! `training.list`.

use clap::Args;
use domain::Register;
use domain::authority::Question;
use domain::authority::Sensitivity::{self, Internal};
use domain::indicator::programme::{Scope, reach};
use domain::programme::{Topic, Training};
use domain::value::PartialDate;
use domain::value::id::{CooperativeId, ProjectId, TrainingId};
use reports::document::Document;
use reports::records::{Records, programme};
use reports::table::Cell;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::list::{self, Column, Holds, Unshown, count, date, text};
use crate::record::RecordKind;
use crate::{Field as _, Input, Moment, Outcome, Query, Scoped};

/// List trainings
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// Of this cooperative
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// About this topic
    #[arg(long)]
    pub topic: Option<Input<Topic>>,
    /// Of this project
    #[arg(long)]
    pub project: Option<Input<ProjectId>>,
}

/// A training with whom it reached by the day.
struct Row {
    training: TrainingId,
    title: String,
    topic: Topic,
    cooperative: (CooperativeId, String),
    sessions: Vec<PartialDate>,
    women: u64,
    men: u64,
    project: Option<(ProjectId, String)>,
}

const COLUMNS: &[Column<Row>] = &[
    Column::new("title", Holds::Text, Internal, |one: &Row, _| text(Some(&one.title)))
        .headed("col-programme-title"),
    Column::new("topic", Holds::Text, Internal, |one: &Row, at| {
        Cell::code(one.topic.code(), programme::topic(at.words, &one.topic))
    })
    .headed("col-programme-topic"),
    Column::new("cooperative", Holds::Text, Internal, |one, _| text(Some(&one.cooperative.1))),
    Column::new("first", Holds::Date, Internal, |one: &Row, _| date(one.sessions.first().copied()))
        .headed("col-programme-first"),
    Column::new("last", Holds::Date, Internal, |one: &Row, _| date(one.sessions.last().copied()))
        .headed("col-programme-last"),
    Column::new("sessions", Holds::Count, Internal, |one: &Row, _| count(one.sessions.len()))
        .headed("col-programme-sessions"),
    Column::new("women", Holds::Count, Internal, |one, _| Cell::count(one.women)),
    Column::new("men", Holds::Count, Internal, |one, _| Cell::count(one.men)),
    Column::new("project", Holds::Words, Internal, |one: &Row, _| {
        text(one.project.as_ref().map(|(_, name)| name))
    })
    .headed("col-programme-project"),
    Column::new("id", Holds::Id(RecordKind::Training), Internal, |one, _| text(Some(one.training))),
    Column::new("cooperative_id", Holds::Id(RecordKind::Cooperative), Internal, |one, _| {
        text(Some(one.cooperative.0))
    }),
    Column::new("project_id", Holds::Id(RecordKind::Project), Internal, |one, _| {
        text(one.project.as_ref().map(|(project, _)| project))
    }),
];

impl Query for List {
    const NAME: &'static str = "training.list";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Internal;
    const SCOPED: Scoped = Scoped::ByField("cooperative");

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let cooperative = self.cooperative.read("cooperative", &resolver)?;
        let project = self.project.read("project", &resolver)?;
        let topic = self.topic.read("topic", &resolver)?;
        let (on, programmes) = (at.on(), resolver.register.programmes());
        let first =
            |training: &Training| programmes.class_sessions_of(training.id).next().map(|it| it.details.on);
        let mut found: Vec<&Training> = programmes
            .trainings()
            .filter(|training| cooperative.is_none_or(|one| training.details.cooperative == one))
            .filter(|training| project.is_none_or(|one| training.details.project == Some(one)))
            .filter(|training| topic.as_ref().is_none_or(|one| training.details.topic == *one))
            .collect();
        let known = found.len();
        // Those that were known to be held or planned by the day.
        found.retain(|training| first(training).is_none_or(|day| day.first() <= on));
        let unshown = Some(Unshown::Later(known.saturating_sub(found.len())));
        found.sort_by_key(|training| (first(training), training.id));
        let records = Records::new(resolver.register, words);
        let rows = found.into_iter().map(|training| row(resolver.register, &records, training, at)).collect();
        let title = "list-trainings";
        list::List { title, columns: COLUMNS, rows, total: None, unshown }.document(at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}

fn row(register: &Register, records: &Records<'_>, training: &Training, at: &Moment<'_>) -> Row {
    let (on, details) = (at.on(), &training.details);
    let sessions = register.programmes().class_sessions_of(training.id);
    let held = sessions.map(|session| session.details.on).filter(|day| day.first() <= on);
    let scope = Scope { training: Some(training.id), to: on, ..Scope::default() };
    let reached = reach(register, &scope).people;
    Row {
        training: training.id,
        title: details.title.to_string(),
        topic: details.topic.clone(),
        cooperative: (details.cooperative, records.cooperative(details.cooperative)),
        sessions: held.collect(),
        women: reached.women,
        men: reached.men,
        project: details.project.map(|project| (project, records.project(project))),
    }
}
