//! The composition of an organ: who holds which seat on a day, every mandate there ever was or is to be, and what the
//! coming expiries would do to its balance.

mod lanes;

use chrono::NaiveDate;
use domain::{
    Register,
    committee::{Mandate, Organ, Seat},
    indicator::{OrganMeasure, counts, participation},
    value::{Gender, id::OrganId},
};

use super::figure;
use crate::{
    document::{Document, Fact, Section},
    page::Stamp,
    records::Records,
    table::{Cell, Column, Table},
    words::{Family, Words},
};

/// The composition of an organ on a day; `None` where there is no such organ.
pub fn composition(
    register: &Register,
    organ: OrganId,
    on: NaiveDate,
    stamp: &Stamp,
    words: &Words,
) -> Option<Document> {
    let found = register.committees().organ(organ)?;
    let records = Records::new(register, words);
    let measured = measured(register, found, on);
    let mut sections = Vec::new();
    if measured.is_some() {
        sections.push(seats(&records, found, on));
        sections.extend(expiries(&records, found, on));
    }
    sections.push(mandates(&records, found, on));
    let figures = measured.as_ref().map_or_else(
        || vec![figure::fact("fact-organ", words.say("organ-not-there"), words)],
        |measured| facts(measured, words),
    );
    Some(Document {
        title: crate::text::capital(&records.organ(organ)),
        subtitle: about(&records, found),
        stamp: stamp.clone(),
        facts: objective(found, words).into_iter().chain(figures).collect(),
        sections,
        notes: figure::notes(
            &["note-organs", "note-base", "page-half_open", "note-partial", "note-rounding"],
            words,
        ),
        withheld: Vec::new(),
        page: None,
        data: serde_json::Value::Null,
    })
}

/// What kind of organ, on what it rests, and on which days it exists.
fn about(records: &Records<'_>, organ: &Organ) -> String {
    let words = records.words;
    let kind = words.heading(&format!("organ-{}", organ.kind.code()));
    format!("{kind}, {} ({})", words.period_of(&organ.period), records.basis(&organ.basis))
}

/// What the organ was established for, where somebody said so.
fn objective(organ: &Organ, words: &Words) -> Option<Fact> {
    let said = organ.objective.as_ref()?;
    Some(figure::fact("fact-objective", said.to_string(), words))
}

/// The organ's figures on a day; `None` where it does not exist then.
fn measured(register: &Register, organ: &Organ, on: NaiveDate) -> Option<OrganMeasure> {
    let all = participation(counts(register, Some(organ.cooperative), on));
    all.organs.into_iter().find(|measured| measured.count.organ == organ.id)
}

fn facts(measured: &OrganMeasure, words: &Words) -> Vec<Fact> {
    let mut facts = vec![figure::fact("fact-seats", figure::coverage(&measured.coverage, words), words)];
    facts.extend(figure::facts(&measured.full, words));
    let ratio = figure::shown(&figure::quotient(&measured.representation), words);
    facts.push(figure::fact("fact-representation", ratio, words));
    facts
}

/// Each seat with its holders on the day, and one line for each vacant place.
fn seats(records: &Records<'_>, organ: &Organ, on: NaiveDate) -> Section {
    let words = records.words;
    let columns = vec![
        Column::key("seat"),
        Column::text("post", words.say("col-post")),
        Column::text("name", words.say("col-name")),
        Column::date("since", words.say("col-since")),
        Column::date("until", words.say("col-until")),
        Column::text("represents", words.say("col-represents")),
        Column::text("origin", words.say("col-origin")),
    ];
    let rows = records.register.committees().seats_of(organ.id).flat_map(|seat| seat_rows(records, seat, on));
    let table = Table { columns, rows: rows.collect(), ..Table::default() };
    section("holders", Some(table), words)
}

fn seat_rows(records: &Records<'_>, seat: &Seat, on: NaiveDate) -> Vec<Vec<Cell>> {
    let words = records.words;
    let held =
        records.register.committees().mandates_on(seat.id).filter(|mandate| mandate.counted.contains(on));
    let mut held: Vec<&Mandate> = held.collect();
    held.sort_by_key(|mandate| (mandate.period.from.first(), mandate.id));
    let held_count = u32::try_from(held.len()).unwrap_or(u32::MAX);
    let vacant = seat.places_on(on).unwrap_or_default().saturating_sub(held_count);
    let mut rows: Vec<Vec<Cell>> = held
        .into_iter()
        .map(|mandate| {
            let mut row = vec![
                Cell::text(seat.id.to_string()),
                post(records, mandate),
                Cell::text(records.person(mandate.person)),
            ];
            row.extend(circumstances(records, mandate));
            row
        })
        .collect();
    rows.extend((0..vacant).map(|_| {
        vec![
            Cell::text(seat.id.to_string()),
            Cell::code(seat.post.code(), records.post(seat.id, None)),
            Cell::code("vacant", words.say("place-vacant")),
        ]
    }));
    rows
}

fn post(records: &Records<'_>, mandate: &Mandate) -> Cell {
    let seat = records.register.committees().seat(mandate.seat);
    let code = seat.map_or_else(String::new, |seat| seat.post.code().to_owned());
    Cell::code(code, records.post(mandate.seat, records.gender(mandate.person)))
}

/// Since, until, on whose behalf, how she came by it.
fn circumstances(records: &Records<'_>, mandate: &Mandate) -> [Cell; 4] {
    [
        Cell::date(&mandate.period.from),
        mandate.period.until.map_or(Cell::Empty, |until| Cell::date(&until)),
        mandate.represents.map_or(Cell::Empty, |cooperative| Cell::text(records.cooperative(cooperative))),
        mandate.origin.map_or(Cell::Empty, |origin| {
            Cell::code(origin.code(), records.words.term(Family::Entry, origin.code()))
        }),
    ]
}

/// All mandates with the timeline.
fn mandates(records: &Records<'_>, organ: &Organ, on: NaiveDate) -> Section {
    let words = records.words;
    let columns = vec![
        Column::key("mandate"),
        Column::text("post", words.say("col-post")),
        Column::text("name", words.say("col-name")),
        Column::date("since", words.say("col-since")),
        Column::date("until", words.say("col-until")),
        Column::text("represents", words.say("col-represents")),
        Column::text("origin", words.say("col-origin")),
        Column::text("status", words.say("col-status")),
    ];
    let committees = records.register.committees();
    let mut all: Vec<(usize, &Mandate)> = committees
        .seats_of(organ.id)
        .enumerate()
        .flat_map(|(order, seat)| committees.mandates_on(seat.id).map(move |mandate| (order, mandate)))
        .collect();
    all.sort_by_key(|(order, mandate)| (*order, mandate.period.from.first(), mandate.id));
    let rows = all.iter().map(|(_, mandate)| {
        let mut row = vec![
            Cell::text(mandate.id.to_string()),
            post(records, mandate),
            Cell::text(records.person(mandate.person)),
        ];
        row.extend(circumstances(records, mandate));
        row.push(standing(records, mandate, on));
        row
    });
    let table = Table { columns, rows: rows.collect(), ..Table::default() };
    Section { chart: Some(lanes::timeline(records, organ, on)), ..section("mandates", Some(table), words) }
}

/// Whether a mandate is in force, over or to come on the day; why it ended, once somebody said so.
pub(super) fn standing(records: &Records<'_>, mandate: &Mandate, on: NaiveDate) -> Cell {
    let words = records.words;
    let code = if on < mandate.counted.first_day() {
        "future"
    } else if mandate.counted.contains(on) {
        "present"
    } else {
        "past"
    };
    let said = words.say(&format!("mandate-{code}"));
    if code != "past" || !mandate.ended {
        return Cell::code(code, said);
    }
    let why = mandate.end_reason.map(|reason| words.term(Family::MandateEnd, reason.code()));
    Cell::code(code, format!("{said}: {}", why.unwrap_or_else(|| words.say("not-stated"))))
}

/// The mandates in force whose end is known, with the balance on the day after.
fn expiries(records: &Records<'_>, organ: &Organ, on: NaiveDate) -> Option<Section> {
    let words = records.words;
    let held =
        records.register.committees().mandates_in(organ.id).filter(|mandate| mandate.counted.contains(on));
    let mut ending: Vec<(NaiveDate, &Mandate)> =
        held.filter_map(|mandate| Some((mandate.counted.end_day()?, mandate))).collect();
    ending.sort_by_key(|(end, mandate)| (*end, mandate.id));
    if ending.is_empty() {
        return None;
    }
    let mut columns = vec![
        Column::date("on", words.say("col-on")),
        Column::text("name", words.say("col-name")),
        Column::text("post", words.say("col-post")),
        Column::text("gender", words.say("col-gender")),
    ];
    columns.extend([
        Column::integer("women_after", words.say("col-women_after")),
        Column::integer("men_after", words.say("col-men_after")),
        Column::ratio("share_of_women_after", words.say("col-share_after")),
    ]);
    let rows = ending.iter().map(|(end, mandate)| {
        let gender = records.gender(mandate.person);
        let mut row = vec![
            Cell::date(end),
            Cell::text(records.person(mandate.person)),
            post(records, mandate),
            Cell::code(gender.map_or("unknown", Gender::code), words.gender(gender)),
        ];
        row.extend(measured(records.register, organ, *end).map_or_else(Vec::new, |after| {
            let tally = after.full.tally;
            vec![Cell::count(tally.women), Cell::count(tally.men), figure::percent(&after.full.share)]
        }));
        row
    });
    let table = Table { columns, rows: rows.collect(), ..Table::default() };
    Some(Section {
        paragraphs: vec![words.say("section-expiries-how")],
        ..section("expiries", Some(table), words)
    })
}

fn section(id: &str, table: Option<Table>, words: &Words) -> Section {
    Section { id: id.to_owned(), heading: words.say(&format!("section-{id}")), table, ..Section::default() }
}
