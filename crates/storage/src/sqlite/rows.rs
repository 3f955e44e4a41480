//! Putting, taking away and comparing derived rows. It must not know what any of them means.

use std::borrow::Cow;

use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, ToSql, params};

use super::REGISTER;
use crate::error::StorageError;
use crate::project::{Cell, Rows, TABLES, Table};

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Cell::Null => ToSqlOutput::Owned(Value::Null),
            Cell::Int(number) => ToSqlOutput::Owned(Value::Integer(*number)),
            Cell::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Cell::Blob(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
        })
    }
}

/// Takes rows away and puts others in place.
pub(crate) fn write(connection: &Connection, rows: &Rows<'_>) -> Result<(), StorageError> {
    for (table, column, id) in &rows.clear {
        let sql = format!("DELETE FROM {} WHERE register = ? AND {column} = ?", table.name);
        connection.prepare_cached(&sql)?.execute(params![REGISTER, id.as_bytes()])?;
    }
    for (table, rows) in TABLES.iter().zip(&rows.put).filter(|(_, rows)| !rows.is_empty()) {
        let mut statement = connection.prepare_cached(&upsert(table))?;
        for row in rows {
            statement.raw_bind_parameter(1, REGISTER)?;
            for (position, cell) in (2..).zip(row) {
                statement.raw_bind_parameter(position, cell)?;
            }
            statement.raw_execute()?;
        }
    }
    Ok(())
}

fn upsert(table: &Table) -> String {
    let (key, rest) = table.columns.split_at(table.key);
    let marks = vec!["?"; table.columns.len() + 1].join(", ");
    let set: Vec<String> = rest.iter().map(|column| format!("{column} = excluded.{column}")).collect();
    let what = if set.is_empty() { "NOTHING".to_owned() } else { format!("UPDATE SET {}", set.join(", ")) };
    format!(
        "INSERT INTO {} (register, {}) VALUES ({marks}) ON CONFLICT (register, {}) DO {what}",
        table.name,
        table.columns.join(", "),
        key.join(", "),
    )
}

/// Takes every derived row away.
pub(crate) fn clear(connection: &Connection) -> Result<(), StorageError> {
    for table in TABLES {
        connection.execute(&format!("DELETE FROM {}", table.name), [])?;
    }
    Ok(())
}

/// The stored rows of a table in the order of its key. A row that cannot be read ends the reading with its error.
pub(crate) fn each(
    connection: &Connection,
    table: &Table,
    take: &mut dyn FnMut(Vec<Cell<'_>>),
) -> Result<(), StorageError> {
    let columns = table.columns.join(", ");
    let key = table.columns[..table.key].join(", ");
    // NOT INDEXED: the table itself is what is looked at.
    let sql = format!("SELECT {columns} FROM {} NOT INDEXED WHERE register = ? ORDER BY {key}", table.name);
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([REGISTER])?;
    while let Some(row) = rows.next()? {
        let cells = (0..table.columns.len()).map(|column| Ok(cell(row.get_ref(column)?)));
        take(cells.collect::<Result<_, rusqlite::Error>>()?);
    }
    Ok(())
}

fn cell(value: ValueRef<'_>) -> Cell<'_> {
    match value {
        ValueRef::Integer(number) => Cell::Int(number),
        // Bytes that are no text are something else than any text.
        ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => Cell::Text(Cow::Borrowed(text)),
            Err(_) => Cell::Blob(Cow::Borrowed(bytes)),
        },
        ValueRef::Blob(bytes) => Cell::Blob(Cow::Borrowed(bytes)),
        ValueRef::Null | ValueRef::Real(_) => Cell::Null,
    }
}
