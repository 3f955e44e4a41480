//! What would become of organs and of membership, each with its assumption.

use domain::indicator::projection::{Expiry, Pace, Reached, expiries, pace};

use super::Told;
use crate::{
    document::Section,
    report::figure,
    table::{Cell, Column, Table},
};

/// The projections; that of membership counts single people who came and went, so only the house sees it.
pub(super) fn sections(told: &Told<'_>) -> Vec<Section> {
    let mut sections: Vec<Section> = organs(told).into_iter().collect();
    if !told.shield.is_public() {
        let found = pace(told.register(), told.asked.cooperative, told.asked.on, told.asked.years);
        sections.extend(found.map(|found| membership(told, &found)));
    }
    sections
}

fn organs(told: &Told<'_>) -> Option<Section> {
    let columns = vec![
        Column::key("organ_id"),
        Column::text("organ", told.say("col-organ")),
        Column::date("on", told.say("er-col-expiry")),
        Column::integer("ending_women", told.say("er-col-ending_women")),
        Column::integer("ending_men", told.say("er-col-ending_men")),
        Column::integer("to_refill", told.say("er-col-to_refill")),
        Column::ratio("share_not_refilled", told.say("er-col-not_refilled")),
        Column::ratio("share_as_today", told.say("er-col-as_today")),
        Column::ratio("share_at_parity", told.say("er-col-at_parity")),
    ];
    let mut rows = Vec::new();
    for organ in &told.measured.organs {
        let id = organ.count.organ;
        for expiry in expiries(told.register(), id, told.asked.on) {
            let mut row = vec![Cell::text(id.to_string()), Cell::text(told.names.organ(id, told.words))];
            row.extend(shares(&expiry));
            rows.push(row);
        }
    }
    if rows.is_empty() {
        return None;
    }
    let mut section = told.section("expiries", Some(Table { columns, rows, ..Table::default() }));
    section.paragraphs = vec![told.say("er-expiries")];
    Some(section)
}

fn shares(expiry: &Expiry) -> [Cell; 7] {
    [
        Cell::date(&expiry.on),
        Cell::count(expiry.ending.women),
        Cell::count(expiry.ending.men),
        Cell::count(expiry.to_refill),
        figure::percent(&expiry.not_refilled),
        figure::percent(&expiry.as_today),
        figure::percent(&expiry.at_parity),
    ]
}

fn membership(told: &Told<'_>, found: &Pace) -> Section {
    let columns = vec![
        Column::integer("percent", told.say("er-col-share_to_reach")),
        Column::text("reached", told.say("er-col-when")),
        Column::integer("years", told.say("er-col-years")),
    ];
    let rows = found.reached.iter().map(|(percent, reached)| {
        let mut row = vec![Cell::count(*percent)];
        row.extend(match reached {
            Reached::Already => [Cell::code("already", told.say("er-already")), Cell::count(0)],
            Reached::In { years, year } => [Cell::text(year.to_string()), Cell::count(u64::from(*years))],
            Reached::Never => [Cell::code("never", told.say("er-never")), Cell::Empty],
        });
        row
    });
    let table = Table { columns, rows: rows.collect(), ..Table::default() };
    let (from, until) = (found.years.0.to_string(), found.years.1.to_string());
    let (came, went) = (&found.movement.admissions, &found.movement.exits);
    let (came, went) = (told.records.tally_or_none(came), told.records.tally_or_none(went));
    let args = [
        ("from", (&from).into()),
        ("until", (&until).into()),
        ("came", (&came).into()),
        ("went", (&went).into()),
    ];
    let mut section = told.section("pace", Some(table));
    section.paragraphs = vec![told.words.say_with("er-pace", &args)];
    section
}
