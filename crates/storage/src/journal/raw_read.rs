//! Looking at everything as it is stored, for verification: bytes, whatever they are. It must not expect them to make
//! sense.

use super::append::{self, NewBatch};
use super::chain::Entry;
use super::kept;
use crate::error::StorageError;
use crate::session::{Row, Session, SqlValueRef};
use crate::table::SqlValue;

/// An event as it is stored.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StoredEvent<'a> {
    pub(crate) entry: Entry<'a>,
    pub(crate) hash: &'a [u8],
    /// Whether an identifier that may be missing is neither missing nor one.
    pub(crate) has_odd_id: bool,
}

/// A text that can be erased, as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct StoredText {
    pub(crate) version: i64,
    pub(crate) position: i64,
    /// Whose it is, where it is of somebody.
    pub(crate) owner: Option<Vec<u8>>,
    pub(crate) salt: Vec<u8>,
    pub(crate) bytes: Vec<u8>,
}

/// A command as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StoredCommand {
    pub(crate) first_version: i64,
    pub(crate) last_version: i64,
    pub(crate) batch: Vec<u8>,
    /// Whether what was asked is as it was written, where it is kept at all.
    pub(crate) asked_fits: bool,
}

/// A batch as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct StoredBatch {
    pub(crate) batch: Vec<u8>,
    pub(crate) kind: Vec<u8>,
    pub(crate) label: Option<Vec<u8>>,
    pub(crate) digest: Option<Vec<u8>>,
    pub(crate) first_version: i64,
    pub(crate) last_version: i64,
    pub(crate) undone_by: Option<Vec<u8>>,
    pub(crate) seal: Vec<u8>,
}

impl StoredBatch {
    /// The row without its checksum.
    pub(crate) fn fields(&self) -> NewBatch<'_> {
        NewBatch {
            batch: &self.batch,
            kind: &self.kind,
            label: self.label.as_deref(),
            digest: self.digest.as_deref(),
            first_version: self.first_version,
            last_version: self.last_version,
            undone_by: self.undone_by.as_deref(),
        }
    }
}

fn bytes(row: &Row<'_>, column: usize) -> Result<Vec<u8>, StorageError> {
    Ok(row.bytes(column)?.to_vec())
}

fn maybe(row: &Row<'_>, column: usize) -> Result<Option<Vec<u8>>, StorageError> {
    Ok(if row.found(column)? == SqlValueRef::Null { None } else { Some(bytes(row, column)?) })
}

/// The columns of an event, in the order in which they are read here.
const EVENT: &str =
    "version, recorded_at, asked_at, origin, account, actor, role, command, batch, kind, body, hash";

/// Every event, in order.
pub(crate) fn events(
    session: Session<'_>,
    each: &mut dyn FnMut(&StoredEvent<'_>),
) -> Result<(), StorageError> {
    let mut statement =
        session.prepare(&format!("SELECT {EVENT} FROM event WHERE register = ? ORDER BY version"))?;
    let mut rows = statement.query(&[])?;
    while let Some(row) = rows.next()? {
        each(&stored(&row)?);
    }
    Ok(())
}

/// One event.
pub(crate) fn event(
    session: Session<'_>,
    version: i64,
    take: &mut dyn FnMut(&StoredEvent<'_>),
) -> Result<(), StorageError> {
    let sql = format!("SELECT {EVENT} FROM event WHERE register = ? AND version = ?");
    session.one(&sql, &[SqlValue::Int(version)], |row| {
        take(&stored(row)?);
        Ok(())
    })?;
    Ok(())
}

fn stored<'r>(row: &Row<'r>) -> Result<StoredEvent<'r>, StorageError> {
    let mut has_odd_id = false;
    for column in [3, 4, 8] {
        has_odd_id |= row.found(column)? != SqlValueRef::Null && row.bytes(column)?.len() != 16;
    }
    let entry = Entry {
        version: row.get(0)?,
        recorded_at: row.get(1)?,
        asked_at: row.get(2)?,
        origin: row.bytes(3)?,
        account: row.bytes(4)?,
        actor: row.bytes(5)?,
        role: row.bytes(6)?,
        command: row.bytes(7)?,
        batch: row.bytes(8)?,
        kind: row.bytes(9)?,
        body: row.bytes(10)?,
    };
    Ok(StoredEvent { entry, hash: row.bytes(11)?, has_odd_id })
}

/// Every text that can be erased, in the order of the log.
pub(crate) fn texts(session: Session<'_>) -> Result<Vec<StoredText>, StorageError> {
    let sql = "SELECT version, position, person, salt, bytes FROM erasable WHERE register = ? \
               ORDER BY version, position";
    let read = |row: &Row<'_>| {
        Ok(StoredText {
            version: row.get(0)?,
            position: row.get(1)?,
            owner: maybe(row, 2)?,
            salt: bytes(row, 3)?,
            bytes: bytes(row, 4)?,
        })
    };
    session.all(sql, &[], read)
}

/// Every command by its identifier.
pub(crate) fn commands(session: Session<'_>) -> Result<Vec<(Vec<u8>, StoredCommand)>, StorageError> {
    let sql = "SELECT command, first_version, last_version, batch, asked FROM command NOT INDEXED WHERE register = ?";
    let read = |row: &Row<'_>| {
        let (first_version, last_version) = (row.get(1)?, row.get(2)?);
        let (command, asked) = (bytes(row, 0)?, maybe(row, 4)?);
        let asked_fits = asked.is_none_or(|asked| append::is_sealed(&command, &asked));
        Ok((command, StoredCommand { first_version, last_version, batch: bytes(row, 3)?, asked_fits }))
    };
    session.all(sql, &[], read)
}

/// A command that is kept, as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct StoredKept {
    pub(crate) command: Vec<u8>,
    pub(crate) asked_at: i64,
    /// Whether the row is as it was written.
    pub(crate) is_sealed: bool,
}

/// Every command that is kept.
pub(crate) fn kept(session: Session<'_>) -> Result<Vec<StoredKept>, StorageError> {
    let sql =
        "SELECT command, kind, asked_at, body, seal FROM kept_command WHERE register = ? ORDER BY command";
    session.all(sql, &[], |row| {
        let (command, asked_at) = (bytes(row, 0)?, row.get(2)?);
        let seal = kept::sealed(&command, row.bytes(1)?, asked_at, row.bytes(3)?);
        Ok(StoredKept { command, asked_at, is_sealed: seal.0 == row.bytes(4)? })
    })
}

/// Every batch.
pub(crate) fn batches(session: Session<'_>) -> Result<Vec<StoredBatch>, StorageError> {
    let sql = "SELECT batch, kind, label, digest, first_version, last_version, undone_by, seal \
               FROM batch WHERE register = ? ORDER BY first_version";
    let read = |row: &Row<'_>| {
        Ok(StoredBatch {
            batch: bytes(row, 0)?,
            kind: bytes(row, 1)?,
            label: maybe(row, 2)?,
            digest: maybe(row, 3)?,
            first_version: row.get(4)?,
            last_version: row.get(5)?,
            undone_by: maybe(row, 6)?,
            seal: bytes(row, 7)?,
        })
    };
    session.all(sql, &[], read)
}

/// Changes a stored batch and renews its checksum.
pub(crate) fn rewrite_batch(
    session: Session<'_>,
    batch: &[u8],
    rewrite: impl FnOnce(&mut StoredBatch),
) -> Result<(), StorageError> {
    let Some(mut stored) = batches(session)?.into_iter().find(|stored| stored.batch == batch) else {
        return Ok(());
    };
    rewrite(&mut stored);
    write_batch(session, &stored)
}

/// Puts a batch in the place of the one that is stored under its identifier.
pub(crate) fn write_batch(session: Session<'_>, stored: &StoredBatch) -> Result<(), StorageError> {
    let kind = String::from_utf8_lossy(&stored.kind).into_owned();
    let label = stored.label.as_deref().map(String::from_utf8_lossy);
    append::batch(session, &stored.fields(), &kind, label.as_deref())
}

/// Every setting, with its checksum.
pub(crate) fn settings(session: Session<'_>) -> Result<Vec<[Vec<u8>; 3]>, StorageError> {
    let sql = "SELECT key, value, seal FROM setting WHERE register = ? ORDER BY key";
    let read = |row: &Row<'_>| Ok([bytes(row, 0)?, bytes(row, 1)?, bytes(row, 2)?]);
    session.all(sql, &[], read)
}

/// The setting under a key.
pub(crate) fn setting(session: Session<'_>, key: &str) -> Result<Option<String>, StorageError> {
    let sql = "SELECT value FROM setting WHERE register = ? AND key = ?";
    session.one(sql, &[SqlValue::text(key)], |row| row.get(0))
}

/// The row of the register itself as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct StoredRegister {
    pub(crate) uid: Vec<u8>,
    pub(crate) created_at: i64,
    pub(crate) version: i64,
    pub(crate) hash: Vec<u8>,
    pub(crate) purge_pending: i64,
    pub(crate) seal: Vec<u8>,
}

/// The row of the register itself.
pub(crate) fn register(session: Session<'_>) -> Result<Option<StoredRegister>, StorageError> {
    let sql = "SELECT uid, created_at, version, hash, purge_pending, seal FROM register WHERE register = ?";
    let read = |row: &Row<'_>| {
        Ok(StoredRegister {
            uid: bytes(row, 0)?,
            created_at: row.get(1)?,
            version: row.get(2)?,
            hash: bytes(row, 3)?,
            purge_pending: row.get(4)?,
            seal: bytes(row, 5)?,
        })
    };
    session.one(sql, &[], read)
}
