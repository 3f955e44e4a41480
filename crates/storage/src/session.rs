//! The engine as statements see it: text with places, values, rows. What differs between engines ends here; it must not
//! know what any statement is about.
//!
//! In every statement `?1`, or the first `?`, is the register: a session puts it there itself, so that no statement reads
//! or writes beyond its register by mistake. Every table is tied to it by name, which `statement::tied` checks wherever
//! assertions are on.

use std::borrow::Cow;

use rusqlite::CachedStatement;
use rusqlite::types::{ToSqlOutput, Value, ValueRef};

use crate::error::StorageError;
use crate::postgres::{self, Answer, Postgres};
use crate::schema::Schema;
use crate::sqlite;
use crate::table::{SqlValue, Table};

/// An open engine, at one register.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Session<'a> {
    Sqlite(&'a rusqlite::Connection),
    Postgres(&'a Postgres),
}

impl<'a> Session<'a> {
    /// A statement, prepared once and kept.
    pub(crate) fn prepare(self, sql: &str) -> Result<Statement<'a>, StorageError> {
        #[cfg(debug_assertions)]
        crate::tied::check(sql);
        #[cfg(test)]
        crate::tied::note(sql);
        match self {
            Self::Sqlite(connection) => Ok(Statement::Sqlite(connection.prepare_cached(sql)?)),
            Self::Postgres(postgres) => Ok(Statement::Postgres(postgres, sql.to_owned())),
        }
    }

    /// Does what the statement says to so many rows.
    pub(crate) fn execute(self, sql: &str, values: &[SqlValue<'_>]) -> Result<u64, StorageError> {
        self.prepare(sql)?.execute(values)
    }

    /// Does what the statement says before the next one is asked. To how many rows, is not told; where it fails, that may be
    /// told by the next.
    pub(crate) fn send(self, sql: &str, values: &[SqlValue<'_>]) -> Result<(), StorageError> {
        match self {
            Self::Sqlite(_) => self.execute(sql, values).map(drop),
            Self::Postgres(postgres) => {
                #[cfg(debug_assertions)]
                crate::tied::check(sql);
                postgres.connection.send(sql, &postgres.key(), values)
            }
        }
    }

    /// Reads the first row, where there is one.
    pub(crate) fn one<T>(
        self,
        sql: &str,
        values: &[SqlValue<'_>],
        read: impl FnOnce(&Row<'_>) -> Result<T, StorageError>,
    ) -> Result<Option<T>, StorageError> {
        let mut statement = self.prepare(sql)?;
        let mut rows = statement.query(values)?;
        rows.next()?.map(|row| read(&row)).transpose()
    }

    /// Reads all rows.
    pub(crate) fn all<T>(
        self,
        sql: &str,
        values: &[SqlValue<'_>],
        mut read: impl FnMut(&Row<'_>) -> Result<T, StorageError>,
    ) -> Result<Vec<T>, StorageError> {
        let mut statement = self.prepare(sql)?;
        let mut rows = statement.query(values)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(&row)?);
        }
        Ok(found)
    }

    /// Puts rows into a table. What to do where a key is taken already is for the caller to say.
    pub(crate) fn put<'c, R: AsRef<[SqlValue<'c>]>>(
        self,
        table: &Table,
        on_conflict: OnConflict,
        rows: impl IntoIterator<Item = R>,
    ) -> Result<(), StorageError> {
        match self {
            Self::Sqlite(connection) => sqlite::bulk_insert::rows(connection, table, on_conflict, rows),
            Self::Postgres(postgres) => postgres.connection.put(table, &postgres.key(), on_conflict, rows),
        }
    }

    /// Does something that all of the log passes by for, without keeping what is read in the engine's memory.
    pub(crate) fn pass<T>(self, done: impl FnOnce() -> Result<T, StorageError>) -> Result<T, StorageError> {
        match self {
            Self::Sqlite(connection) => {
                let kept: i64 = connection.pragma_query_value(None, "cache_size", |row| row.get(0))?;
                connection.pragma_update(None, "cache_size", sqlite::file::PASSING)?;
                let done = done();
                connection.pragma_update(None, "cache_size", kept)?;
                done
            }
            Self::Postgres(_) => done(),
        }
    }

    /// What the engine itself finds wrong.
    pub(crate) fn integrity(self) -> Result<Vec<String>, StorageError> {
        match self {
            Self::Sqlite(connection) => sqlite::check::integrity(connection),
            // The server's own checks are for its keepers to run.
            Self::Postgres(_) => Ok(Vec::new()),
        }
    }

    /// Objects of the schema that are missing, strange or other than they should be.
    pub(crate) fn schema_differs(self, schema: &'static Schema) -> Result<Vec<String>, StorageError> {
        match self {
            Self::Sqlite(connection) => sqlite::check::schema_differs(connection, schema),
            Self::Postgres(postgres) => postgres.schema_differs(schema),
        }
    }

    /// Tables with rows of a register that is not kept here.
    pub(crate) fn foreign_rows(self, schema: &Schema) -> Result<Vec<&'static str>, StorageError> {
        match self {
            Self::Sqlite(connection) => sqlite::check::foreign_rows(connection, schema),
            // A database holds many registers.
            Self::Postgres(_) => Ok(Vec::new()),
        }
    }
}

/// What happens where a key is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OnConflict {
    /// That must not be.
    Fail,
    /// The new row takes the place of the former.
    Update,
}

/// What follows the values.
pub(crate) fn clause(table: &Table, on_conflict: OnConflict) -> String {
    if on_conflict == OnConflict::Fail {
        return String::new();
    }
    let (key, rest) = table.columns.split_at(table.key);
    let set: Vec<String> = rest.iter().map(|column| format!("{column} = excluded.{column}")).collect();
    let what = if set.is_empty() { "NOTHING".to_owned() } else { format!("UPDATE SET {}", set.join(", ")) };
    format!(" ON CONFLICT (register, {}) DO {what}", key.join(", "))
}

/// A prepared statement.
pub(crate) enum Statement<'a> {
    Sqlite(CachedStatement<'a>),
    /// Which statement that is, the server learns with its first values.
    Postgres(&'a Postgres, String),
}

impl Statement<'_> {
    /// Asks. Values that the statement has no place for are left out, from the end.
    pub(crate) fn query(&mut self, values: &[SqlValue<'_>]) -> Result<Rows<'_>, StorageError> {
        match self {
            Self::Sqlite(statement) => {
                bind(statement, values)?;
                Ok(Rows::Sqlite(statement.raw_query()))
            }
            Self::Postgres(postgres, sql) => {
                postgres.connection.query(sql, &postgres.key(), values).map(Rows::Postgres)
            }
        }
    }

    /// Does what the statement says to so many rows.
    pub(crate) fn execute(&mut self, values: &[SqlValue<'_>]) -> Result<u64, StorageError> {
        match self {
            Self::Sqlite(statement) => {
                bind(statement, values)?;
                Ok(statement.raw_execute()? as u64)
            }
            Self::Postgres(postgres, sql) => postgres.connection.execute(sql, &postgres.key(), values),
        }
    }
}

fn bind(statement: &mut rusqlite::Statement<'_>, values: &[SqlValue<'_>]) -> Result<(), StorageError> {
    let places = statement.parameter_count();
    if places > 0 {
        statement.raw_bind_parameter(1, sqlite::REGISTER)?;
    }
    for (position, value) in (2..=places).zip(values) {
        statement.raw_bind_parameter(position, value)?;
    }
    Ok(())
}

impl rusqlite::ToSql for SqlValue<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            SqlValue::Null => ToSqlOutput::Owned(Value::Null),
            SqlValue::Int(number) => ToSqlOutput::Owned(Value::Integer(*number)),
            SqlValue::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            SqlValue::Blob(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
            SqlValue::Id(id) => ToSqlOutput::Borrowed(ValueRef::Blob(id.as_bytes())),
            SqlValue::Key(text, compute) => ToSqlOutput::Owned(Value::Blob(compute(text))),
        })
    }
}

/// Rows on their way.
pub(crate) enum Rows<'a> {
    Sqlite(rusqlite::Rows<'a>),
    Postgres(Answer<'a>),
}

impl Rows<'_> {
    /// The next row. Whoever stops before the last one leaves the rest unread.
    pub(crate) fn next(&mut self) -> Result<Option<Row<'_>>, StorageError> {
        match self {
            Self::Sqlite(rows) => Ok(rows.next()?.map(Row::Sqlite)),
            Self::Postgres(answer) => Ok(answer.next()?.map(Row::Postgres)),
        }
    }
}

/// A row that was read.
#[derive(Clone, Copy)]
pub(crate) enum Row<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a tokio_postgres::Row),
}

/// What stands in a column, whatever it is: a text need not even be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SqlValueRef<'a> {
    Null,
    Int(i64),
    Text(&'a [u8]),
    Blob(&'a [u8]),
}

impl<'a> Row<'a> {
    /// What stands in a column.
    pub(crate) fn found(&self, column: usize) -> Result<SqlValueRef<'a>, StorageError> {
        match self {
            Self::Sqlite(row) => Ok(match row.get_ref(column)? {
                ValueRef::Integer(number) => SqlValueRef::Int(number),
                ValueRef::Text(bytes) => SqlValueRef::Text(bytes),
                ValueRef::Blob(bytes) => SqlValueRef::Blob(bytes),
                ValueRef::Null | ValueRef::Real(_) => SqlValueRef::Null,
            }),
            Self::Postgres(row) => postgres::found(row, column),
        }
    }

    /// What stands in a column, as what it should be.
    pub(crate) fn get<T: FromSql>(&self, column: usize) -> Result<T, StorageError> {
        let found = self.found(column)?;
        T::stored(found).ok_or_else(|| unexpected_type(column))
    }

    /// The text in a column.
    pub(crate) fn text(&self, column: usize) -> Result<&'a str, StorageError> {
        match self.found(column)? {
            SqlValueRef::Text(bytes) => {
                std::str::from_utf8(bytes).map_err(|error| StorageError::damaged(error.to_string()))
            }
            SqlValueRef::Null | SqlValueRef::Int(_) | SqlValueRef::Blob(_) => Err(unexpected_type(column)),
        }
    }

    /// The bytes in a column, text or not; none for what has none.
    pub(crate) fn bytes(&self, column: usize) -> Result<&'a [u8], StorageError> {
        Ok(match self.found(column)? {
            SqlValueRef::Text(bytes) | SqlValueRef::Blob(bytes) => bytes,
            SqlValueRef::Null | SqlValueRef::Int(_) => &[],
        })
    }

    /// What stands in a column, to be compared. Bytes that are no text are something else than any text.
    pub(crate) fn cell(&self, column: usize) -> Result<SqlValue<'a>, StorageError> {
        Ok(match self.found(column)? {
            SqlValueRef::Null => SqlValue::Null,
            SqlValueRef::Int(number) => SqlValue::Int(number),
            SqlValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => SqlValue::Text(Cow::Borrowed(text)),
                Err(_) => SqlValue::Blob(Cow::Borrowed(bytes)),
            },
            SqlValueRef::Blob(bytes) => SqlValue::Blob(Cow::Borrowed(bytes)),
        })
    }
}

/// It is not said what stands there: it may be about somebody.
fn unexpected_type(column: usize) -> StorageError {
    StorageError::damaged(format!("column {column} is not what it should be"))
}

/// What can be read from a column; nothing where something else stands there.
pub(crate) trait FromSql: Sized {
    fn stored(found: SqlValueRef<'_>) -> Option<Self>;
}

impl FromSql for i64 {
    fn stored(found: SqlValueRef<'_>) -> Option<Self> {
        if let SqlValueRef::Int(number) = found { Some(number) } else { None }
    }
}

impl FromSql for u32 {
    fn stored(found: SqlValueRef<'_>) -> Option<Self> {
        i64::stored(found).and_then(|number| Self::try_from(number).ok())
    }
}

impl FromSql for bool {
    fn stored(found: SqlValueRef<'_>) -> Option<Self> {
        i64::stored(found).map(|number| number != 0)
    }
}

impl FromSql for String {
    fn stored(found: SqlValueRef<'_>) -> Option<Self> {
        let SqlValueRef::Text(bytes) = found else { return None };
        Self::from_utf8(bytes.to_vec()).ok()
    }
}

impl<const N: usize> FromSql for [u8; N] {
    fn stored(found: SqlValueRef<'_>) -> Option<Self> {
        if let SqlValueRef::Blob(bytes) = found { bytes.try_into().ok() } else { None }
    }
}

impl<T: FromSql> FromSql for Option<T> {
    fn stored(found: SqlValueRef<'_>) -> Option<Self> {
        if let SqlValueRef::Null = found { Some(None) } else { T::stored(found).map(Some) }
    }
}
