//! Looking at everything as it is stored, for verification: bytes, whatever they are. It must not expect them to make
//! sense.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::append::{self, NewBatch};
use super::{REGISTER, schema};
use crate::error::StorageError;
use crate::project::TABLES;

/// An event as it is stored.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StoredEvent<'a> {
    pub(crate) version: i64,
    pub(crate) recorded_at: i64,
    pub(crate) actor: &'a [u8],
    pub(crate) role: &'a [u8],
    pub(crate) command: &'a [u8],
    pub(crate) batch: &'a [u8],
    pub(crate) kind: &'a [u8],
    pub(crate) body: &'a [u8],
    pub(crate) hash: &'a [u8],
}

/// A profile as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct StoredProfile {
    pub(crate) version: i64,
    pub(crate) person: Vec<u8>,
    pub(crate) number: i64,
    pub(crate) salt: Vec<u8>,
    pub(crate) bytes: Vec<u8>,
}

/// A command as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StoredCommand {
    pub(crate) first_version: i64,
    pub(crate) last_version: i64,
    pub(crate) batch: Vec<u8>,
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

fn bytes<'a>(row: &'a Row<'_>, column: usize) -> Result<&'a [u8], rusqlite::Error> {
    Ok(match row.get_ref(column)? {
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes,
        ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) => &[],
    })
}

fn maybe(row: &Row<'_>, column: usize) -> Result<Option<Vec<u8>>, rusqlite::Error> {
    let value = row.get_ref(column)?;
    Ok(if value == ValueRef::Null { None } else { Some(bytes(row, column)?.to_vec()) })
}

/// Every event, in order.
pub(crate) fn events(
    connection: &Connection,
    each: &mut dyn FnMut(&StoredEvent<'_>),
) -> Result<(), StorageError> {
    let sql = "SELECT version, recorded_at, actor, role, command, batch, kind, body, hash FROM event \
               WHERE register = ? ORDER BY version";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([REGISTER])?;
    while let Some(row) = rows.next()? {
        each(&StoredEvent {
            version: row.get(0)?,
            recorded_at: row.get(1)?,
            actor: bytes(row, 2)?,
            role: bytes(row, 3)?,
            command: bytes(row, 4)?,
            batch: bytes(row, 5)?,
            kind: bytes(row, 6)?,
            body: bytes(row, 7)?,
            hash: bytes(row, 8)?,
        });
    }
    Ok(())
}

/// Every profile, in the order of the log.
pub(crate) fn profiles(connection: &Connection) -> Result<Vec<StoredProfile>, StorageError> {
    let sql = "SELECT version, person, number, salt, bytes FROM profile WHERE register = ? ORDER BY version";
    let mut statement = connection.prepare(sql)?;
    let read = |row: &Row<'_>| {
        Ok(StoredProfile {
            version: row.get(0)?,
            person: bytes(row, 1)?.to_vec(),
            number: row.get(2)?,
            salt: bytes(row, 3)?.to_vec(),
            bytes: bytes(row, 4)?.to_vec(),
        })
    };
    let rows = statement.query_map([REGISTER], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Every command by its identifier.
pub(crate) fn commands(connection: &Connection) -> Result<Vec<(Vec<u8>, StoredCommand)>, StorageError> {
    let sql =
        "SELECT command, first_version, last_version, batch FROM command NOT INDEXED WHERE register = ?";
    let mut statement = connection.prepare(sql)?;
    let read = |row: &Row<'_>| {
        let (first_version, last_version) = (row.get(1)?, row.get(2)?);
        let stored = StoredCommand { first_version, last_version, batch: bytes(row, 3)?.to_vec() };
        Ok((bytes(row, 0)?.to_vec(), stored))
    };
    let rows = statement.query_map([REGISTER], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Every batch.
pub(crate) fn batches(connection: &Connection) -> Result<Vec<StoredBatch>, StorageError> {
    let sql = "SELECT batch, kind, label, digest, first_version, last_version, undone_by, seal \
               FROM batch WHERE register = ? ORDER BY first_version";
    let mut statement = connection.prepare(sql)?;
    let read = |row: &Row<'_>| {
        Ok(StoredBatch {
            batch: bytes(row, 0)?.to_vec(),
            kind: bytes(row, 1)?.to_vec(),
            label: maybe(row, 2)?,
            digest: maybe(row, 3)?,
            first_version: row.get(4)?,
            last_version: row.get(5)?,
            undone_by: maybe(row, 6)?,
            seal: bytes(row, 7)?.to_vec(),
        })
    };
    let rows = statement.query_map([REGISTER], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Changes a stored batch and renews its checksum.
pub(super) fn rewrite_batch(
    connection: &Connection,
    batch: &[u8],
    rewrite: impl FnOnce(&mut StoredBatch),
) -> Result<(), StorageError> {
    let Some(mut stored) = batches(connection)?.into_iter().find(|stored| stored.batch == batch) else {
        return Ok(());
    };
    rewrite(&mut stored);
    let kind = String::from_utf8_lossy(&stored.kind).into_owned();
    let label = stored.label.as_deref().map(String::from_utf8_lossy);
    append::batch(connection, &stored.fields(), &kind, label.as_deref())
}

/// Every key and value that is remembered, with its checksum.
pub(crate) fn remembered(connection: &Connection) -> Result<Vec<[Vec<u8>; 3]>, StorageError> {
    let sql = "SELECT key, value, seal FROM remembered WHERE register = ? ORDER BY key";
    let mut statement = connection.prepare(sql)?;
    let read =
        |row: &Row<'_>| Ok([bytes(row, 0)?.to_vec(), bytes(row, 1)?.to_vec(), bytes(row, 2)?.to_vec()]);
    let rows = statement.query_map([REGISTER], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What is remembered under a key.
pub(crate) fn recall(connection: &Connection, key: &str) -> Result<Option<String>, StorageError> {
    let sql = "SELECT value FROM remembered WHERE register = ? AND key = ?";
    Ok(connection.query_row(sql, params![REGISTER, key], |row| row.get(0)).optional()?)
}

/// What the engine itself finds wrong with the file.
pub(crate) fn integrity(connection: &Connection) -> Result<Vec<String>, StorageError> {
    let mut statement = connection.prepare("PRAGMA integrity_check")?;
    let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
    let mut found = rows.collect::<Result<Vec<_>, _>>()?;
    found.retain(|line| line != "ok");
    Ok(found)
}

/// Objects of the schema that are missing, strange or other than they should be.
pub(crate) fn schema_differs(connection: &Connection) -> Result<Vec<String>, StorageError> {
    let (found, expected) = (schema::objects(connection)?, schema::expected()?);
    let missing = expected.iter().filter(|object| !found.contains(object));
    let strange = found.iter().filter(|object| !expected.contains(object));
    let mut names: Vec<String> = missing.chain(strange).map(|(name, _)| name.clone()).collect();
    names.sort();
    names.dedup();
    Ok(names)
}

/// The row of the register itself as it is stored.
#[derive(Clone, Debug)]
pub(crate) struct StoredRegister {
    pub(crate) uid: Vec<u8>,
    pub(crate) created_at: i64,
    pub(crate) version: i64,
    pub(crate) hash: Vec<u8>,
    pub(crate) residue: i64,
    pub(crate) seal: Vec<u8>,
}

/// The row of the register itself.
pub(crate) fn register(connection: &Connection) -> Result<Option<StoredRegister>, StorageError> {
    let sql = "SELECT uid, created_at, version, hash, residue, seal FROM register WHERE register = ?";
    let read = |row: &Row<'_>| {
        Ok(StoredRegister {
            uid: bytes(row, 0)?.to_vec(),
            created_at: row.get(1)?,
            version: row.get(2)?,
            hash: bytes(row, 3)?.to_vec(),
            residue: row.get(4)?,
            seal: bytes(row, 5)?.to_vec(),
        })
    };
    Ok(connection.query_row(sql, [REGISTER], read).optional()?)
}

/// Tables of the log with rows of a register that the file does not hold.
pub(crate) fn strangers(connection: &Connection) -> Result<Vec<&'static str>, StorageError> {
    let logs = ["register", "event", "command", "batch", "profile", "remembered"];
    let mut found = Vec::new();
    for table in logs.into_iter().chain(TABLES.iter().map(|table| table.name)) {
        let sql = format!("SELECT EXISTS (SELECT 1 FROM {table} NOT INDEXED WHERE +register <> ?)");
        if connection.query_row(&sql, [REGISTER], |row| row.get(0))? {
            found.push(table);
        }
    }
    Ok(found)
}
