//! What others say: of the organisation, its country or its sector, each with source, address and date.

use domain::{equality::Observation, value::Code};

use super::Told;
use crate::{
    document::Section,
    records::equality::value,
    table::{Cell, Column, Table},
};

/// Every statement about the organisation or the world that begins before the day; contradictory ones side by side.
pub(super) fn section(told: &Told<'_>) -> Option<Section> {
    let columns = vec![
        Column::key("observation_id"),
        Column::text("subject", told.say("er-col-subject")),
        Column::text("of", told.say("er-col-of")),
        Column::text("value", told.say("er-col-says")),
        Column::date("on", told.say("col-on")),
        Column::text("source", told.say("er-col-source")),
        Column::text("address", told.say("er-col-address")),
        Column::text("adopted", told.say("er-col-adopted")),
    ];
    let all = told.register().equality().observations();
    let about = |one: &&Observation| {
        let details = &one.details;
        details.cooperative.is_none_or(|cooperative| told.inside(cooperative))
            && details.period.first_day() <= told.asked.on
    };
    let mut all: Vec<&Observation> = all.filter(about).collect();
    all.sort_by_key(|one| {
        let details = &one.details;
        (
            details.cooperative.is_none(),
            details.subject.clone(),
            one.adopted.is_none(),
            details.period.from,
            one.id,
        )
    });
    let rows: Vec<Vec<Cell>> = all.into_iter().map(|one| row(told, one)).collect();
    if rows.is_empty() {
        return None;
    }
    let mut section = told.section("statements", Some(Table { columns, rows, ..Table::default() }));
    section.paragraphs = vec![told.say("er-statements")];
    Some(section)
}

fn row(told: &Told<'_>, one: &Observation) -> Vec<Cell> {
    let details = &one.details;
    let of = match (&details.territory, details.cooperative) {
        (Some(territory), _) => territory.to_string(),
        (None, Some(cooperative)) => told.names.cooperative(cooperative),
        (None, None) => String::new(),
    };
    let adopted = one.adopted.filter(|on| on.first() <= told.asked.on);
    vec![
        Cell::text(one.id.to_string()),
        Cell::text(details.subject.as_str()),
        Cell::text(of),
        Cell::text(value(told.words, &details.value, details.unit.as_ref().map(Code::as_str))),
        Cell::date(&details.period.from),
        Cell::text(details.source.as_str()),
        details.address.as_ref().map_or(Cell::Empty, |address| Cell::text(address.as_str())),
        adopted.map_or(Cell::Empty, |_| Cell::code("true", told.say("yes"))),
    ]
}
