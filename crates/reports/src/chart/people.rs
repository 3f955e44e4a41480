//! A body of people drawn one by one, women first: what a share means to whoever reads no percentages.
//!
//! Where there are too many to draw, a figure stands for several, and the chart says for how many.

use maud::{Markup, html};

use super::{
    Frame,
    svg::{self, WIDTH},
};
use crate::{
    parts::{Part, Parts},
    text::anchor,
    words::Words,
};

/// How many people stand in a row, and how many are drawn at the most.
const IN_A_ROW: u64 = 25;
const DRAWN_MAX: u64 = 200;
/// From one row to the next, and what the legend takes below the last.
const ROW: u64 = 34;
const LEGEND: u64 = 30;

/// A chart with a figure for each person.
pub fn people(frame: &Frame, parts: &Parts, words: &Words) -> Markup {
    let total: u64 = parts.present().map(|(_, count)| count).sum();
    if total == 0 {
        return svg::empty(frame, words);
    }
    let id = anchor(&frame.id);
    let each = total.div_ceil(DRAWN_MAX);
    let drawn = parts.present().flat_map(|(part, count)| (0..count.div_ceil(each)).map(move |_| part));
    let drawn: Vec<Part> = drawn.collect();
    let rows = u64::try_from(drawn.len()).unwrap_or_default().div_ceil(IN_A_ROW);
    let bottom = rows.saturating_mul(ROW);
    let place = |n: u64| (n % IN_A_ROW * (WIDTH / IN_A_ROW) + 13, n / IN_A_ROW * ROW);
    let present: Vec<Part> = parts.present().map(|(part, _)| part).collect();
    let drawing = html! {
        @for (part, n) in drawn.iter().zip(0_u64..) { (person(*part, place(n), &id)) }
        (svg::legend(&present, bottom + 8, &id, &svg::Names::Gender(words)))
        @if 1 < each {
            text x=(WIDTH) y=(bottom + 19) text-anchor="end" { (words.say_with("chart-each", &[("each", each.into())])) }
        }
    };
    svg::framed(frame, bottom.saturating_add(LEGEND), &drawing)
}

/// A person: women with a skirt and filled, everybody else straight and in the pattern of the part.
fn person(part: Part, (x, y): (u64, u64), id: &str) -> Markup {
    let body = match part {
        Part::Women => format!("M{x} {} l9 18 h-18 z", y + 11),
        Part::Men | Part::Other | Part::Unknown | Part::Vacant => {
            format!("M{} {} h10 v18 h-10 z", x - 5, y + 11)
        }
    };
    html! {
        circle cx=(x) cy=(y + 6) r="4.6" fill=(svg::fill(part, id)) stroke=(svg::edge(part)) {}
        path d=(body) fill=(svg::fill(part, id)) stroke=(svg::edge(part)) {}
    }
}
