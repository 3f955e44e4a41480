//! `group.list`.

use chrono::NaiveDate;
use clap::Args;
use domain::authority::Question;
use domain::authority::Sensitivity::{self, Internal};
use domain::indicator::programme::composition;
use domain::programme::Group;
use domain::value::id::{CooperativeId, GroupId};
use domain::value::{Period, Tally};
use reports::document::Document;
use reports::records::Records;
use reports::table::Cell;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::list::{self, Column, Holds, Unshown, date, text};
use crate::record::RecordKind;
use crate::{Field as _, Input, Moment, Outcome, Query, Scoped};

/// List the groups of the day
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

/// A group with who is in it on the day.
struct Row {
    group: GroupId,
    name: String,
    cooperative: (CooperativeId, String),
    legal_person: Option<(CooperativeId, String)>,
    tally: Tally,
    period: Period,
    products: Vec<String>,
}

const COLUMNS: &[Column<Row>] = &[
    Column::new("group", Holds::Text, Internal, |one: &Row, _| text(Some(&one.name)))
        .headed("col-programme-group"),
    Column::new("cooperative", Holds::Text, Internal, |one, _| text(Some(&one.cooperative.1))),
    Column::new("legal_person", Holds::Text, Internal, |one: &Row, _| {
        text(one.legal_person.as_ref().map(|(_, name)| name))
    })
    .headed("col-programme-legal_person"),
    Column::new("women", Holds::Count, Internal, |one, _| Cell::count(one.tally.women)),
    Column::new("men", Holds::Count, Internal, |one, _| Cell::count(one.tally.men)),
    Column::new("since", Holds::Date, Internal, |one, _| date(Some(one.period.from))),
    Column::new("until", Holds::Date, Internal, |one, _| date(one.period.until)),
    Column::new("products", Holds::Text, Internal, |one: &Row, _| text(Some(one.products.join("; "))))
        .headed("col-programme-products"),
    Column::new("id", Holds::Id(RecordKind::Group), Internal, |one, _| text(Some(one.group))),
    Column::new("cooperative_id", Holds::Id(RecordKind::Cooperative), Internal, |one, _| {
        text(Some(one.cooperative.0))
    }),
    Column::new("legal_person_id", Holds::Id(RecordKind::Cooperative), Internal, |one, _| {
        text(one.legal_person.as_ref().map(|(cooperative, _)| cooperative))
    }),
];

impl Query for List {
    const NAME: &'static str = "group.list";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Internal;
    const SCOPED: Scoped = Scoped::ByField("cooperative");

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let cooperative = self.cooperative.read("cooperative", &resolver)?;
        let records = Records::new(resolver.register, words);
        let mut found: Vec<&Group> = resolver
            .register
            .programmes()
            .groups()
            .filter(|group| cooperative.is_none_or(|one| group.details.cooperative == one))
            .collect();
        let known = found.len();
        found.retain(|group| self.all || group.period.contains(at.on()));
        let unshown = Some(Unshown::OtherDays(known.saturating_sub(found.len())));
        found.sort_by(|one, other| one.details.name.as_str().cmp(other.details.name.as_str()));
        let rows = found.into_iter().map(|group| row(&records, group, at.on())).collect();
        let title = "list-groups";
        list::List { title, columns: COLUMNS, rows, total: None, unshown }.document(at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}

fn row(records: &Records<'_>, group: &Group, on: NaiveDate) -> Row {
    let details = &group.details;
    let count = composition(records.register, group.id, on);
    Row {
        group: group.id,
        name: details.name.to_string(),
        cooperative: (details.cooperative, records.cooperative(details.cooperative)),
        legal_person: details.legal_person.map(|one| (one, records.cooperative(one))),
        tally: count.map(|count| count.tally).unwrap_or_default(),
        period: group.period,
        products: details.products.iter().map(ToString::to_string).collect(),
    }
}
