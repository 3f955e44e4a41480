//! The participation report as data. Its keys are stable; names stand beside identifiers for who reads along.

use domain::{
    indicator::{OrganMeasure, Participation, participation::measure},
    value::Ratio,
};
use serde_json::{Value, json};

use crate::{
    names::Names,
    report::figure::{data_of, measure_data, ratio_data, tally_data},
    words::Words,
};

/// One date.
pub(super) fn of(one: &Participation, names: &Names, words: &Words) -> Value {
    let counts = &one.counts;
    let work = one.work.iter().map(|(count, measure)| {
        let area = [("area", count.area.code().to_owned()), ("name", words.area(&count.area))];
        with(measure_data(measure), area.map(|(key, value)| (key, Value::from(value))))
    });
    let presidencies = [("held", ratio_data(&one.presidencies_coverage, percent))];
    json!({
        "on": counts.on.to_string(),
        "cooperative": counts.cooperative.map(|cooperative| json!({
            "id": cooperative.to_string(),
            "name": names.cooperative(cooperative),
        })),
        "members": measure_data(&one.members),
        "entitled": measure_data(&measure(counts.entitled)),
        "legal_persons": counts.legal_persons,
        "organs": one.organs.iter().map(|it| organ(it, names, words)).collect::<Vec<_>>(),
        "presidencies": with(measure_data(&one.presidencies), presidencies),
        "work": work.collect::<Vec<_>>(),
    })
}

fn organ(organ: &OrganMeasure, names: &Names, words: &Words) -> Value {
    let count = &organ.count;
    json!({
        "id": count.organ.to_string(),
        "kind": names.kind(count.organ).map(domain::committee::Kind::code),
        "name": names.organ(count.organ, words),
        "members": measure_data(&organ.full),
        "alternates": tally_data(&count.alternates),
        "base": tally_data(&count.base),
        "filled": count.filled,
        "places": count.places,
        "coverage": ratio_data(&organ.coverage, percent),
        "representation": ratio_data(&organ.representation, |ratio| ratio.decimal(3)),
        "proportional": data_of(&organ.proportional, |(from, to)| json!({ "from": from, "to": to })),
        "has_presidency": count.has_presidency,
        "presidents": tally_data(&count.presidents),
    })
}

fn percent(ratio: &Ratio) -> String {
    ratio.percent(1)
}

/// An object with fields added.
pub(super) fn with<const N: usize>(mut object: Value, fields: [(&str, Value); N]) -> Value {
    if let Value::Object(map) = &mut object {
        map.extend(fields.into_iter().map(|(key, value)| (key.to_owned(), value)));
    }
    object
}
