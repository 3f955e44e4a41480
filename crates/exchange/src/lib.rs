//! Formats for machines, both ways: roster tables, Popolo, and dossiers. It must not query a database, nor decide.

pub mod dossier;
pub mod mint;
pub mod popolo;
pub mod roster;
pub mod sheet;
