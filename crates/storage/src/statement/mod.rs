//! The statements, for every engine: SQL only; nothing here decides anything.

pub(crate) mod append;
pub(crate) mod cell;
pub(crate) mod count;
pub(crate) mod erase;
pub(crate) mod load;
#[cfg(test)]
pub(crate) mod plans;
pub(crate) mod raw_read;
pub(crate) mod read;
pub(crate) mod rows;
#[cfg(any(test, debug_assertions))]
pub(crate) mod tied;
pub(crate) mod view;

pub(crate) use append::NewBatch;
pub(crate) use raw_read::StoredBatch;
