//! Formats for machines, both ways: roster tables and Popolo. It must not query a database, nor decide.

pub mod mint;
pub mod popolo;
pub mod roster;
pub mod sheet;
