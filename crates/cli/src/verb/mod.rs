//! The verbs, one file a noun: each reads what was typed, asks or commands, and prints.

mod batches;
pub(crate) mod catalogue;
pub(crate) mod checkpoint;
pub(crate) mod demo;
pub(crate) mod evidence;
pub(crate) mod exchange;
mod history;
pub(crate) mod keep;
mod places;
mod receipt;
pub(crate) mod report;
pub(crate) mod serve;
