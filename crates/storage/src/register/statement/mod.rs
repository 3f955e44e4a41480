//! The register's own statements, for every engine: SQL only; nothing here decides anything.

pub(crate) mod cell;
pub(crate) mod count;
#[cfg(test)]
pub(crate) mod plans;
pub(crate) mod read;
pub(crate) mod view;
