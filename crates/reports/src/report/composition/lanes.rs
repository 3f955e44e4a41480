//! The timeline of an organ's mandates: one lane a place, so that two holders of one seat stand side by side.

use chrono::{Days, NaiveDate};
use domain::{
    committee::{Mandate, Organ},
    value::Gender,
};

use crate::{
    chart::{self, Frame, Lane, Span, Window},
    parts::Part,
    records::Records,
};

/// How far beyond the last known day the chart reaches.
const MARGIN: Days = Days::new(120);

/// The chart of all mandates of an organ.
pub(super) fn timeline(records: &Records<'_>, organ: &Organ, on: NaiveDate) -> maud::Markup {
    let committees = records.register.committees();
    let mut lanes = Vec::new();
    for seat in committees.seats_of(organ.id) {
        let mut held: Vec<&Mandate> = committees.mandates_on(seat.id).collect();
        held.sort_by_key(|mandate| (mandate.period.from.first(), mandate.id));
        let label = crate::text::capital(&records.post(seat.id, None));
        lanes.extend(
            side_by_side(records, &held).into_iter().map(|spans| Lane { label: label.clone(), spans }),
        );
    }
    let said = |span: &Span| format!("{}, {}", span.label, span.from);
    let description =
        lanes.iter().flat_map(|lane| lane.spans.iter().map(said)).collect::<Vec<_>>().join("; ");
    let frame = Frame {
        id: "mandates-timeline".to_owned(),
        title: records.words.say("composition-timeline"),
        description: if description.is_empty() { records.words.say("table-empty") } else { description },
    };
    chart::timeline(&frame, &lanes, window(&lanes, on), records.words)
}

/// Each mandate in the first lane that is free on its first day.
fn side_by_side(records: &Records<'_>, held: &[&Mandate]) -> Vec<Vec<Span>> {
    let mut lanes: Vec<Vec<Span>> = Vec::new();
    for mandate in held {
        let span = Span {
            label: records.person(mandate.person),
            part: Part::of_gender(records.gender(mandate.person).map(Gender::code)),
            from: mandate.counted.first_day(),
            until: mandate.counted.end_day(),
        };
        let is_free = |lane: &&mut Vec<Span>| {
            lane.last().is_none_or(|last| last.until.is_some_and(|until| until <= span.from))
        };
        match lanes.iter_mut().find(is_free) {
            Some(lane) => lane.push(span),
            None => lanes.push(vec![span]),
        }
    }
    lanes
}

/// From the first mandate to the last known end, and always with the day of the question in it.
fn window(lanes: &[Lane], on: NaiveDate) -> Window {
    let spans = || lanes.iter().flat_map(|lane| &lane.spans);
    let first = spans().map(|span| span.from).chain([on]).min().unwrap_or(on);
    let ends = spans().map(|span| span.until.unwrap_or(span.from));
    let last = ends.chain([on]).max().unwrap_or(on);
    Window { from: first, until: last.checked_add_days(MARGIN).unwrap_or(last), as_of: on }
}
