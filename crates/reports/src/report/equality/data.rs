//! The whole set of indicators, as a table and as data under the codes of the frameworks that ask for them.

use domain::indicator::{
    Indicator, Input, Outcome, Part, Value as Found,
    disclosure::{Class, TOTAL},
    indicators,
    tables::subject,
};
use serde_json::{Map, Value, json};

use super::Told;
use crate::{
    document::Section,
    report::figure,
    table::{self, Cell, Column, Table},
};

/// The outcomes that may be shown.
fn shown(told: &Told<'_>) -> Vec<Outcome> {
    let all = indicators(told.register(), told.asked.cooperative, told.asked.on);
    all.into_iter().filter(|one| may_show(told, one)).collect()
}

/// Whether an outcome may be shown: to the house all; to others those of offices, and those that rest on the members
/// where all counts of the members are shown.
pub(super) fn may_show(told: &Told<'_>, one: &Outcome) -> bool {
    if !told.shield.is_public() {
        return true;
    }
    let at = (Class::Membership, subject::MEMBERS, TOTAL);
    let members = told.shield.is_whole(at, &told.measured.members);
    let of_others = |input: &Input| matches!(input, Input::People("members", tally) if *tally != told.measured.members.tally);
    let members = members && !one.inputs.iter().any(of_others);
    match one.indicator {
        Indicator::G1 | Indicator::G2 | Indicator::G10 | Indicator::G11 => members,
        Indicator::G8 | Indicator::G9 => members || one.organ.is_some(),
        Indicator::G5 => one.part == Part::Whole,
        Indicator::G6 | Indicator::G15 | Indicator::G16 | Indicator::G17 | Indicator::G18 => false,
        Indicator::G3
        | Indicator::G4
        | Indicator::G7
        | Indicator::G12
        | Indicator::G13
        | Indicator::G14
        | Indicator::G19
        | Indicator::G20
        | Indicator::G21 => true,
    }
}

/// One row an outcome.
pub(super) fn section(told: &Told<'_>) -> Section {
    let columns = vec![
        Column::text("id", told.say("er-col-id")),
        Column::text("indicator", told.say("er-col-indicator")),
        Column::key("organ_id"),
        Column::text("of", told.say("er-col-of")),
        Column::ratio("value", told.say("er-col-value")),
        Column::text("frameworks", told.say("er-col-frameworks")),
    ];
    let rows = shown(told).into_iter().map(|one| {
        let code = one.indicator.code();
        let codes = one.indicator.definition().frameworks.join(", ");
        vec![
            Cell::text(code),
            Cell::text(told.words.built_in(one.indicator)),
            one.organ.map_or(Cell::Empty, |organ| Cell::text(organ.to_string())),
            Cell::text(of_whom(told, &one)),
            cell(told, &one),
            Cell::code(&codes, told.words.frameworks(one.indicator.definition().frameworks)),
        ]
    });
    let table = Table { columns, rows: rows.collect(), ..Table::default() };
    let mut section = told.section("indicators", Some(table));
    let since = told.since();
    section.paragraphs = vec![told.words.say_with("er-indicators", &[("since", (&since).into())])];
    section
}

fn of_whom(told: &Told<'_>, one: &Outcome) -> String {
    let organ = one.organ.map(|organ| told.names.organ(organ, told.words));
    let part = match &one.part {
        Part::Whole => None,
        Part::Women => Some(told.words.heading("part-women")),
        Part::Men => Some(told.words.heading("part-men")),
        Part::Age(band) => Some(told.say(&format!("er-band-{}", band.code()))),
        Part::Work(area) => Some(crate::text::capital(&told.words.area(area))),
        Part::SeniorManagement => Some(told.say("er-senior")),
    };
    match (organ, part) {
        (Some(organ), Some(part)) => format!("{organ}: {part}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => match one.indicator {
            Indicator::G2 | Indicator::G8 | Indicator::G9 => told.say("fact-members"),
            _ => String::new(),
        },
    }
}

fn cell(told: &Told<'_>, one: &Outcome) -> Cell {
    match &one.value {
        Ok(Found::Share(ratio)) => figure::percent(&Ok(*ratio)),
        Ok(Found::Quotient(ratio)) => figure::quotient(&Ok(*ratio)),
        Ok(Found::Holds(yes)) => Cell::code(yes.to_string(), told.say(if *yes { "yes" } else { "no" })),
        Ok(Found::Range(from, to)) => {
            let shown = if from == to { from.to_string() } else { format!("{from}–{to}") };
            Cell::code(format!("{from}-{to}"), shown)
        }
        Err(why) => Cell::NotComputable(why.code().to_owned()),
    }
}

/// The report as data: outcomes under the codes of frameworks (or their own where none asks), the definitions that they
/// follow, and the rows of every section.
pub(super) fn of(told: &Told<'_>, sections: &[Section]) -> Value {
    let mut frameworks: Map<String, Value> = Map::new();
    for one in shown(told) {
        let definition = one.indicator.definition();
        let own = [one.indicator.code()];
        let codes = if definition.frameworks.is_empty() { &own[..] } else { definition.frameworks };
        for code in codes {
            let list = frameworks.entry((*code).to_owned()).or_insert_with(|| json!([]));
            if let Value::Array(list) = list {
                list.push(outcome(told, &one));
            }
        }
    }
    let definitions: Map<String, Value> =
        Indicator::ALL.iter().map(|one| (one.code().to_owned(), json!(one.definition()))).collect();
    let rows: Map<String, Value> = sections
        .iter()
        .filter_map(|section| Some((section.id.clone(), table::json(section.table.as_ref()?))))
        .collect();
    let at = (Class::Membership, subject::MEMBERS, TOTAL);
    let members = told.shield.is_whole(at, &told.measured.members);
    json!({
        "definitions": definitions,
        "frameworks": frameworks,
        "members": members.then(|| figure::measure_data(&told.measured.members)),
        "on": told.asked.on.to_string(),
        "public": told.shield.is_public(),
        "scope": told.asked.cooperative.map(|one| json!({
            "id": one.to_string(),
            "name": told.names.cooperative(one),
        })),
        "sections": rows,
    })
}

fn outcome(told: &Told<'_>, one: &Outcome) -> Value {
    let value = match &one.value {
        Ok(Found::Share(ratio)) => figure::ratio_data(&Ok(*ratio), |ratio| ratio.percent(1)),
        Ok(Found::Quotient(ratio)) => figure::ratio_data(&Ok(*ratio), |ratio| ratio.decimal(3)),
        Ok(Found::Holds(yes)) => json!(yes),
        Ok(Found::Range(from, to)) => json!({ "from": from, "to": to }),
        Err(why) => json!({ "not_computable": why.code() }),
    };
    let inputs: Map<String, Value> = one
        .inputs
        .iter()
        .map(|input| match input {
            Input::People(name, tally) | Input::Minutes(name, tally) => {
                (name.replace(' ', "_"), figure::tally_data(tally))
            }
            Input::Count(name, count) => (name.replace(' ', "_"), json!(count)),
        })
        .collect();
    json!({
        "id": one.indicator.code(),
        "inputs": inputs,
        "on": one.on.to_string(),
        "organ": one.organ.map(|organ| json!({
            "id": organ.to_string(),
            "name": told.names.organ(organ, told.words),
        })),
        "part": one.part,
        "since": one.since.map(|since| since.to_string()),
        "value": value,
    })
}
