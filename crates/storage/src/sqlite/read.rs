//! Reading the log: heads, events, commands, batches, profiles.

use chrono::{DateTime, Utc};
use domain::person::ProfileVersion;
use domain::value::Digest;
use domain::value::id::{BatchId, CommandId, PersonId};
use domain::{Actor, Event};
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::REGISTER;
use crate::batch::BatchKind;
use crate::codec::{self, Undecodable};
use crate::error::StorageError;
use crate::recorded::Recorded;
use crate::view;

/// Where the log ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) version: i64,
    pub(crate) hash: Digest,
}

/// Where the log ends now.
pub(crate) fn head(connection: &Connection) -> Result<Head, StorageError> {
    let mut statement = connection.prepare_cached("SELECT version, hash FROM register WHERE register = ?")?;
    let read = |row: &Row<'_>| Ok(Head { version: row.get(0)?, hash: Digest(row.get(1)?) });
    Ok(statement.query_row([REGISTER], read)?)
}

/// The hash of an event.
pub(crate) fn hash_of(connection: &Connection, version: i64) -> Result<Option<Digest>, StorageError> {
    let mut statement =
        connection.prepare_cached("SELECT hash FROM event WHERE register = ? AND version = ?")?;
    Ok(statement.query_row([REGISTER, version], |row| row.get(0).map(Digest)).optional()?)
}

/// The last event recorded at or before an instant; zero where there is none.
pub(crate) fn version_at(connection: &Connection, instant: i64) -> Result<i64, StorageError> {
    let sql =
        "SELECT version FROM event WHERE register = ? AND recorded_at <= ? ORDER BY version DESC LIMIT 1";
    Ok(connection.query_row(sql, [REGISTER, instant], |row| row.get(0)).optional()?.unwrap_or(0))
}

/// The first and last event of a command.
pub(crate) fn command(
    connection: &Connection,
    command: CommandId,
) -> Result<Option<(i64, i64)>, StorageError> {
    let sql = "SELECT first_version, last_version FROM command WHERE register = ? AND command = ?";
    let mut statement = connection.prepare_cached(sql)?;
    let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
    Ok(statement.query_row(params![REGISTER, command.uuid().as_bytes()], read).optional()?)
}

/// The events from one version to another, both included.
pub(crate) fn events(connection: &Connection, first: i64, last: i64) -> Result<Vec<Event>, StorageError> {
    let sql = "SELECT version, kind, body FROM event WHERE register = ? AND version BETWEEN ? AND ? ORDER BY version";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([REGISTER, first, last])?;
    let mut events = Vec::new();
    while let Some(row) = rows.next()? {
        events.push(decode(row.get(0)?, text(row, 1)?, text(row, 2)?)?);
    }
    Ok(events)
}

pub(super) fn text<'a>(row: &'a Row<'_>, column: usize) -> Result<&'a str, StorageError> {
    let value = row.get_ref(column)?;
    value.as_str().map_err(|error| StorageError::damaged(error.to_string()))
}

pub(super) fn decode(version: i64, kind: &str, body: &str) -> Result<Event, StorageError> {
    codec::decode(kind, body).map_err(|why| match why {
        Undecodable::Unknown => {
            StorageError::UnknownEvent { version: unsigned(version), kind: kind.to_owned() }
        }
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

/// The log between two versions, both included, in either order, with its other conditions.
pub(crate) fn log(
    connection: &Connection,
    (first, last): (i64, i64),
    newest_first: bool,
    each: &mut dyn FnMut(Recorded, &str) -> bool,
) -> Result<(), StorageError> {
    let order = if newest_first { "DESC" } else { "ASC" };
    let mut statement = connection.prepare_cached(&format!(
        "SELECT version, recorded_at, actor, role, command, batch, kind, body, hash FROM event \
         WHERE register = ? AND version BETWEEN ? AND ? ORDER BY version {order}"
    ))?;
    let mut rows = statement.query([REGISTER, first, last])?;
    while let Some(row) = rows.next()? {
        let body = text(row, 7)?;
        if !each(recorded(row, body)?, body) {
            break;
        }
    }
    Ok(())
}

fn recorded(row: &Row<'_>, body: &str) -> Result<Recorded, StorageError> {
    let version: i64 = row.get(0)?;
    let garbled = |what: &str| StorageError::damaged(format!("event {version}: {what}"));
    let name = text(row, 2)?.parse().map_err(|_| garbled("actor"))?;
    let role = text(row, 3)?.parse().map_err(|_| garbled("role"))?;
    let kind = text(row, 6)?;
    let batch: Option<[u8; 16]> = row.get(5)?;
    Ok(Recorded {
        version: unsigned(version),
        at: instant(row.get(1)?)?,
        by: Actor { name, role },
        command: CommandId::new(Uuid::from_bytes(row.get(4)?)),
        batch: batch.map(|batch| BatchId::new(Uuid::from_bytes(batch))),
        kind: kind.to_owned(),
        event: decode(version, kind, body)?,
        hash: Digest(row.get(8)?),
    })
}

/// Every stored version of a person's profile, oldest first.
pub(crate) fn profile_versions(
    connection: &Connection,
    person: PersonId,
) -> Result<Vec<ProfileVersion>, StorageError> {
    let sql = "SELECT p.version, e.kind, e.body, p.salt, p.bytes FROM profile p \
               JOIN event e ON e.register = p.register AND e.version = p.version \
               WHERE p.register = ? AND p.person = ? ORDER BY p.number";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params![REGISTER, person.uuid().as_bytes()])?;
    let mut versions = Vec::new();
    while let Some(row) = rows.next()? {
        let version: i64 = row.get(0)?;
        let event = decode(version, text(row, 1)?, text(row, 2)?)?;
        if let Some(commitment) = codec::commits(&event) {
            let profile = codec::profile(commitment, row.get(3)?, row.get(4)?)
                .map_err(|error| StorageError::damaged(format!("profile {version}: {error}")))?;
            versions.push(profile);
        }
    }
    Ok(versions)
}

const BATCHES: &str = "SELECT b.batch, b.kind, b.label, b.digest, b.first_version, b.last_version, b.undone_by, \
     e.recorded_at, e.actor, (SELECT count(*) FROM command c WHERE c.register = b.register AND c.batch = b.batch \
     ) FROM batch b JOIN event e ON e.register = b.register AND e.version = b.first_version WHERE b.register = ?";

/// A batch.
pub(crate) fn batch(connection: &Connection, batch: BatchId) -> Result<Option<view::Batch>, StorageError> {
    let mut statement = connection.prepare_cached(&format!("{BATCHES} AND b.batch = ?"))?;
    let mut rows = statement.query(params![REGISTER, batch.uuid().as_bytes()])?;
    rows.next()?.map(read_batch).transpose()
}

/// All batches, the newest first.
pub(crate) fn batches(connection: &Connection) -> Result<Vec<view::Batch>, StorageError> {
    let mut statement = connection.prepare_cached(&format!("{BATCHES} ORDER BY b.first_version DESC"))?;
    let mut rows = statement.query([REGISTER])?;
    let mut batches = Vec::new();
    while let Some(row) = rows.next()? {
        batches.push(read_batch(row)?);
    }
    Ok(batches)
}

fn read_batch(row: &Row<'_>) -> Result<view::Batch, StorageError> {
    let kind = BatchKind::read(text(row, 1)?).ok_or_else(|| StorageError::damaged("kind of batch"))?;
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
