//! Keeps registers: atomic, ordered, idempotent, verifiable, in a SQLite file or a PostgreSQL database.
//!
//! A [`Store`] holds one register. A command goes in with an identifier of its own and comes out as an [`Outcome`]: the
//! register is loaded and folded, the domain decides, and the events, the profiles that they commit to, and the rows
//! derived from the new state are written in one durable transaction. The log is a chain of hashes, which
//! [`Store::verify`] recomputes together with everything else that is stored. Lists and counts come from a
//! [`Reader`], as of any day and as known at any instant; counts of all registers of a database, from [`rollup()`]. Evidence
//! stands as files beside the register, each under the hash of its content.
//!
//! A program with many users has one [`Writer`] for each register, which publishes a [`Snapshot`] after every transaction, and a
//! [`ReadPool`] beside it. `docs/concurrency.md` describes who waits for whom.
//!
//! This crate knows no rules of the domain and formats nothing for eyes; errors are codes and fields.

mod backup;
mod belongs;
mod chain;
mod checkpoint;
pub mod clock;
mod codec;
mod copy;
mod engine;
mod error;
mod event_writer;
mod execute;
mod files;
mod log;
mod mention;
mod pool;
mod postgres;
mod preview;
mod private;
mod project;
mod recorded;
mod replace;
mod request;
mod retry;
pub mod rollup;
mod session;
mod snapshot;
mod sqlite;
mod statement;
mod store;
mod unfinished;
pub mod verify;
pub mod view;
mod writer;

pub use backup::{restore, verify_file};
pub use belongs::{is_same_file, register_of};
pub use checkpoint::{Agreement, Checkpoint, NotACheckpoint, Proof};
pub use copy::Copied;
pub use error::StorageError;
pub use files::{BlobReader, FILE_MAX, GcReport, KeepError, StoredBlob, measure};
pub use mention::Mention;
pub use pool::ReadPool;
pub use postgres::{is_address, redacted};
pub use preview::PreviewOutcome;
pub use project::sort_key;
pub use recorded::{Asked, LogFilter, Recorded};
pub use request::{Batch, BatchKind, ExecuteError, ExpectedVersion, Outcome, Request, Work};
pub use rollup::rollup;
pub use snapshot::Snapshot;
pub use store::Store;
pub use unfinished::{output_prefix, sweep_outputs};
pub use verify::{Fault, VerifyReport};
pub use view::{Cursor, Page, PageRequest, Reader};
pub use writer::Writer;
