//! `release.list`.

use clap::Args;
use domain::authority::Question;
use domain::authority::Sensitivity::{self, Internal};
use domain::equality::ReleaseDetails;
use domain::value::id::ReleaseId;
use reports::document::Document;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::list::{self, Column, Holds, count, date, text};
use crate::record::RecordKind;
use crate::{Moment, Outcome, Query};

/// List what was handed over
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {}

/// Figures that were handed over.
struct Row {
    release: ReleaseId,
    details: ReleaseDetails,
}

const COLUMNS: &[Column<Row>] = &[
    Column::new("on", Holds::Date, Internal, |one: &Row, _| date(Some(one.details.on)))
        .headed("col-equality-on"),
    Column::new("title", Holds::Text, Internal, |one: &Row, _| text(Some(&one.details.title)))
        .headed("col-equality-title"),
    Column::new("audience", Holds::Text, Internal, |one: &Row, _| text(Some(&one.details.audience)))
        .headed("col-equality-audience"),
    Column::new("as_of", Holds::Date, Internal, |one: &Row, _| date(Some(one.details.as_of)))
        .headed("col-equality-as_of"),
    Column::new("cells", Holds::Count, Internal, |one: &Row, _| count(one.details.cells.len()))
        .headed("col-equality-cells"),
    Column::new("hidden", Holds::Count, Internal, |one: &Row, _| {
        count(one.details.cells.iter().filter(|cell| cell.figure.is_none()).count())
    })
    .headed("col-equality-hidden"),
    Column::new("id", Holds::Id(RecordKind::Release), Internal, |one, _| text(Some(one.release))),
];

impl Query for List {
    const NAME: &'static str = "release.list";
    const KIND: Question = Question::Aggregates;
    const CLASS: Sensitivity = Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let found = at.register()?.equality().releases();
        let mut rows: Vec<Row> =
            found.map(|(release, details)| Row { release, details: details.clone() }).collect();
        rows.sort_by_key(|one| one.details.on);
        let title = "equality-list-releases";
        list::List { title, columns: COLUMNS, rows, total: None, unshown: None }.document(at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}
