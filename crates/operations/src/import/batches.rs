//! `import.batches`: everything that was recorded at once.

use clap::Args;
use domain::authority::Sensitivity::Internal;
use domain::authority::{Question, Sensitivity};
use domain::value::id::BatchId;
use reports::document::Document;
use reports::table::Cell;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};
use storage::{BatchKind, view};

use crate::list::{self, Column, Holds, text};
use crate::{Moment, Outcome, Query};

/// List what was imported
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Batches {}

/// How many characters of a batch's identifier are shown: its instant.
const BATCH_BEGINS: usize = 13;

/// A batch, with what people are shown of the identifiers.
struct Row {
    batch: view::Batch,
    named: String,
    undone_by: Option<String>,
}

fn kinds() -> Vec<&'static str> {
    BatchKind::ALL.iter().map(|kind| kind.code()).collect()
}

const COLUMNS: &[Column<Row>] = &[
    Column::<Row>::new("id", Holds::Text, Internal, |one, _| {
        Cell::code(one.batch.batch.to_string(), one.named.clone())
    }),
    Column::<Row>::new("kind", Holds::Code(kinds), Internal, |one, at| {
        let code = one.batch.kind.code();
        Cell::code(code, at.words.say(&format!("batch-{code}")))
    }),
    Column::<Row>::new("label", Holds::Text, Internal, |one, _| text(one.batch.label.as_ref())),
    Column::<Row>::new("recorded", Holds::Instant, Internal, |one, at| {
        Cell::code(at.zone.rfc3339(one.batch.at), at.zone.shown(one.batch.at))
    }),
    Column::<Row>::new("versions", Holds::Text, Internal, |one, _| {
        text(Some(format!("{}–{}", one.batch.first_version, one.batch.last_version)))
    }),
    Column::<Row>::new("undone_by", Holds::Text, Internal, |one, _| {
        match (&one.batch.undone_by, &one.undone_by) {
            (Some(whole), Some(named)) => Cell::code(whole.to_string(), named.clone()),
            (Some(_) | None, _) => Cell::Empty,
        }
    }),
];

impl Query for Batches {
    const NAME: &'static str = "import.batches";
    const KIND: Question = Question::History;
    const CLASS: Sensitivity = Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let found = at.reader().batches()?;
        let all: Vec<String> = found.iter().map(|batch| batch.batch.to_string()).collect();
        let rows = found.into_iter().map(|batch| Row {
            named: named(batch.batch, &all),
            undone_by: batch.undone_by.map(|undo| named(undo, &all)),
            batch,
        });
        let rows = rows.collect();
        let list = list::List { title: "list-batches", columns: COLUMNS, rows, total: None, unshown: None };
        let mut document = list.document(at, words)?;
        let zone = words.say_with("note-zone", &[("zone", at.when.zone.name().into())]);
        document.notes.insert(document.notes.len().saturating_sub(1), zone);
        Ok(document)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}

/// What people are shown of an identifier: they type its beginning, so that much of it is enough for them where no other begins
/// so.
fn named(batch: BatchId, all: &[String]) -> String {
    let whole = batch.to_string();
    let begun = whole.get(..BATCH_BEGINS).unwrap_or(&whole);
    if 1 < all.iter().filter(|other| other.starts_with(begun)).count() { whole } else { begun.to_owned() }
}
