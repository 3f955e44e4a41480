//! Writing the log: events, commands, batches, profiles, the head.

use domain::value::Digest;
use domain::value::id::{BatchId, PersonId};
use rusqlite::{Connection, params};
use uuid::Uuid;

use super::REGISTER;
use crate::chain::seal;
use crate::error::StorageError;

/// An event on its way into the log.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NewEvent<'a> {
    pub(crate) version: i64,
    pub(crate) recorded_at: i64,
    pub(crate) actor: &'a str,
    pub(crate) role: &'a str,
    pub(crate) command: &'a Uuid,
    pub(crate) batch: Option<&'a Uuid>,
    pub(crate) kind: &'a str,
    pub(crate) body: &'a str,
    pub(crate) hash: &'a Digest,
}

/// Appends an event.
pub(crate) fn event(connection: &Connection, event: &NewEvent<'_>) -> Result<(), StorageError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO event (register, version, recorded_at, actor, role, command, batch, kind, body, hash) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    statement.execute(params![
        REGISTER,
        event.version,
        event.recorded_at,
        event.actor,
        event.role,
        event.command.as_bytes(),
        event.batch.map(Uuid::as_bytes),
        event.kind,
        event.body,
        event.hash.0,
    ])?;
    Ok(())
}

/// Writes down that a command made these events happen.
pub(crate) fn command(
    connection: &Connection,
    command: &Uuid,
    (first, last): (i64, i64),
    batch: Option<&Uuid>,
) -> Result<(), StorageError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO command (register, command, first_version, last_version, batch) VALUES (?, ?, ?, ?, ?)",
    )?;
    statement.execute(params![REGISTER, command.as_bytes(), first, last, batch.map(Uuid::as_bytes)])?;
    Ok(())
}

/// Puts a profile beside the event that commits to it.
pub(crate) fn profile(
    connection: &Connection,
    version: i64,
    profile: &domain::person::ProfileVersion,
) -> Result<(), StorageError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO profile (register, version, person, number, salt, bytes) VALUES (?, ?, ?, ?, ?, ?)",
    )?;
    let person: &PersonId = &profile.person;
    statement.execute(params![
        REGISTER,
        version,
        person.uuid().as_bytes(),
        profile.number,
        profile.salt.0,
        profile.bytes,
    ])?;
    Ok(())
}

/// A batch on its way into the register, or as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewBatch<'a> {
    pub(crate) batch: &'a [u8],
    pub(crate) kind: &'a [u8],
    pub(crate) label: Option<&'a [u8]>,
    pub(crate) digest: Option<&'a [u8]>,
    pub(crate) first_version: i64,
    pub(crate) last_version: i64,
    pub(crate) undone_by: Option<&'a [u8]>,
}

impl NewBatch<'_> {
    /// The checksum of the row.
    pub(crate) fn seal(&self) -> Digest {
        let presence = [self.label, self.digest, self.undone_by].map(|part| u8::from(part.is_some()));
        seal(&[
            self.batch,
            self.kind,
            &presence,
            self.label.unwrap_or_default(),
            self.digest.unwrap_or_default(),
            &self.first_version.to_be_bytes(),
            &self.last_version.to_be_bytes(),
            self.undone_by.unwrap_or_default(),
        ])
    }
}

/// Writes a batch down, or anew.
pub(crate) fn batch(
    connection: &Connection,
    batch: &NewBatch<'_>,
    kind: &str,
    label: Option<&str>,
) -> Result<(), StorageError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO batch (register, batch, kind, label, digest, first_version, last_version, undone_by, seal) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) \
         ON CONFLICT (register, batch) DO UPDATE SET \
         label = excluded.label, undone_by = excluded.undone_by, seal = excluded.seal",
    )?;
    statement.execute(params![
        REGISTER,
        batch.batch,
        kind,
        label,
        batch.digest,
        batch.first_version,
        batch.last_version,
        batch.undone_by,
        batch.seal().0,
    ])?;
    Ok(())
}

/// Writes down that a batch was taken back by another.
pub(crate) fn undone(connection: &Connection, batch: BatchId, by: BatchId) -> Result<(), StorageError> {
    let undone_by = Some(by.uuid().as_bytes().to_vec());
    let rewrite = |stored: &mut super::StoredBatch| stored.undone_by.clone_from(&undone_by);
    super::look::rewrite_batch(connection, batch.uuid().as_bytes(), rewrite)
}

/// Moves the head to the last event.
pub(crate) fn head(connection: &Connection, version: i64, hash: &Digest) -> Result<(), StorageError> {
    let mut statement =
        connection.prepare_cached("UPDATE register SET version = ?, hash = ? WHERE register = ?")?;
    statement.execute(params![version, hash.0, REGISTER])?;
    Ok(())
}

/// What a front end wants to find again, such as the mapping of a roster's columns.
pub(crate) fn remember(connection: &Connection, key: &str, value: &str) -> Result<(), StorageError> {
    let seal = seal(&[key.as_bytes(), value.as_bytes()]);
    connection.execute(
        "INSERT INTO remembered (register, key, value, seal) VALUES (?, ?, ?, ?) \
         ON CONFLICT (register, key) DO UPDATE SET value = excluded.value, seal = excluded.seal",
        params![REGISTER, key, value, seal.0],
    )?;
    Ok(())
}
