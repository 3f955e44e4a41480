//! The verbs, one file a noun: each reads what was typed, asks or commands, and prints.

pub(crate) mod account;
pub(crate) mod demo;
pub(crate) mod keep;
pub(crate) mod report;
pub(crate) mod serve;
