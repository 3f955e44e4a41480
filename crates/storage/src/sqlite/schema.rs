//! The schema by numbers: what a new file gets, and what brings an older one up to date.

use std::sync::OnceLock;

use rusqlite::{Connection, OptionalExtension};

use crate::error::StorageError;

/// `AYNI` in the file's header: by this a file is known as ours.
pub(crate) const APPLICATION_ID: u32 = 0x4159_4E49;

/// What leads from each schema of format 2 to the next; the first makes a file out of nothing.
const MIGRATIONS: [&str; 1] = [include_str!("../../migrations/sqlite/0001_register.sql")];

/// The schemas 1 to 3 were those of format 1, which nobody has to keep.
pub(crate) const FORMAT_1: u32 = 3;

/// The number of the schema that this program reads and writes.
#[expect(clippy::cast_possible_truncation, reason = "there will not be four thousand million migrations")]
pub(crate) const KNOWN: u32 = FORMAT_1 + MIGRATIONS.len() as u32;

/// The number of a file's schema.
pub(super) fn found(connection: &Connection) -> Result<u32, StorageError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Brings the schema from its number up to date. Must run in a transaction.
pub(super) fn migrate(connection: &Connection, from: u32) -> Result<(), StorageError> {
    for migration in
        MIGRATIONS.iter().skip(usize::try_from(from.saturating_sub(FORMAT_1)).unwrap_or(usize::MAX))
    {
        connection.execute_batch(migration)?;
    }
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", KNOWN)?;
    Ok(())
}

/// A table, index or other object: its kind and name, and all that is stored of it but the place in the file.
type Object = (String, String);

/// Everything in the schema, in order. The engine itself takes a name that is stored as bytes for a text, while
/// whoever lists the tables misses it: the types of the cells count too. Left out are the two tables that the engine itself
/// makes for its statistics, word for word, and nothing else that is called like them.
pub(super) fn objects(connection: &Connection) -> Result<Vec<Object>, StorageError> {
    let sql = "SELECT CAST(type || ' ' || name AS TEXT), \
               concat_ws(' ', typeof(type), typeof(name), typeof(tbl_name), tbl_name, typeof(sql), sql) \
               FROM sqlite_master WHERE (type, name, tbl_name, sql) NOT IN (VALUES \
               ('table', 'sqlite_stat1', 'sqlite_stat1', 'CREATE TABLE sqlite_stat1(tbl,idx,stat)'), \
               ('table', 'sqlite_stat4', 'sqlite_stat4', 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)')) \
               OR sql IS NULL ORDER BY 1, 2";
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

static EXPECTED: OnceLock<Vec<Object>> = OnceLock::new();

/// What the schema of this program consists of.
pub(super) fn expected() -> Result<&'static [Object], StorageError> {
    if let Some(known) = EXPECTED.get() {
        return Ok(known);
    }
    let connection = Connection::open_in_memory()?;
    migrate(&connection, 0)?;
    let found = objects(&connection)?;
    Ok(EXPECTED.get_or_init(|| found))
}

/// Whether the tables of the first schema are there at all.
pub(super) fn has_register(connection: &Connection) -> Result<bool, StorageError> {
    let sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'register'";
    Ok(connection.query_row(sql, [], |_| Ok(())).optional()?.is_some())
}
