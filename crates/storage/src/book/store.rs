//! A store: one book and the engine that keeps it. It must not decide; it loads, asks and keeps.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Utc};
use domain::value::Digest;
use domain::value::id::RegisterId;

use super::snapshot::{PastSnapshots, Snapshot};
use super::{Book, load, rows};
use crate::clock::Clock;
use crate::engine::Engine;
use crate::error::{ErrorKind, StorageError};
use crate::files::{Database, Files, folder};
use crate::journal::kept::{self, KeptCommand};
use crate::journal::texts::Salts;
use crate::journal::{append, raw_read, read, texts};
use crate::postgres::Url;
use crate::session::Session;
use crate::sqlite::Sqlite;

/// A book as it is kept. One at a time uses a store; several may open the same file.
#[derive(Debug)]
pub struct Store<B: Book> {
    pub(crate) engine: Engine,
    /// The book as it was read last.
    pub(crate) cache: Option<Snapshot<B::State>>,
    /// How it was before.
    pub(crate) past: PastSnapshots<B::State>,
    pub(crate) files: Files,
    /// By what clock entries are dated.
    pub(crate) clock: Clock,
    pub(crate) salts: Salts,
}

impl<B: Book> Store<B> {
    pub(crate) fn new(engine: Engine) -> Self {
        let files = match &engine {
            Engine::Sqlite(sqlite) if sqlite.path.as_os_str().is_empty() => Files::Memory(BTreeMap::new()),
            Engine::Sqlite(sqlite) => Files::Folder(folder::beside(&sqlite.path)),
            Engine::Postgres(postgres) => Files::Database(Database::of(postgres)),
        };
        let (clock, salts, past) = (Clock::default(), Salts::default(), PastSnapshots::default());
        Self { engine, cache: None, past, files, clock, salts }
    }

    /// Makes a new register in a new file; a file that exists is refused, and so is the folder of another register's files.
    pub fn create(path: &Path, register: RegisterId) -> Result<Self, StorageError> {
        Self::create_at(path, register, Clock::default())
    }

    /// The same, by a clock of the front end's.
    pub fn create_at(path: &Path, register: RegisterId, clock: Clock) -> Result<Self, StorageError> {
        let folder = folder::named(path);
        if folder.symlink_metadata().is_ok() {
            return Err(ErrorKind::Exists.at(folder));
        }
        let created_at = clock.now().timestamp_micros();
        Engine::create(path, B::schema(), register, created_at)
            .map(|engine| Self { clock, ..Self::new(engine) })
    }

    /// Whether a new register may be made there; nothing is made.
    pub fn may_create(path: &Path) -> Result<(), StorageError> {
        // A database holds many: of an address that names none, another one is begun.
        let another = matches!(Url::read(path), Some(Ok(url)) if url.register.is_none());
        match Self::open_read_only(path) {
            Ok(store) if !another => Err(ErrorKind::Exists.at(store.path())),
            Ok(_) => Ok(()),
            Err(error) => {
                let is_free = matches!(
                    error.kind(),
                    ErrorKind::NotFound | ErrorKind::Empty | ErrorKind::RegisterUnnamed
                );
                if is_free { Ok(()) } else { Err(error) }
            }
        }
    }

    /// Opens a register for reading and writing. A file of an older program is brought up to date; a copy that was cut off
    /// is refused.
    pub fn open(path: &Path) -> Result<Self, StorageError> {
        Self::opened(path)?.finished()
    }

    /// Opens a register or what is there of a copy.
    pub(crate) fn opened(path: &Path) -> Result<Self, StorageError> {
        let mut store = Self::new(Engine::open(path, B::schema())?);
        let is_older = matches!(&store.engine, Engine::Sqlite(sqlite) if sqlite.brought_up);
        if is_older || store.with_path(rows::lack_index::<B>(store.session()))? {
            store.rebuild()?;
        }
        if store.with_path(texts::purge_pending(store.session()))? {
            // Where somebody still uses the old bytes or there is no room, whoever opens it next tries again.
            let _done = store.engine.purge_free_pages_soon();
        }
        Ok(store)
    }

    /// Opens a register for reading only. One that an older program wrote is refused until it is opened for writing.
    pub fn open_read_only(path: &Path) -> Result<Self, StorageError> {
        let store = Self::new(Engine::open_read_only(path, B::schema())?).finished()?;
        if store.with_path(rows::lack_index::<B>(store.session()))? {
            return Err(ErrorKind::Older.at(store.path()));
        }
        Ok(store)
    }

    /// A new register that nobody keeps, for trying things out.
    pub fn in_memory(register: RegisterId) -> Result<Self, StorageError> {
        let created_at = Clock::default().now().timestamp_micros();
        Sqlite::in_memory(B::schema(), register, created_at).map(|made| Self::new(Engine::Sqlite(made)))
    }

    /// Dates by this clock what is written from now on.
    pub const fn set_clock(&mut self, clock: Clock) {
        self.clock = clock;
    }

    /// Takes the salts of texts from a seed, so that a register made up is the same every time. Whoever knows the seed can try
    /// out what an erased text said, so this is for nothing else.
    pub const fn set_salt_seed(&mut self, seed: Digest) {
        self.salts = Salts::Seeded { seed, minted: 0 };
    }

    pub(crate) const fn session(&self) -> Session<'_> {
        self.engine.session()
    }

    /// The file; empty for a register in memory.
    pub fn path(&self) -> &Path {
        self.engine.path()
    }

    /// The register's identifier.
    pub fn id(&self) -> RegisterId {
        self.engine.register()
    }

    /// When the register was made.
    pub fn created_at(&self) -> Result<DateTime<Utc>, StorageError> {
        read::instant(self.engine.created_at()).map_err(|error| error.with_path(self.path()))
    }

    /// What an operation comes to, with the file named where it fails.
    pub(crate) fn with_path<T>(&self, done: Result<T, StorageError>) -> Result<T, StorageError> {
        done.map_err(|error| error.with_path(self.path()))
    }

    /// The version of the last event, as the file has it now.
    pub fn version(&self) -> Result<u64, StorageError> {
        let head = self.with_path(read::head(self.session()))?;
        Ok(read::unsigned(head.version))
    }

    /// Reads what is new since the last time.
    pub(crate) fn refresh(&mut self) -> Result<&Snapshot<B::State>, StorageError> {
        let load = || {
            let _transaction = self.engine.begin_read()?;
            load::refreshed::<B>(&self.engine, self.cache.as_ref())
        };
        let snapshot = load().map_err(|error| error.with_path(self.engine.path()))?;
        Ok(self.cache.insert(snapshot))
    }

    /// The book as it is now, with where its log ends, to be kept while it goes on. Only what is new since the last time is read.
    pub fn snapshot(&mut self) -> Result<Snapshot<B::State>, StorageError> {
        self.refresh().cloned()
    }

    /// The book as it was after an event; before the first one for zero. Some of the past is kept at hand, so that asking again
    /// is quick.
    pub fn snapshot_at(&self, version: u64) -> Result<Snapshot<B::State>, StorageError> {
        self.with_path(self.try_snapshot_at(read::signed(version)))
    }

    fn try_snapshot_at(&self, version: i64) -> Result<Snapshot<B::State>, StorageError> {
        let _transaction = self.engine.begin_read()?;
        load::at::<B>(&self.engine, version, &self.past)
    }

    /// Keeps something that a front end wants to find again, such as the mapping of a roster's columns. It must not
    /// name people.
    pub fn set_setting(&mut self, key: &str, value: &str) -> Result<(), StorageError> {
        let set = || {
            let transaction = self.engine.begin()?;
            append::set_setting(transaction.session(), key, value)?;
            transaction.commit()
        };
        self.with_path(set())
    }

    /// Keeps commands word for word from now on, or no longer; what is kept stays. Off unless told otherwise: it stores
    /// what was asked a second time, and is for machines that ask the same again elsewhere.
    pub fn keep_commands(&mut self, on: bool) -> Result<(), StorageError> {
        let keep = || {
            let transaction = self.engine.begin_alone()?;
            kept::keep(transaction.session(), on)?;
            transaction.commit()
        };
        self.with_path(keep())
    }

    /// The commands that are kept word for word, in the order of the log. What is about somebody who was erased is not there any more.
    pub fn kept_commands(&self) -> Result<Vec<KeptCommand>, StorageError> {
        self.with_path(kept::all(self.session()))
    }

    /// What was kept under the key.
    pub fn setting(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.with_path(raw_read::setting(self.session(), key))
    }

    /// Makes every derived row anew from the log. Says how many there are.
    pub fn rebuild(&mut self) -> Result<u64, StorageError> {
        let rebuild = || {
            let transaction = self.engine.begin_alone()?;
            let (known, index) = load::indexed::<B>(&self.engine)?;
            let of_state = rows::replace_all::<B>(transaction.session(), &known.state)?;
            let of_events = rows::replace_index::<B>(transaction.session(), index)?;
            transaction.commit()?;
            Ok(of_state + of_events)
        };
        self.with_path(rebuild())
    }

    /// How long to wait for another program that keeps the register to itself; ten seconds unless told otherwise.
    pub fn set_patience(&mut self, patience: Duration) -> Result<(), StorageError> {
        let done = match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.set_patience(patience),
            Engine::Postgres(postgres) => {
                postgres.connection.batch(&format!("SET lock_timeout = {}", patience.as_millis()))
            }
        };
        self.with_path(done)
    }

    /// Keeps the file from growing beyond so many bytes while this store is open, for quotas.
    pub fn set_size_max(&mut self, bytes: u64) -> Result<(), StorageError> {
        let done = match &self.engine {
            Engine::Sqlite(sqlite) => sqlite.set_size_max(read::signed(bytes)),
            Engine::Postgres(_) => Err(ErrorKind::OnServer.into()),
        };
        self.with_path(done)
    }

    pub(crate) fn version_known_at(&self, instant: DateTime<Utc>) -> Result<u64, StorageError> {
        let version = read::version_at(self.session(), instant.timestamp_micros());
        self.with_path(version).map(read::unsigned)
    }
}
