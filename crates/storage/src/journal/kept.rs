//! Commands that are kept word for word, where the register says so: for machines that ask the same again elsewhere. Nothing is derived
//! from them, and the chain does not reach them; an erasure takes away whatever of them is about somebody.

use domain::value::Digest;
use domain::value::id::CommandId;
use uuid::Uuid;

use super::append::set_setting;
use super::chain::seal;
use super::raw_read::setting;
use super::texts::Erasure;
use crate::error::StorageError;
use crate::session::{Row, Session};
use crate::table::{SqlValue, Table};

/// Under what a register remembers that it keeps commands.
pub(crate) const SETTING: &str = "journal/keep_commands";
const ON: &str = "on";

pub(crate) static KEPT_COMMAND: Table =
    Table { name: "kept_command", key: 1, columns: &["command", "kind", "asked_at", "body", "seal"] };

/// A command on its way to where it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What it asks, by its stable name.
    pub kind: String,
    /// All of it, as the book writes it.
    pub body: Vec<u8>,
}

/// A command as it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptCommand {
    /// Its identifier.
    pub command: CommandId,
    /// What it asks, by its stable name.
    pub kind: String,
    /// When it was asked, in microseconds since 1970.
    pub asked_at: i64,
    /// All of it, as the program that recorded it wrote it.
    pub body: Vec<u8>,
}

/// The checksum of a row.
pub(crate) fn sealed(command: &[u8], kind: &[u8], asked_at: i64, body: &[u8]) -> Digest {
    seal(&[command, kind, &asked_at.to_be_bytes(), body])
}

/// Keeps commands from now on, or no longer.
pub(crate) fn keep(session: Session<'_>, on: bool) -> Result<(), StorageError> {
    if on {
        return set_setting(session, SETTING, ON);
    }
    let sql = "DELETE FROM setting WHERE register = ? AND key = ?";
    session.execute(sql, &[SqlValue::text(SETTING)]).map(drop)
}

/// Whether commands are kept.
pub(crate) fn is_on(session: Session<'_>) -> Result<bool, StorageError> {
    Ok(says_on(setting(session, SETTING)?.as_deref()))
}

/// Whether the value of the setting says so.
pub(crate) fn says_on(value: Option<&str>) -> bool {
    value == Some(ON)
}

/// The row of a command.
pub(crate) fn row<'a>(command: &'a Uuid, words: &'a Words, asked_at: i64) -> [SqlValue<'a>; 5] {
    let Digest(seal) = sealed(command.as_bytes(), words.kind.as_bytes(), asked_at, &words.body);
    [
        SqlValue::id(command),
        SqlValue::text(&words.kind),
        SqlValue::Int(asked_at),
        SqlValue::bytes(&words.body),
        SqlValue::Blob(seal.to_vec().into()),
    ]
}

/// All that are kept, in the order of the log.
pub(crate) fn all(session: Session<'_>) -> Result<Vec<KeptCommand>, StorageError> {
    let sql = "SELECT k.command, k.kind, k.asked_at, k.body FROM kept_command k \
               JOIN command c ON c.register = ?1 AND c.command = k.command \
               WHERE k.register = ?1 ORDER BY c.first_version";
    session.all(sql, &[], |row| {
        Ok(KeptCommand {
            command: CommandId::new(Uuid::from_bytes(row.get(0)?)),
            kind: row.get(1)?,
            asked_at: row.get(2)?,
            body: row.bytes(3)?.to_vec(),
        })
    })
}

/// Takes away what is about an owner: what names the owner, by words or by the identifier, and the commands of the events whose
/// texts go.
pub(crate) fn erase(
    session: Session<'_>,
    erasure: &Erasure,
    is_named: &dyn Fn(&str) -> bool,
) -> Result<(), StorageError> {
    let owner = erasure.owner.to_string();
    let sql = "SELECT command, body FROM kept_command WHERE register = ?";
    let read = |row: &Row<'_>| {
        let body = String::from_utf8_lossy(row.bytes(1)?);
        Ok((row.get::<[u8; 16]>(0)?, body.contains(&owner) || is_named(&body)))
    };
    let about =
        session.all(sql, &[], read)?.into_iter().filter_map(|(command, about)| about.then_some(command));
    for command in about {
        let sql = "DELETE FROM kept_command WHERE register = ? AND command = ?";
        session.execute(sql, &[SqlValue::bytes(&command)])?;
    }
    for (version, _) in &erasure.places {
        let sql = "DELETE FROM kept_command WHERE register = ?1 AND command = \
                   (SELECT e.command FROM event e WHERE e.register = ?1 AND e.version = ?2)";
        session.execute(sql, &[SqlValue::Int(*version)])?;
    }
    Ok(())
}
