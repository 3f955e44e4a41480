//! `committee.list`.

use clap::Args;
use domain::authority::Sensitivity::{Personal, Public};
use domain::authority::{Question, Sensitivity};
use domain::committee::{BasisKind, Kind, Rank};
use domain::value::id::{CooperativeId, OrganId};
use reports::document::Document;
use reports::table::Cell;
use reports::words::{Family, Words};
use schemars::{JsonSchema, Schema, json_schema};
use serde::{Deserialize, Serialize};
use storage::view::{Mandate, MandateFilter, Organ};

use crate::list::{self, Column, Holds, Setting, Unshown, code, codes, date, text};
use crate::record::RecordKind;
use crate::{Input, Moment, Outcome, Query, Scoped};

/// List organs, or who holds which mandate
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct List {
    /// Of this cooperative
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// List the mandates of the day instead of the organs
    #[arg(long)]
    #[serde(default)]
    pub mandates: bool,
    /// With --mandates: of this organ only
    #[arg(long)]
    pub organ: Option<Input<OrganId>>,
    /// Of all times, not only of the day
    #[arg(long)]
    #[serde(default)]
    pub all: bool,
}

pub(crate) const ORGANS: &[Column<Organ>] = &[
    Column::new("organ", Holds::Words, Public, |one, at| {
        text(Some(one.name.clone().unwrap_or_else(|| at.words.term(Family::Organ, one.kind.code()))))
    }),
    Column::new("kind", Holds::Code(codes::<Kind>), Public, |one, at| code(one.kind, at)),
    Column::new("cooperative", Holds::Text, Public, |one, _| text(Some(&one.cooperative_name))),
    Column::new("basis", Holds::Code(codes::<BasisKind>), Public, basis),
    Column::new("since", Holds::Date, Public, |one, _| date(Some(one.from))),
    Column::new("until", Holds::Date, Public, |one, _| date(one.until)),
    Column::new("id", Holds::ShownId(RecordKind::Organ), Public, |one, _| text(Some(one.organ))),
    Column::new("cooperative_id", Holds::Id(RecordKind::Cooperative), Public, |one, _| {
        text(Some(one.cooperative))
    }),
];

fn basis(organ: &Organ, setting: &Setting<'_>) -> Cell {
    let basis = setting.words.term(Family::Basis, organ.basis.code());
    let shown = match (&organ.reference, organ.basis) {
        (None, _) => basis,
        (Some(reference), BasisKind::NotStated) => reference.clone(),
        (Some(reference), _) => format!("{basis}: {reference}"),
    };
    Cell::code(organ.basis.code(), shown)
}

const MANDATES: &[Column<Mandate>] = &[
    Column::new("organ", Holds::Words, Public, |one, at| {
        let kind = || at.words.term(Family::Organ, one.organ_kind.code());
        text(Some(one.organ_name.clone().unwrap_or_else(kind)))
    }),
    Column::new("post", Holds::Text, Public, |one, at| {
        Cell::code(one.post.code(), at.words.post(&one.post, one.gender))
    }),
    Column::new("rank", Holds::Code(codes::<Rank>), Public, |one, at| code(one.rank, at)),
    Column::new("name", Holds::Words, Public, |one, at| {
        text(Some(one.name.clone().unwrap_or_else(|| at.words.say("person-erased"))))
    }),
    Column::new("gender", Holds::Code(list::genders), Personal, |one, at| list::gender(one.gender, at)),
    Column::new("represents", Holds::Text, Public, |one, _| text(one.represents_name.as_ref())),
    Column::new("since", Holds::Date, Public, |one, _| date(Some(one.from))),
    Column::new("until", Holds::Date, Public, |one, _| date(one.until)),
    Column::new("term", Holds::Text, Public, |one, _| text(one.term_label.as_ref())),
    Column::new("mandate_id", Holds::Id(RecordKind::Mandate), Public, |one, _| text(Some(one.mandate))),
    Column::new("person_id", Holds::Id(RecordKind::Person), Public, |one, _| text(Some(one.person))),
    Column::new("organ_id", Holds::Id(RecordKind::Organ), Public, |one, _| text(Some(one.organ))),
    Column::new("seat_id", Holds::Id(RecordKind::Seat), Public, |one, _| text(Some(one.seat))),
];

impl Query for List {
    const NAME: &'static str = "committee.list";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;
    const SCOPED: Scoped = Scoped::ByField("cooperative");

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let cooperative = self.cooperative.as_deref();
        let of = cooperative.map(|one| at.resolver()?.cooperative("cooperative", one)).transpose()?;
        let organ = self.organ.as_deref();
        let organ = organ.map(|one| at.resolver()?.organ("organ", cooperative, one)).transpose()?;
        let on = (!self.all).then(|| at.on());
        // With `all` nothing is left out, and nothing need be counted.
        let unshown = |known: Option<usize>, shown: usize| {
            known.map(|known| Unshown::OtherDays(known.saturating_sub(shown)))
        };
        let reader = at.reader();
        if self.mandates || organ.is_some() {
            let filter = MandateFilter { organ, cooperative: of, ..MandateFilter::default() };
            let rows = reader.mandates(&filter, on)?;
            let known = on.map(|_| reader.mandates(&filter, None)).transpose()?;
            let unshown = unshown(known.map(|known| known.len()), rows.len());
            let title = "list-mandates";
            return list::List { title, columns: MANDATES, rows, total: None, unshown }.document(at, words);
        }
        let rows = reader.organs(of, on)?;
        let known = on.map(|_| reader.organs(of, None)).transpose()?;
        let unshown = unshown(known.map(|known| known.len()), rows.len());
        let title = "list-organs";
        list::List { title, columns: ORGANS, rows, total: None, unshown }.document(at, words)
    }

    fn answer_schema() -> Schema {
        json_schema!({ "anyOf": [list::schema(ORGANS), list::schema(MANDATES)] })
    }
}
