//! Making, opening and closing files: what is ours, how a connection is set up, what is refused before it is touched.

use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io::Read;
use std::path::{Path, PathBuf};

use domain::value::id::RegisterId;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use rusqlite::config::DbConfig;
use rusqlite::ffi::{self, ErrorCode};
use rusqlite::{Connection, OpenFlags, params};
use uuid::Uuid;

use super::opened::{Opened, aside};
use super::{REGISTER, Sqlite, check, schema as migrations};
use crate::error::{Details, ErrorKind, StorageError};
use crate::journal::chain;
use crate::retry::PATIENCE;
use crate::schema::{self, Schema};
use crate::{private, unfinished};

/// A connection is used by one thread at a time, so the engine need not lock it at every step.
const ALONE: OpenFlags = OpenFlags::SQLITE_OPEN_NO_MUTEX;

/// The size of a page in bytes: a log of short texts is read a fifth faster than with half of it.
const PAGE: i64 = 8_192;

/// What the engine's own files beside a register have at the end of their names.
pub(crate) const JOURNALS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// How much of a file is kept in memory, in KiB below zero, as the engine wants it: usually; by one of several that read the same
/// file, whose pages the system keeps once for all of them; and while all of it passes.
const KEPT: i64 = -65_536;
const SHARED: i64 = -2_048;
pub(crate) const PASSING: i64 = -1_024;

/// Every prepared statement of a connection stays prepared.
const STATEMENTS: usize = 128;

impl Sqlite {
    /// Makes a new file. One that exists is never touched, unless there is nothing in it. It gets its name when it is complete,
    /// so that whoever is stopped on the way leaves no half of a register under it.
    pub(crate) fn create(
        path: &Path,
        schema: &'static Schema,
        register: RegisterId,
        created_at: i64,
    ) -> Result<Self, StorageError> {
        let is_hollow = is_empty(path);
        if path.symlink_metadata().is_ok() && !is_hollow {
            return Err(ErrorKind::Exists.at(path));
        }
        if let Some(path) = journal_left(path) {
            return Err(ErrorKind::Exists.at(path));
        }
        unfinished::sweep(path);
        let part = unfinished::part(path);
        drop(private::create(&part).map_err(|source| StorageError::io_at(path, source))?);
        let made = Self::fill(&part, schema, register, created_at).and_then(|()| {
            if is_hollow {
                std::fs::rename(&part, path).map_err(|source| StorageError::io_at(path, source))
            } else {
                unfinished::name(&part, path)
            }
        });
        if made.is_err() {
            remove(&part);
        }
        made?;
        sync_folder(path);
        let sqlite = Self::open(path, schema)?;
        sqlite.write_ahead()?;
        Ok(sqlite)
    }

    fn fill(
        part: &Path,
        schema: &'static Schema,
        register: RegisterId,
        created_at: i64,
    ) -> Result<(), StorageError> {
        let opened = Opened::note(part);
        let connection = Connection::open_with_flags(plain(part), OpenFlags::SQLITE_OPEN_READ_WRITE | ALONE)?;
        set_up(&connection)?;
        let sqlite = Self::begin_register(connection, opened, (part, schema), register, created_at)?;
        Ok(sqlite.connection.close().map_err(|(_, error)| error)?)
    }

    /// A register that nobody keeps.
    pub(crate) fn in_memory(
        schema: &'static Schema,
        register: RegisterId,
        created_at: i64,
    ) -> Result<Self, StorageError> {
        let connection = Connection::open_in_memory()?;
        set_up(&connection)?;
        Self::begin_register(connection, Opened::nowhere(), (Path::new(""), schema), register, created_at)
    }

    fn begin_register(
        connection: Connection,
        opened: Opened,
        (path, schema): (&Path, &'static Schema),
        register: RegisterId,
        created_at: i64,
    ) -> Result<Self, StorageError> {
        connection.pragma_update(None, "page_size", PAGE)?;
        let sqlite = Self::over(connection, opened, path, register, created_at);
        let transaction = sqlite.connection.unchecked_transaction()?;
        migrations::migrate(&transaction, schema, 0)?;
        let genesis = chain::genesis(register.uuid(), created_at);
        let seal = chain::seal(&[register.uuid().as_bytes(), &created_at.to_be_bytes()]);
        transaction.execute(
            "INSERT INTO register (register, uid, created_at, version, hash, purge_pending, seal) \
             VALUES (?, ?, ?, 0, ?, 0, ?)",
            params![REGISTER, register.uuid().as_bytes(), created_at, genesis.0, seal.0],
        )?;
        transaction.commit()?;
        Ok(sqlite)
    }

    /// Opens a file for reading and writing, and brings an older one up to date.
    pub(crate) fn open(path: &Path, schema: &'static Schema) -> Result<Self, StorageError> {
        ours(path, schema)?;
        if let Some(writable) = aside(path, || OpenOptions::new().read(true).write(true).open(path).map(drop))
        {
            writable.map_err(|source| StorageError::io_at(path, source))?;
        }
        let opened = Opened::note(path);
        let connection = Connection::open_with_flags(plain(path), OpenFlags::SQLITE_OPEN_READ_WRITE | ALONE)?;
        set_up(&connection)?;
        let found = known(path, schema, &connection)?;
        let is_older = found < schema.number();
        if is_older {
            migrate(&connection, schema)?;
        }
        Ok(Self { brought_up: is_older, ..Self::opened(connection, opened, path)? })
    }

    /// Opens a file for reading only. The engine may leave its empty journal beside it.
    pub(crate) fn open_read_only(path: &Path, schema: &'static Schema) -> Result<Self, StorageError> {
        ours(path, schema)?;
        let opened = Opened::note(path);
        let connection = reading(path)?;
        set_up(&connection)?;
        let (found, known) = (known(path, schema, &connection)?, schema.number());
        if found < known {
            return Err(ErrorKind::Older.at(path).with(Details::Schemas { found, known }));
        }
        Self::opened(connection, opened, path)
    }

    /// Has what is written go to a journal first, beside which others read on. That is noted down in the file, so it is not done
    /// before something is written: a copy that is only read stays byte by byte what it was. While others read, it waits until
    /// the next time; what is written is as safe without it.
    ///
    /// The engine then commits without waiting for the disk, so that the lock on the file is free at once, and
    /// [`make_durable`](Self::make_durable) waits. Without such a journal a transaction has to wait itself: its steps must reach
    /// the disk in their order.
    pub(crate) fn write_ahead(&self) -> Result<(), StorageError> {
        if self.is_ahead.get() {
            return Ok(());
        }
        let mode = self.connection.pragma_update_and_check(None, "journal_mode", "wal", |row| {
            Ok(row.get_ref(0)?.as_str().is_ok_and(|mode| mode == "wal"))
        });
        match mode.map_err(StorageError::from) {
            Ok(true) => {
                self.connection.pragma_update(None, "synchronous", "normal")?;
                self.is_ahead.set(true);
                Ok(())
            }
            Err(error) if !error.is(ErrorKind::Busy) => Err(error),
            Ok(false) | Err(_) => Ok(()),
        }
    }

    /// Keeps few of the file's pages in the memory of this connection, for others read the same file.
    pub(crate) fn keep_little(&self) -> Result<(), StorageError> {
        Ok(self.connection.pragma_update(None, "cache_size", SHARED)?)
    }

    /// Keeps the file from growing beyond so many bytes.
    pub(crate) fn set_size_max(&self, bytes: i64) -> Result<(), StorageError> {
        let size: i64 = self.connection.query_row("PRAGMA page_size", [], |row| row.get(0))?;
        let pages = bytes.checked_div(size).unwrap_or(1).max(1);
        Ok(self.connection.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))?)
    }

    fn opened(connection: Connection, opened: Opened, path: &Path) -> Result<Self, StorageError> {
        let sql = "SELECT uid, created_at FROM register WHERE register = ?";
        let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, [u8; 16]>(0)?, row.get(1)?));
        let (uid, created_at) = connection.query_row(sql, [REGISTER], read)?;
        let register = RegisterId::new(Uuid::from_bytes(uid));
        Ok(Self::over(connection, opened, path, register, created_at))
    }
}

/// A connection that only reads, whatever it reads. Where the file could be written, it is opened so that the last to
/// close it takes the journal away: a register at rest is one file.
pub(crate) fn reading(path: &Path) -> Result<Connection, StorageError> {
    let writable = Connection::open_with_flags(plain(path), OpenFlags::SQLITE_OPEN_READ_WRITE | ALONE);
    let tidy = writable.ok().filter(|connection| {
        connection.pragma_update(None, "query_only", true).is_ok()
            && connection.is_readonly("main").is_ok_and(|readonly| !readonly)
            && connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(())).is_ok()
    });
    if let Some(connection) = tidy {
        return Ok(connection);
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | ALONE;
    let connection = Connection::open_with_flags(plain(path), flags)?;
    let readable = connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()));
    match readable {
        Err(rusqlite::Error::SqliteFailure(failure, _)) if is_without_room(failure) && is_at_rest(path) => {
            // Nothing can be written beside the file, and nothing with anything in it stands there: it stands still.
            let still = format!("file:{}?immutable=1", escaped(path));
            Ok(Connection::open_with_flags(still, flags | OpenFlags::SQLITE_OPEN_URI)?)
        }
        Err(error) => Err(error.into()),
        Ok(()) => Ok(connection),
    }
}

/// Whether what the engine keeps beside a file that others may use could not be made: the folder cannot be written, or the
/// disk is full.
fn is_without_room(failure: rusqlite::ffi::Error) -> bool {
    matches!(failure.code, ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::DiskFull)
        || matches!(failure.extended_code, ffi::SQLITE_IOERR_SHMSIZE | ffi::SQLITE_IOERR_SHMOPEN)
}

/// Whether all of the register is in the file: its journals are not there, or empty.
fn is_at_rest(path: &Path) -> bool {
    journal_left(path).is_none()
}

/// A journal with something in it that lies beside the name of a file: the engine would read it into whatever gets that name.
pub(crate) fn journal_left(path: &Path) -> Option<PathBuf> {
    let journals = ["-wal", "-journal"].into_iter().map(|ending| beside(path, ending));
    journals.into_iter().find(|journal| std::fs::metadata(journal).is_ok_and(|found| found.len() > 0))
}

/// Whether there is a file, not a link to one, with nothing in it.
fn is_empty(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok_and(|found| found.is_file() && found.len() == 0)
}

/// What stands beside a file under its name and an ending.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().map(OsString::from).unwrap_or_default();
    name.push(ending);
    path.with_file_name(name)
}

/// The path in a form that the engine takes for nothing but a file: `:memory:`, `file:…` and an empty name mean something
/// else to it.
pub(crate) fn plain(path: &Path) -> PathBuf {
    if path.is_absolute() { path.to_owned() } else { Path::new(".").join(path) }
}

/// What ends a path or means something else in a URI.
const ESCAPED: &AsciiSet = &CONTROLS.add(b'%').add(b'?').add(b'#');

/// The path as part of a URI.
fn escaped(path: &Path) -> String {
    utf8_percent_encode(&plain(path).to_string_lossy(), ESCAPED).to_string()
}

fn set_up(connection: &Connection) -> Result<(), StorageError> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // A plan must not depend on values: otherwise statements are prepared anew whenever others are bound.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "secure_delete", "on")?;
    connection.pragma_update(None, "foreign_keys", "off")?;
    // Nothing of a register may be left in a folder for temporary files.
    connection.pragma_update(None, "temp_store", "memory")?;
    connection.pragma_update(None, "cache_size", KEPT)?;
    connection.pragma_update(None, "wal_autocheckpoint", 4_000)?;
    // A file must not bring functions or triggers of its own to run.
    connection.pragma_update(None, "trusted_schema", "off")?;
    Ok(())
}

/// What a file says of itself in its header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Header {
    /// The engine has it open here, so it is ours and is not looked at.
    OpenHere,
    /// It is of the application with this number.
    Of(u32),
    /// It is no SQLite file.
    Other,
}

/// Whose file it is by its header.
pub(crate) fn header(path: &Path) -> Result<Header, StorageError> {
    let read = || {
        let mut header = Vec::with_capacity(100);
        File::open(path)?.take(100).read_to_end(&mut header)?;
        Ok(header)
    };
    let Some(header) = aside(path, read) else { return Ok(Header::OpenHere) };
    let header = header.map_err(|source| StorageError::io_at(path, source))?;
    let id = header.get(68..72).and_then(|id| <[u8; 4]>::try_from(id).ok());
    let id = id.filter(|_| header.starts_with(b"SQLite format 3\0"));
    Ok(id.map_or(Header::Other, |id| Header::Of(u32::from_be_bytes(id))))
}

/// Whether a file is a book of ours by its header, of whatever schema.
pub(crate) fn is_ours(path: &Path) -> Result<bool, StorageError> {
    Ok(match header(path)? {
        Header::OpenHere => true,
        Header::Of(application_id) => schema::is_ours(application_id),
        Header::Other => false,
    })
}

/// Refuses a file that is not of this book before the engine looks at it and what may lie beside it.
fn ours(path: &Path, schema: &Schema) -> Result<(), StorageError> {
    let found = std::fs::metadata(path).map_err(|source| StorageError::io_at(path, source))?;
    if found.is_file() && found.len() == 0 {
        return Err(ErrorKind::Empty.at(path));
    }
    // To open a pipe is to wait for somebody to write into it, and a device may never end.
    let header = if found.is_file() || found.is_dir() { header(path)? } else { Header::Other };
    let application_id = match header {
        Header::OpenHere => return Ok(()),
        Header::Of(application_id) if application_id == schema.application_id => return Ok(()),
        Header::Of(application_id) => Some(application_id),
        Header::Other => None,
    };
    Err(ErrorKind::NotOurs.at(path).with(Details::Application(application_id)))
}

fn known(path: &Path, schema: &'static Schema, connection: &Connection) -> Result<u32, StorageError> {
    let (found, known) = (migrations::found(connection)?, schema.number());
    if schema.is_obsolete(found) {
        return Err(ErrorKind::Format1.at(path));
    }
    if known < found {
        return Err(ErrorKind::Newer.at(path).with(Details::Schemas { found, known }));
    }
    if !migrations::has_register(connection)? {
        return Err(StorageError::damaged("the table `register` is missing"));
    }
    // Before any row is read: what hangs on a table may show other rows than it holds, without an end, or do something with
    // those that are written.
    let objects = check::schema_differs(connection, schema)?;
    if found == known && !objects.is_empty() {
        return Err(ErrorKind::SchemaDiffers.at(path).with(Details::Objects(objects)));
    }
    Ok(found)
}

/// Brings a file up to date, unless somebody else did so meanwhile.
fn migrate(connection: &Connection, schema: &Schema) -> Result<(), StorageError> {
    let transaction =
        rusqlite::Transaction::new_unchecked(connection, rusqlite::TransactionBehavior::Immediate)?;
    let from = migrations::found(&transaction)?;
    migrations::migrate(&transaction, schema, from)?;
    transaction.commit()?;
    Ok(())
}

/// Takes away a file that was not completed, with what may lie beside it.
pub(crate) fn remove(path: &Path) {
    for ending in core::iter::once("").chain(JOURNALS) {
        // What is not there need not be taken away.
        drop(std::fs::remove_file(beside(path, ending)));
    }
}

/// Makes the name of a new file last. Some systems cannot; then the next write does.
pub(crate) fn sync_folder(path: &Path) {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if let Ok(folder) = File::open(folder) {
        drop(folder.sync_all());
    }
}
