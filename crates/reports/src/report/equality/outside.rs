//! What others say: of the organisation, its country or its sector, each with source, address and date.

use domain::{equality::Observation, value::ShortText};

use super::{Told, rows::StatementRow};
use crate::{
    answer::{Flag, RecordId},
    document::Section,
    records::equality::value,
};

/// Every statement about the organisation or the world that begins before the day; contradictory ones side by side.
pub(super) fn rows(told: &Told<'_>) -> Vec<StatementRow> {
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
    all.into_iter().map(|one| row(told, one)).collect()
}

pub(super) fn section(told: &Told<'_>, rows: &[StatementRow]) -> Option<Section> {
    let paragraphs = vec![told.say("er-statements")];
    (!rows.is_empty()).then(|| told.table("statements", rows).lead(paragraphs))
}

fn row(told: &Told<'_>, one: &Observation) -> StatementRow {
    let details = &one.details;
    let of = match (&details.territory, details.cooperative) {
        (Some(territory), _) => territory.to_string(),
        (None, Some(cooperative)) => told.names.cooperative(cooperative),
        (None, None) => String::new(),
    };
    let adopted = one.adopted.filter(|on| on.first() <= told.asked.on);
    StatementRow {
        observation_id: RecordId::of(&one.id),
        subject: details.subject.to_string(),
        of: of.into(),
        value: value(told.words, &details.value, details.unit.as_ref().map(ShortText::as_str)).into(),
        on: details.period.from.into(),
        source: details.source.to_string(),
        address: details.address.as_ref().map(ToString::to_string),
        adopted: adopted.map(|_| Flag::new(true, told.words)),
    }
}
