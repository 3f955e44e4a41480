//! Putting, taking away and comparing derived rows. It must not know what any of them means.

use domain::Register;

use crate::error::StorageError;
use crate::register::project::{self, Rows, TABLES};
use crate::session::{OnConflict, Session};
use crate::table::{SqlValue, Table};

/// Takes rows away and puts others in place.
pub(crate) fn write(session: Session<'_>, rows: &Rows<'_>) -> Result<(), StorageError> {
    for (table, column, id) in &rows.clear {
        let sql = format!("DELETE FROM {} WHERE register = ? AND {column} = ?", table.name);
        session.send(&sql, &[SqlValue::id(id)])?;
    }
    let taken = if rows.fresh { OnConflict::Fail } else { OnConflict::Update };
    for (table, rows) in TABLES.iter().zip(&rows.put).filter(|(_, rows)| !rows.is_empty()) {
        session.put(table, taken, rows)?;
    }
    Ok(())
}

/// Makes every derived row anew from a register. Says how many there are.
pub(crate) fn replace_all(session: Session<'_>, register: &Register) -> Result<u64, StorageError> {
    let all = project::all(register);
    clear(session)?;
    write(session, &all)?;
    Ok(all.len() as u64)
}

/// Takes every derived row away.
fn clear(session: Session<'_>) -> Result<(), StorageError> {
    for table in TABLES {
        session.send(&format!("DELETE FROM {} WHERE register = ?", table.name), &[])?;
    }
    Ok(())
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
