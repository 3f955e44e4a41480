//! A store: one register and the engine that keeps it. It must not decide; it loads, asks and keeps.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use domain::Register;
use domain::person::ProfileVersion;
use domain::value::id::{BatchId, PersonId, RegisterId};
use domain::value::{Digest, TimeZone};

use crate::book::snapshot::{PastSnapshots, Snapshot};
use crate::book::{load, rows};
use crate::clock::Clock;
use crate::engine::Engine;
use crate::error::StorageError;
use crate::files::{Database, Files, folder};
use crate::journal::{append, raw_read, read, texts};
use crate::postgres::Url;
use crate::register::codec::Salts;
use crate::register::recorded::{LogFilter, Recorded};
use crate::register::statement::read as register_read;
use crate::register::view;
use crate::session::Session;
use crate::sqlite::Sqlite;

/// A register as it is kept. One at a time uses a store; several may open the same file.
#[derive(Debug)]
pub struct Store {
    pub(crate) engine: Engine,
    /// The register as it was read last.
    pub(crate) cache: Option<Snapshot>,
    /// How it was before.
    pub(crate) past: PastSnapshots,
    pub(crate) files: Files,
    /// By what clock entries are dated.
    pub(crate) clock: Clock,
    pub(crate) salts: Salts,
}

impl Store {
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
            return Err(StorageError::Exists { path: folder });
        }
        let created_at = clock.now().timestamp_micros();
        Engine::create(path, register, created_at).map(|engine| Self { clock, ..Self::new(engine) })
    }

    /// Whether a new register may be made there; nothing is made.
    pub fn may_create(path: &Path) -> Result<(), StorageError> {
        // A database holds many: of an address that names none, another one is begun.
        let another = matches!(Url::read(path), Some(Ok(url)) if url.register.is_none());
        match Self::open_read_only(path) {
            Ok(store) if !another => Err(StorageError::Exists { path: store.path().to_owned() }),
            Ok(_)
            | Err(
                StorageError::NotFound { .. }
                | StorageError::Empty { .. }
                | StorageError::RegisterUnnamed { .. },
            ) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Opens a register for reading and writing. A file of an older program is brought up to date; a copy that was cut off
    /// is refused.
    pub fn open(path: &Path) -> Result<Self, StorageError> {
        Self::opened(path)?.finished()
    }

    /// Opens a register or what is there of a copy.
    pub(crate) fn opened(path: &Path) -> Result<Self, StorageError> {
        let mut store = Self::new(Engine::open(path)?);
        if matches!(&store.engine, Engine::Sqlite(sqlite) if sqlite.brought_up) {
            store.rebuild()?;
        }
        if store.with_path(texts::purge_pending(store.session()))? {
            // Where somebody still uses the old bytes or there is no room, whoever opens it next tries again.
            let _done = store.engine.purge_free_pages_soon();
        }
        Ok(store)
    }

    /// Opens a register for reading only.
    pub fn open_read_only(path: &Path) -> Result<Self, StorageError> {
        Self::new(Engine::open_read_only(path)?).finished()
    }

    /// A new register that nobody keeps, for trying things out.
    pub fn in_memory(register: RegisterId) -> Result<Self, StorageError> {
        let created_at = Clock::default().now().timestamp_micros();
        Sqlite::in_memory(register, created_at).map(|made| Self::new(Engine::Sqlite(made)))
    }

    /// The time zone in which the register is kept, as it was said last; `None` where nobody has said it.
    pub fn time_zone(&self) -> Result<Option<TimeZone>, StorageError> {
        self.with_path(register_read::time_zone(self.session()))
    }

    /// The first entry that was recorded after an instant, and when the last one was.
    pub fn recorded_after(
        &self,
        instant: DateTime<Utc>,
    ) -> Result<Option<(u64, DateTime<Utc>)>, StorageError> {
        let known = self.version_known_at(instant)?;
        let last = self.log(&LogFilter { newest_first: true, limit: Some(1), ..LogFilter::default() })?;
        Ok(last.first().filter(|last| known < last.version).map(|last| (known.saturating_add(1), last.at)))
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

    /// The register as it is now. Only what is new since the last time is read.
    pub fn register(&mut self) -> Result<&Register, StorageError> {
        let load = || {
            let _transaction = self.engine.begin_read()?;
            self.engine.refreshed(self.cache.as_ref())
        };
        let snapshot = load().map_err(|error| error.with_path(self.engine.path()))?;
        Ok(&self.cache.insert(snapshot).register)
    }

    /// The register as it is now, with where its log ends, to be kept while it goes on.
    pub fn snapshot(&mut self) -> Result<Snapshot, StorageError> {
        self.register()?;
        Ok(self.cache.clone().unwrap_or_else(|| self.engine.empty()))
    }

    /// The register as it was after an event; before the first one for zero. Some of the past is kept at hand, so that asking again
    /// is quick.
    pub fn snapshot_at(&self, version: u64) -> Result<Snapshot, StorageError> {
        self.with_path(self.try_snapshot_at(read::signed(version)))
    }

    fn try_snapshot_at(&self, version: i64) -> Result<Snapshot, StorageError> {
        let transaction = self.engine.begin_read()?;
        load::at(transaction.session(), self.engine.empty(), version, &self.past)
    }

    /// The same without where its log ends.
    pub fn register_at(&self, version: u64) -> Result<Register, StorageError> {
        self.snapshot_at(version).map(|snapshot| snapshot.register)
    }

    /// The register as it was known at an instant: folded from what had been recorded by then. What was erased since
    /// is not known any more.
    pub fn register_known_at(&self, instant: DateTime<Utc>) -> Result<Register, StorageError> {
        self.register_at(self.version_known_at(instant)?)
    }

    pub(crate) fn version_known_at(&self, instant: DateTime<Utc>) -> Result<u64, StorageError> {
        let version = read::version_at(self.session(), instant.timestamp_micros());
        self.with_path(version).map(read::unsigned)
    }

    /// A batch, if it was recorded.
    pub fn batch(&self, batch: BatchId) -> Result<Option<view::Batch>, StorageError> {
        self.with_path(register_read::batch(self.session(), batch))
    }

    /// What a batch made happen, oldest first; nothing for one that is not known.
    pub fn events_of_batch(&self, batch: BatchId) -> Result<Vec<Recorded>, StorageError> {
        let Some(found) = self.batch(batch)? else { return Ok(Vec::new()) };
        let (since, until) = (Some(found.first_version), Some(found.last_version));
        self.log(&crate::LogFilter { since, until, ..crate::LogFilter::default() })
    }

    /// Every version of a person's profile, oldest first; none once it is erased.
    pub fn profile_versions(&self, person: PersonId) -> Result<Vec<ProfileVersion>, StorageError> {
        self.with_path(register_read::profile_versions(self.session(), person))
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

    /// What was kept under the key.
    pub fn setting(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.with_path(raw_read::setting(self.session(), key))
    }

    /// Makes every derived row anew from the log. Says how many there are.
    pub fn rebuild(&mut self) -> Result<u64, StorageError> {
        let rebuild = || {
            let transaction = self.engine.begin_alone()?;
            let known = self.engine.refreshed(None)?;
            let count = rows::replace_all(transaction.session(), &known.register)?;
            transaction.commit()?;
            Ok(count)
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
            Engine::Postgres(_) => Err(StorageError::OnServer { path: PathBuf::new() }),
        };
        self.with_path(done)
    }
}
