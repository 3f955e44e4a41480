//! Shares over dates, as steps: a share holds from its date until the next one.
//!
//! Each line has its own dashes and its own marks, and its name at its end. Where a share is not computable the line
//! is interrupted.

use chrono::{Datelike, NaiveDate};
use maud::{Markup, html};

use super::{
    Frame,
    svg::{self, WIDTH},
};
use crate::words::Words;

/// The plot within the chart.
const LEFT: u64 = 44;
const RIGHT: u64 = WIDTH - 270;
const TOP: u64 = 24;
const BOTTOM: u64 = 264;
/// Two names at the ends of lines are at least this far apart.
const APART: u64 = 16;

const DASHES: [Option<&str>; 4] = [None, Some("7 4"), Some("2 3"), Some("10 3 2 3")];
const COLORS: [&str; 4] = ["#5b2a86", "#1f6f5c", "#8a4b08", "#274690"];

/// One line of the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Whose share it is.
    pub label: String,
    /// Its points, in the order of their dates.
    pub points: Vec<Point>,
}

/// A share on a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// From when on it holds.
    pub date: NaiveDate,
    /// Numerator and denominator; `None`, or a denominator of nought, where it is not computable.
    pub share: Option<(u64, u64)>,
}

/// A chart of shares over time, 0 to 100 %.
pub fn steps(frame: &Frame, series: &[Series], words: &Words) -> Markup {
    let dates = || series.iter().flat_map(|line| &line.points).map(|point| point.date);
    let (Some(first), Some(last)) = (dates().min(), dates().max()) else { return svg::empty(frame, words) };
    let scale = Scale { first, last };
    let drawing = html! {
        (grid(words))
        (ticks(&scale))
        @for (index, line) in series.iter().enumerate() { (plot(index, line, &scale, words)) }
        @for (index, y) in name_heights(series).into_iter().enumerate() { (name(index, series, y)) }
    };
    let names = APART.saturating_mul(u64::try_from(series.len()).unwrap_or_default());
    svg::framed(frame, (BOTTOM + 30).max(TOP.saturating_add(names)), &drawing)
}

/// Days to the width of the plot.
struct Scale {
    first: NaiveDate,
    last: NaiveDate,
}

impl Scale {
    fn x(&self, date: NaiveDate) -> u64 {
        position(self.first, self.last, date, RIGHT - LEFT).saturating_add(LEFT)
    }
}

/// Where a date lies between two others, on a line of so many units.
pub(super) fn position(first: NaiveDate, last: NaiveDate, date: NaiveDate, length: u64) -> u64 {
    let whole = u64::try_from(last.signed_duration_since(first).num_days()).unwrap_or_default();
    let part = u64::try_from(date.signed_duration_since(first).num_days()).unwrap_or_default();
    part.min(whole).saturating_mul(length).checked_div(whole).unwrap_or_default()
}

/// The first days of the years to mark between two dates: at most about ten.
pub(super) fn years(first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    let every = (last.year() - first.year()) / 10 + 1;
    (first.year()..=last.year())
        .filter(|year| year.rem_euclid(every) == 0)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, 1, 1))
        .filter(|day| first <= *day && *day <= last)
        .collect()
}

fn height(point: &Point) -> Option<u64> {
    let (numerator, denominator) = point.share?;
    let length = numerator.min(denominator).saturating_mul(BOTTOM - TOP).checked_div(denominator)?;
    Some(BOTTOM.saturating_sub(length))
}

fn grid(words: &Words) -> Markup {
    html! {
        text x="0" y="12" fill="#4a4a4a" { (words.heading("chart-share")) }
        @for percent in [0_u64, 25, 50, 75, 100] {
            @let y = BOTTOM - percent * (BOTTOM - TOP) / 100;
            // Parity is the line that readers look for.
            @let weight = if percent == 50 { "1.5" } else { "0.6" };
            line x1=(LEFT) x2=(RIGHT) y1=(y) y2=(y) stroke="#8c8c8c" stroke-width=(weight) {}
            text x=(LEFT - 8) y=(y + 4) text-anchor="end" { (percent) }
        }
    }
}

fn ticks(scale: &Scale) -> Markup {
    let years = years(scale.first, scale.last);
    html! {
        @for day in &years {
            @let x = scale.x(*day);
            line x1=(x) x2=(x) y1=(BOTTOM) y2=(BOTTOM + 5) stroke="#4a4a4a" {}
            text x=(x) y=(BOTTOM + 20) text-anchor="middle" { (day.year()) }
        }
        @if years.len() < 2 {
            text x=(LEFT) y=(BOTTOM + 20) { (scale.first) }
            @if scale.first != scale.last { text x=(RIGHT) y=(BOTTOM + 20) text-anchor="end" { (scale.last) } }
        }
    }
}

fn plot(index: usize, line: &Series, scale: &Scale, words: &Words) -> Markup {
    let color = COLORS[index % COLORS.len()];
    html! {
        g {
            title { (crate::text::clean(&line.label)) }
            path d=(path(line, scale)) fill="none" stroke=(color) stroke-width="2.2"
                stroke-dasharray=[DASHES[shape(index)]] {}
            @for point in &line.points {
                @if let (Some(y), Some((numerator, denominator))) = (height(point), point.share) {
                    g {
                        title { (point.date) ": " (fraction(numerator, denominator, words)) }
                        (mark(index, scale.x(point.date), y))
                    }
                }
            }
        }
    }
}

fn fraction(numerator: u64, denominator: u64, words: &Words) -> String {
    words.say_with("chart-exact", &[("numerator", numerator.into()), ("denominator", denominator.into())])
}

/// Level until the next date, then up or down; interrupted where nothing can be computed.
fn path(line: &Series, scale: &Scale) -> String {
    let mut moves = Vec::new();
    let mut drawing = false;
    for point in &line.points {
        let x = scale.x(point.date);
        match (height(point), drawing) {
            (Some(y), true) => moves.push(format!("H{x} V{y}")),
            (Some(y), false) => moves.push(format!("M{x} {y}")),
            (None, true) => moves.push(format!("H{x}")),
            (None, false) => {}
        }
        drawing = height(point).is_some();
    }
    if drawing {
        moves.push(format!("H{RIGHT}"));
    }
    moves.join(" ")
}

/// Which dashes and marks a line has: the fifth line has the colour of the first, so it gets the shape of the second.
const fn shape(index: usize) -> usize {
    (index + index / COLORS.len()) % DASHES.len()
}

/// A mark in the shape of the line: circle, square, triangle, diamond.
fn mark(index: usize, x: u64, y: u64) -> Markup {
    let color = COLORS[index % COLORS.len()];
    html! {
        @match shape(index) {
            0 => circle cx=(x) cy=(y) r="4" fill=(color) {},
            1 => rect x=(x - 4) y=(y - 4) width="8" height="8" fill="#ffffff" stroke=(color) stroke-width="2" {},
            2 => path d=(format!("M{} {} h10 l-5 -9 z", x - 5, y + 4)) fill=(color) {},
            _ => path d=(format!("M{x} {} l5 5 l-5 5 l-5 -5 z", y - 5)) fill="#ffffff" stroke=(color) stroke-width="2" {},
        }
    }
}

/// The heights of the names at the right: beside the ends of their lines, moved down where two would touch.
fn name_heights(series: &[Series]) -> Vec<u64> {
    let ends = series.iter().map(|line| line.points.last().and_then(height).unwrap_or(BOTTOM));
    let mut order: Vec<(usize, u64)> = ends.enumerate().collect();
    order.sort_by_key(|(index, y)| (*y, *index));
    let mut free = 0;
    for (_, y) in &mut order {
        *y = (*y).max(free);
        free = y.saturating_add(APART);
    }
    // What was pushed below the plot moves up again, as far as there is room above.
    let mut limit =
        BOTTOM.max(TOP.saturating_add(APART.saturating_mul(u64::try_from(series.len()).unwrap_or_default())));
    for (_, y) in order.iter_mut().rev() {
        *y = (*y).min(limit);
        limit = limit.saturating_sub(APART);
    }
    order.sort_by_key(|(index, _)| *index);
    order.into_iter().map(|(_, y)| y).collect()
}

fn name(index: usize, series: &[Series], y: u64) -> Markup {
    let label = series.get(index).map(|line| line.label.as_str()).unwrap_or_default();
    html! {
        (mark(index, RIGHT + 24, y))
        text x=(RIGHT + 34) y=(y + 4) { (svg::label(label, WIDTH - RIGHT - 44)) }
    }
}
