//! The schema of a file by numbers: what a new one gets, and what brings an older one up to date.

use rusqlite::{Connection, OptionalExtension};

use crate::error::StorageError;
use crate::schema::{Object, Schema};

/// The number of a file's schema.
pub(super) fn found(connection: &Connection) -> Result<u32, StorageError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Brings a file from its number up to date. Must run in a transaction.
pub(super) fn migrate(connection: &Connection, schema: &Schema, from: u32) -> Result<(), StorageError> {
    for migration in schema.since(schema.sqlite, from) {
        connection.execute_batch(migration)?;
    }
    connection.pragma_update(None, "application_id", schema.application_id)?;
    connection.pragma_update(None, "user_version", schema.number())?;
    Ok(())
}

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

/// What a file of this schema consists of.
pub(super) fn expected(schema: &'static Schema) -> Result<&'static [Object], StorageError> {
    if let Some(known) = schema.in_file.get() {
        return Ok(known);
    }
    let connection = Connection::open_in_memory()?;
    migrate(&connection, schema, 0)?;
    let found = objects(&connection)?;
    Ok(schema.in_file.get_or_init(|| found))
}

/// Whether the tables of the first schema are there at all.
pub(super) fn has_register(connection: &Connection) -> Result<bool, StorageError> {
    let sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'register'";
    Ok(connection.query_row(sql, [], |_| Ok(())).optional()?.is_some())
}
