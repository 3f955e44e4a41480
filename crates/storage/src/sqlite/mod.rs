//! Embedded SQLite: files, connections and what their errors mean. SQL only; it must not decide anything.

pub(crate) mod bulk_insert;
pub(crate) mod check;
pub(crate) mod durable;
pub(crate) mod file;
pub(crate) mod opened;
mod purge;
pub(crate) mod schema;
pub(crate) mod turn;

use std::cell::{Cell, OnceCell};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use domain::value::id::RegisterId;
use rusqlite::Connection;
use rusqlite::ffi::ErrorCode;

use crate::engine::Readers;
use crate::error::{ErrorKind, StorageError};
use crate::retry::PATIENCE;
use durable::Journal;
use opened::Opened;
use turn::Queue;

/// The number of the one register that a file holds. Every key begins with it, so that files and servers are alike.
pub(crate) const REGISTER: i64 = 1;

/// An open file, or a register in memory.
#[derive(Debug)]
pub(crate) struct Sqlite {
    pub(crate) connection: Connection,
    /// Goes after the connection.
    #[expect(dead_code, reason = "it is there to be let go of")]
    opened: Opened,
    pub(crate) path: PathBuf,
    pub(crate) register: RegisterId,
    pub(crate) created_at: i64,
    pub(crate) readers: Readers,
    /// How long somebody waits for another program to finish writing.
    pub(crate) patience: Cell<Duration>,
    /// Those who wait for their turn to write.
    queue: Queue,
    /// Whether what is written goes to a journal first, and is waited for after the transaction.
    is_ahead: Cell<bool>,
    /// That journal, once it was waited for.
    journal: OnceCell<Arc<Journal>>,
    /// Whether an older program had written the file, so that its rows may be of another shape.
    pub(crate) brought_up: bool,
}

impl Sqlite {
    /// Begins or ends a transaction, by a statement that stays prepared.
    pub(crate) fn control(&self, sql: &'static str) -> Result<(), StorageError> {
        self.connection.prepare_cached(sql)?.raw_execute()?;
        Ok(())
    }

    fn over(
        connection: Connection,
        opened: Opened,
        path: &Path,
        register: RegisterId,
        created_at: i64,
    ) -> Self {
        let nowhere = path.as_os_str().is_empty();
        let queue = if nowhere { Queue::alone() } else { Queue::beside(path) };
        let (path, readers, patience) = (path.to_owned(), Readers::default(), Cell::new(PATIENCE));
        let (is_ahead, journal, brought_up) = (Cell::new(false), OnceCell::new(), false);
        Self {
            connection,
            opened,
            path,
            register,
            created_at,
            readers,
            patience,
            queue,
            is_ahead,
            journal,
            brought_up,
        }
    }

    /// How long to wait for other programs from now on.
    pub(crate) fn set_patience(&self, patience: Duration) -> Result<(), StorageError> {
        self.patience.set(patience);
        Ok(self.connection.busy_timeout(patience)?)
    }

    /// Begins something for which others who write have to be waited for. `meanwhile` is done while the file is taken.
    pub(crate) fn in_turn<T>(
        &self,
        begin: impl FnMut() -> Result<T, StorageError>,
        meanwhile: impl FnMut(),
    ) -> Result<T, StorageError> {
        self.connection.busy_timeout(Duration::ZERO)?;
        let done = self.queue.in_turn(self.patience.get(), begin, meanwhile);
        self.connection.busy_timeout(self.patience.get())?;
        done
    }
}

impl From<rusqlite::Error> for StorageError {
    /// What the engine says holds no cell of a row.
    fn from(error: rusqlite::Error) -> Self {
        let detail = error.to_string();
        let kind = kind(&error);
        if kind == ErrorKind::Io {
            return Self::from(kind).caused_by(io::Error::other(error));
        }
        let is_unclear = matches!(kind, ErrorKind::Damaged | ErrorKind::Engine);
        if is_unclear { kind.says(detail).caused_by(error) } else { Self::from(kind).caused_by(error) }
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the library says more than matters here")]
fn kind(error: &rusqlite::Error) -> ErrorKind {
    let rusqlite::Error::SqliteFailure(failure, _) = error else {
        return match error {
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..)
            | rusqlite::Error::QueryReturnedNoRows
            | rusqlite::Error::InvalidColumnType(..) => ErrorKind::Damaged,
            _ => ErrorKind::Engine,
        };
    };
    match (failure.code, failure.extended_code) {
        (ErrorCode::DiskFull, _) | (_, ffi::IOERR_SHMSIZE) => ErrorKind::DiskFull,
        (_, ffi::IOERR_CORRUPTFS | ffi::IOERR_DATA) => ErrorKind::Damaged,
        (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => ErrorKind::Busy,
        (ErrorCode::ReadOnly, _) => ErrorKind::ReadOnly,
        (ErrorCode::PermissionDenied | ErrorCode::CannotOpen, _) => ErrorKind::Permission,
        (ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::TypeMismatch, _) => {
            ErrorKind::Damaged
        }
        // The disk or the way to it does not do what it should: that says nothing of what is stored.
        (ErrorCode::SystemIoFailure, _) => ErrorKind::Io,
        // A constraint that does not hold is a mistake of whoever writes.
        _ => ErrorKind::Engine,
    }
}

/// Extended codes of the engine that mean something else than the code they belong to.
mod ffi {
    pub(super) const IOERR_SHMSIZE: i32 = rusqlite::ffi::SQLITE_IOERR_SHMSIZE;
    pub(super) const IOERR_CORRUPTFS: i32 = rusqlite::ffi::SQLITE_IOERR_CORRUPTFS;
    pub(super) const IOERR_DATA: i32 = rusqlite::ffi::SQLITE_IOERR_DATA;
}
