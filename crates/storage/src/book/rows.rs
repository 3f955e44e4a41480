//! Putting, taking away and comparing derived rows. It must not know what any of them means.

use std::ptr;

use uuid::Uuid;

use super::Book;
use crate::error::StorageError;
use crate::session::{OnConflict, Session};
use crate::table::{SqlValue, Table};

/// The cells of one row, in the order of the table's columns.
pub(crate) type Row<'a> = Vec<SqlValue<'a>>;

/// A row that an event has of its own.
#[derive(Debug)]
pub struct EventRow(pub(crate) Row<'static>);

/// Rows to take away, then rows to put in place of those with the same key.
#[derive(Debug)]
pub struct Rows<'a> {
    tables: &'static [&'static Table],
    /// All rows of the table with this in that column.
    clear: Vec<(&'static Table, &'static str, Uuid)>,
    /// Whether none of the rows to put has another in its place.
    fresh: bool,
    /// Rows by the position of their table among all.
    put: Vec<Vec<Row<'a>>>,
}

impl<'a> Rows<'a> {
    /// The rows of a book that derives none.
    pub fn none() -> Self {
        Self::of(&[], false)
    }

    /// No rows of these tables yet; `fresh` says that none of those to come has another in its place.
    pub(crate) fn of(tables: &'static [&'static Table], fresh: bool) -> Self {
        Self { tables, clear: Vec::new(), fresh, put: vec![Vec::new(); tables.len()] }
    }

    pub(crate) fn put(&mut self, table: &'static Table, row: Row<'a>) {
        debug_assert_eq!(row.len(), table.columns.len(), "{}", table.name);
        if let Some(rows) = self.rows_of(table) {
            rows.push(row);
        }
    }

    /// Makes room for so many rows of a table.
    pub(crate) fn reserve(&mut self, table: &'static Table, rows: usize) {
        if let Some(known) = self.rows_of(table) {
            known.reserve(rows);
        }
    }

    fn rows_of(&mut self, table: &'static Table) -> Option<&mut Vec<Row<'a>>> {
        let position = self.tables.iter().position(|known| ptr::eq(*known, table))?;
        self.put.get_mut(position)
    }

    pub(crate) fn clear(&mut self, table: &'static Table, column: &'static str, id: &Uuid) {
        self.clear.push((table, column, *id));
    }

    /// Sorts the rows of each table by its key.
    pub(crate) fn sort(&mut self) {
        for (table, rows) in self.tables.iter().zip(&mut self.put) {
            rows.sort_by(|one, other| one[..table.key].cmp(&other[..table.key]));
        }
    }

    /// The same, of nobody else's.
    pub(crate) fn into_owned(self) -> Rows<'static> {
        let row = |row: Row<'a>| row.into_iter().map(SqlValue::into_owned).collect();
        let Self { tables, clear, fresh, put } = self;
        let put = put.into_iter().map(|rows| rows.into_iter().map(row).collect()).collect();
        Rows { tables, clear, fresh, put }
    }

    /// How many rows there are to put.
    fn len(&self) -> usize {
        self.put.iter().map(Vec::len).sum()
    }

    /// The rows to put, by their tables.
    pub(crate) fn by_table(&self) -> impl Iterator<Item = (&'static Table, &[Row<'a>])> {
        self.tables.iter().copied().zip(self.put.iter().map(Vec::as_slice))
    }
}

/// Takes rows away and puts others in place.
pub(crate) fn write(session: Session<'_>, rows: &Rows<'_>) -> Result<(), StorageError> {
    for (table, column, id) in &rows.clear {
        let sql = format!("DELETE FROM {} WHERE register = ? AND {column} = ?", table.name);
        session.send(&sql, &[SqlValue::id(id)])?;
    }
    let taken = if rows.fresh { OnConflict::Fail } else { OnConflict::Update };
    for (table, rows) in rows.by_table().filter(|(_, rows)| !rows.is_empty()) {
        session.put(table, taken, rows)?;
    }
    Ok(())
}

/// Makes every row anew that follows from a state. Says how many there are.
pub(crate) fn replace_all<B: Book>(session: Session<'_>, state: &B::State) -> Result<u64, StorageError> {
    let all = B::all_rows(state);
    for table in all.tables {
        session.send(&format!("DELETE FROM {} WHERE register = ?", table.name), &[])?;
    }
    write(session, &all)?;
    Ok(all.len() as u64)
}

/// How many rows are put at once.
const ROWS_AT_ONCE: usize = 4_096;

/// Makes the rows anew that events have of their own. Says how many there are.
pub(crate) fn replace_index<B: Book>(session: Session<'_>, index: B::Index) -> Result<u64, StorageError> {
    let Some(table) = B::schema().index else { return Ok(0) };
    session.send(&format!("DELETE FROM {} WHERE register = ?", table.name), &[])?;
    let (mut rows, mut count) = (B::index_rows(index).peekable(), 0);
    while rows.peek().is_some() {
        let some: Vec<Row<'static>> = rows.by_ref().take(ROWS_AT_ONCE).map(|EventRow(row)| row).collect();
        count += some.len() as u64;
        session.put(table, OnConflict::Fail, &some)?;
    }
    Ok(count)
}

/// Whether events have no rows of their own although there are events: an older program wrote them, or a newer one was stopped
/// before it had made them.
pub(crate) fn lack_index<B: Book>(session: Session<'_>) -> Result<bool, StorageError> {
    let Some(table) = B::schema().index else { return Ok(false) };
    let sql = format!(
        "SELECT version FROM register WHERE register = ?1 AND version > 0 \
         AND NOT EXISTS (SELECT 1 FROM {} WHERE register = ?1)",
        table.name
    );
    Ok(session.one(&sql, &[], |_| Ok(()))?.is_some())
}

/// The stored rows of a table in the order of its key. A row that cannot be read ends the reading with its error.
pub(crate) fn each(
    session: Session<'_>,
    table: &Table,
    take: &mut dyn FnMut(Vec<SqlValue<'_>>),
) -> Result<(), StorageError> {
    let columns = table.columns.join(", ");
    let key = table.columns[..table.key].join(", ");
    // The table itself is what is looked at.
    let sql = format!("SELECT {columns} FROM {} NOT INDEXED WHERE register = ? ORDER BY {key}", table.name);
    let mut statement = session.prepare(&sql)?;
    let mut rows = statement.query(&[])?;
    while let Some(row) = rows.next()? {
        take((0..table.columns.len()).map(|column| row.cell(column)).collect::<Result<_, _>>()?);
    }
    Ok(())
}
