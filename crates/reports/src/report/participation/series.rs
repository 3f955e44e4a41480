//! The participation report over several dates: one row a date, and shares as steps.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    indicator::{Measure, OrganMeasure, Participation, WorkCount},
    value::id::OrganId,
};

use super::{
    DayRow,
    rows::{AreaDayRow, OrganDayRow},
    section, table,
};
use crate::{
    answer::{Day, HiddenCode, MeasureColumns, RecordId},
    chart::{self, Frame, Point, Series},
    document::{Document, Fact, Section},
    names::Names,
    report::figure,
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
    Document { sections, ..Document::default() }.headed_by(ends.map(fact))
}

fn members(dates: &[Participation], words: &Words) -> Section {
    let rows: Vec<_> = dates.iter().map(|one| DayRow::of(one.counts.on, &one.members)).collect();
    let lines = [
        line(words.say("group-members"), dates, |one| Some(&one.members)),
        line(words.say("group-presidencies"), dates, |one| Some(&one.presidencies)),
    ];
    section("members", table(&rows, words), words).chart(steps("members", &lines, words))
}

fn organs(dates: &[Participation], names: &Names, words: &Words) -> Section {
    let mut labels: BTreeMap<OrganId, String> = BTreeMap::new();
    let mut order = Vec::new();
    for organ in dates.iter().flat_map(|one| &one.organs).map(|organ| organ.count.organ) {
        if labels.insert(organ, names.organ(organ, words)).is_none() {
            order.push(organ);
        }
    }
    let row = |on: NaiveDate, organ: &OrganMeasure| {
        let id = organ.count.organ;
        OrganDayRow {
            on: Day::of(&on),
            organ_id: RecordId::of(&id),
            organ: names.organ(id, words).into(),
            measure: MeasureColumns::of(&organ.full, 0),
        }
    };
    let rows = dates.iter().flat_map(|one| one.organs.iter().map(move |organ| row(one.counts.on, organ)));
    let rows: Vec<_> = rows.collect();
    let lines: Vec<Series> = order
        .iter()
        .map(|id| {
            let label = labels.get(id).cloned().unwrap_or_default();
            line(label, dates, |one| one.organs.iter().find(|it| it.count.organ == *id).map(|it| &it.full))
        })
        .collect();
    section("organs", table(&rows, words), words).chart(steps("organs", &lines, words))
}

fn presidencies(dates: &[Participation], words: &Words) -> Section {
    let rows: Vec<_> = dates.iter().map(|one| DayRow::of(one.counts.on, &one.presidencies)).collect();
    section("presidencies", table(&rows, words), words)
}

fn work(dates: &[Participation], words: &Words) -> Section {
    let row = |on: NaiveDate, count: &WorkCount, measure: &Measure| AreaDayRow {
        on: Day::of(&on),
        area_id: HiddenCode::of(count.area.code()),
        area: crate::text::capital(&words.area(&count.area)).into(),
        measure: MeasureColumns::of(measure, 0),
    };
    let rows = dates
        .iter()
        .flat_map(|one| one.work.iter().map(move |(count, measure)| row(one.counts.on, count, measure)));
    section("work", table(&rows.collect::<Vec<_>>(), words), words)
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
