//! Formats for machines, both ways: roster tables, figures of others, Popolo, catalogues of requirements, and dossiers. It
//! must not query a database, nor decide.

pub mod catalogue;
pub mod ciso_assistant;
pub mod dossier;
pub mod history;
pub mod iati;
pub mod icalendar;
pub mod json;
pub mod mint;
pub mod observation;
mod offices;
pub mod oscal;
pub mod popolo;
pub mod roster;
mod scope;
pub mod sheet;
pub mod statute;
pub mod unsaid;
pub mod untp;
mod vocabulary;
pub mod w3c_org;
