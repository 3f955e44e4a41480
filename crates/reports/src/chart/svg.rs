//! What the charts have in common: the frame, the patterns, the segments of a bar, the shortening of labels.

use maud::{Markup, html};

use super::Frame;
use crate::{
    parts::{Part, Parts},
    text::{anchor, clean, shorten},
    words::Words,
};

/// The namespace of SVG, needed where a chart is taken out of its page.
pub(crate) const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// How wide every chart is, in its own units; the page scales it.
pub(super) const WIDTH: u64 = 640;

/// About how many units a column of text takes at the size of the labels.
const COLUMN: u64 = 8;

/// What the five fills of a chart stand for: women and men, or what somebody says instead.
pub(super) enum Names<'a> {
    /// Genders and vacant places.
    Gender(&'a Words),
    /// Anything else, by the fill.
    Own(&'a [(Part, String)]),
}

impl Names<'_> {
    /// What a fill stands for.
    pub(super) fn of(&self, part: Part) -> String {
        match self {
            Self::Gender(words) => part.name(words),
            Self::Own(names) => {
                names.iter().find(|(own, _)| *own == part).map_or_else(String::new, |(_, name)| name.clone())
            }
        }
    }

    /// How many of each there are, in words.
    pub(super) fn said(&self, parts: &Parts, words: &Words) -> String {
        match self {
            Self::Gender(words) => parts.said(words),
            Self::Own(_) => {
                let said = |(part, count)| format!("{}: {}", self.of(part), words.integer_of(count));
                parts.present().map(said).collect::<Vec<_>>().join(", ")
            }
        }
    }
}

/// Where a bar stands.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) x: u64,
    pub(crate) y: u64,
    pub(crate) width: u64,
    pub(crate) height: u64,
}

/// A chart in its frame: title and description, patterns, and what is drawn.
pub(super) fn framed(frame: &Frame, height: u64, drawing: &Markup) -> Markup {
    let id = anchor(&frame.id);
    let (title, description) = (format!("{id}-title"), format!("{id}-description"));
    html! {
        svg.chart role="img" aria-labelledby=(title) aria-describedby=(description) xmlns=(NAMESPACE)
            viewBox=(format!("0 0 {WIDTH} {height}")) font-family="system-ui, sans-serif" font-size="13" fill="#1b1b1b" {
            title id=(title) { (clean(&frame.title)) }
            desc id=(description) { (clean(&frame.description)) }
            (patterns(&id))
            (drawing)
        }
    }
}

/// A chart that has nothing to draw, and says so.
pub(super) fn empty(frame: &Frame, words: &Words) -> Markup {
    framed(frame, 40, &html! { text x="0" y="24" { (words.say("chart-empty")) } })
}

/// The patterns for drawings that are no charts, such as the bars of a table. Not `display: none`, which would take
/// the patterns away from those who use them.
pub(crate) fn hidden_patterns(id: &str) -> Markup {
    html! { svg.patterns width="0" height="0" aria-hidden="true" xmlns=(NAMESPACE) { (patterns(id)) } }
}

/// One fill per part, to be told apart in black and white: full, hatched, dotted, crossed, empty.
fn patterns(id: &str) -> Markup {
    html! {
        defs {
            pattern id=(pattern_id(id, Part::Men)) width="6" height="6" patternUnits="userSpaceOnUse" {
                rect width="6" height="6" fill="#e3f1ec" {}
                path d="M-1 7 L7 -1 M-1 1 L1 -1 M5 7 L7 5" stroke="#1f6f5c" stroke-width="1.4" {}
            }
            pattern id=(pattern_id(id, Part::Other)) width="6" height="6" patternUnits="userSpaceOnUse" {
                rect width="6" height="6" fill="#fdf1dc" {}
                circle cx="3" cy="3" r="1.6" fill="#8a4b08" {}
            }
            pattern id=(pattern_id(id, Part::Unknown)) width="8" height="8" patternUnits="userSpaceOnUse" {
                rect width="8" height="8" fill="#ffffff" {}
                path d="M0 4 H8 M4 0 V8" stroke="#8c8c8c" stroke-width="1" {}
            }
        }
    }
}

fn pattern_id(id: &str, part: Part) -> String {
    format!("{id}-{}", part.code())
}

/// How a part is filled, in a drawing whose patterns were made under `id`.
pub(crate) fn fill(part: Part, id: &str) -> String {
    match part {
        Part::Women => "#5b2a86".to_owned(),
        Part::Men | Part::Other | Part::Unknown => format!("url(#{})", pattern_id(id, part)),
        Part::Vacant => "#ffffff".to_owned(),
    }
}

/// The colour of a part's outline, dark enough to be seen beside white.
pub(crate) const fn edge(part: Part) -> &'static str {
    match part {
        Part::Women => "#5b2a86",
        Part::Men => "#1f6f5c",
        Part::Other => "#8a4b08",
        Part::Unknown | Part::Vacant => "#6b6b6b",
    }
}

/// Dashes for the outline of what is not there.
pub(super) const fn dashes(part: Part) -> Option<&'static str> {
    match part {
        Part::Vacant => Some("3 2"),
        Part::Women | Part::Men | Part::Other | Part::Unknown => None,
    }
}

/// One part of a bar, where it stands.
pub(super) struct Segment {
    pub(super) part: Part,
    pub(super) count: u64,
    pub(super) x: u64,
    pub(super) width: u64,
}

/// The parts of a bar side by side.
pub(super) fn side_by_side(parts: &Parts, place: Place) -> Vec<Segment> {
    let mut x = place.x;
    let mut segments = Vec::new();
    for (part, width) in parts.spread(place.width) {
        segments.push(Segment { part, count: parts.count(part), x, width });
        x = x.saturating_add(width);
    }
    segments
}

/// The segments of one bar.
pub(crate) fn segments(parts: &Parts, place: Place, id: &str) -> Markup {
    html! {
        @for Segment { part, x, width, .. } in side_by_side(parts, place) {
            rect x=(x) y=(place.y) width=(width) height=(place.height) fill=(fill(part, id)) stroke=(edge(part))
                stroke-dasharray=[dashes(part)] {}
        }
    }
}

/// The sample of a part for a legend in the text of a page.
pub(crate) fn swatch(part: Part, id: &str) -> Markup {
    html! {
        svg.swatch aria-hidden="true" viewBox="0 0 18 12" width="18" height="12" xmlns=(NAMESPACE) {
            rect x="1" y="1" width="16" height="10" fill=(fill(part, id)) stroke=(edge(part))
                stroke-dasharray=[dashes(part)] {}
        }
    }
}

/// A legend inside a chart, at the height `y`: the parts that occur, with their samples.
pub(super) fn legend(parts: &[Part], y: u64, id: &str, names: &Names<'_>) -> Markup {
    let mut entries = Vec::new();
    let mut x = 0_u64;
    for part in parts {
        let name = names.of(*part);
        let room = room(&name);
        entries.push((part, x, name));
        x = x.saturating_add(25 + 18).saturating_add(room);
    }
    html! {
        @for (part, x, name) in entries {
            rect x=(x + 1) y=(y) width="18" height="12" fill=(fill(*part, id)) stroke=(edge(*part))
                stroke-dasharray=[dashes(*part)] {}
            text x=(x + 25) y=(y + 11) { (name) }
        }
    }
}

/// About how many units a text takes.
pub(super) fn room(text: &str) -> u64 {
    COLUMN.saturating_mul(u64::try_from(text.chars().count()).unwrap_or_default())
}

/// A label in at most `room` units; where it had to be shortened, its title holds the whole.
pub(super) fn label(text: &str, room: u64) -> Markup {
    let columns = usize::try_from(room.checked_div(COLUMN).unwrap_or_default()).unwrap_or_default();
    let short = shorten(text, columns.max(1));
    let whole = clean(text);
    html! {
        @if short != whole { title { (whole) } }
        (short)
    }
}
