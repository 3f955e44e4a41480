//! Taking a person's data away from every row that may name her.

use domain::person::{Profile, TextPlace};
use domain::value::id::PersonId;

use super::{raw_read, read};
use crate::error::StorageError;
use crate::session::Session;
use crate::table::SqlValue;

/// Takes away every version of a person's profile, the texts that go with it, and what else is stored outside the log and names
/// her. Must run in the transaction that says so.
pub(crate) fn person(
    session: Session<'_>,
    person: PersonId,
    texts: &[TextPlace],
) -> Result<(), StorageError> {
    let id = [SqlValue::id(person.uuid())];
    let profiles = profiles(session, person)?;
    let named = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        profiles.iter().any(|profile| profile.is_named_in(&text))
    };
    // A digest of a roster, or of what was typed, lets a document be found by trying; of which ones, nothing says.
    for mut batch in raw_read::batches(session)? {
        let is_named = batch.label.as_deref().is_some_and(named);
        if is_named || batch.digest.is_some() {
            batch.label = batch.label.filter(|_| !is_named);
            batch.digest = None;
            raw_read::write_batch(session, &batch)?;
        }
    }
    session.execute("UPDATE command SET asked = NULL WHERE register = ? AND asked IS NOT NULL", &[])?;
    for [key, value, _] in raw_read::settings(session)? {
        if named(&key) || named(&value) {
            let sql = "DELETE FROM setting WHERE register = ? AND key = ?";
            session.execute(sql, &[SqlValue::Text(String::from_utf8_lossy(&key))])?;
        }
    }
    session.execute("DELETE FROM erasable WHERE register = ? AND person = ?", &id)?;
    for text in texts {
        let place = [SqlValue::Int(read::signed(text.version)), SqlValue::Int(i64::from(text.position))];
        let sql =
            "DELETE FROM erasable WHERE register = ? AND version = ? AND position = ? AND person IS NULL";
        session.execute(sql, &place)?;
    }
    mark_purge_pending(session)
}

/// Says that data were taken away whose bytes may still lie in free pages or in the journal.
pub(crate) fn mark_purge_pending(session: Session<'_>) -> Result<(), StorageError> {
    session.execute("UPDATE register SET purge_pending = 1 WHERE register = ?", &[]).map(drop)
}

fn profiles(session: Session<'_>, person: PersonId) -> Result<Vec<Profile>, StorageError> {
    let sql = "SELECT bytes FROM erasable WHERE register = ? AND person = ?";
    let stored = session.all(sql, &[SqlValue::id(person.uuid())], |row| Ok(row.bytes(0)?.to_vec()))?;
    // What cannot be read names nobody that could be looked for.
    Ok(stored.iter().filter_map(|bytes| serde_json::from_slice(bytes).ok()).collect())
}

/// Whether data were taken away whose bytes may still lie in free pages or in the journal.
pub(crate) fn purge_pending(session: Session<'_>) -> Result<bool, StorageError> {
    let found =
        session.one("SELECT purge_pending FROM register WHERE register = ?", &[], |row| row.get(0))?;
    found.ok_or_else(|| StorageError::damaged("the register has no row"))
}
