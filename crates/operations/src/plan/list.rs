//! `plan.list`.

use clap::Args;
use domain::authority::Question;
use domain::authority::Sensitivity::{self, Internal};
use domain::equality::Plan;
use domain::value::id::{CooperativeId, OrganId, PlanId};
use domain::value::{Period, Ratio};
use reports::document::Document;
use reports::records::Records;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::list::{self, Column, Holds, count, date, percent, text};
use crate::record::RecordKind;
use crate::{Field as _, Input, Moment, Outcome, Query, Scoped};

/// List plans, and how far each is on the day
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// Of this organisation
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

/// A plan, and how far it is on the day.
struct Row {
    plan: PlanId,
    title: String,
    cooperative: (CooperativeId, String),
    organ: Option<(OrganId, String)>,
    period: Period,
    measures: usize,
    progress: Option<Ratio>,
    overdue: usize,
}

const COLUMNS: &[Column<Row>] = &[
    Column::new("title", Holds::Text, Internal, |one: &Row, _| text(Some(&one.title)))
        .headed("col-equality-title"),
    Column::new("cooperative", Holds::Text, Internal, |one: &Row, _| text(Some(&one.cooperative.1)))
        .headed("col-equality-cooperative"),
    Column::new("organ", Holds::Words, Internal, |one: &Row, _| {
        text(one.organ.as_ref().map(|(_, name)| name))
    })
    .headed("col-equality-organ"),
    Column::new("from", Holds::Date, Internal, |one: &Row, _| date(Some(one.period.from)))
        .headed("col-equality-from"),
    Column::new("until", Holds::Date, Internal, |one: &Row, _| date(one.period.until))
        .headed("col-equality-until"),
    Column::new("measures", Holds::Count, Internal, |one: &Row, _| count(one.measures))
        .headed("col-equality-measures"),
    Column::new("progress", Holds::Share, Internal, |one: &Row, _| percent(one.progress))
        .headed("col-equality-progress"),
    Column::new("overdue", Holds::Count, Internal, |one: &Row, _| count(one.overdue))
        .headed("col-equality-overdue"),
    Column::new("id", Holds::Id(RecordKind::Plan), Internal, |one, _| text(Some(one.plan))),
    Column::new("cooperative_id", Holds::Id(RecordKind::Cooperative), Internal, |one, _| {
        text(Some(one.cooperative.0))
    }),
    Column::new("organ_id", Holds::Id(RecordKind::Organ), Internal, |one, _| {
        text(one.organ.as_ref().map(|(organ, _)| organ))
    }),
];

impl Query for List {
    const NAME: &'static str = "plan.list";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Internal;
    const SCOPED: Scoped = Scoped::ByField("cooperative");

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let (resolver, on) = (at.resolver()?, at.on());
        let of = self.cooperative.read("cooperative", &resolver)?;
        let records = Records::new(resolver.register, words);
        let plans = resolver.register.equality().plans();
        let row = |plan: &Plan| Row {
            plan: plan.id,
            title: plan.details.title.to_string(),
            cooperative: (plan.details.cooperative, records.cooperative(plan.details.cooperative)),
            organ: plan.details.organ.map(|organ| (organ, records.organ(organ))),
            period: plan.details.period,
            measures: plan.measures.len(),
            progress: plan.progress(on),
            overdue: plan.overdue(on).count(),
        };
        let rows = plans.filter(|plan| of.is_none_or(|of| plan.details.cooperative == of)).map(row).collect();
        let title = "equality-list-plans";
        list::List { title, columns: COLUMNS, rows, total: None, unshown: None }.document(at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}
