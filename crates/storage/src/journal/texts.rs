//! Texts that can be erased: salts for new ones, and taking them away, with everything else outside the log that names whose they
//! are.

use domain::value::{Digest, Salt};
use uuid::Uuid;

use super::{kept, raw_read};
use crate::error::StorageError;
use crate::session::Session;
use crate::table::SqlValue;

/// Where the salts of texts come from.
#[derive(Debug, Default)]
pub enum Salts {
    /// From the machine's source of randomness.
    #[default]
    Random,
    /// One after the other from a seed, for registers made up, which are to be the same every time.
    Seeded {
        /// The seed.
        seed: Digest,
        /// How many were taken from it.
        minted: u64,
    },
}

impl Salts {
    pub(crate) fn mint(&mut self) -> Salt {
        match self {
            Self::Random => Salt(*Uuid::new_v4().as_bytes()),
            Self::Seeded { seed, minted } => {
                *minted = minted.wrapping_add(1);
                let Digest(bytes) = Digest::of(&[&seed.0, &minted.to_be_bytes()]);
                Salt(bytes.first_chunk().copied().unwrap_or_default())
            }
        }
    }
}

/// A text that can be erased, on its way to where it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaltedText {
    /// Which of the event's texts it is; zero for the one that belongs to an owner.
    pub position: i64,
    /// Whose it is.
    pub owner: Option<Uuid>,
    /// What keeps its commitment from being guessed.
    pub salt: Salt,
    /// What it says.
    pub bytes: String,
}

/// What an event takes away: all texts of an owner, and others by their places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erasure {
    /// Whose; the nil identifier where only places are meant.
    pub owner: Uuid,
    /// Version and position.
    pub places: Vec<(i64, i64)>,
}

/// The stored texts of an owner.
pub(crate) fn owned(session: Session<'_>, owner: &Uuid) -> Result<Vec<Vec<u8>>, StorageError> {
    let sql = "SELECT bytes FROM erasable WHERE register = ? AND person = ?";
    session.all(sql, &[SqlValue::id(owner)], |row| Ok(row.bytes(0)?.to_vec()))
}

/// Takes away all texts of an owner, the others of the erasure, and what else is stored outside the log and names the owner, as
/// `is_named` says. Must run in the transaction that records it.
pub(crate) fn erase(
    session: Session<'_>,
    erasure: &Erasure,
    is_named: &dyn Fn(&str) -> bool,
) -> Result<(), StorageError> {
    let named = |bytes: &[u8]| is_named(&String::from_utf8_lossy(bytes));
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
    kept::erase(session, erasure, is_named)?;
    let owner = [SqlValue::id(&erasure.owner)];
    session.execute("DELETE FROM erasable WHERE register = ? AND person = ?", &owner)?;
    for (version, position) in &erasure.places {
        let sql =
            "DELETE FROM erasable WHERE register = ? AND version = ? AND position = ? AND person IS NULL";
        session.execute(sql, &[SqlValue::Int(*version), SqlValue::Int(*position)])?;
    }
    mark_purge_pending(session)
}

/// Says that data were taken away whose bytes may still lie in free pages or in the engine's own journal.
pub(crate) fn mark_purge_pending(session: Session<'_>) -> Result<(), StorageError> {
    session.execute("UPDATE register SET purge_pending = 1 WHERE register = ?", &[]).map(drop)
}

/// Whether data were taken away whose bytes may still lie in free pages or in the engine's own journal.
pub(crate) fn purge_pending(session: Session<'_>) -> Result<bool, StorageError> {
    let found =
        session.one("SELECT purge_pending FROM register WHERE register = ?", &[], |row| row.get(0))?;
    found.ok_or_else(|| StorageError::damaged("the register has no row"))
}
