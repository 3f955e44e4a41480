//! `indicator.list`.

use clap::Args;
use domain::authority::Question;
use domain::authority::Sensitivity::{self, Internal};
use domain::equality::IndicatorDetails;
use domain::indicator::Indicator;
use domain::value::id::IndicatorId;
use reports::document::Document;
use reports::table::Cell;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::list::{self, Column, Holds, text};
use crate::record::RecordKind;
use crate::{Moment, Outcome, Query};

/// List indicators: those of your own, and those that are built in, with their formulas
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {}

/// An indicator of the register's own, or one that is built in.
enum Row {
    Own(IndicatorId, Box<IndicatorDetails>),
    BuiltIn(Indicator),
}

impl Row {
    const fn origin(&self) -> &'static str {
        match self {
            Self::Own(..) => "own",
            Self::BuiltIn(_) => "built_in",
        }
    }

    /// One text of those of its own, or another of those that are built in.
    fn either<T: ToString>(
        &self,
        own: impl FnOnce(&IndicatorDetails) -> Option<T>,
        built_in: impl FnOnce(Indicator) -> Option<String>,
    ) -> Cell {
        text(match self {
            Self::Own(_, details) => own(details).map(|text| text.to_string()),
            Self::BuiltIn(indicator) => built_in(*indicator),
        })
    }
}

const COLUMNS: &[Column<Row>] = &[
    Column::new("code", Holds::Text, Internal, |one: &Row, _| {
        one.either(|own| Some(own.code.clone()), |one| Some(one.code().to_owned()))
    })
    .headed("col-equality-code"),
    Column::new("title", Holds::Words, Internal, |one: &Row, at| {
        one.either(|own| Some(own.title.clone()), |one| Some(at.words.built_in(one)))
    })
    .headed("col-equality-title"),
    Column::new("origin", Holds::Code(origins), Internal, |one: &Row, at| {
        Cell::code(one.origin(), at.words.say(&format!("equality-origin-{}", one.origin())))
    })
    .headed("col-equality-origin"),
    Column::new("formula", Holds::Words, Internal, |one: &Row, at| {
        one.either(|own| own.formula.clone(), |one| Some(at.words.formula(one)))
    })
    .headed("col-equality-formula"),
    Column::new("unit", Holds::Text, Internal, |one: &Row, _| {
        one.either(|own| Some(own.unit.clone()), |one| Some(one.unit().to_owned()))
    })
    .headed("col-equality-unit"),
    Column::new("framework", Holds::Words, Internal, |one: &Row, at| {
        one.either(|own| own.framework.clone(), |one| frameworks(at.words, one))
    })
    .headed("col-equality-framework"),
    Column::new("version", Holds::Text, Internal, |one: &Row, _| {
        one.either(|own| own.version.clone(), |one| Some(one.definition().version.to_string()))
    })
    .headed("col-equality-version"),
    Column::new("id", Holds::Id(RecordKind::Indicator), Internal, |one, _| match one {
        Row::Own(indicator, _) => text(Some(indicator)),
        Row::BuiltIn(indicator) => text(Some(indicator.id())),
    }),
];

/// The frameworks that ask for a built-in indicator.
fn frameworks(words: &Words, indicator: Indicator) -> Option<String> {
    let frameworks = indicator.definition().frameworks;
    (!frameworks.is_empty()).then(|| words.frameworks(frameworks))
}

/// Where an indicator is from.
fn origins() -> Vec<&'static str> {
    vec!["own", "built_in"]
}

impl Query for List {
    const NAME: &'static str = "indicator.list";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let mut own: Vec<_> = at.register()?.equality().indicators().collect();
        own.sort_by_key(|(_, one)| one.code.to_string());
        let own = own.into_iter().map(|(id, details)| Row::Own(id, Box::new(details.clone())));
        let rows = own.chain(Indicator::ALL.iter().copied().map(Row::BuiltIn)).collect();
        let title = "equality-list-indicators";
        list::List { title, columns: COLUMNS, rows, total: None, unshown: None }.document(at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}
