//! The journal: a log of entries that is only added to, kept as bytes, and what stands beside it: commands with what was asked
//! under their identifiers, batches, texts that can be erased, settings, and what was asked word for word, where that is kept. It must not know what an entry means; whoever does is a
//! book on top of it.

pub(crate) mod append;
pub(crate) mod chain;
pub(crate) mod checkpoint;
pub(crate) mod kept;
pub(crate) mod raw_read;
pub(crate) mod read;
pub(crate) mod tail;
pub(crate) mod texts;
pub(crate) mod verify;
