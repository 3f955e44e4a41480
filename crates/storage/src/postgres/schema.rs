//! The schema by numbers, as files have them. The database says which number it is at, in a row that whoever changes it
//! keeps locked meanwhile.

use super::catalog;
use super::connection::ServerConnection;
use crate::error::StorageError;
use crate::sqlite::schema::FORMAT_1;
use crate::table::SqlValue;

/// What leads from each schema of format 2 to the next.
pub(crate) const MIGRATIONS: [&str; 1] = [include_str!("../../migrations/postgres/0001_register.sql")];

/// The number of the schema that this program reads and writes.
#[expect(clippy::cast_possible_truncation, reason = "there will not be four thousand million migrations")]
const KNOWN: u32 = FORMAT_1 + MIGRATIONS.len() as u32;

/// The schema that everything of ours stands in.
const SCHEMA: &str = "ayni";

/// What makes the table with the number of the schema.
pub(super) const NUMBER: &str = "CREATE TABLE IF NOT EXISTS schema_number (only_row BIGINT PRIMARY KEY, number BIGINT NOT NULL); \
     INSERT INTO schema_number VALUES (1, 0) ON CONFLICT DO NOTHING";

/// Where no register is meant.
const NOBODY: SqlValue<'static> = SqlValue::Null;

/// The number of the database's schema; zero where there is nothing of ours.
pub(super) fn found(connection: &ServerConnection) -> Result<u32, StorageError> {
    // The catalogue names it also to those who may not read it.
    let sql =
        "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = 'ayni' AND tablename = 'schema_number'";
    if number(connection, sql)? == 0 {
        return Ok(0);
    }
    number(connection, "SELECT number FROM ayni.schema_number")
}

/// Refuses a database that cannot hold every name before anything is made in it.
pub(super) fn suitable(connection: &ServerConnection) -> Result<(), StorageError> {
    let encoding = text(connection, "SELECT current_setting('server_encoding')")?;
    if encoding == "UTF8" {
        return Ok(());
    }
    Err(StorageError::Encoding { path: std::path::PathBuf::new(), found: encoding })
}

fn text(connection: &ServerConnection, sql: &str) -> Result<String, StorageError> {
    let mut answer = connection.query(sql, &NOBODY, &[])?;
    let row = answer.next()?;
    Ok(row.map(|row| row.try_get::<_, Option<String>>(0)).transpose()?.flatten().unwrap_or_default())
}

fn number(connection: &ServerConnection, sql: &str) -> Result<u32, StorageError> {
    let mut answer = connection.query(sql, &NOBODY, &[])?;
    let row = answer.next()?;
    let number = row.map(|row| row.try_get::<_, i64>(0)).transpose()?;
    Ok(number.and_then(|number| u32::try_from(number).ok()).unwrap_or(0))
}

/// Brings the database up to date; one that a newer program wrote is refused.
pub(super) fn migrate(connection: &ServerConnection) -> Result<(), StorageError> {
    if found(connection)? == KNOWN {
        return Ok(());
    }
    connection.batch("CREATE SCHEMA IF NOT EXISTS ayni")?;
    // What stands between may not have passed the setting on; then tables would come to lie among somebody else's.
    let schema = text(connection, "SELECT current_schema()::text")?;
    if schema != SCHEMA {
        return Err(StorageError::SearchPath { path: std::path::PathBuf::new(), found: schema });
    }
    connection.batch(NUMBER)?;
    connection.begin("BEGIN")?;
    let done = migrate_alone(connection);
    if done.is_ok() { connection.commit() } else { connection.rollback() }?;
    done
}

fn migrate_alone(connection: &ServerConnection) -> Result<(), StorageError> {
    let from = number(connection, "SELECT number FROM schema_number FOR UPDATE")?;
    readable(from)?;
    for migration in
        MIGRATIONS.iter().skip(usize::try_from(from.saturating_sub(FORMAT_1)).unwrap_or(usize::MAX))
    {
        connection.batch(migration)?;
    }
    if from < KNOWN {
        connection.batch(&format!("UPDATE schema_number SET number = {KNOWN}"))?;
    }
    known(from.max(KNOWN))
}

/// Refuses a schema of format 1.
fn readable(found: u32) -> Result<(), StorageError> {
    if (1..=FORMAT_1).contains(&found) {
        return Err(StorageError::Format1 { path: std::path::PathBuf::new() });
    }
    Ok(())
}

/// Refuses a schema that this program does not know.
fn known(found: u32) -> Result<(), StorageError> {
    readable(found)?;
    if found == KNOWN {
        return Ok(());
    }
    Err(StorageError::Newer { path: std::path::PathBuf::new(), found, known: KNOWN })
}

/// Refuses a database that holds nothing of ours, or what a newer program wrote, or what somebody changed; brings an older
/// one up to date.
pub(super) fn check(connection: &ServerConnection) -> Result<(), StorageError> {
    match found(connection)? {
        0 => return Err(StorageError::NotFound { path: std::path::PathBuf::new() }),
        number if number < KNOWN => migrate(connection)?,
        number => known(number)?,
    }
    sound(connection)
}

/// Refuses a schema that is not as the migrations make it, before any row is read: what hangs on a table may show other rows
/// than it holds, or do something with those that are written. Notes whether policies decide about rows.
pub(super) fn sound(connection: &ServerConnection) -> Result<(), StorageError> {
    let objects = catalog::differences(connection)?;
    if objects.is_empty() {
        connection.has_row_security(catalog::is_row_security_active(connection)?);
        return Ok(());
    }
    Err(StorageError::SchemaDiffers { path: std::path::PathBuf::new(), objects })
}
