//! The register book: what the entries of a register mean, the rows derived from them, and what can be asked of both.

pub(crate) mod addresses;
mod book;
pub(crate) mod codec;
mod log;
pub(crate) mod mention;
pub(crate) mod preview;
pub(crate) mod project;
pub(crate) mod recorded;
pub mod rollup;
pub(crate) mod schema;
pub(crate) mod statement;
mod store;
pub(crate) mod texts;
pub mod view;

use std::path::Path;

use crate::book as every;
use crate::error::StorageError;
use crate::journal::verify::VerifyReport;
pub(crate) use book::RegisterBook;

/// A register as it is kept. One at a time uses a store; several may open the same file.
pub type Store = every::store::Store<RegisterBook>;

/// A register as it was after an event. A copy shares everything with the original, so it costs the same at any size; it may be
/// read by many threads while the register goes on.
pub type Snapshot = every::snapshot::Snapshot<domain::Register>;

/// The only one in a program that writes to a register. Any number of threads may ask it; what they ask at the same time becomes
/// durable at the same time.
pub type Writer = every::writer::Writer<RegisterBook>;

/// Stores for reading one register, at most so many at once.
pub type ReadPool = every::pool::ReadPool<RegisterBook>;

/// Puts a backup in place of a register. Both the backup and what becomes of it are verified first; a file that exists is only
/// replaced when told so, and so is the same register on a server that went on otherwise.
pub fn restore(from: &Path, to: &Path, overwrite: bool) -> Result<VerifyReport, StorageError> {
    every::backup::restore::<RegisterBook>(from, to, overwrite)
}

/// Verifies a register in a file, also one that is too damaged to be opened, or on a server. Where the schema is not ours, that is
/// all that is said: what hangs on a table may do anything when a row is read.
pub fn verify_file(path: &Path, progress: &mut dyn FnMut(u64, u64)) -> Result<VerifyReport, StorageError> {
    every::backup::verify_file::<RegisterBook>(path, progress)
}

/// A command with who asks, and after what.
pub type Request = every::request::Request<RegisterBook>;

/// Commands that are recorded together or not at all.
pub type Batch = every::request::Batch<RegisterBook>;

/// What is recorded whole or not at all.
pub type Work = every::request::Work<RegisterBook>;

/// What came of a command or a batch.
pub type Outcome = every::request::Outcome<domain::Event>;

/// Why nothing of what was asked was recorded.
pub type ExecuteError = every::request::ExecuteError<domain::Rejection>;
