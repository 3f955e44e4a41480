//! Putting rows into a file. It must not know what they are about.

use rusqlite::Connection;

use super::REGISTER;
use crate::error::StorageError;
use crate::session::{OnConflict, clause};
use crate::table::{SqlValue, Table};

/// How many rows one statement puts: each time one begins and ends, it is looked up where in the table it is.
const TOGETHER: usize = 16;

/// Puts rows into a table.
pub(crate) fn rows<'c, R: AsRef<[SqlValue<'c>]>>(
    connection: &Connection,
    table: &Table,
    on_conflict: OnConflict,
    rows: impl IntoIterator<Item = R>,
) -> Result<(), StorageError> {
    let mut rows = rows.into_iter();
    let mut next = || rows.by_ref().take(TOGETHER).collect::<Vec<R>>();
    let mut rest = next();
    if rest.len() == TOGETHER {
        let mut statement = connection.prepare_cached(&insert(table, on_conflict, TOGETHER))?;
        statement.raw_bind_parameter(1, REGISTER)?;
        let mut former = Vec::new();
        while rest.len() == TOGETHER {
            bind(&mut statement, &rest, &former)?;
            statement.raw_execute()?;
            former = std::mem::replace(&mut rest, next());
        }
    }
    let mut statement = connection.prepare_cached(&insert(table, on_conflict, 1))?;
    statement.raw_bind_parameter(1, REGISTER)?;
    for (at, row) in rest.iter().enumerate() {
        let former = at.checked_sub(1).map_or(&[][..], |before| &rest[before..at]);
        bind(&mut statement, std::slice::from_ref(row), former)?;
        statement.raw_execute()?;
    }
    Ok(())
}

/// Binds what is not as in the rows before: that is bound already.
fn bind<'c, R: AsRef<[SqlValue<'c>]>>(
    statement: &mut rusqlite::Statement<'_>,
    rows: &[R],
    former: &[R],
) -> Result<(), StorageError> {
    let mut place = 2;
    for (at, row) in rows.iter().enumerate() {
        let former = former.get(at).map(AsRef::as_ref);
        for (column, cell) in row.as_ref().iter().enumerate() {
            if former.is_none_or(|former| former[column] != *cell) {
                statement.raw_bind_parameter(place, cell)?;
            }
            place += 1;
        }
    }
    Ok(())
}

/// The statement that puts so many rows.
fn insert(table: &Table, on_conflict: OnConflict, rows: usize) -> String {
    let (name, columns, width) = (table.name, table.columns.join(", "), table.columns.len());
    let row = ["(?1", &", ?".repeat(width), ")"].concat();
    let values = vec![row; rows].join(", ");
    // A row that must not be there ends the transaction: to take back only its statement, the engine would note down every
    // page before it changes.
    let or = if on_conflict == OnConflict::Fail { " OR ROLLBACK" } else { "" };
    format!("INSERT{or} INTO {name} (register, {columns}) VALUES {values}{}", clause(table, on_conflict))
}
