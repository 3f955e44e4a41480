//! Documents for eyes: what a register says, in Spanish and English, for the terminal, the browser, the printer and
//! other programs.
//!
//! Knows nothing about storage, and decides nothing: it is given figures and sets them out. Every report is written
//! once, as a [`document::Document`] made of blocks, and every format follows from it.
#![deny(clippy::wildcard_enum_match_arm)]

pub mod words;

mod fields;

pub mod names;
pub mod records;

pub mod parts;
mod text;

pub use text::{visible, width, wrap};

pub mod answer;

pub mod table;

pub mod chart;

pub mod layout;
pub mod provenance;

pub mod document;
mod page;

pub mod report;
