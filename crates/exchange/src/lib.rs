//! Formats for machines, both ways: roster tables, figures of others and Popolo. It must not query a database, nor decide.

pub mod mint;
pub mod observation;
pub mod popolo;
pub mod roster;
pub mod sheet;
