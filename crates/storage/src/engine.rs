//! The engine that keeps a register, and its transactions. It must not know what is kept.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;

use domain::value::Digest;
use domain::value::id::RegisterId;

use crate::error::StorageError;
use crate::journal::chain;
use crate::postgres::{Postgres, Url};
use crate::schema::Schema;
use crate::session::Session;
use crate::sqlite::Sqlite;
use crate::sqlite::durable::Journal;

/// What keeps the register.
#[derive(Debug)]
pub(crate) enum Engine {
    /// A file of its own.
    Sqlite(Sqlite),
    /// One of many on a server.
    Postgres(Postgres),
}

/// A transaction: what is read in it is of one instant, and what is written in it lasts once it is committed, or not at
/// all. Transactions that only read may overlap: they share that of the first, which ends with the last of them.
#[derive(Debug)]
pub(crate) struct Transaction<'a> {
    engine: &'a Engine,
    /// Counts those that read this transaction; nothing for a transaction that writes.
    readers: Option<&'a Readers>,
    ended: bool,
}

/// How many transactions read at the same time on the one connection of a store.
pub(crate) type Readers = AtomicUsize;

/// How many pieces may wait to be written.
const WAITING: usize = 8;

impl Engine {
    /// Makes a register in a new file, or on a server.
    pub(crate) fn create(
        path: &Path,
        schema: &'static Schema,
        register: RegisterId,
        created_at: i64,
    ) -> Result<Self, StorageError> {
        match Url::read(path) {
            Some(url) => Self::reached(&url?, |url| Postgres::create(url, schema, register, created_at)),
            None => Self::at_rest(path, Sqlite::create(path, schema, register, created_at)),
        }
    }

    /// Opens a register in a file, or on a server.
    pub(crate) fn open(path: &Path, schema: &'static Schema) -> Result<Self, StorageError> {
        match Url::read(path) {
            Some(url) => Self::reached(&url?, |url| Postgres::open(url, schema)),
            None => Self::at_rest(path, Sqlite::open(path, schema)),
        }
    }

    /// Opens a register for reading only.
    pub(crate) fn open_read_only(path: &Path, schema: &'static Schema) -> Result<Self, StorageError> {
        match Url::read(path) {
            Some(url) => Self::reached(&url?, |url| Postgres::open_read_only(url, schema)),
            None => Self::at_rest(path, Sqlite::open_read_only(path, schema)),
        }
    }

    fn reached(
        url: &Url,
        reach: impl FnOnce(&Url) -> Result<Postgres, StorageError>,
    ) -> Result<Self, StorageError> {
        reach(url).map(Self::Postgres).map_err(|error| error.with_path(url.place()))
    }

    fn at_rest(path: &Path, file: Result<Sqlite, StorageError>) -> Result<Self, StorageError> {
        file.map(Self::Sqlite).map_err(|error| error.with_path(path))
    }

    /// For statements outside of a transaction.
    pub(crate) const fn session(&self) -> Session<'_> {
        match self {
            Self::Sqlite(sqlite) => Session::Sqlite(&sqlite.connection),
            Self::Postgres(postgres) => Session::Postgres(postgres),
        }
    }

    /// Begins to write.
    pub(crate) fn begin(&self) -> Result<Transaction<'_>, StorageError> {
        self.begin_while(&mut || {})
    }

    fn begin_while(&self, meanwhile: &mut dyn FnMut()) -> Result<Transaction<'_>, StorageError> {
        match self {
            Self::Sqlite(sqlite) => sqlite.in_turn(|| self.transaction("BEGIN IMMEDIATE", None), meanwhile),
            Self::Postgres(_) => self.transaction("BEGIN ISOLATION LEVEL READ COMMITTED", None),
        }
    }

    fn readers(&self) -> &Readers {
        match self {
            Self::Sqlite(sqlite) => &sqlite.readers,
            Self::Postgres(postgres) => &postgres.readers,
        }
    }

    /// Begins a transaction. One that a panic left open is taken back first; beside readers, none begins.
    fn transaction<'a>(
        &'a self,
        begin: &'static str,
        readers: Option<&'a Readers>,
    ) -> Result<Transaction<'a>, StorageError> {
        if readers.is_none() && self.readers().load(Ordering::Relaxed) > 0 {
            return Err(StorageError::engine("written while it is read"));
        }
        match self {
            Self::Sqlite(sqlite) => {
                if !sqlite.connection.is_autocommit() {
                    sqlite.control("ROLLBACK")?;
                }
                if readers.is_none() {
                    sqlite.write_ahead()?;
                }
                sqlite.control(begin)?;
            }
            Self::Postgres(postgres) => {
                if postgres.connection.is_closed() {
                    postgres.connection.reconnect()?;
                }
                if postgres.connection.is_begun() {
                    postgres.connection.rollback()?;
                }
                postgres.connection.begin(begin)?;
            }
        }
        Ok(Transaction { engine: self, readers, ended: false })
    }

    /// Begins to write while nobody else writes to this register. Others wait for their turn, as does this.
    pub(crate) fn begin_alone(&self) -> Result<Transaction<'_>, StorageError> {
        self.begin_alone_while(&mut || {})
    }

    /// The same; `meanwhile` is called while another program writes to the file and this one is next. What it reads then need
    /// not be read in the transaction, which the others wait for.
    pub(crate) fn begin_alone_while(
        &self,
        meanwhile: &mut dyn FnMut(),
    ) -> Result<Transaction<'_>, StorageError> {
        let transaction = self.begin_while(meanwhile)?;
        if let Self::Postgres(_) = self {
            // Goes to the server with what is asked first; that sees what was written by whoever had the turn before.
            transaction.session().send("SELECT version FROM register WHERE register = ? FOR UPDATE", &[])?;
        }
        Ok(transaction)
    }

    /// Begins to read: a transaction of its own, or the one that is being read already.
    pub(crate) fn begin_read(&self) -> Result<Transaction<'_>, StorageError> {
        let readers = self.readers();
        if readers.fetch_add(1, Ordering::Relaxed) > 0 {
            return Ok(Transaction { engine: self, readers: Some(readers), ended: false });
        }
        let begin = match self {
            Self::Sqlite(_) => "BEGIN DEFERRED",
            Self::Postgres(_) => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        };
        let transaction = self.transaction(begin, Some(readers));
        if transaction.is_err() {
            readers.fetch_sub(1, Ordering::Relaxed);
        }
        transaction
    }

    /// Waits until all that is visible lasts: what was committed by this program, and by any other before.
    ///
    /// # Errors
    ///
    /// `Unsynced` where the disk does not confirm it.
    pub(crate) fn make_durable(&self) -> Result<(), StorageError> {
        match self {
            Self::Sqlite(sqlite) => sqlite.make_durable(),
            // A server shows nothing to others before it lasts.
            Self::Postgres(_) => Ok(()),
        }
    }

    /// What a thread beside this connection can wait for in place of [`make_durable`](Self::make_durable). `None` where only this can.
    pub(crate) fn journal(&self) -> Option<Arc<Journal>> {
        match self {
            Self::Sqlite(sqlite) => sqlite.journal(),
            Self::Postgres(_) => None,
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
    pub(crate) const fn chunk_size(&self) -> usize {
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

    /// The hash that the first event follows.
    pub(crate) fn genesis(&self) -> Digest {
        chain::genesis(self.register().uuid(), self.created_at())
    }

    /// Does something while what it hands over is written on a thread of its own, in the transaction that was left open.
    /// Where it fails, the transaction is taken back.
    pub(crate) fn with_writer_thread<P: Send, T, E: From<StorageError>>(
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
            let ended_early = || StorageError::engine("writing ended early");
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
            drop(self.open_transaction());
        }
        done
    }

    /// The transaction that was left open.
    pub(crate) const fn open_transaction(&self) -> Transaction<'_> {
        Transaction { engine: self, readers: None, ended: false }
    }

    /// Sees to it that nothing is left of what was erased. `false` where that must wait. It never fails: what it comes after is
    /// recorded, and whoever opens the register next tries again.
    pub(crate) fn purge_free_pages(&self) -> bool {
        let done = match self {
            Self::Sqlite(sqlite) => sqlite.purge_free_pages(),
            Self::Postgres(postgres) => postgres.purge_free_pages(),
        };
        done.unwrap_or(false)
    }

    /// The same for what an earlier erasure left, without waiting long for others: whoever opens a register came for something
    /// else.
    pub(crate) fn purge_free_pages_soon(&self) -> bool {
        match self {
            Self::Sqlite(sqlite) => sqlite.purge_free_pages_soon().unwrap_or(false),
            Self::Postgres(postgres) => postgres.purge_free_pages_soon().unwrap_or(false),
        }
    }
}

impl<'a> Transaction<'a> {
    pub(crate) const fn session(&self) -> Session<'a> {
        self.engine.session()
    }

    /// Lets go of the transaction without ending it.
    pub(crate) fn into_raw(self) {
        std::mem::forget(self);
    }

    /// Ends the transaction; what it wrote lasts when this returns.
    ///
    /// # Errors
    ///
    /// Why nothing was written; or `Unsynced`, where all of it was, and the disk did not confirm that it lasts.
    pub(crate) fn commit(self) -> Result<(), StorageError> {
        let engine = self.engine;
        self.commit_ahead()?;
        // Others may write while this waits for the disk.
        engine.make_durable()
    }

    /// Ends the transaction without waiting for the disk: what it wrote lasts once [`Engine::make_durable`] or the
    /// [`Journal`] says so.
    ///
    /// # Errors
    ///
    /// Why nothing was written.
    pub(crate) fn commit_ahead(mut self) -> Result<(), StorageError> {
        match self.engine {
            Engine::Sqlite(sqlite) => sqlite.control("COMMIT")?,
            Engine::Postgres(postgres) => postgres.connection.commit()?,
        }
        self.ended = true;
        Ok(())
    }
}

impl Drop for Transaction<'_> {
    /// Whatever was not committed is taken back. A transaction that others still read goes on.
    fn drop(&mut self) {
        if self.ended || self.readers.is_some_and(|readers| readers.fetch_sub(1, Ordering::Relaxed) > 1) {
            return;
        }
        match self.engine {
            Engine::Sqlite(sqlite) if sqlite.connection.is_autocommit() => {}
            // Where that fails, the engine does so when the connection closes.
            Engine::Sqlite(sqlite) => drop(sqlite.control("ROLLBACK")),
            Engine::Postgres(postgres) => drop(postgres.connection.rollback()),
        }
    }
}
