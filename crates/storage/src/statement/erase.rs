//! Taking a person's data away from every row that may name her.

use domain::person::{Profile, TextPlace};
use domain::value::id::PersonId;

use super::{look, read};
use crate::error::StorageError;
use crate::project::Cell;
use crate::session::Session;

/// Takes away every version of a person's profile, the texts that go with it, and what else is stored outside the log and names
/// her. Must run in the transaction that says so.
pub(crate) fn person(
    session: Session<'_>,
    person: PersonId,
    texts: &[TextPlace],
) -> Result<(), StorageError> {
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
    session.execute("DELETE FROM erasable WHERE register = ? AND person = ?", &id)?;
    for text in texts {
        let place = [Cell::Int(read::signed(text.version)), Cell::Int(i64::from(text.position))];
        let sql =
            "DELETE FROM erasable WHERE register = ? AND version = ? AND position = ? AND person IS NULL";
        session.execute(sql, &place)?;
    }
    mark_residue(session)
}

/// Says that data were taken away whose bytes may still lie in free pages or in the journal.
pub(crate) fn mark_residue(session: Session<'_>) -> Result<(), StorageError> {
    session.execute("UPDATE register SET residue = 1 WHERE register = ?", &[]).map(drop)
}

fn profiles(session: Session<'_>, person: PersonId) -> Result<Vec<Profile>, StorageError> {
    let sql = "SELECT bytes FROM erasable WHERE register = ? AND person = ?";
    let stored = session.all(sql, &[Cell::id(person.uuid())], |row| Ok(row.bytes(0)?.to_vec()))?;
    // What cannot be read names nobody that could be looked for.
    Ok(stored.iter().filter_map(|bytes| serde_json::from_slice(bytes).ok()).collect())
}

/// Whether data were taken away whose bytes may still lie in free pages or in the journal.
pub(crate) fn residue(session: Session<'_>) -> Result<bool, StorageError> {
    let found = session.one("SELECT residue FROM register WHERE register = ?", &[], |row| row.get(0))?;
    found.ok_or_else(|| StorageError::damaged("the register has no row"))
}
