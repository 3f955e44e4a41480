//! The engine that keeps a register, and its transactions. It must not know what is kept.

use std::path::Path;
use std::sync::mpsc;
use std::thread;

use domain::value::id::RegisterId;
use rusqlite::Connection;

use crate::chain;
use crate::error::StorageError;
use crate::postgres::{Postgres, Url};
use crate::session::Session;
use crate::sqlite::Sqlite;
use crate::statement::read::{self, Head};
use crate::statement::{Known, load};

/// What keeps the register.
#[derive(Debug)]
pub(crate) enum Engine {
    /// A file of its own.
    Sqlite(Sqlite),
    /// One of many on a server.
    Postgres(Postgres),
}

/// A transaction: what is read in it is of one moment, and what is written in it lasts once it is committed, or not at
/// all.
#[derive(Debug)]
pub(crate) enum Moment<'a> {
    Sqlite(&'a Connection),
    Postgres { postgres: &'a Postgres, ended: bool },
}

/// How many pieces may wait to be written.
const WAITING: usize = 8;

impl Engine {
    /// Makes a register in a new file, or on a server.
    pub(crate) fn create(path: &Path, register: RegisterId, created_at: i64) -> Result<Self, StorageError> {
        match Url::read(path) {
            Some(url) => Self::reached(&url?, |url| Postgres::create(url, register, created_at)),
            None => Self::at_rest(path, Sqlite::create(path, register, created_at)),
        }
    }

    /// Opens a register in a file, or on a server.
    pub(crate) fn open(path: &Path) -> Result<Self, StorageError> {
        match Url::read(path) {
            Some(url) => Self::reached(&url?, Postgres::open),
            None => Self::at_rest(path, Sqlite::open(path)),
        }
    }

    /// Opens a register for reading only.
    pub(crate) fn open_read_only(path: &Path) -> Result<Self, StorageError> {
        match Url::read(path) {
            Some(url) => Self::reached(&url?, Postgres::open_read_only),
            None => Self::at_rest(path, Sqlite::open_read_only(path)),
        }
    }

    fn reached(
        url: &Url,
        reach: impl FnOnce(&Url) -> Result<Postgres, StorageError>,
    ) -> Result<Self, StorageError> {
        reach(url).map(Self::Postgres).map_err(|error| error.at(&url.place()))
    }

    fn at_rest(path: &Path, file: Result<Sqlite, StorageError>) -> Result<Self, StorageError> {
        file.map(Self::Sqlite).map_err(|error| error.at(path))
    }

    /// For statements outside of a transaction.
    pub(crate) const fn session(&self) -> Session<'_> {
        match self {
            Self::Sqlite(sqlite) => Session::Sqlite(&sqlite.connection),
            Self::Postgres(postgres) => Session::Postgres(postgres),
        }
    }

    /// Begins to write.
    pub(crate) fn begin(&self) -> Result<Moment<'_>, StorageError> {
        match self {
            Self::Sqlite(sqlite) => Moment::of(&sqlite.connection, "BEGIN IMMEDIATE"),
            Self::Postgres(postgres) => Moment::at(postgres, "BEGIN ISOLATION LEVEL READ COMMITTED"),
        }
    }

    /// Begins to write while nobody else writes to this register. Other transactions find out at their end that somebody
    /// was faster.
    pub(crate) fn begin_alone(&self) -> Result<Moment<'_>, StorageError> {
        let moment = self.begin()?;
        if let Self::Postgres(_) = self {
            let sql = "SELECT version FROM register WHERE register = ? FOR UPDATE";
            moment.session().one(sql, &[], |_| Ok(()))?;
        }
        Ok(moment)
    }

    /// Begins to read.
    pub(crate) fn snapshot(&self) -> Result<Moment<'_>, StorageError> {
        match self {
            Self::Sqlite(sqlite) => Moment::of(&sqlite.connection, "BEGIN DEFERRED"),
            Self::Postgres(postgres) => {
                Moment::at(postgres, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            }
        }
    }

    /// Where the register is kept; nowhere for one in memory.
    pub(crate) fn path(&self) -> &Path {
        match self {
            Self::Sqlite(sqlite) => &sqlite.path,
            Self::Postgres(postgres) => &postgres.path,
        }
    }

    /// The register.
    pub(crate) const fn register(&self) -> RegisterId {
        match self {
            Self::Sqlite(sqlite) => sqlite.register,
            Self::Postgres(postgres) => postgres.register,
        }
    }

    /// How many events or records are written at once where there are many. For a file so few that a list of them is small
    /// for the heap; to a server, every list costs ways there and back.
    pub(crate) const fn handful(&self) -> usize {
        match self {
            Self::Sqlite(_) => 128,
            Self::Postgres(_) => 4_096,
        }
    }

    /// When the register was made, in microseconds.
    pub(crate) const fn created_at(&self) -> i64 {
        match self {
            Self::Sqlite(sqlite) => sqlite.created_at,
            Self::Postgres(postgres) => postgres.created_at,
        }
    }

    /// The register before its first event.
    pub(crate) fn empty(&self) -> Known {
        let genesis = chain::genesis(self.register().uuid(), self.created_at());
        Known::empty(genesis, self.created_at())
    }

    /// The register as it is now, from what is known of it.
    pub(crate) fn refreshed(&self, known: Option<Known>) -> Result<Known, StorageError> {
        self.refreshed_to(read::head(self.session())?, known)
    }

    /// The register as it is at the end of the log, from what is known of it.
    pub(crate) fn refreshed_to(&self, head: Head, known: Option<Known>) -> Result<Known, StorageError> {
        load::refresh(self.session(), head, known, || self.empty())
    }

    /// Does something while what it hands over is written on a thread of its own, in the transaction that was left open.
    /// Where it fails, the transaction is taken back.
    pub(crate) fn beside<P: Send, T, E: From<StorageError>>(
        &mut self,
        write: impl Fn(Session<'_>, &P) -> Result<(), StorageError> + Send,
        doing: impl FnOnce(&mut dyn FnMut(P) -> Result<(), StorageError>) -> Result<T, E>,
    ) -> Result<T, E> {
        let engine = &mut *self;
        let done = thread::scope(|scope| {
            let (send, receive) = mpsc::sync_channel::<P>(WAITING);
            // What was written comes back to be freed where it was made: two threads with one heap wait for each other.
            let (give_back, written) = mpsc::channel::<P>();
            let writing = scope.spawn(move || {
                receive.iter().try_for_each(|piece| {
                    write(engine.session(), &piece)?;
                    drop(give_back.send(piece));
                    Ok(())
                })
            });
            let ended_early = || StorageError::Engine { detail: "writing ended early".to_owned() };
            let done = doing(&mut |piece| {
                written.try_iter().for_each(drop);
                send.send(piece).map_err(|_| ended_early())
            });
            drop(send);
            // Where writing failed, that is why the rest ended early.
            writing.join().map_err(|_| ended_early())??;
            done
        });
        if done.is_err() {
            drop(self.resume());
        }
        done
    }

    /// The transaction that was left open.
    pub(crate) const fn resume(&self) -> Moment<'_> {
        match self {
            Self::Sqlite(sqlite) => Moment::Sqlite(&sqlite.connection),
            Self::Postgres(postgres) => Moment::Postgres { postgres, ended: false },
        }
    }

    /// Sees to it that nothing is left of what was erased. `false` where that must wait.
    pub(crate) fn scrub(&self) -> Result<bool, StorageError> {
        match self {
            Self::Sqlite(sqlite) => sqlite.scrub(),
            Self::Postgres(postgres) => postgres.scrub(),
        }
    }
}

impl<'a> Moment<'a> {
    fn of(connection: &'a Connection, begin: &str) -> Result<Self, StorageError> {
        connection.execute_batch(begin)?;
        Ok(Self::Sqlite(connection))
    }

    fn at(postgres: &'a Postgres, begin: &'static str) -> Result<Self, StorageError> {
        if postgres.link.is_closed() {
            postgres.link.mend()?;
        }
        postgres.link.begin(begin)?;
        Ok(Self::Postgres { postgres, ended: false })
    }

    pub(crate) fn session(&self) -> Session<'a> {
        match self {
            Self::Sqlite(connection) => Session::Sqlite(connection),
            Self::Postgres { postgres, .. } => Session::Postgres(postgres),
        }
    }

    /// Lets go of the transaction without ending it.
    pub(crate) fn leave_open(self) {
        std::mem::forget(self);
    }

    pub(crate) fn commit(mut self) -> Result<(), StorageError> {
        match &mut self {
            Self::Sqlite(connection) => Ok(connection.execute_batch("COMMIT")?),
            Self::Postgres { postgres, ended } => {
                postgres.link.commit()?;
                *ended = true;
                Ok(())
            }
        }
    }
}

impl Drop for Moment<'_> {
    /// Whatever was not committed is taken back.
    fn drop(&mut self) {
        match self {
            Self::Sqlite(connection) if connection.is_autocommit() => {}
            // Where that fails, the engine does so when the connection closes.
            Self::Sqlite(connection) => drop(connection.execute_batch("ROLLBACK")),
            Self::Postgres { ended: true, .. } => {}
            Self::Postgres { postgres, .. } => drop(postgres.link.rollback()),
        }
    }
}
