//! The schema by numbers, as files have them. The database says which number it is at, in a row that whoever changes it
//! keeps locked meanwhile.

use super::catalog;
use super::connection::ServerConnection;
use crate::error::{Details, ErrorKind, StorageError};
use crate::schema::Schema;
use crate::table::SqlValue;

/// What makes the table with the number of the schema.
pub(super) const NUMBER: &str = "CREATE TABLE IF NOT EXISTS schema_number (only_row BIGINT PRIMARY KEY, number BIGINT NOT NULL); \
     INSERT INTO schema_number VALUES (1, 0) ON CONFLICT DO NOTHING";

/// Where a statement has no place for a value.
const NOTHING: SqlValue<'static> = SqlValue::Null;

/// The number of the database's schema; zero where there is nothing of ours.
pub(super) fn found(connection: &ServerConnection, schema: &Schema) -> Result<u32, StorageError> {
    // The catalogue names it also to those who may not read it.
    let sql = "SELECT count(*) FROM pg_catalog.pg_tables \
               WHERE schemaname::text = ? AND tablename = 'schema_number'";
    if number(connection, sql, &SqlValue::text(schema.name))? == 0 {
        return Ok(0);
    }
    number(connection, &format!("SELECT number FROM {}.schema_number", schema.name), &NOTHING)
}

/// Refuses a database that cannot hold every name before anything is made in it.
pub(super) fn suitable(connection: &ServerConnection) -> Result<(), StorageError> {
    let encoding = text(connection, "SELECT current_setting('server_encoding')")?;
    if encoding == "UTF8" {
        return Ok(());
    }
    Err(ErrorKind::Encoding.says(encoding))
}

fn text(connection: &ServerConnection, sql: &str) -> Result<String, StorageError> {
    let mut answer = connection.query(sql, &NOTHING, &[])?;
    let row = answer.next()?;
    Ok(row.map(|row| row.try_get::<_, Option<String>>(0)).transpose()?.flatten().unwrap_or_default())
}

fn number(connection: &ServerConnection, sql: &str, value: &SqlValue<'_>) -> Result<u32, StorageError> {
    let mut answer = connection.query(sql, value, &[])?;
    let row = answer.next()?;
    let number = row.map(|row| row.try_get::<_, i64>(0)).transpose()?;
    Ok(number.and_then(|number| u32::try_from(number).ok()).unwrap_or(0))
}

/// Brings the database up to date; one that a newer program wrote is refused.
pub(super) fn migrate(connection: &ServerConnection, schema: &Schema) -> Result<(), StorageError> {
    if found(connection, schema)? == schema.number() {
        return Ok(());
    }
    connection.batch(&format!("CREATE SCHEMA IF NOT EXISTS {}", schema.name))?;
    // What stands between may not have passed the setting on; then tables would come to lie among somebody else's.
    let current = text(connection, "SELECT current_schema()::text")?;
    if current != schema.name {
        return Err(ErrorKind::SearchPath.says(current));
    }
    connection.batch(NUMBER)?;
    connection.begin("BEGIN")?;
    let done = migrate_alone(connection, schema);
    if done.is_ok() { connection.commit() } else { connection.rollback() }?;
    done
}

fn migrate_alone(connection: &ServerConnection, schema: &Schema) -> Result<(), StorageError> {
    let from = number(connection, "SELECT number FROM schema_number FOR UPDATE", &NOTHING)?;
    readable(from, schema)?;
    for migration in schema.since(schema.postgres, from) {
        connection.batch(migration)?;
    }
    let number = schema.number();
    if from < number {
        connection.batch(&format!("UPDATE schema_number SET number = {number}"))?;
    }
    known(from.max(number), schema)
}

/// Refuses a format that is not read any more.
fn readable(found: u32, schema: &Schema) -> Result<(), StorageError> {
    if schema.is_obsolete(found) {
        return Err(ErrorKind::Format1.into());
    }
    Ok(())
}

/// Refuses a schema that this program does not know.
fn known(found: u32, schema: &Schema) -> Result<(), StorageError> {
    readable(found, schema)?;
    let known = schema.number();
    if found == known {
        return Ok(());
    }
    Err(ErrorKind::Newer.with(Details::Schemas { found, known }))
}

/// Refuses a database that holds nothing of ours, or what a newer program wrote, or what somebody changed; brings an older
/// one up to date.
pub(super) fn check(connection: &ServerConnection, schema: &'static Schema) -> Result<(), StorageError> {
    match found(connection, schema)? {
        0 => return Err(ErrorKind::NotFound.into()),
        number if number < schema.number() => migrate(connection, schema)?,
        number => known(number, schema)?,
    }
    sound(connection, schema)
}

/// Refuses for reading what is refused for writing, and a database of an older program: it cannot be brought up to date by reading.
pub(super) fn check_reading(
    connection: &ServerConnection,
    schema: &'static Schema,
) -> Result<(), StorageError> {
    match found(connection, schema)? {
        0 => return Err(ErrorKind::NotFound.into()),
        number if number < schema.number() => {
            readable(number, schema)?;
            let details = Details::Schemas { found: number, known: schema.number() };
            return Err(ErrorKind::Older.with(details));
        }
        number => known(number, schema)?,
    }
    sound(connection, schema)
}

/// Refuses a schema that is not as the migrations make it, before any row is read: what hangs on a table may show other rows
/// than it holds, or do something with those that are written. Notes whether policies decide about rows.
pub(super) fn sound(connection: &ServerConnection, schema: &'static Schema) -> Result<(), StorageError> {
    let objects = catalog::differences(connection, schema)?;
    if objects.is_empty() {
        connection.has_row_security(catalog::is_row_security_active(connection, schema)?);
        return Ok(());
    }
    Err(ErrorKind::SchemaDiffers.with(Details::Objects(objects)))
}
