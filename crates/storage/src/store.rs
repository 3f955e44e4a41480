//! A store: one register and the engine that keeps it. It must not decide; it loads, asks and keeps.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Utc};
use domain::Register;
use domain::person::ProfileVersion;
use domain::value::id::{BatchId, PersonId, RegisterId};

use crate::error::StorageError;
use crate::files::{Files, folder};
use crate::recorded::Recorded;
use crate::sqlite::{Known, Sqlite, append, erase, load, look, read, rows};
use crate::{clock, project, view};

/// A register as it is kept. One at a time uses a store; several may open the same file.
#[derive(Debug)]
pub struct Store {
    pub(crate) engine: Engine,
    pub(crate) cache: Option<Known>,
    pub(crate) files: Files,
}

/// What keeps the register.
#[derive(Debug)]
pub(crate) enum Engine {
    /// A file of its own.
    Sqlite(Sqlite),
}

impl Store {
    fn new(sqlite: Sqlite) -> Self {
        let files = if sqlite.path.as_os_str().is_empty() {
            Files::Memory(BTreeMap::new())
        } else {
            Files::Folder(folder::beside(&sqlite.path))
        };
        Self { engine: Engine::Sqlite(sqlite), cache: None, files }
    }

    /// Makes a new register in a new file; a file that exists is refused, and so is the folder of another register's files.
    pub fn create(path: &Path, register: RegisterId) -> Result<Self, StorageError> {
        let folder = folder::named(path);
        if folder.symlink_metadata().is_ok() {
            return Err(StorageError::Exists { path: folder });
        }
        let created_at = clock::now()?.timestamp_micros();
        Sqlite::create(path, register, created_at).map(Self::new).map_err(|error| error.at(path))
    }

    /// Opens a register for reading and writing. A file of an older program is brought up to date.
    pub fn open(path: &Path) -> Result<Self, StorageError> {
        let open = || {
            let sqlite = Sqlite::open(path)?;
            if erase::residue(&sqlite.connection)? {
                // Where somebody still uses the old bytes, whoever opens the file next tries again.
                let _done = sqlite.scrub()?;
            }
            Ok(Self::new(sqlite))
        };
        open().map_err(|error: StorageError| error.at(path))
    }

    /// Opens a register for reading only.
    pub fn open_read_only(path: &Path) -> Result<Self, StorageError> {
        Sqlite::open_read_only(path).map(Self::new).map_err(|error| error.at(path))
    }

    /// A new register that nobody keeps, for trying things out.
    pub fn in_memory(register: RegisterId) -> Result<Self, StorageError> {
        let created_at = clock::now()?.timestamp_micros();
        Sqlite::in_memory(register, created_at).map(Self::new)
    }

    pub(crate) fn sqlite(&self) -> &Sqlite {
        let Engine::Sqlite(sqlite) = &self.engine;
        sqlite
    }

    /// The file; empty for a register in memory.
    pub fn path(&self) -> &Path {
        &self.sqlite().path
    }

    /// The register's identifier.
    pub fn id(&self) -> RegisterId {
        self.sqlite().register
    }

    /// When the register was made.
    pub fn created_at(&self) -> Result<DateTime<Utc>, StorageError> {
        read::instant(self.sqlite().created_at).map_err(|error| error.at(self.path()))
    }

    /// What an operation comes to, with the file named where it fails.
    pub(crate) fn named<T>(&self, done: Result<T, StorageError>) -> Result<T, StorageError> {
        done.map_err(|error| error.at(self.path()))
    }

    /// The version of the last event, as the file has it now.
    pub fn version(&self) -> Result<u64, StorageError> {
        let head = self.named(read::head(&self.sqlite().connection))?;
        Ok(read::unsigned(head.version))
    }

    /// The register as it is now. Only what is new since the last time is read.
    pub fn register(&mut self) -> Result<&Register, StorageError> {
        let Engine::Sqlite(sqlite) = &self.engine;
        let former = self.cache.take();
        let load = || {
            let _moment = sqlite.snapshot()?;
            sqlite.refreshed(former)
        };
        let known = load().map_err(|error| error.at(&sqlite.path))?;
        Ok(&self.cache.insert(known).register)
    }

    /// The register as it was after an event; before the first one for zero.
    pub fn register_at(&self, version: u64) -> Result<Register, StorageError> {
        self.named(self.known_at(read::signed(version))).map(|known| known.register)
    }

    pub(crate) fn known_at(&self, version: i64) -> Result<Known, StorageError> {
        let sqlite = self.sqlite();
        let moment = sqlite.snapshot()?;
        load::at(&moment, sqlite.empty(), version)
    }

    /// The register as it was known at an instant: folded from what had been recorded by then. What was erased since
    /// is not known any more.
    pub fn register_known_at(&self, instant: DateTime<Utc>) -> Result<Register, StorageError> {
        self.register_at(self.version_known_at(instant)?)
    }

    pub(crate) fn version_known_at(&self, instant: DateTime<Utc>) -> Result<u64, StorageError> {
        let version = read::version_at(&self.sqlite().connection, instant.timestamp_micros());
        self.named(version).map(read::unsigned)
    }

    /// A batch, if it was recorded.
    pub fn batch(&self, batch: BatchId) -> Result<Option<view::Batch>, StorageError> {
        self.named(read::batch(&self.sqlite().connection, batch))
    }

    /// What a batch made happen, oldest first; nothing for one that is not known.
    pub fn events_of_batch(&self, batch: BatchId) -> Result<Vec<Recorded>, StorageError> {
        let Some(found) = self.batch(batch)? else { return Ok(Vec::new()) };
        let (since, until) = (Some(found.first_version), Some(found.last_version));
        self.log(&crate::LogFilter { since, until, ..crate::LogFilter::default() })
    }

    /// Every version of a person's profile, oldest first; none once it is erased.
    pub fn profile_versions(&self, person: PersonId) -> Result<Vec<ProfileVersion>, StorageError> {
        self.named(read::profile_versions(&self.sqlite().connection, person))
    }

    /// Keeps something that a front end wants to find again, such as the mapping of a roster's columns. It must not
    /// name people.
    pub fn remember(&mut self, key: &str, value: &str) -> Result<(), StorageError> {
        self.named(append::remember(&self.sqlite().connection, key, value))
    }

    /// What was kept under the key.
    pub fn remembered(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.named(look::recall(&self.sqlite().connection, key))
    }

    /// Makes every derived row anew from the log. Says how many there are.
    pub fn rebuild(&mut self) -> Result<u64, StorageError> {
        let sqlite = self.sqlite();
        let rebuild = || {
            let transaction = sqlite.begin()?;
            let known = sqlite.refreshed(None)?;
            let all = project::all(&known.register);
            rows::clear(&transaction)?;
            rows::write(&transaction, &all)?;
            transaction.commit()?;
            Ok(all.len() as u64)
        };
        self.named(rebuild())
    }

    /// How long to wait for another program that keeps the file to itself; ten seconds unless told otherwise.
    pub fn set_patience(&mut self, patience: Duration) -> Result<(), StorageError> {
        let done = self.sqlite().connection.busy_timeout(patience);
        self.named(done.map_err(StorageError::from))
    }

    /// Keeps the file from growing beyond so many bytes while this store is open, for quotas.
    pub fn set_size_max(&mut self, bytes: u64) -> Result<(), StorageError> {
        self.named(self.sqlite().set_size_max(read::signed(bytes)))
    }
}

impl Sqlite {
    pub(crate) fn empty(&self) -> Known {
        let genesis = crate::chain::genesis(self.register.uuid(), self.created_at);
        Known::empty(genesis, self.created_at)
    }

    /// The register as it is now, from what is known of it.
    pub(crate) fn refreshed(&self, known: Option<Known>) -> Result<Known, StorageError> {
        load::refresh(&self.connection, known, || self.empty())
    }

    fn set_size_max(&self, bytes: i64) -> Result<(), StorageError> {
        let size: i64 = self.connection.query_row("PRAGMA page_size", [], |row| row.get(0))?;
        let pages = bytes.checked_div(size).unwrap_or(1).max(1);
        Ok(self.connection.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))?)
    }
}
