//! The participation report over several dates: one row a date, and shares as steps.

use std::collections::BTreeMap;

use domain::{
    indicator::{Measure, Participation},
    value::id::OrganId,
};

use super::section;
use crate::{
    chart::{self, Frame, Point, Series},
    document::{Document, Fact, Section},
    names::Names,
    report::figure,
    table::{Cell, Column, Table},
    words::Words,
};

/// All dates, one under the other.
pub(super) fn over_time(dates: &[Participation], names: &Names, words: &Words) -> Document {
    let sections = vec![
        members(dates, words),
        organs(dates, names, words),
        presidencies(dates, words),
        work(dates, words),
    ];
    let fact = |one: &Participation| {
        let date = words.date(&one.counts.on.to_string());
        Fact {
            label: words.say_with("fact-share-on", &[("date", (&date).into())]),
            value: figure::shown(&figure::percent(&one.members.share), words),
        }
    };
    let ends = dates.first().into_iter().chain(dates.last());
    Document { facts: ends.map(fact).collect(), sections, ..Document::default() }
}

fn members(dates: &[Participation], words: &Words) -> Section {
    let rows = dates.iter().map(|one| row(one, None, &one.members)).collect();
    let lines = [
        line(words.say("group-members"), dates, |one| Some(&one.members)),
        line(words.say("group-presidencies"), dates, |one| Some(&one.presidencies)),
    ];
    Section {
        chart: Some(steps("members", &lines, words)),
        ..section("members", Table { columns: columns(None, words), rows, ..Table::default() }, words)
    }
}

fn organs(dates: &[Participation], names: &Names, words: &Words) -> Section {
    let mut labels: BTreeMap<OrganId, String> = BTreeMap::new();
    let mut order = Vec::new();
    for organ in dates.iter().flat_map(|one| &one.organs).map(|organ| organ.count.organ) {
        if labels.insert(organ, names.organ(organ, words)).is_none() {
            order.push(organ);
        }
    }
    let rows = dates.iter().flat_map(|one| {
        let row = |organ: &domain::indicator::OrganMeasure| {
            let id = organ.count.organ;
            row(one, Some((Cell::text(id.to_string()), Cell::text(names.organ(id, words)))), &organ.full)
        };
        one.organs.iter().map(row).collect::<Vec<_>>()
    });
    let lines: Vec<Series> = order
        .iter()
        .map(|id| {
            let label = labels.get(id).cloned().unwrap_or_default();
            line(label, dates, |one| one.organs.iter().find(|it| it.count.organ == *id).map(|it| &it.full))
        })
        .collect();
    let columns = columns(Some(("organ", "col-organ")), words);
    let table = Table { columns, rows: rows.collect(), ..Table::default() };
    Section { chart: Some(steps("organs", &lines, words)), ..section("organs", table, words) }
}

fn presidencies(dates: &[Participation], words: &Words) -> Section {
    let rows = dates.iter().map(|one| row(one, None, &one.presidencies)).collect();
    section("presidencies", Table { columns: columns(None, words), rows, ..Table::default() }, words)
}

fn work(dates: &[Participation], words: &Words) -> Section {
    let rows = dates.iter().flat_map(|one| {
        one.work.iter().map(|(count, measure)| {
            let code = Cell::text(count.area.code());
            row(one, Some((code, Cell::text(crate::text::capital(&words.area(&count.area))))), measure)
        })
    });
    let table = Table {
        columns: columns(Some(("area", "col-area")), words),
        rows: rows.collect(),
        ..Table::default()
    };
    section("work", table, words)
}

/// The date, whose figures they are where there are several on a date, and the figures.
fn columns(group: Option<(&str, &str)>, words: &Words) -> Vec<Column> {
    let mut columns = vec![Column::date("on", words.say("col-on"))];
    columns.extend(
        group.into_iter().flat_map(|(id, heading)| {
            [Column::key(format!("{id}_id")), Column::text(id, words.say(heading))]
        }),
    );
    columns.extend(figure::measure_columns(words));
    if group.is_some() {
        // Many rows with a chart beside them need no drawing each, and a terminal has no room for it.
        columns.pop();
    }
    columns
}

fn row(one: &Participation, group: Option<(Cell, Cell)>, measure: &Measure) -> Vec<Cell> {
    let mut row = vec![Cell::date(&one.counts.on)];
    let grouped = group.is_some();
    row.extend(group.into_iter().flat_map(|(id, name)| [id, name]));
    row.extend(figure::measure_cells(measure, 0));
    if grouped {
        row.pop();
    }
    row
}

fn line<'a>(
    label: String,
    dates: &'a [Participation],
    measure: impl Fn(&'a Participation) -> Option<&'a Measure>,
) -> Series {
    let share = |one| measure(one)?.share.ok().map(|share| (share.numerator(), share.denominator()));
    Series {
        label,
        points: dates.iter().map(|one| Point { date: one.counts.on, share: share(one) }).collect(),
    }
}

fn steps(id: &str, lines: &[Series], words: &Words) -> maud::Markup {
    let labels: Vec<&str> = lines.iter().map(|line| line.label.as_str()).collect();
    let frame = Frame {
        id: format!("steps-{id}"),
        title: words.say("participation-steps"),
        description: labels.join("; "),
    };
    chart::steps(&frame, lines, words)
}
