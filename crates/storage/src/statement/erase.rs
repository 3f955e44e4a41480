//! Taking a person's data away from every row that may name her.

use domain::person::Profile;
use domain::value::id::PersonId;

use super::look;
use crate::error::StorageError;
use crate::project::Cell;
use crate::session::Session;

/// Takes away every version of a person's profile, and what else is stored outside the log and names her. Must run in
/// the transaction that says so.
pub(crate) fn person(session: Session<'_>, person: PersonId) -> Result<(), StorageError> {
    let id = [Cell::id(person.uuid())];
    for profile in profiles(session, person)? {
        for batch in look::batches(session)? {
            let named = |label: &Vec<u8>| profile.is_named_in(&String::from_utf8_lossy(label));
            if batch.label.as_ref().is_some_and(named) {
                look::rewrite_batch(session, &batch.batch, |stored| stored.label = None)?;
            }
        }
        for [key, value, _] in look::remembered(session)? {
            let named = |bytes: &[u8]| profile.is_named_in(&String::from_utf8_lossy(bytes));
            if named(&key) || named(&value) {
                let sql = "DELETE FROM remembered WHERE register = ? AND key = ?";
                session.execute(sql, &[Cell::Text(String::from_utf8_lossy(&key))])?;
            }
        }
    }
    // A digest of what was typed lets a document be found by trying; of which commands, nothing says.
    session.execute("UPDATE command SET asked = NULL WHERE register = ? AND asked IS NOT NULL", &[])?;
    session.execute("DELETE FROM profile WHERE register = ? AND person = ?", &id)?;
    session.execute("UPDATE register SET residue = 1 WHERE register = ?", &[])?;
    Ok(())
}

fn profiles(session: Session<'_>, person: PersonId) -> Result<Vec<Profile>, StorageError> {
    let sql = "SELECT bytes FROM profile WHERE register = ? AND person = ?";
    let stored: Vec<String> = session.all(sql, &[Cell::id(person.uuid())], |row| row.get(0))?;
    // What cannot be read names nobody that could be looked for.
    Ok(stored.iter().filter_map(|bytes| serde_json::from_str(bytes).ok()).collect())
}

/// Whether data were taken away whose bytes may still lie in free pages or in the journal.
pub(crate) fn residue(session: Session<'_>) -> Result<bool, StorageError> {
    let found = session.one("SELECT residue FROM register WHERE register = ?", &[], |row| row.get(0))?;
    found.ok_or_else(|| StorageError::damaged("the register has no row"))
}
