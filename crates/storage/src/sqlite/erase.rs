//! Taking a person's data away so that no byte of them stays in the file or in its journal.

use domain::person::Profile;
use domain::value::id::PersonId;
use rusqlite::{Connection, params};

use super::{REGISTER, Sqlite, look};
use crate::error::StorageError;

/// Takes away every version of a person's profile, and what else is stored outside the log and names her. Must run in
/// the transaction that says so.
pub(crate) fn person(connection: &Connection, person: PersonId) -> Result<(), StorageError> {
    let id = person.uuid().as_bytes();
    for profile in profiles(connection, person)? {
        for batch in look::batches(connection)? {
            let named = |label: &Vec<u8>| profile.is_named_in(&String::from_utf8_lossy(label));
            if batch.label.as_ref().is_some_and(named) {
                look::rewrite_batch(connection, &batch.batch, |stored| stored.label = None)?;
            }
        }
        for [key, value, _] in look::remembered(connection)? {
            let named = |bytes: &[u8]| profile.is_named_in(&String::from_utf8_lossy(bytes));
            if named(&key) || named(&value) {
                let sql = "DELETE FROM remembered WHERE register = ? AND key = ?";
                connection.execute(sql, params![REGISTER, String::from_utf8_lossy(&key)])?;
            }
        }
    }
    connection.execute("DELETE FROM profile WHERE register = ? AND person = ?", params![REGISTER, id])?;
    connection.execute("UPDATE register SET residue = 1 WHERE register = ?", [REGISTER])?;
    Ok(())
}

fn profiles(connection: &Connection, person: PersonId) -> Result<Vec<Profile>, StorageError> {
    let mut statement =
        connection.prepare_cached("SELECT bytes FROM profile WHERE register = ? AND person = ?")?;
    let rows =
        statement.query_map(params![REGISTER, person.uuid().as_bytes()], |row| row.get::<_, String>(0))?;
    let mut profiles = Vec::new();
    for bytes in rows {
        // What cannot be read names nobody that could be looked for.
        profiles.extend(serde_json::from_str::<Profile>(&bytes?).ok());
    }
    Ok(profiles)
}

/// Whether data were taken away whose bytes may still lie in free pages or in the journal.
pub(crate) fn residue(connection: &Connection) -> Result<bool, StorageError> {
    let sql = "SELECT residue FROM register WHERE register = ?";
    Ok(connection.query_row(sql, [REGISTER], |row| row.get(0))?)
}

impl Sqlite {
    /// Writes the whole file anew and empties its journal. `false` where somebody else keeps the old bytes in use.
    pub(crate) fn scrub(&self) -> Result<bool, StorageError> {
        let vacuumed = self.connection.execute_batch("VACUUM");
        if let Err(error) = vacuumed {
            return match StorageError::from(error) {
                StorageError::Busy { .. } => Ok(false),
                other => Err(other),
            };
        }
        let busy: i64 = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy != 0 {
            return Ok(false);
        }
        self.connection.execute("UPDATE register SET residue = 0 WHERE register = ?", [REGISTER])?;
        Ok(true)
    }
}
