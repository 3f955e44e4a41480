//! What only the engine can say of a file: whether it is well formed, and whether its tables are ours.

use rusqlite::Connection;

use super::{REGISTER, schema};
use crate::error::StorageError;
use crate::schema::Schema;

/// What the engine itself finds wrong with the file.
pub(crate) fn integrity(connection: &Connection) -> Result<Vec<String>, StorageError> {
    let mut statement = connection.prepare("PRAGMA integrity_check")?;
    let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
    let mut found = rows.collect::<Result<Vec<_>, _>>()?;
    found.retain(|line| line != "ok");
    Ok(found)
}

/// Objects of the schema that are missing, strange or other than they should be.
pub(crate) fn schema_differs(
    connection: &Connection,
    of: &'static Schema,
) -> Result<Vec<String>, StorageError> {
    let (found, expected) = (schema::objects(connection)?, schema::expected(of)?);
    let missing = expected.iter().filter(|object| !found.contains(object));
    let strange = found.iter().filter(|object| !expected.contains(object));
    let mut names: Vec<String> = missing.chain(strange).map(|(name, _)| name.clone()).collect();
    names.sort();
    names.dedup();
    Ok(names)
}

/// Tables with rows of a register that the file does not hold.
pub(crate) fn foreign_rows(connection: &Connection, of: &Schema) -> Result<Vec<&'static str>, StorageError> {
    let mut found = Vec::new();
    for table in of.table_names() {
        let sql = format!("SELECT EXISTS (SELECT 1 FROM {table} NOT INDEXED WHERE +register <> ?)");
        if connection.query_row(&sql, [REGISTER], |row| row.get(0))? {
            found.push(table);
        }
    }
    Ok(found)
}
