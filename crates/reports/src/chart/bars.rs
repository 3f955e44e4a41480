//! The composition of several bodies, one bar each: women, men, others, not known, vacant.
//!
//! Every bar has the full length, so that shares compare; the counts stand in the bars.

use maud::{Markup, html};

use super::{
    Frame,
    svg::{self, Place, Segment, WIDTH},
};
use crate::{
    parts::{Part, Parts},
    text::anchor,
    words::Words,
};

/// From one bar to the next, and within it: the label's baseline, the bar's top and height.
const STEP: u64 = 46;
const BASELINE: u64 = 13;
const TOP: u64 = 19;
const HEIGHT: u64 = 18;
/// A figure at the end of a bar is what the bar is drawn for, so it may take up to this much, and the label the rest.
const FIGURE_MAX: u64 = WIDTH / 2;
/// Between the label and the figure.
const GAP: u64 = 16;
/// The frame's stroke must not be cut off at the edges.
const LEFT: u64 = 1;
const LENGTH: u64 = WIDTH - 2;

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Whose composition it is.
    pub label: String,
    /// The counts.
    pub parts: Parts,
    /// The figure that stands at its end, such as `29.1 %`.
    pub figure: String,
}

/// A chart with one bar of women and men under the other.
pub fn bars(frame: &Frame, bars: &[Bar], words: &Words) -> Markup {
    drawn(frame, bars, &svg::Names::Gender(words), words)
}

/// A chart with one bar under the other, whose five fills stand for what `names` says.
pub fn shares(frame: &Frame, bars: &[Bar], names: &[(Part, String)], words: &Words) -> Markup {
    drawn(frame, bars, &svg::Names::Own(names), words)
}

fn drawn(frame: &Frame, bars: &[Bar], names: &svg::Names<'_>, words: &Words) -> Markup {
    if bars.is_empty() {
        return svg::empty(frame, words);
    }
    let id = anchor(&frame.id);
    let occurring: Vec<Part> =
        Part::ALL.into_iter().filter(|part| bars.iter().any(|bar| 0 < bar.parts.count(*part))).collect();
    let bottom = STEP.saturating_mul(u64::try_from(bars.len()).unwrap_or_default());
    let drawing = html! {
        @for (bar, y) in bars.iter().zip((0_u64..).step_by(46)) { (row(bar, y, &id, names, words)) }
        (svg::legend(&occurring, bottom, &id, names))
    };
    svg::framed(frame, bottom + 16, &drawing)
}

fn row(bar: &Bar, y: u64, id: &str, names: &svg::Names<'_>, words: &Words) -> Markup {
    let place = Place { x: LEFT, y: y + TOP, width: LENGTH, height: HEIGHT };
    let figure = svg::room(&bar.figure).min(FIGURE_MAX);
    html! {
        g {
            text x="0" y=(y + BASELINE) { (svg::label(&bar.label, WIDTH - GAP - figure)) }
            text x=(WIDTH) y=(y + BASELINE) text-anchor="end" font-weight="600" { (svg::label(&bar.figure, figure)) }
            g {
                title { (names.said(&bar.parts, words)) }
                @if bar.parts.present().next().is_none() {
                    rect x=(LEFT) y=(place.y) width=(LENGTH) height=(HEIGHT) fill="none" stroke="#6b6b6b"
                        stroke-dasharray="3 2" {}
                }
                (svg::segments(&bar.parts, place, id))
                (counts(&bar.parts, place, words))
            }
        }
    }
}

/// The counts inside the segments that are long enough, readable on every pattern.
fn counts(parts: &Parts, place: Place, words: &Words) -> Markup {
    html! {
        @for Segment { part, count, x, width } in svg::side_by_side(parts, place) {
            @let figure = words.integer_of(count);
            @let needed = 14 + 8 * u64::try_from(figure.chars().count()).unwrap_or_default();
            @if needed <= width {
                @if part == Part::Women {
                    text x=(x + 6) y=(place.y + 14) fill="#ffffff" font-weight="600" { (figure) }
                } @else {
                    text x=(x + 6) y=(place.y + 14) font-weight="600" stroke="#ffffff" stroke-width="4"
                        stroke-linejoin="round" paint-order="stroke" { (figure) }
                }
            }
        }
    }
}
