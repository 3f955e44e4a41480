//! Writing the log: events, commands, batches, profiles, the head.

use domain::value::Digest;
use domain::value::id::BatchId;
use uuid::Uuid;

use super::chain::seal;
use super::kept::{self, KEPT_COMMAND, Words};
use super::texts::SaltedText;
use crate::error::StorageError;
use crate::session::{OnConflict, Session};
use crate::table::{SqlValue, Table};

pub(crate) static EVENT: Table = Table {
    name: "event",
    key: 1,
    columns: &[
        "version",
        "recorded_at",
        "asked_at",
        "origin",
        "account",
        "actor",
        "role",
        "command",
        "batch",
        "kind",
        "body",
        "hash",
    ],
};

pub(crate) static COMMAND: Table = Table {
    name: "command",
    key: 1,
    columns: &["command", "first_version", "last_version", "batch", "asked"],
};

pub(crate) static ERASABLE: Table =
    Table { name: "erasable", key: 2, columns: &["version", "position", "person", "salt", "bytes"] };

pub(crate) static BATCH: Table = Table {
    name: "batch",
    key: 1,
    columns: &["batch", "kind", "label", "digest", "first_version", "last_version", "undone_by", "seal"],
};

pub(crate) static SETTING: Table = Table { name: "setting", key: 1, columns: &["key", "value", "seal"] };

/// An event on its way into the log.
#[derive(Clone, Debug)]
pub(crate) struct NewEvent {
    pub(crate) version: i64,
    pub(crate) command: Uuid,
    pub(crate) kind: String,
    pub(crate) body: Vec<u8>,
    pub(crate) hash: Digest,
}

/// A command on its way into the log: its first event and its last.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NewCommand {
    pub(crate) command: Uuid,
    pub(crate) first: i64,
    pub(crate) last: i64,
    /// What was asked under its identifier.
    pub(crate) asked: Option<Digest>,
}

/// How what was asked is stored: a digest, and a checksum of it, because the chain does not reach it.
pub(crate) fn sealed_asked(command: &[u8], asked: &Digest) -> Vec<u8> {
    let Digest(checksum) = seal(&[b"asked", command, &asked.0]);
    asked.0.iter().chain(checksum.iter().take(8)).copied().collect()
}

/// Whether what is stored is a digest with its checksum.
pub(crate) fn is_sealed(command: &[u8], stored: &[u8]) -> bool {
    let digest = stored.first_chunk::<32>();
    digest.is_some_and(|digest| sealed_asked(command, &Digest(*digest)) == stored)
}

/// What all events have in common that are recorded together.
#[derive(Clone, Debug)]
pub(crate) struct EventMetadata {
    pub(crate) recorded_at: i64,
    pub(crate) asked_at: i64,
    pub(crate) origin: Option<Uuid>,
    pub(crate) account: Option<Uuid>,
    pub(crate) actor: String,
    pub(crate) role: &'static str,
    pub(crate) batch: Option<Uuid>,
}

/// What goes into the log at once.
#[derive(Debug, Default)]
pub(crate) struct LogChunk {
    pub(crate) events: Vec<NewEvent>,
    pub(crate) commands: Vec<NewCommand>,
    /// Each with the version of the event that commits to it.
    pub(crate) texts: Vec<(i64, SaltedText)>,
    /// Commands that are kept word for word.
    pub(crate) kept: Vec<(Uuid, Words)>,
}

/// Appends entries, with the texts that their events commit to beside them.
pub(crate) fn entries(
    session: Session<'_>,
    metadata: &EventMetadata,
    entries: &LogChunk,
) -> Result<(), StorageError> {
    let maybe = |id: &'_ Option<Uuid>| id.map_or(SqlValue::Null, SqlValue::Id);
    let batch = || metadata.batch.as_ref().map_or(SqlValue::Null, SqlValue::id);
    let events = entries.events.iter().map(|event| {
        [
            SqlValue::Int(event.version),
            SqlValue::Int(metadata.recorded_at),
            SqlValue::Int(metadata.asked_at),
            maybe(&metadata.origin),
            maybe(&metadata.account),
            SqlValue::text(&metadata.actor),
            SqlValue::text(metadata.role),
            SqlValue::id(&event.command),
            batch(),
            SqlValue::text(&event.kind),
            SqlValue::bytes(&event.body),
            SqlValue::bytes(&event.hash.0),
        ]
    });
    session.put(&EVENT, OnConflict::Fail, events)?;
    let commands = entries.commands.iter().map(|command| {
        let asked = command.asked.as_ref();
        let asked = asked.map(|asked| sealed_asked(command.command.as_bytes(), asked));
        [
            SqlValue::id(&command.command),
            SqlValue::Int(command.first),
            SqlValue::Int(command.last),
            batch(),
            asked.map_or(SqlValue::Null, |asked| SqlValue::Blob(asked.into())),
        ]
    });
    session.put(&COMMAND, OnConflict::Fail, commands)?;
    let texts = entries.texts.iter().map(|(version, text)| {
        [
            SqlValue::Int(*version),
            SqlValue::Int(text.position),
            text.owner.as_ref().map_or(SqlValue::Null, SqlValue::id),
            SqlValue::bytes(&text.salt.0),
            SqlValue::bytes(text.bytes.as_bytes()),
        ]
    });
    session.put(&ERASABLE, OnConflict::Fail, texts)?;
    let kept = entries.kept.iter().map(|(command, words)| kept::row(command, words, metadata.asked_at));
    session.put(&KEPT_COMMAND, OnConflict::Fail, kept)
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
    session: Session<'_>,
    batch: &NewBatch<'_>,
    kind: &str,
    label: Option<&str>,
) -> Result<(), StorageError> {
    let seal = batch.seal();
    let bytes =
        |bytes: Option<&[u8]>| bytes.map_or(SqlValue::Null, |bytes| SqlValue::Blob(bytes.to_vec().into()));
    let row = [
        SqlValue::bytes(batch.batch),
        SqlValue::text(kind),
        SqlValue::maybe(label),
        bytes(batch.digest),
        SqlValue::Int(batch.first_version),
        SqlValue::Int(batch.last_version),
        bytes(batch.undone_by),
        SqlValue::bytes(&seal.0),
    ];
    session.put(&BATCH, OnConflict::Update, [row])
}

/// Writes down that a batch was taken back by another.
pub(crate) fn undone(session: Session<'_>, batch: BatchId, by: BatchId) -> Result<(), StorageError> {
    let undone_by = Some(by.uuid().as_bytes().to_vec());
    let rewrite = |stored: &mut super::raw_read::StoredBatch| stored.undone_by.clone_from(&undone_by);
    super::raw_read::rewrite_batch(session, batch.uuid().as_bytes(), rewrite)
}

/// Moves the head from one event to another. Where it is elsewhere already, the statement divides by zero: a server refuses
/// that, a file refuses the `NULL` that comes of it, and with it the transaction. So nobody need wait to hear how many rows
/// were changed, and no other statement fails in this way.
pub(crate) fn head(session: Session<'_>, from: i64, to: i64, hash: &Digest) -> Result<(), StorageError> {
    let sql = "UPDATE register SET version = ?3 / CASE WHEN version = ?2 THEN 1 ELSE 0 END, hash = ?4 \
               WHERE register = ?1";
    session.send(sql, &[SqlValue::Int(from), SqlValue::Int(to), SqlValue::bytes(&hash.0)])
}

/// What a front end wants to find again, such as the mapping of a roster's columns.
pub(crate) fn set_setting(session: Session<'_>, key: &str, value: &str) -> Result<(), StorageError> {
    let seal = seal(&[key.as_bytes(), value.as_bytes()]);
    session.put(
        &SETTING,
        OnConflict::Update,
        [[SqlValue::text(key), SqlValue::text(value), SqlValue::bytes(&seal.0)]],
    )
}
