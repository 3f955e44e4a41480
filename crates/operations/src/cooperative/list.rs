//! `cooperative.list`.

use clap::Args;
use domain::authority::Sensitivity::Public;
use domain::authority::{Question, Sensitivity};
use domain::cooperative::{Kind, exists};
use reports::document::Document;
use reports::table::Cell;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};
use storage::view::Cooperative;

use crate::list::{self, Column, Holds, Unshown, code, codes, date, text};
use crate::record::RecordKind;
use crate::{Moment, Outcome, Query};

/// List organisations, affiliations and mining units
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// Those too that are not founded yet, or dissolved
    #[arg(long)]
    #[serde(default)]
    pub all: bool,
}

const COLUMNS: &[Column<Cooperative>] = &[
    Column::new("acronym", Holds::Text, Public, |one, _| text(one.acronym.as_ref())),
    Column::new("name", Holds::Text, Public, |one, _| text(Some(&one.name))),
    Column::new("kind", Holds::Code(codes::<Kind>), Public, |one, at| code(one.kind, at)),
    Column::new("ruc", Holds::Text, Public, |one, _| text(one.ruc.as_ref())),
    Column::new("registry_entry", Holds::Text, Public, |one, _| text(one.registry_entry.as_ref())),
    Column::new("place", Holds::Text, Public, |one, _| text(one.place.as_ref())),
    Column::new("founded", Holds::Date, Public, |one, _| date(one.founded)),
    Column::new("dissolved", Holds::Date, Public, |one: &Cooperative, _| date(one.dissolved)).sparse(),
    Column::new("members", Holds::Count, Public, |one, _| Cell::count(one.members)),
    Column::new("cooperative_id", Holds::Id(RecordKind::Cooperative), Public, |one, _| {
        text(Some(one.cooperative))
    }),
];

impl Query for List {
    const NAME: &'static str = "cooperative.list";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let mut rows = at.reader().cooperatives(at.on())?;
        let known = rows.len();
        rows.retain(|one| self.all || exists(one.founded, one.dissolved, at.on()));
        let unshown = Some(Unshown::OtherDays(known.saturating_sub(rows.len())));
        let title = "list-cooperatives";
        list::List { title, columns: COLUMNS, rows, total: None, unshown }.document(at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}
