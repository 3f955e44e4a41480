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
#![deny(clippy::wildcard_enum_match_arm)]

mod belongs;
pub mod book;
pub mod clock;
mod engine;
mod error;
mod fault;
mod files;
mod journal;
mod postgres;
mod private;
mod register;
mod retry;
mod schema;
mod session;
mod sqlite;
mod table;
#[cfg(any(test, debug_assertions))]
mod tied;
mod unfinished;

pub use belongs::{is_same_file, register_of};
pub use book::copy::Copied;
pub use book::request::{Asked, BatchKind, ExpectedVersion};
pub use error::{Details, ErrorGroup, ErrorKind, StorageError};
pub use fault::Fault;
pub use files::{BlobReader, FILE_MAX, GcReport, KeepError, StoredBlob, measure};
pub use journal::checkpoint::{Agreement, Checkpoint, NotACheckpoint, Proof};
pub use journal::kept::KeptCommand;
pub use journal::verify::VerifyReport;
pub use postgres::{is_address, redacted};
pub use register::addresses::registers_at;
pub use register::mention::Mention;
pub use register::preview::PreviewOutcome;
pub use register::project::sort_key;
pub use register::recorded::{LogFilter, Recorded};
pub use register::rollup::{self, rollup};
pub use register::texts::{EventText, each_text};
pub use register::view::{self, Cursor, Page, PageRequest, Reader};
pub use register::{
    Batch, ExecuteError, Outcome, ReadPool, Request, Snapshot, Store, Work, Writer, restore, verify_file,
};
pub use unfinished::{output_prefix, sweep_outputs};
