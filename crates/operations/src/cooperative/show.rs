//! `cooperative.show`.

use clap::Args;
use domain::authority::Sensitivity::Public;
use domain::authority::{Question, Sensitivity};
use domain::value::id::CooperativeId;
use reports::document::{Document, Fact};
use reports::words::{Family, Words};
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};
use storage::view::{Affiliation, Cooperative, Unit};

use crate::committee::ORGANS;
use crate::list::{self, Column, Holds, Setting, date, section, text};
use crate::record::RecordKind;
use crate::{Field as _, Input, Moment, Outcome, Problem, Query, Scoped};

/// Show one organisation: data, affiliations, units, organs
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Show {
    /// The organisation: acronym, RUC, registry entry or name
    pub cooperative: Input<CooperativeId>,
}

const AFFILIATIONS: &[Column<Affiliation>] = &[
    Column::new("cooperative", Holds::Text, Public, |one, _| text(Some(&one.cooperative_name))),
    Column::new("central", Holds::Text, Public, |one, _| text(Some(&one.central_name))),
    Column::new("since", Holds::Date, Public, |one, _| date(Some(one.from))),
    Column::new("until", Holds::Date, Public, |one, _| date(one.until)),
    Column::new("id", Holds::Id(RecordKind::Affiliation), Public, |one, _| text(Some(one.affiliation))),
];

const UNITS: &[Column<Unit>] = &[
    Column::new("name", Holds::Text, Public, |one, _| text(Some(&one.name))),
    Column::new("code", Holds::Text, Public, |one, _| text(one.code.as_ref())),
    Column::new("since", Holds::Date, Public, |one, _| date(Some(one.from))),
    Column::new("until", Holds::Date, Public, |one, _| date(one.until)),
    Column::new("id", Holds::Id(RecordKind::Unit), Public, |one, _| text(Some(one.unit))),
];

impl Query for Show {
    const NAME: &'static str = "cooperative.show";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;
    const SCOPED: Scoped = Scoped::ByField("cooperative");

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let id = self.cooperative.read("cooperative", &at.resolver()?)?;
        let reader = at.reader();
        let mut all = reader.cooperatives(at.on())?.into_iter();
        let one = all.find(|one| one.cooperative == id).ok_or_else(Problem::unforeseen)?;
        let setting = Setting::new(at, words);
        let sections = [
            section("affiliations", AFFILIATIONS, &reader.affiliations(Some(id), None)?, &setting),
            section("units", UNITS, &reader.units(Some(id), None)?, &setting),
            section("organs", ORGANS, &reader.organs(Some(id), None)?, &setting),
        ];
        let sections = sections.into_iter().flatten().collect();
        let facts = facts(&one, words);
        Ok(Document { title: one.name, provenance: at.provenance()?, sections, ..Document::default() }
            .headed_by(facts))
    }

    fn answer_schema() -> Schema {
        list::sections(&[
            ("affiliations", list::rows(AFFILIATIONS)),
            ("units", list::rows(UNITS)),
            ("organs", list::rows(ORGANS)),
        ])
    }
}

fn facts(one: &Cooperative, words: &Words) -> Vec<Fact> {
    let day = |date: domain::value::PartialDate| words.date(&date.to_string());
    let facts = [
        ("acronym", one.acronym.clone()),
        ("kind", Some(words.term(Family::Cooperative, one.kind.code()))),
        ("ruc", one.ruc.clone()),
        ("registry_entry", one.registry_entry.clone()),
        ("sector", one.sector.clone()),
        ("place", one.place.clone()),
        ("subdivision", one.subdivision.clone()),
        ("ubigeo", one.ubigeo.clone()),
        ("founded", one.founded.map(day)),
        ("dissolved", one.dissolved.map(day)),
        ("members", Some(words.integer_of(one.members))),
        ("id", Some(one.cooperative.to_string())),
    ];
    let fact = |(id, value): (&str, Option<String>)| {
        Some(Fact { label: words.heading(&format!("col-{id}")), value: value? })
    };
    facts.into_iter().filter_map(fact).collect()
}
