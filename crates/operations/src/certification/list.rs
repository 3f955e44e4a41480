//! `certification.list`.

use clap::Args;
use domain::authority::Sensitivity::Internal;
use domain::authority::{Question, Sensitivity};
use domain::certification::{Certification, Standing, Status};
use domain::value::id::{CertificationId, CooperativeId, SchemeId};
use reports::document::Document;
use reports::records::Records;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::list::{self, Column, Holds, code, codes, date, integer, text};
use crate::record::RecordKind;
use crate::{Field as _, Input, Moment, Outcome, Query, Scoped};

/// List certifications with how they stand on the day
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// Of this organisation
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// Under this scheme
    #[arg(long)]
    pub scheme: Option<Input<SchemeId>>,
    /// Only those in this state, such as certified, suspended or expired
    #[arg(long)]
    #[serde(default)]
    pub status: Vec<Input<Status>>,
}

/// A certification as it stands on the day.
struct Row {
    id: CertificationId,
    holder: CooperativeId,
    holder_name: String,
    scheme: SchemeId,
    scheme_name: String,
    level: Option<String>,
    standing: Standing,
}

impl Row {
    fn of(records: &Records<'_>, one: &Certification, standing: Standing) -> Self {
        Self {
            id: one.id,
            holder: one.holder,
            holder_name: records.cooperative(one.holder),
            scheme: one.scheme,
            scheme_name: records.scheme(one.scheme),
            level: standing.scope.level.as_ref().map(|level| records.level(level)),
            standing,
        }
    }
}

const COLUMNS: &[Column<Row>] = &[
    Column::<Row>::new("holder", Holds::Text, Internal, |one, _| text(Some(&one.holder_name)))
        .headed("col-certification-holder"),
    Column::<Row>::new("scheme", Holds::Text, Internal, |one, _| text(Some(&one.scheme_name)))
        .headed("col-certification-scheme"),
    Column::<Row>::new("level", Holds::Words, Internal, |one, _| text(one.level.as_ref()))
        .headed("col-certification-level"),
    Column::<Row>::new("status", Holds::Code(codes::<Status>), Internal, |one, at| {
        code(one.standing.status, at)
    }),
    Column::<Row>::new("since", Holds::Date, Internal, |one, _| date(one.standing.since)),
    Column::<Row>::new("until", Holds::Date, Internal, |one, _| date(one.standing.until)),
    Column::<Row>::new("remaining_days", Holds::Integer, Internal, |one, _| {
        integer(one.standing.remaining_days)
    })
    .headed("col-certification-remaining_days"),
    Column::<Row>::new("number", Holds::Text, Internal, |one, _| text(one.standing.number.as_ref()))
        .headed("col-certification-number"),
    Column::<Row>::new("product", Holds::Text, Internal, |one, _| text(one.standing.scope.product.as_ref()))
        .headed("col-certification-product")
        .hidden(),
    Column::<Row>::new("first_certified", Holds::Date, Internal, |one, _| date(one.standing.first_certified))
        .headed("col-certification-first_certified")
        .hidden(),
    Column::<Row>::new("id", Holds::Id(RecordKind::Certification), Internal, |one, _| text(Some(one.id))),
    Column::<Row>::new("holder_id", Holds::Id(RecordKind::Cooperative), Internal, |one, _| {
        text(Some(one.holder))
    }),
    Column::<Row>::new("scheme_id", Holds::Id(RecordKind::Scheme), Internal, |one, _| text(Some(one.scheme))),
];

impl Query for List {
    const NAME: &'static str = "certification.list";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Internal;
    const SCOPED: Scoped = Scoped::ByField("cooperative");

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let holder = self.cooperative.read("cooperative", &resolver)?;
        let scheme = self.scheme.read("scheme", &resolver)?;
        let statuses = self.status.read("status", &resolver)?;
        let records = Records::new(resolver.register, words);
        let state = resolver.register.certifications();
        let mut rows: Vec<Row> = state
            .certifications()
            .filter(|one| holder.is_none_or(|holder| one.holder == holder))
            .filter(|one| scheme.is_none_or(|scheme| one.scheme == scheme))
            .map(|one| (one, one.standing(state, at.on())))
            .filter(|(_, standing)| statuses.is_empty() || statuses.contains(&standing.status))
            .map(|(one, standing)| Row::of(&records, one, standing))
            .collect();
        rows.sort_by(|one, other| {
            (&one.holder_name, &one.scheme_name).cmp(&(&other.holder_name, &other.scheme_name))
        });
        let title = "list-certifications";
        list::List { title, columns: COLUMNS, rows, total: None, unshown: None }.document(at, words)
    }

    fn answer_schema() -> Schema {
        list::schema(COLUMNS)
    }
}
