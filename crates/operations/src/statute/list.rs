//! `statute.list`.

use clap::Args;
use domain::authority::Question;
use domain::authority::Sensitivity::{self, Public};
use domain::statute::StatuteDetails;
use domain::value::id::{CooperativeId, StatuteId};
use reports::document::Document;
use reports::records::Records;
use reports::table::Cell;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::list::{self, Column, Holds, date, text};
use crate::record::RecordKind;
use crate::{Field as _, Input, Moment, Outcome, Query, Scoped};

/// List statutes and their amendments, and how each stands on the day
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// Of this organisation
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

/// A statute, and how it stands on the day.
struct Row {
    statute: StatuteId,
    details: StatuteDetails,
    cooperative: String,
    until: Option<chrono::NaiveDate>,
    standing: &'static str,
}

const STANDINGS: [&str; 3] = ["in_force", "future", "superseded"];
const KINDS: [&str; 2] = ["whole", "amendment"];

const COLUMNS: &[Column<Row>] = &[
    Column::new("source", Holds::Text, Public, |one: &Row, _| text(Some(&one.details.source)))
        .headed("col-statute-source"),
    Column::new("cooperative", Holds::Text, Public, |one: &Row, _| text(Some(&one.cooperative)))
        .headed("col-statute-cooperative"),
    Column::new("kind", Holds::Code(|| KINDS.to_vec()), Public, |one: &Row, at| {
        let kind = KINDS[usize::from(one.details.amends)];
        Cell::code(kind, at.words.say(&format!("statute_kind-{kind}")))
    })
    .headed("col-statute-kind"),
    Column::new("from", Holds::Date, Public, |one: &Row, _| date(Some(one.details.from)))
        .headed("col-statute-from"),
    Column::new("until", Holds::Date, Public, |one: &Row, _| date(one.until.map(Into::into)))
        .headed("col-statute-until"),
    Column::new("standing", Holds::Code(|| STANDINGS.to_vec()), Public, |one: &Row, at| {
        Cell::code(one.standing, at.words.say(&format!("statute_standing-{}", one.standing)))
    })
    .headed("col-statute-standing"),
    Column::new("rules", Holds::Count, Public, |one: &Row, _| {
        Cell::count(u64::try_from(one.details.rules.len()).unwrap_or(u64::MAX))
    })
    .headed("col-statute-rules"),
    Column::new("file", Holds::Text, Public, |one: &Row, _| text(one.details.document))
        .headed("col-statute-file")
        .hidden(),
    Column::new("id", Holds::Id(RecordKind::Statute), Public, |one, _| text(Some(one.statute))),
    Column::new("cooperative_id", Holds::Id(RecordKind::Cooperative), Public, |one, _| {
        text(Some(one.details.cooperative))
    }),
];

impl Query for List {
    const NAME: &'static str = "statute.list";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Public;
    const SCOPED: Scoped = Scoped::ByField("cooperative");

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let of = self.cooperative.read("cooperative", &resolver)?;
        let records = Records::new(resolver.register, words);
        let statutes = resolver.register.statutes();
        let mut found: Vec<(StatuteId, &StatuteDetails)> =
            statutes.iter().filter(|(_, details)| of.is_none_or(|of| details.cooperative == of)).collect();
        found.sort_by_key(|(id, details)| (details.cooperative, details.from.first(), *id));
        let row = |(statute, details): (StatuteId, &StatuteDetails)| {
            let in_force = statutes.in_force(details.cooperative, at.on());
            Row {
                statute,
                details: details.clone(),
                cooperative: records.cooperative(details.cooperative),
                until: statutes.superseded(statute),
                standing: if in_force.iter().any(|(id, _)| *id == statute) {
                    "in_force"
                } else if at.on() < details.from.first() {
                    "future"
                } else {
                    "superseded"
                },
            }
        };
        let rows = found.into_iter().map(row).collect();
        list::List { title: "statute-list", columns: COLUMNS, rows, total: None, unshown: None }
            .document(at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}
