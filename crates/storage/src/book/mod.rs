//! What every book does with its journal: record what is asked, fold the log, derive rows, verify, copy.

pub(crate) mod backup;
pub(crate) mod checkpoint;
pub(crate) mod copy;
pub(crate) mod event_writer;
pub(crate) mod execute;
pub(crate) mod load;
pub(crate) mod pool;
pub(crate) mod replace;
pub(crate) mod request;
pub(crate) mod rows;
pub(crate) mod snapshot;
pub(crate) mod store;
pub mod verify;
pub(crate) mod writer;
