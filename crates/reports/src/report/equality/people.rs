//! Who belongs, who governs and who works.

use domain::{
    committee::{Kind, Mandate, Post, Rank},
    indicator::{
        OrganMeasure,
        disclosure::{Class, TOTAL},
        rule::{Standing, Verdict, standing},
        tables::subject,
    },
    value::id::OrganId,
};

use super::{Told, shield::kept_back};
use crate::{
    chart::{self, Bar, Frame},
    document::{Fact, Section},
    parts::Parts,
    report::figure,
    table::{Cell, Column, Table},
    words::Family,
};

/// The members: how many, who, which share, how far it is to 30, 40 and 50 percent.
pub(super) fn facts(told: &Told<'_>) -> Vec<Fact> {
    let (words, members) = (told.words, &told.measured.members);
    let at = (Class::Membership, subject::MEMBERS, TOTAL);
    let total = told.shield.count((at.0, at.1, at.2, TOTAL), members.tally.total(), words);
    let mut facts = vec![Fact { label: told.say("fact-members"), value: total.shown(words) }];
    if told.shield.is_whole(at, members) {
        facts.extend(figure::facts(members, words));
        facts.extend(members.needed.iter().map(|needed| figure::needed_fact(needed, words)));
    } else {
        let labels = ["fact-women", "fact-men", "fact-other", "fact-unknown"];
        let cells = told.shield.tally(at, &members.tally, words);
        let shown = labels.into_iter().zip(cells);
        facts.extend(shown.map(|(id, cell)| figure::fact(id, cell.shown(words), words)));
        facts.push(figure::fact("fact-share", kept_back(words).shown(words), words));
    }
    facts
}

/// Each organ with its balance and its rule.
pub(super) fn organs(told: &Told<'_>) -> Section {
    let words = told.words;
    let mut columns = vec![
        Column::key("organ_id"),
        Column::text("organ", told.say("col-organ")),
        Column::text("places", told.say("er-col-places")),
    ];
    columns.extend(figure::measure_columns(words));
    let row = |organ: &OrganMeasure| {
        let id = organ.count.organ;
        let mut row = vec![
            Cell::text(id.to_string()),
            Cell::text(told.names.organ(id, words)),
            Cell::text(figure::coverage(&organ.coverage, words)),
        ];
        row.extend(figure::measure_cells(&organ.full, vacant(organ)));
        row
    };
    let rows = told.measured.organs.iter().map(row).collect();
    let mut section = told.section("organs", Some(Table { columns, rows, ..Table::default() }));
    section.chart = Some(bars(told));
    section
}

/// Each organ's gender rule, how it stands to it, and since when.
pub(super) fn rules(told: &Told<'_>) -> Section {
    let columns = vec![
        Column::key("organ_id"),
        Column::text("organ", told.say("col-organ")),
        Column::text("rule", told.say("er-col-rule")),
        Column::text("source", told.say("er-col-source")),
        Column::text("standing", told.say("er-col-standing")),
        Column::date("since", told.say("col-since")),
    ];
    let rows = told.measured.organs.iter().map(|organ| {
        let id = organ.count.organ;
        let mut row = vec![Cell::text(id.to_string()), Cell::text(told.names.organ(id, told.words))];
        row.extend(rule(told, id));
        row
    });
    told.section("rules", Some(Table { columns, rows: rows.collect(), ..Table::default() }))
}

fn vacant(organ: &OrganMeasure) -> u64 {
    organ.count.places.unwrap_or_default().saturating_sub(organ.count.filled)
}

/// The rule of an organ, where it is written, how the organ stands to it, and since when.
fn rule(told: &Told<'_>, organ: OrganId) -> [Cell; 4] {
    let words = told.words;
    let Some(Standing { rule, verdict, since }) = standing(told.register(), organ, told.asked.on) else {
        let none = words.term(Family::GenderRule, "none");
        return [Cell::code("none", none), Cell::Empty, Cell::Empty, Cell::Empty];
    };
    let name = words.term(Family::GenderRule, rule.kind.code());
    let source = rule.source.as_ref().map_or(Cell::Empty, |source| Cell::text(source.as_str()));
    [Cell::code(rule.kind.code(), name), source, said(told, &verdict), Cell::date(&since)]
}

fn said(told: &Told<'_>, verdict: &Verdict) -> Cell {
    match verdict {
        Verdict::Fulfilled => Cell::code("fulfilled", told.say("er-fulfilled")),
        Verdict::Broken { gender, needed } => {
            let args = [("gender", gender.code().into()), ("needed", (*needed).into())];
            Cell::code("broken", told.words.say_with("er-broken", &args))
        }
        Verdict::NotComputable(why) => Cell::NotComputable(why.code().to_owned()),
    }
}

/// The members, where they are shown, and each organ, one bar under the other.
fn bars(told: &Told<'_>) -> maud::Markup {
    let words = told.words;
    let bar = |label: String, measure: &domain::indicator::Measure, vacant| Bar {
        label,
        parts: figure::parts(&measure.tally, vacant),
        figure: figure::percent(&measure.share).shown(words),
    };
    let mut bars = Vec::new();
    if told.shield.is_whole((Class::Membership, subject::MEMBERS, TOTAL), &told.measured.members) {
        bars.push(bar(told.say("group-members"), &told.measured.members, 0));
    }
    bars.extend(
        told.measured
            .organs
            .iter()
            .map(|organ| bar(told.names.organ(organ.count.organ, words), &organ.full, vacant(organ))),
    );
    let said = |bar: &Bar| format!("{}: {} ({})", bar.label, Parts::said(&bar.parts, words), bar.figure);
    let frame = Frame {
        id: "er-bars".to_owned(),
        title: told.say("participation-bars"),
        description: bars.iter().map(said).collect::<Vec<_>>().join("; "),
    };
    chart::bars(&frame, &bars, words)
}

/// Who presides over which organ, and the gender equality committee in a sentence. Offices are public.
pub(super) fn presidencies(told: &Told<'_>) -> Section {
    let columns = vec![
        Column::key("organ_id"),
        Column::text("organ", told.say("col-organ")),
        Column::text("post", told.say("col-post")),
        Column::text("name", told.say("col-name")),
        Column::date("since", told.say("col-since")),
    ];
    let rows = told.measured.counts.organs.iter().filter(|count| count.has_presidency);
    let rows = rows.flat_map(|count| {
        let mut rows: Vec<Vec<Cell>> =
            presidents(told, count.organ).into_iter().map(|one| president(told, one)).collect();
        if rows.is_empty() {
            let vacant = Cell::code("vacant", told.say("place-vacant"));
            let organ = Cell::text(told.names.organ(count.organ, told.words));
            rows.push(vec![Cell::text(count.organ.to_string()), organ, Cell::Empty, vacant]);
        }
        rows
    });
    let table = Table { columns, rows: rows.collect(), ..Table::default() };
    let share = figure::shown(&figure::percent(&told.measured.presidencies.share), told.words);
    let mut section = told.section("presidencies", Some(table));
    section.paragraphs = vec![told.words.say_with("er-presidencies", &[("share", (&share).into())])];
    section.paragraphs.push(committee(told));
    section
}

/// The mandates of those who preside over an organ on the day.
pub(super) fn presidents<'a>(told: &'a Told<'_>, organ: OrganId) -> Vec<&'a Mandate> {
    let committees = told.register().committees();
    let seats =
        committees.seats_of(organ).filter(|seat| seat.rank == Rank::Full && seat.post == Post::President);
    seats
        .flat_map(|seat| committees.mandates_on(seat.id))
        .filter(|mandate| mandate.counted.contains(told.asked.on))
        .collect()
}

fn president(told: &Told<'_>, mandate: &Mandate) -> Vec<Cell> {
    let gender = told.records.gender(mandate.person);
    vec![
        Cell::text(mandate.organ.to_string()),
        Cell::text(told.names.organ(mandate.organ, told.words)),
        Cell::code("president", told.records.post(mandate.seat, gender)),
        Cell::text(told.records.person(mandate.person)),
        Cell::date(&mandate.period.from),
    ]
}

/// Since when there is a gender equality committee, who presides over it, and what it is for.
fn committee(told: &Told<'_>) -> String {
    let committees = told.register().committees();
    let organs = told.measured.counts.organs.iter().filter_map(|count| committees.organ(count.organ));
    let found = organs
        .filter(|organ| organ.kind == Kind::GenderEqualityCommittee)
        .min_by_key(|organ| organ.period.first_day());
    let Some(organ) = found else { return told.say("er-no-committee") };
    let organ_name = told.names.organ(organ.id, told.words);
    let since = told.words.period_of(&organ.period);
    let held = presidents(told, organ.id).first().map(|mandate| {
        let gender = told.records.gender(mandate.person);
        (told.records.person(mandate.person), told.records.post(mandate.seat, gender))
    });
    let (name, post) = held.unwrap_or_else(|| ("none".to_owned(), String::new()));
    let objective = organ.objective.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string);
    let args = [
        ("organ", (&organ_name).into()),
        ("since", (&since).into()),
        ("name", (&name).into()),
        ("post", (&post).into()),
        ("objective", (&objective).into()),
    ];
    told.words.say_with("er-committee", &args)
}

/// Who works where.
pub(super) fn work(told: &Told<'_>) -> Option<Section> {
    if told.measured.work.is_empty() {
        return None;
    }
    let words = told.words;
    let mut columns = vec![Column::text("area", told.say("col-area"))];
    columns.extend(figure::measure_columns(words));
    if told.shield.is_public() {
        // What is kept back is not drawn.
        columns.pop();
    }
    let rows = told.measured.work.iter().map(|(count, measure)| {
        let mut row = vec![Cell::code(count.area.code(), crate::text::capital(&words.area(&count.area)))];
        let at = (Class::Membership, subject::WORK, count.area.code());
        row.extend(told.shield.measure(at, measure, 0, words));
        row.truncate(columns.len());
        row
    });
    let rows = rows.collect();
    Some(told.section("work", Some(Table { columns, rows, ..Table::default() })))
}
