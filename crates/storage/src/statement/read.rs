//! Reading the log: heads, events, commands, batches, profiles.

use std::collections::{BTreeMap, BTreeSet};
use std::iter::Peekable;

use chrono::{DateTime, Utc};
use domain::person::ProfileVersion;
use domain::value::id::{BatchId, CommandId, PersonId};
use domain::value::{Digest, TimeZone};
use domain::{Actor, Event, cooperative};
use uuid::Uuid;

use crate::codec::{self, Undecodable};
use crate::error::StorageError;
use crate::project::SqlValue;
use crate::recorded::{Asked, Recorded};
use crate::request::BatchKind;
use crate::session::{Row, Session};
use crate::view;

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

/// The time zone that was said last. Facts of this kind have an index of their own: they are asked for whenever something is
/// printed.
pub(crate) fn time_zone(session: Session<'_>) -> Result<Option<TimeZone>, StorageError> {
    let sql = "SELECT version, kind, body FROM event WHERE register = ? AND kind = 'cooperative.time_zone_set' \
               ORDER BY version DESC LIMIT 1";
    let said = session.one(sql, &[], |row| decode(row.get(0)?, row.text(1)?, row.bytes(2)?, &[]))?;
    Ok(match said {
        Some(Event::Cooperative(cooperative::Event::TimeZoneSet { zone, .. })) => Some(zone),
        _ => None,
    })
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

/// The events from one version to another, both included.
pub(crate) fn events(session: Session<'_>, first: i64, last: i64) -> Result<Vec<Event>, StorageError> {
    let sql = "SELECT version, kind, body FROM event WHERE register = ? AND version BETWEEN ? AND ? ORDER BY version";
    let range = [SqlValue::Int(first), SqlValue::Int(last)];
    let mut texts = texts(session, first - 1, last)?.into_iter().peekable();
    session.all(sql, &range, |row| {
        let version = row.get(0)?;
        decode(version, row.text(1)?, row.bytes(2)?, &Texts::of(version, &mut texts).written)
    })
}

/// A text that can be erased, as it is stored: of which event, at which position, its salt and its bytes.
pub(crate) type StoredText = (i64, i64, [u8; 16], String);

/// The texts of the events after one version up to another, in order.
pub(crate) fn texts(session: Session<'_>, after: i64, last: i64) -> Result<Vec<StoredText>, StorageError> {
    let sql = "SELECT version, position, salt, bytes FROM erasable \
               WHERE register = ? AND version > ? AND version <= ? ORDER BY version, position";
    let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, text(row.bytes(3)?)?));
    session.all(sql, &[SqlValue::Int(after), SqlValue::Int(last)], read)
}

/// The bytes of a text as text.
pub(crate) fn text(bytes: &[u8]) -> Result<String, StorageError> {
    let text = std::str::from_utf8(bytes).map_err(|error| StorageError::damaged(error.to_string()))?;
    Ok(text.to_owned())
}

/// The texts of one event.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    /// The profile with its salt.
    pub(crate) profile: Option<([u8; 16], String)>,
    /// What people wrote, with its position.
    pub(crate) written: Vec<(i64, String)>,
}

impl Texts {
    /// Takes those of an event from all, which are in order; those of earlier events are passed over.
    pub(crate) fn of(version: i64, all: &mut Peekable<impl Iterator<Item = StoredText>>) -> Self {
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
            0 => self.profile = Some((salt, bytes)),
            position => self.written.push((position, bytes)),
        }
    }
}

pub(crate) fn decode(
    version: i64,
    kind: &str,
    body: &[u8],
    texts: &[(i64, String)],
) -> Result<Event, StorageError> {
    codec::decode(kind, body, texts).map_err(|why| match why {
        Undecodable::Unknown(kind) => StorageError::UnknownEvent { version: unsigned(version), kind },
        Undecodable::Garbled(detail) => StorageError::damaged(format!("event {version}: {detail}")),
    })
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

/// How many entries of the log are read at once.
const ENTRIES: i64 = 1_024;

/// The log between two versions, both included, in either order, until `each` has enough. It hears the body as well, as it is
/// stored.
pub(crate) fn log(
    session: Session<'_>,
    (first, last): (i64, i64),
    newest_first: bool,
    each: &mut dyn FnMut(Recorded, &str) -> bool,
) -> Result<(), StorageError> {
    let (mut low, mut high) = (first.max(1), last.min(head(session)?.version));
    while low <= high {
        let (from, to) = if newest_first {
            (low.max(high - ENTRIES + 1), high)
        } else {
            (low, high.min(low + ENTRIES - 1))
        };
        if newest_first {
            high = from - 1;
        } else {
            low = to + 1;
        }
        let mut entries = entries(session, from, to)?;
        if newest_first {
            entries.reverse();
        }
        for (recorded, body) in entries {
            if !each(recorded, &body) {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// The entries from one version to another, both included, each with its body as it is stored.
fn entries(session: Session<'_>, first: i64, last: i64) -> Result<Vec<(Recorded, String)>, StorageError> {
    let mut texts = texts(session, first - 1, last)?.into_iter().peekable();
    let sql = "SELECT version, recorded_at, asked_at, origin, account, actor, role, command, batch, kind, body, hash \
               FROM event WHERE register = ? AND version BETWEEN ? AND ? ORDER BY version";
    session.all(sql, &[SqlValue::Int(first), SqlValue::Int(last)], |row| {
        let texts = Texts::of(row.get(0)?, &mut texts);
        let body = String::from_utf8_lossy(row.bytes(10)?).into_owned();
        Ok((recorded(row, &texts.written)?, body))
    })
}

fn recorded(row: &Row<'_>, texts: &[(i64, String)]) -> Result<Recorded, StorageError> {
    let version: i64 = row.get(0)?;
    let garbled = |what: &str| StorageError::damaged(format!("event {version}: {what}"));
    let name = row.text(5)?.parse().map_err(|_| garbled("actor"))?;
    let kind = row.text(9)?;
    let role = row.text(6)?;
    // The roles are a closed list of this program; a longer one is a newer program's.
    let role = role.parse().map_err(|_| StorageError::UnknownEvent {
        version: unsigned(version),
        kind: format!("{kind}: {role}"),
    })?;
    let maybe = |column| Ok::<_, StorageError>(row.get::<Option<[u8; 16]>>(column)?.map(Uuid::from_bytes));
    Ok(Recorded {
        version: unsigned(version),
        at: instant(row.get(1)?)?,
        asked: Asked { at: Some(instant(row.get(2)?)?), origin: maybe(3)?, account: maybe(4)? },
        by: Actor { name, role },
        command: CommandId::new(Uuid::from_bytes(row.get(7)?)),
        batch: maybe(8)?.map(BatchId::new),
        kind: kind.to_owned(),
        event: decode(version, kind, row.bytes(10)?, texts)?,
        hash: Digest(row.get(11)?),
    })
}

/// Every stored version of a person's profile, oldest first.
pub(crate) fn profile_versions(
    session: Session<'_>,
    person: PersonId,
) -> Result<Vec<ProfileVersion>, StorageError> {
    let sql = "SELECT p.version, e.kind, e.body, p.salt, p.bytes FROM erasable p \
               JOIN event e ON e.register = ?1 AND e.version = p.version \
               WHERE p.register = ?1 AND p.person = ?2 ORDER BY p.version";
    let mut statement = session.prepare(sql)?;
    let mut rows = statement.query(&[SqlValue::id(person.uuid())])?;
    let mut versions = Vec::new();
    while let Some(row) = rows.next()? {
        let version: i64 = row.get(0)?;
        let event = decode(version, row.text(1)?, row.bytes(2)?, &[])?;
        if let Some(commitment) = codec::commits(&event) {
            let profile =
                codec::profile(commitment, row.get(3)?, String::from_utf8_lossy(row.bytes(4)?).into_owned())
                    .map_err(|error| codec::unreadable_profile(version, &error))?;
            versions.push(profile);
        }
    }
    Ok(versions)
}

const BATCHES: &str = "SELECT b.batch, b.kind, b.label, b.digest, b.first_version, b.last_version, b.undone_by, \
     e.recorded_at, e.actor, (SELECT count(*) FROM command c WHERE c.register = ?1 AND c.batch = b.batch \
     ) FROM batch b JOIN event e ON e.register = ?1 AND e.version = b.first_version WHERE b.register = ?1";

/// A batch.
pub(crate) fn batch(session: Session<'_>, batch: BatchId) -> Result<Option<view::Batch>, StorageError> {
    session.one(&format!("{BATCHES} AND b.batch = ?2"), &[SqlValue::id(batch.uuid())], read_batch)
}

/// All batches, the newest first.
pub(crate) fn batches(session: Session<'_>) -> Result<Vec<view::Batch>, StorageError> {
    session.all(&format!("{BATCHES} ORDER BY b.first_version DESC"), &[], read_batch)
}

fn read_batch(row: &Row<'_>) -> Result<view::Batch, StorageError> {
    let kind = BatchKind::read(row.text(1)?).ok_or_else(|| StorageError::damaged("kind of batch"))?;
    let (digest, undone_by): (Option<[u8; 32]>, Option<[u8; 16]>) = (row.get(3)?, row.get(6)?);
    Ok(view::Batch {
        batch: BatchId::new(Uuid::from_bytes(row.get(0)?)),
        kind,
        label: row.get(2)?,
        digest: digest.map(Digest),
        at: instant(row.get(7)?)?,
        by: row.get(8)?,
        first_version: unsigned(row.get(4)?),
        last_version: unsigned(row.get(5)?),
        commands: unsigned(row.get(9)?),
        undone_by: undone_by.map(|batch| BatchId::new(Uuid::from_bytes(batch))),
    })
}
