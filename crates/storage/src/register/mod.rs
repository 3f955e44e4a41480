//! The register book: what the entries of a register mean, the rows derived from them, and what can be asked of both.

pub(crate) mod codec;
mod log;
pub(crate) mod mention;
pub(crate) mod preview;
pub(crate) mod project;
pub(crate) mod recorded;
pub mod rollup;
pub(crate) mod statement;
pub mod view;
