//! The verbs, one file a noun: each reads what was typed, asks or commands, and prints.

pub(crate) mod catalogue;
pub(crate) mod certification;
pub(crate) mod checkpoint;
pub(crate) mod compliance;
pub(crate) mod demo;
pub(crate) mod exchange;
mod history;
pub(crate) mod keep;
pub(crate) mod list;
mod places;
mod receipt;
pub(crate) mod report;
