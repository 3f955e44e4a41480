//! Small charts of our own, as SVG inside the page: bars of a composition, people one by one, shares over time,
//! mandates over time.
//!
//! Whole numbers only, no script, nothing loaded. Patterns, shapes and words carry the meaning; colour only helps. Each
//! chart has a title and a description, and whoever puts one on a page puts the table of the same figures beside it.

pub(crate) mod svg;

mod bars;
mod people;
mod steps;
mod timeline;

pub use self::{
    bars::{Bar, bars, shares},
    people::people,
    steps::{Point, Series, steps},
    timeline::{Lane, Span, Window, phases, timeline},
};

/// What every chart has around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// A name of its own within the page: small letters, digits, hyphens.
    pub id: String,
    /// What the chart shows, in a few words.
    pub title: String,
    /// What it says, in a sentence or two, for who cannot see it.
    pub description: String,
}
