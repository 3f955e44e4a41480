//! How far women and men share in membership, office and work: on one date, over several, or in a term of an organ.

mod data;
mod rows;
mod series;
mod term;

use domain::indicator::{OrganMeasure, Participation, participation::measure};

pub use self::{
    data::ParticipationAnswer,
    term::{TermFigures, participation_of_term},
};

use self::data::ParticipationDays;
pub(super) use self::rows::DayRow;
use self::rows::{AreaRow, GroupRow, OrganRow, OrganStart, SeatRow};
use super::figure::{self, NeededRow};
use crate::{
    answer::{self, Coded, MeasureColumns},
    chart::{self, Bar, Frame},
    document::{Document, Section},
    names::Names,
    parts::Parts,
    provenance::Provenance,
    table::Table,
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
pub fn participation(
    series: &[Participation],
    names: &Names,
    provenance: &Provenance,
    words: &Words,
) -> Document {
    let (subtitle, legal) = scope(series, names, words);
    let mut document = match series {
        [one] => on_one_date(one, names, words),
        several => series::over_time(several, names, words),
    };
    document.title = words.say("participation-title");
    document.subtitle = subtitle;
    document.provenance = provenance.clone();
    document.notes = legal.into_iter().chain(figure::notes(&NOTES, words)).collect();
    let dates = series.iter().map(|one| data::of(one, names, words)).collect();
    document.data = answer::data(&ParticipationAnswer::Days(ParticipationDays { dates }));
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
    Document { sections, ..Document::default() }.headed_by(facts)
}

fn members(one: &Participation, words: &Words) -> Section {
    let groups = [("members", one.members.clone()), ("entitled", measure(one.counts.entitled))];
    let row = |(code, measure): &(&str, domain::indicator::Measure)| GroupRow {
        group: Coded::new(*code, words.say(&format!("group-{code}"))),
        measure: MeasureColumns::of(measure, 0),
    };
    section("members", table(&groups.each_ref().map(row), words), words)
}

/// Places that nobody holds.
fn vacant(organ: &OrganMeasure) -> u64 {
    organ.count.places.map(|places| places.saturating_sub(organ.count.filled)).unwrap_or_default()
}

/// A table under the headings of figures.
fn table<R: answer::Row>(rows: &[R], words: &Words) -> Table {
    Table::of(rows, |id| figure::heading(id, words))
}

fn organs(one: &Participation, names: &Names, words: &Words) -> Section {
    let row = |organ: &OrganMeasure| OrganRow {
        organ: OrganStart::of(organ, names, words),
        measure: MeasureColumns::of(&organ.full, vacant(organ)),
    };
    let rows: Vec<_> = one.organs.iter().map(row).collect();
    let chart = (!one.organs.is_empty()).then(|| bars(one, names, words));
    section("organs", table(&rows, words), words).chart(chart)
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
    let rows: Vec<_> = one.organs.iter().map(|organ| SeatRow::of(organ, names, words)).collect();
    section("seats", table(&rows, words), words)
}

fn needed(one: &Participation, names: &Names, words: &Words) -> Section {
    let mut groups = vec![NeededRow::new(words.say("group-members"), None, &one.members)];
    groups.extend(one.organs.iter().map(|organ| {
        let id = organ.count.organ;
        NeededRow::new(names.organ(id, words), Some(id), &organ.full)
    }));
    figure::needed_section(&groups, words)
}

fn presidencies(one: &Participation, words: &Words) -> Section {
    let row = GroupRow {
        group: Coded::new("presidencies", words.say("group-presidencies")),
        measure: MeasureColumns::of(&one.presidencies, 0),
    };
    let held = figure::coverage(&one.presidencies_coverage, words);
    section("presidencies", table(&[row], words), words)
        .lead([words.say_with("section-presidencies-held", &[("held", (&held).into())])])
}

fn work(one: &Participation, words: &Words) -> Section {
    let rows: Vec<_> = one
        .work
        .iter()
        .map(|(count, measure)| AreaRow {
            area: Coded::new(count.area.code(), crate::text::capital(&words.area(&count.area))),
            measure: MeasureColumns::of(measure, 0),
        })
        .collect();
    section("work", table(&rows, words), words)
}

/// A section under its own heading.
fn section(id: &str, table: Table, words: &Words) -> Section {
    Section::new(id, words.say(&format!("section-{id}"))).table(table)
}
