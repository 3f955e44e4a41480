//! `scheme.list`.

use clap::Args;
use domain::authority::Sensitivity::Internal;
use domain::authority::{Question, Sensitivity};
use domain::certification::State;
use domain::certification::scheme::{Header, Scheme};
use domain::value::id::SchemeId;
use reports::document::Document;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::list::{self, Column, Holds, count, text};
use crate::record::RecordKind;
use crate::{Moment, Outcome, Query, Scoped};

/// List schemes
#[derive(Clone, Copy, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {}

struct Row {
    id: SchemeId,
    header: Header,
    requirements: usize,
    uses: usize,
}

impl Row {
    fn of(state: &State, id: SchemeId, scheme: &Scheme) -> Self {
        Self {
            id,
            header: scheme.header.clone(),
            requirements: scheme.requirements.iter().filter(|one| one.assessable).count(),
            uses: state.certifications().filter(|one| one.scheme == id).count(),
        }
    }
}

const COLUMNS: &[Column<Row>] = &[
    Column::<Row>::new("code", Holds::Text, Internal, |one, _| text(Some(&one.header.code))),
    Column::<Row>::new("title", Holds::Text, Internal, |one, _| text(Some(&one.header.title)))
        .headed("col-certification-title"),
    Column::<Row>::new("version", Holds::Text, Internal, |one, _| text(Some(&one.header.version))),
    Column::<Row>::new("owner", Holds::Text, Internal, |one, _| text(Some(&one.header.owner)))
        .headed("col-certification-owner"),
    Column::<Row>::new("requirements", Holds::Count, Internal, |one, _| count(one.requirements))
        .headed("col-certification-requirements"),
    Column::<Row>::new("uses", Holds::Count, Internal, |one, _| count(one.uses))
        .headed("col-certification-uses"),
    Column::<Row>::new("id", Holds::Id(RecordKind::Scheme), Internal, |one, _| text(Some(one.id))),
];

impl Query for List {
    const NAME: &'static str = "scheme.list";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Internal;
    const SCOPED: Scoped = Scoped::Everywhere;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let state = at.register()?.certifications();
        let mut rows: Vec<Row> = state.schemes().map(|(id, scheme)| Row::of(state, id, scheme)).collect();
        rows.sort_by(|one, other| one.header.code.cmp(&other.header.code));
        let title = "list-schemes";
        list::List { title, columns: COLUMNS, rows, total: None, unshown: None }.document(at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}
