//! How far women and men share in membership, office and work: on one date, over several, or in a term of an organ.

mod data;
mod series;
mod term;

use domain::indicator::{OrganMeasure, Participation, participation::measure};
use serde_json::json;

pub use self::term::{TermFigures, participation_of_term};
use super::figure;
use crate::{
    chart::{self, Bar, Frame},
    document::{Document, Section},
    names::Names,
    page::Stamp,
    parts::Parts,
    table::{Cell, Column, Table},
    words::Words,
};

/// What a reader of these figures has to know.
const NOTES: [&str; 8] = [
    "note-base",
    "note-distinct",
    "note-organs",
    "note-representation",
    "note-rounding",
    "page-half_open",
    "note-partial",
    "note-legacy",
];

/// The report on one date, or on several in their order.
pub fn participation(series: &[Participation], names: &Names, stamp: &Stamp, words: &Words) -> Document {
    let (subtitle, legal) = scope(series, names, words);
    let mut document = match series {
        [one] => on_one_date(one, names, words),
        several => series::over_time(several, names, words),
    };
    document.title = words.say("participation-title");
    document.subtitle = subtitle;
    document.stamp = stamp.clone();
    document.notes = legal.into_iter().chain(figure::notes(&NOTES, words)).collect();
    document.data =
        json!({ "dates": series.iter().map(|one| data::of(one, names, words)).collect::<Vec<_>>() });
    document
}

/// Of whom the report speaks, and that legal persons are counted apart where there are some.
fn scope(series: &[Participation], names: &Names, words: &Words) -> (String, Option<String>) {
    let cooperative = series.first().and_then(|one| one.counts.cooperative);
    let subtitle = match cooperative.map(|cooperative| names.cooperative(cooperative)) {
        Some(name) => words.say_with("participation-scope", &[("name", (&name).into())]),
        None => words.say("participation-scope-all"),
    };
    let legal = series.iter().any(|one| 0 < one.counts.legal_persons);
    (subtitle, legal.then(|| words.say("note-legal_persons")))
}

fn on_one_date(one: &Participation, names: &Names, words: &Words) -> Document {
    let mut facts = vec![figure::fact("fact-members", words.integer_of(one.members.tally.total()), words)];
    facts.extend(figure::facts(&one.members, words));
    facts.extend(one.members.needed.iter().map(|needed| figure::needed_fact(needed, words)));
    if 0 < one.counts.legal_persons {
        facts.push(figure::fact("fact-legal_persons", words.integer_of(one.counts.legal_persons), words));
    }
    let sections = vec![
        members(one, words),
        organs(one, names, words),
        seats(one, names, words),
        needed(one, names, words),
        presidencies(one, words),
        work(one, words),
    ];
    Document { facts, sections, ..Document::default() }
}

fn members(one: &Participation, words: &Words) -> Section {
    let mut columns = vec![Column::text("group", words.say("col-group"))];
    columns.extend(figure::measure_columns(words));
    let groups = [("members", one.members.clone()), ("entitled", measure(one.counts.entitled))];
    let row = |(code, measure): &(&str, domain::indicator::Measure)| {
        let mut row = vec![Cell::code(*code, words.say(&format!("group-{code}")))];
        row.extend(figure::measure_cells(measure, 0));
        row
    };
    section("members", Table { columns, rows: groups.iter().map(row).collect(), ..Table::default() }, words)
}

/// Places that nobody holds.
fn vacant(organ: &OrganMeasure) -> u64 {
    organ.count.places.map(|places| places.saturating_sub(organ.count.filled)).unwrap_or_default()
}

fn organ_start(organ: &OrganMeasure, names: &Names, words: &Words) -> Vec<Cell> {
    let kind = names.kind(organ.count.organ).map_or(Cell::Empty, |kind| Cell::text(kind.code()));
    vec![Cell::text(organ.count.organ.to_string()), kind, Cell::text(names.organ(organ.count.organ, words))]
}

fn organ_columns(words: &Words) -> Vec<Column> {
    vec![Column::key("id"), Column::key("kind"), Column::text("organ", words.say("col-organ"))]
}

fn organs(one: &Participation, names: &Names, words: &Words) -> Section {
    let mut columns = organ_columns(words);
    columns.extend(figure::measure_columns(words));
    let row = |organ: &OrganMeasure| {
        let mut row = organ_start(organ, names, words);
        row.extend(figure::measure_cells(&organ.full, vacant(organ)));
        row
    };
    let rows = one.organs.iter().map(row).collect();
    let chart = (!one.organs.is_empty()).then(|| bars(one, names, words));
    Section { chart, ..section("organs", Table { columns, rows, ..Table::default() }, words) }
}

/// The members and each organ, one bar under the other.
fn bars(one: &Participation, names: &Names, words: &Words) -> maud::Markup {
    let bar = |label: String, measure: &domain::indicator::Measure, vacant| Bar {
        label,
        parts: figure::parts(&measure.tally, vacant),
        figure: figure::percent(&measure.share).shown(words),
    };
    let mut bars = vec![bar(words.say("group-members"), &one.members, 0)];
    bars.extend(
        one.organs.iter().map(|organ| bar(names.organ(organ.count.organ, words), &organ.full, vacant(organ))),
    );
    let said = |bar: &Bar| format!("{}: {} ({})", bar.label, Parts::said(&bar.parts, words), bar.figure);
    let frame = Frame {
        id: "bars".to_owned(),
        title: words.say("participation-bars"),
        description: bars.iter().map(said).collect::<Vec<_>>().join("; "),
    };
    chart::bars(&frame, &bars, words)
}

fn seats(one: &Participation, names: &Names, words: &Words) -> Section {
    let mut columns = organ_columns(words);
    columns.extend([
        Column::integer("filled", words.say("col-filled")),
        Column::integer("places", words.say("col-places")),
        Column::integer("alternates", words.say("col-alternates")),
        Column::ratio("representation_ratio", words.say("col-representation")),
        Column::integer("women", words.say("col-women")),
        Column::integer("proportional", words.say("col-proportional")),
    ]);
    let row = |organ: &OrganMeasure| {
        let count = &organ.count;
        let mut row = organ_start(organ, names, words);
        row.extend([
            Cell::count(count.filled),
            figure::computed(
                &count.places.ok_or(domain::indicator::NotComputable::PlacesNotFixed),
                |places| Cell::count(*places),
            ),
            Cell::count(count.alternates.total()),
            figure::quotient(&organ.representation),
            Cell::count(count.full.women),
            figure::computed(&organ.proportional, |range| Cell::text(range_of(*range, words))),
        ]);
        row
    };
    let rows = one.organs.iter().map(row).collect();
    section("seats", Table { columns, rows, ..Table::default() }, words)
}

/// `2–3`, or `2` where the proportion is exact.
fn range_of((from, to): (u64, u64), words: &Words) -> String {
    if from == to {
        return words.integer_of(from);
    }
    format!("{}–{}", words.integer_of(from), words.integer_of(to))
}

fn needed(one: &Participation, names: &Names, words: &Words) -> Section {
    let mut groups = vec![(words.say("group-members"), None, &one.members)];
    groups.extend(one.organs.iter().map(|organ| {
        let id = organ.count.organ;
        (names.organ(id, words), Some(id.to_string()), &organ.full)
    }));
    figure::needed_section(&groups, words)
}

fn presidencies(one: &Participation, words: &Words) -> Section {
    let mut columns = vec![Column::text("group", words.say("col-group"))];
    columns.extend(figure::measure_columns(words));
    let mut row = vec![Cell::code("presidencies", words.say("group-presidencies"))];
    row.extend(figure::measure_cells(&one.presidencies, 0));
    let held = figure::coverage(&one.presidencies_coverage, words);
    Section {
        paragraphs: vec![words.say_with("section-presidencies-held", &[("held", (&held).into())])],
        ..section("presidencies", Table { columns, rows: vec![row], ..Table::default() }, words)
    }
}

fn work(one: &Participation, words: &Words) -> Section {
    let mut columns = vec![Column::text("area", words.say("col-area"))];
    columns.extend(figure::measure_columns(words));
    let rows = one.work.iter().map(|(count, measure)| {
        let mut row = vec![Cell::code(count.area.code(), crate::text::capital(&words.area(&count.area)))];
        row.extend(figure::measure_cells(measure, 0));
        row
    });
    section("work", Table { columns, rows: rows.collect(), ..Table::default() }, words)
}

/// A section under its own heading.
fn section(id: &str, table: Table, words: &Words) -> Section {
    Section {
        id: id.to_owned(),
        heading: words.say(&format!("section-{id}")),
        table: Some(table),
        ..Section::default()
    }
}
