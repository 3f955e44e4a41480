//! Reading the log as bytes: where it ends, commands, texts. It must not decode anything.

use std::collections::{BTreeMap, BTreeSet};
use std::iter::Peekable;

use chrono::{DateTime, Utc};
use domain::value::Digest;
use domain::value::id::{BatchId, CommandId};
use uuid::Uuid;

use crate::error::StorageError;
use crate::session::{Row, Session};
use crate::table::SqlValue;

/// Where the log ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) version: i64,
    pub(crate) hash: Digest,
}

/// Where the log ends now.
pub(crate) fn head(session: Session<'_>) -> Result<Head, StorageError> {
    let sql = "SELECT version, hash FROM register WHERE register = ?";
    let read = |row: &Row<'_>| Ok(Head { version: row.get(0)?, hash: Digest(row.get(1)?) });
    session.one(sql, &[], read)?.ok_or_else(no_row)
}

/// The hash of an event.
pub(crate) fn hash_of(session: Session<'_>, version: i64) -> Result<Option<Digest>, StorageError> {
    let sql = "SELECT hash FROM event WHERE register = ? AND version = ?";
    session.one(sql, &[SqlValue::Int(version)], |row| row.get(0).map(Digest))
}

/// The last event recorded at or before an instant; zero where there is none.
pub(crate) fn version_at(session: Session<'_>, instant: i64) -> Result<i64, StorageError> {
    let sql =
        "SELECT version FROM event WHERE register = ? AND recorded_at <= ? ORDER BY version DESC LIMIT 1";
    Ok(session.one(sql, &[SqlValue::Int(instant)], |row| row.get(0))?.unwrap_or(0))
}

/// A command that was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Done {
    /// Its first event.
    pub(crate) first: i64,
    /// Its last event.
    pub(crate) last: i64,
    /// What was asked, as it is stored.
    pub(crate) asked: Option<Vec<u8>>,
}

/// A command, where it is known.
pub(crate) fn command(session: Session<'_>, command: CommandId) -> Result<Option<Done>, StorageError> {
    let sql = "SELECT first_version, last_version, asked FROM command WHERE register = ? AND command = ?";
    Ok(session.one(sql, &[SqlValue::id(command.uuid())], |row| done(row, 0))?.flatten())
}

/// A command in three columns, where there is one.
pub(crate) fn done(row: &Row<'_>, first: usize) -> Result<Option<Done>, StorageError> {
    let asked = row.bytes(first + 2)?;
    let asked = (!asked.is_empty()).then(|| asked.to_vec());
    let (first, last): (Option<i64>, Option<i64>) = (row.get(first)?, row.get(first + 1)?);
    Ok(first.zip(last).map(|(first, last)| Done { first, last, asked }))
}

/// A batch that was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct BatchDone {
    /// Its first event.
    pub(crate) first: i64,
    /// Its last event.
    pub(crate) last: i64,
    /// The batch that took it back.
    pub(crate) undone_by: Option<BatchId>,
}

/// A batch, where it is known.
pub(crate) fn batch(session: Session<'_>, batch: BatchId) -> Result<Option<BatchDone>, StorageError> {
    let sql = "SELECT first_version, last_version, undone_by FROM batch WHERE register = ? AND batch = ?";
    session.one(sql, &[SqlValue::id(batch.uuid())], |row| {
        let undone_by = row.get::<Option<[u8; 16]>>(2)?.map(|id| BatchId::new(Uuid::from_bytes(id)));
        Ok(BatchDone { first: row.get(0)?, last: row.get(1)?, undone_by })
    })
}

/// What was asked by the command that an event came with, as it is stored.
pub(crate) fn asked_at(session: Session<'_>, version: i64) -> Result<Option<Vec<u8>>, StorageError> {
    let sql = "SELECT c.asked FROM event e JOIN command c ON c.register = ?1 AND c.command = e.command \
               WHERE e.register = ?1 AND e.version = ?2 AND c.asked IS NOT NULL";
    session.one(sql, &[SqlValue::Int(version)], |row| Ok(row.bytes(0)?.to_vec()))
}

/// What was asked of every command of which that is known, as it is stored.
pub(crate) fn all_asked(session: Session<'_>) -> Result<BTreeMap<[u8; 16], Vec<u8>>, StorageError> {
    let sql = "SELECT command, asked FROM command WHERE register = ? AND asked IS NOT NULL";
    let read = |row: &Row<'_>| Ok((row.get(0)?, row.bytes(1)?.to_vec()));
    Ok(session.all(sql, &[], read)?.into_iter().collect())
}

pub(crate) fn no_row() -> StorageError {
    StorageError::damaged("the register has no row")
}

/// How many commands are looked for at a time.
const COMMANDS: usize = 500;

/// Which of these commands are known.
pub(crate) fn known_commands(
    session: Session<'_>,
    commands: impl Iterator<Item = CommandId>,
) -> Result<BTreeSet<CommandId>, StorageError> {
    let asked: Vec<CommandId> = commands.collect();
    let (Some(first), Some(last)) = (asked.iter().min(), asked.iter().max()) else {
        return Ok(BTreeSet::new());
    };
    // Identifiers grow with time, so what is new stands behind everything that is known.
    let sql = "SELECT version FROM register WHERE register = ?1 AND EXISTS \
               (SELECT 1 FROM command WHERE register = ?1 AND command >= ?2 AND command <= ?3)";
    let range = [SqlValue::id(first.uuid()), SqlValue::id(last.uuid())];
    if session.one(sql, &range, |_| Ok(()))?.is_none() {
        return Ok(BTreeSet::new());
    }
    // Each is looked for by itself: a server that knows nothing of the table yet would read all of it for every list.
    let marks: Vec<String> = (2..2 + COMMANDS).map(|place| format!("(?{place})")).collect();
    let sql = format!(
        "WITH asked(id) AS (VALUES {}) SELECT (SELECT c.command FROM command c \
         WHERE c.register = ?1 AND c.command = asked.id) FROM asked",
        marks.join(", ")
    );
    let mut statement = session.prepare(&sql)?;
    let mut known = BTreeSet::new();
    for asked in asked.chunks(COMMANDS) {
        // One of them stands in the places that are left.
        let padded = asked.iter().chain(std::iter::repeat(last)).take(COMMANDS);
        let values: Vec<SqlValue<'_>> = padded.map(|id| SqlValue::id(id.uuid())).collect();
        let mut rows = statement.query(&values)?;
        while let Some(row) = rows.next()? {
            let found: Option<[u8; 16]> = row.get(0)?;
            known.extend(found.map(|id| CommandId::new(Uuid::from_bytes(id))));
        }
    }
    Ok(known)
}

/// A text that can be erased, as it is stored: of which event, at which position, its salt and its bytes.
pub(crate) type TextRow = (i64, i64, [u8; 16], String);

/// The texts of the events after one version up to another, in order.
pub(crate) fn texts(session: Session<'_>, after: i64, last: i64) -> Result<Vec<TextRow>, StorageError> {
    let sql = "SELECT version, position, salt, bytes FROM erasable \
               WHERE register = ? AND version > ? AND version <= ? ORDER BY version, position";
    session.all(sql, &[SqlValue::Int(after), SqlValue::Int(last)], text_row)
}

/// Reads version, position, salt and bytes of a text.
pub(crate) fn text_row(row: &Row<'_>) -> Result<TextRow, StorageError> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, text(row.bytes(3)?)?))
}

/// The bytes of a text as text.
pub(crate) fn text(bytes: &[u8]) -> Result<String, StorageError> {
    let text = std::str::from_utf8(bytes).map_err(|error| StorageError::damaged(error.to_string()))?;
    Ok(text.to_owned())
}

/// The texts of one event.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    /// The one that belongs to an owner, with its salt.
    pub(crate) owned: Option<([u8; 16], String)>,
    /// What people wrote, with its position.
    pub(crate) written: Vec<(i64, String)>,
}

impl Texts {
    /// Takes those of an event from all, which are in order; those of earlier events are passed over.
    pub(crate) fn of(version: i64, all: &mut Peekable<impl Iterator<Item = TextRow>>) -> Self {
        let mut texts = Self::default();
        while let Some((of, position, salt, bytes)) = all.next_if(|(of, ..)| *of <= version) {
            if of == version {
                texts.add(position, salt, bytes);
            }
        }
        texts
    }

    /// Adds one.
    pub(crate) fn add(&mut self, position: i64, salt: [u8; 16], bytes: String) {
        match position {
            0 => self.owned = Some((salt, bytes)),
            position => self.written.push((position, bytes)),
        }
    }
}

pub(crate) fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

pub(crate) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// An instant from its microseconds.
pub(crate) fn instant(micros: i64) -> Result<DateTime<Utc>, StorageError> {
    DateTime::from_timestamp_micros(micros)
        .ok_or_else(|| StorageError::damaged(format!("no instant: {micros}")))
}
