//! `policy.list`.

use clap::Args;
use domain::authority::Question;
use domain::authority::Sensitivity::{self, Internal};
use domain::equality::PolicyDetails;
use domain::value::PartialDate;
use domain::value::id::{CooperativeId, OrganId, PolicyId};
use reports::document::Document;
use reports::records::Records;
use reports::report::equality_lists as report;
use reports::table::Cell;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::list::{self, Column, Holds, Setting, date, text};
use crate::record::RecordKind;
use crate::{Field as _, Input, Moment, Outcome, Query, Scoped};

/// List policies, and how each stands on the day
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// Of this organisation
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

/// A policy, and how it stands on the day.
struct Row {
    policy: PolicyId,
    details: PolicyDetails,
    cooperative: String,
    adopted_by: Option<(OrganId, String)>,
    until: Option<PartialDate>,
    standing: Option<&'static str>,
}

const COLUMNS: &[Column<Row>] = &[
    Column::new("title", Holds::Text, Internal, |one: &Row, _| text(Some(&one.details.title)))
        .headed("col-equality-title"),
    Column::new("version", Holds::Text, Internal, |one: &Row, _| text(one.details.version.as_ref()))
        .headed("col-equality-version"),
    Column::new("cooperative", Holds::Text, Internal, |one: &Row, _| text(Some(&one.cooperative)))
        .headed("col-equality-cooperative"),
    Column::new("adopted_by", Holds::Text, Internal, |one: &Row, _| {
        text(one.adopted_by.as_ref().map(|(_, name)| name))
    })
    .headed("col-equality-adopted_by"),
    Column::new("from", Holds::Date, Internal, |one: &Row, _| date(Some(one.details.period.from)))
        .headed("col-equality-from"),
    Column::new("until", Holds::Date, Internal, |one: &Row, _| date(one.until)).headed("col-equality-until"),
    Column::new("standing", Holds::Code(standings), Internal, standing).headed("col-equality-standing"),
    Column::new("review", Holds::Date, Internal, |one: &Row, _| date(one.details.review))
        .headed("col-equality-review"),
    Column::new("resolution", Holds::Text, Internal, |one: &Row, _| text(one.details.resolution.as_ref()))
        .headed("col-equality-resolution"),
    Column::new("id", Holds::Id(RecordKind::Policy), Internal, |one, _| text(Some(one.policy))),
    Column::new("cooperative_id", Holds::Id(RecordKind::Cooperative), Internal, |one, _| {
        text(Some(one.details.cooperative))
    }),
    Column::new("adopted_by_id", Holds::Id(RecordKind::Organ), Internal, |one, _| {
        text(one.adopted_by.as_ref().map(|(organ, _)| organ))
    }),
];

/// How a policy may stand on a day.
fn standings() -> Vec<&'static str> {
    report::POLICY_STANDINGS.to_vec()
}

fn standing(row: &Row, setting: &Setting<'_>) -> Cell {
    let said = |code: &str| setting.words.say(&format!("policy_standing-{code}"));
    row.standing.map_or(Cell::Empty, |code| Cell::code(code, said(code)))
}

impl Query for List {
    const NAME: &'static str = "policy.list";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Internal;
    const SCOPED: Scoped = Scoped::ByField("cooperative");

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let of = self.cooperative.read("cooperative", &resolver)?;
        let records = Records::new(resolver.register, words);
        let equality = resolver.register.equality();
        let mut found: Vec<(PolicyId, &PolicyDetails)> =
            equality.policies().filter(|(_, policy)| of.is_none_or(|of| policy.cooperative == of)).collect();
        found.sort_by_key(|(_, policy)| policy.period.from);
        let row = |(policy, details): (PolicyId, &PolicyDetails)| Row {
            policy,
            details: details.clone(),
            cooperative: records.cooperative(details.cooperative),
            adopted_by: details.adopted_by.map(|organ| (organ, records.organ(organ))),
            until: equality.policy_period(policy).and_then(|period| period.until),
            standing: report::policy_standing(resolver.register, policy, at.on()),
        };
        let rows = found.into_iter().map(row).collect();
        let title = "equality-list-policies";
        list::List { title, columns: COLUMNS, rows, total: None, unshown: None }.document(at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}
