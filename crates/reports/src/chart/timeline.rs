//! Mandates over time, one lane per seat. An end that has not come is drawn as an arrow.
//!
//! Draws what it is given, even two holders of one seat on one day: whether that may be is not decided here.

use chrono::{Datelike, NaiveDate};
use maud::{Markup, html};

use super::{
    Frame,
    steps::{position, years},
    svg::{self, WIDTH},
};
use crate::{
    parts::Part,
    text::{anchor, clean},
    words::Words,
};

/// The plot within the chart.
const LEFT: u64 = 170;
const RIGHT: u64 = WIDTH - 14;
const TOP: u64 = 26;
/// From one lane to the next, and the height of a span in it.
const STEP: u64 = 30;
const HEIGHT: u64 = 20;
/// How far an arrow reaches beyond the day.
const ARROW: u64 = 10;

/// One seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Which seat it is.
    pub label: String,
    /// Who held it.
    pub spans: Vec<Span>,
}

/// One holder of a seat, for a half-open period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Who it is.
    pub label: String,
    /// The part that she counts for.
    pub part: Part,
    /// The first day.
    pub from: NaiveDate,
    /// The first day that no longer belongs to it; `None` where it goes on.
    pub until: Option<NaiveDate>,
}

/// The stretch of time that is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// The left edge.
    pub from: NaiveDate,
    /// The right edge.
    pub until: NaiveDate,
    /// The day of the question, marked by a line.
    pub as_of: NaiveDate,
}

/// A chart of who held which seat when.
pub fn timeline(frame: &Frame, lanes: &[Lane], window: Window, words: &Words) -> Markup {
    drawn(frame, lanes, window, &svg::Names::Gender(words), words)
}

/// A chart of phases over time, whose five fills stand for what `names` says.
pub fn phases(
    frame: &Frame,
    lanes: &[Lane],
    window: Window,
    names: &[(Part, String)],
    words: &Words,
) -> Markup {
    drawn(frame, lanes, window, &svg::Names::Own(names), words)
}

fn drawn(frame: &Frame, lanes: &[Lane], window: Window, names: &svg::Names<'_>, words: &Words) -> Markup {
    if lanes.is_empty() || window.until <= window.from {
        return svg::empty(frame, words);
    }
    let id = anchor(&frame.id);
    let bottom = STEP.saturating_mul(u64::try_from(lanes.len()).unwrap_or_default()).saturating_add(TOP);
    let spans = || lanes.iter().flat_map(|lane| &lane.spans);
    let occurring: Vec<Part> =
        Part::ALL.into_iter().filter(|part| spans().any(|span| span.part == *part)).collect();
    let drawing = html! {
        (scale(&window, bottom))
        @for (lane, y) in lanes.iter().zip((TOP..).step_by(30)) { (seat(lane, y, &window, (&id, names), words)) }
        (present(&window, bottom, words))
        (svg::legend(&occurring, bottom + 30, &id, names))
    };
    svg::framed(frame, bottom + 46, &drawing)
}

fn x(window: &Window, day: NaiveDate) -> u64 {
    position(window.from, window.until, day, RIGHT - LEFT).saturating_add(LEFT)
}

fn scale(window: &Window, bottom: u64) -> Markup {
    html! {
        @for day in years(window.from, window.until) {
            @let x = x(window, day);
            line x1=(x) x2=(x) y1=(TOP - 6) y2=(bottom) stroke="#8c8c8c" stroke-width="0.6" {}
            text x=(x) y=(TOP - 12) text-anchor="middle" { (day.year()) }
        }
    }
}

fn seat(lane: &Lane, y: u64, window: &Window, fills: (&str, &svg::Names<'_>), words: &Words) -> Markup {
    let visible =
        |span: &&Span| span.from < window.until && span.until.is_none_or(|until| window.from < until);
    html! {
        g {
            text x="0" y=(y + 15) { (svg::label(&lane.label, LEFT - 8)) }
            line x1=(LEFT) x2=(RIGHT) y1=(y + HEIGHT + 5) y2=(y + HEIGHT + 5) stroke="#c8c8c8" stroke-width="0.6" {}
            @for span in lane.spans.iter().filter(visible) { (holder(span, y, window, fills, words)) }
        }
    }
}

fn holder(
    span: &Span,
    y: u64,
    window: &Window,
    (id, names): (&str, &svg::Names<'_>),
    words: &Words,
) -> Markup {
    let start = x(window, span.from);
    let end = x(window, span.until.unwrap_or(window.until)).max(start + 2);
    let body = match span.until {
        Some(_) => format!("M{start} {y} H{end} v{HEIGHT} H{start} z"),
        None => format!("M{start} {y} H{end} l{ARROW} {} L{end} {} H{start} z", HEIGHT / 2, y + HEIGHT),
    };
    html! {
        g {
            title { (clean(&span.label)) ", " (names.of(span.part)) ", " (dates(span, words)) }
            path d=(body) fill=(svg::fill(span.part, id)) stroke=(svg::edge(span.part))
                stroke-dasharray=[svg::dashes(span.part)] {}
            (inscription(span, start, end, y))
        }
    }
}

/// The holder's name inside the span, where there is room for at least its beginning.
fn inscription(span: &Span, start: u64, end: u64, y: u64) -> Markup {
    let room = end.saturating_sub(start).saturating_sub(10);
    html! {
        @if 28 <= room {
            @if span.part == Part::Women {
                text x=(start + 6) y=(y + 15) fill="#ffffff" { (svg::label(&span.label, room)) }
            } @else {
                text x=(start + 6) y=(y + 15) stroke="#ffffff" stroke-width="4" stroke-linejoin="round"
                    paint-order="stroke" { (svg::label(&span.label, room)) }
            }
        }
    }
}

fn dates(span: &Span, words: &Words) -> String {
    match span.until {
        Some(until) => format!("{} – {until}", span.from),
        None => format!("{} – {}", span.from, words.say("chart-still")),
    }
}

/// The day of the question.
fn present(window: &Window, bottom: u64, words: &Words) -> Markup {
    let x = x(window, window.as_of);
    let anchor = if x < u64::midpoint(LEFT, RIGHT) { "start" } else { "end" };
    html! {
        @if window.from <= window.as_of && window.as_of <= window.until {
            line x1=(x) x2=(x) y1=(TOP - 6) y2=(bottom + 6) stroke="#1b1b1b" stroke-width="1.5" stroke-dasharray="4 3" {}
            text x=(x) y=(bottom + 19) text-anchor=(anchor) { (words.say("chart-present")) " " (window.as_of) }
        }
    }
}
