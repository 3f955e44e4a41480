//! Where a register stood, in a form that can be signed: its last version, the hash of the chain up to there, and the root of a
//! Merkle tree over the hashes of all events, so that one event can be shown without the others. `docs/format.md` describes
//! the bytes. It must not sign: keys are the front end's.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, SecondsFormat, Utc};
use domain::value::Digest;
use domain::value::id::RegisterId;
use serde::Serialize;
use uuid::Uuid;

use super::{raw_read, read};
use crate::error::StorageError;
use crate::session::Session;
use crate::table::SqlValue;

/// The first line of a checkpoint.
const TITLE: &str = "ayni checkpoint 1";

/// Where a register stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which register.
    pub register: RegisterId,
    /// The version of the last event.
    pub version: u64,
    /// The hash of the last event.
    pub head: Digest,
    /// The root of the Merkle tree over the hashes of the events 1 to `version`.
    pub root: Digest,
    /// When that was written down.
    pub at: DateTime<Utc>,
}

/// The lines that are signed, each with its line break.
impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{TITLE}")?;
        writeln!(f, "register {}", self.register)?;
        writeln!(f, "version {}", self.version)?;
        writeln!(f, "head {}", self.head)?;
        writeln!(f, "root {}", self.root)?;
        writeln!(f, "at {}", self.at.to_rfc3339_opts(SecondsFormat::Micros, true))
    }
}

/// The text is no checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not_a_checkpoint")]
pub struct NotACheckpoint;

impl FromStr for Checkpoint {
    type Err = NotACheckpoint;

    /// Reads the lines that [`Checkpoint`] prints, and nothing else.
    fn from_str(text: &str) -> Result<Self, NotACheckpoint> {
        let mut lines = text.lines();
        let mut next = |name: &str| {
            let line = lines.next()?;
            if name.is_empty() { Some(line) } else { line.strip_prefix(name)?.strip_prefix(' ') }
        };
        let mut read = || {
            (next("")? == TITLE).then_some(())?;
            let register = Uuid::try_parse(next("register")?).ok()?;
            let checkpoint = Self {
                register: RegisterId::new(register),
                version: next("version")?.parse().ok()?,
                head: next("head")?.parse().ok()?,
                root: next("root")?.parse().ok()?,
                at: next("at")?.parse().ok()?,
            };
            // In one form only: what is signed is what is read.
            (checkpoint.to_string() == text).then_some(checkpoint)
        };
        read().ok_or(NotACheckpoint)
    }
}

/// How a register compares with where it stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// It is what it was then, and what came after.
    Continues,
    /// It ends before: events were cut off, or an older copy was put in its place.
    Shorter {
        /// Its last version.
        version: u64,
    },
    /// It is as long, but other than it was: the past was written anew.
    Differs {
        /// The version of the checkpoint.
        version: u64,
    },
    /// It is another register.
    OtherRegister,
}

/// One event with what somebody needs who has a checkpoint and nothing else of the register. Optional identifiers are empty where
/// there are none; digests are written in hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Proof {
    /// The register's identifier.
    pub register: Uuid,
    /// The version of the event; its leaf in the tree is the one before, counted from zero.
    pub version: u64,
    /// How many leaves the tree of the checkpoint has.
    pub events: u64,
    /// The metadata of the event, as `docs/format.md` names them; instants in microseconds.
    pub recorded_at: i64,
    /// When it was asked.
    pub asked_at: i64,
    /// The device or bundle it came from.
    pub origin: String,
    /// The account it was asked under.
    pub account: String,
    /// Who recorded it.
    pub actor: String,
    /// In which role.
    pub role: String,
    /// The command it came of.
    pub command: String,
    /// The batch it came with.
    pub batch: String,
    /// What happened.
    pub kind: String,
    /// The body as it is hashed.
    pub body: String,
    /// The hash of the event before it.
    pub previous: Digest,
    /// The hash of the event.
    pub hash: Digest,
    /// The hashes beside the way from the event to the root, from below.
    pub path: Vec<Digest>,
}

/// An event among those of a checkpoint.
pub(crate) struct Place<'a> {
    pub(crate) register: Uuid,
    /// How many events the checkpoint has.
    pub(crate) events: u64,
    /// The hashes of all events of the checkpoint.
    pub(crate) leaves: &'a [Digest],
    /// Which of them it is.
    pub(crate) index: usize,
}

/// An event with what shows that it is among the leaves; nothing where it is not stored.
pub(crate) fn proof(
    session: Session<'_>,
    place: &Place<'_>,
    previous: Digest,
    hash: Digest,
) -> Result<Option<Proof>, StorageError> {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let id = |bytes: &[u8]| Uuid::from_slice(bytes).map(|id| id.to_string()).unwrap_or_default();
    let version = place.index as u64 + 1;
    let mut found = None;
    raw_read::event(session, read::signed(version), &mut |event| {
        let entry = event.entry;
        found = Some(Proof {
            register: place.register,
            version,
            events: place.events,
            recorded_at: entry.recorded_at,
            asked_at: entry.asked_at,
            origin: id(entry.origin),
            account: id(entry.account),
            actor: text(entry.actor),
            role: text(entry.role),
            command: id(entry.command),
            batch: id(entry.batch),
            kind: text(entry.kind),
            body: text(entry.body),
            previous,
            hash,
            path: path(place.leaves, place.index),
        });
    })?;
    Ok(found)
}

/// The hashes of the first events.
pub(crate) fn leaves(session: Session<'_>, last: i64) -> Result<Vec<Digest>, StorageError> {
    let sql = "SELECT hash FROM event WHERE register = ? AND version <= ? ORDER BY version";
    session.all(sql, &[SqlValue::Int(last)], |row| row.get(0).map(Digest))
}

fn leaf(hash: &Digest) -> Digest {
    Digest::of(&[&[0], &hash.0])
}

fn node(left: &Digest, right: &Digest) -> Digest {
    Digest::of(&[&[1], &left.0, &right.0])
}

/// How many leaves stand to the left of the root: the largest power of two that is less than all.
fn left_of(count: usize) -> usize {
    let half = count.next_power_of_two() / 2;
    half.max(1)
}

/// The root of the tree as RFC 9162 (section 2.1.1) has it.
pub(crate) fn root(leaves: &[Digest]) -> Digest {
    match leaves {
        [] => Digest::of(&[]),
        [only] => leaf(only),
        leaves => {
            let (left, right) = leaves.split_at(left_of(leaves.len()));
            node(&root(left), &root(right))
        }
    }
}

/// The hashes beside the way from a leaf to the root, from below (RFC 9162, section 2.1.3.1).
fn path(leaves: &[Digest], index: usize) -> Vec<Digest> {
    if leaves.len() < 2 {
        return Vec::new();
    }
    let (left, right) = leaves.split_at(left_of(leaves.len()));
    let (mut beside, last) = match index.checked_sub(left.len()) {
        None => (path(left, index), root(right)),
        Some(index) => (path(right, index), root(left)),
    };
    beside.push(last);
    beside
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The root that a path leads to (RFC 9162, section 2.1.3.2).
    fn climb(hash: &Digest, index: usize, count: usize, path: &[Digest]) -> Digest {
        let (mut at, mut last, mut up) = (index, count - 1, leaf(hash));
        for beside in path {
            if at % 2 == 1 || at == last {
                up = node(beside, &up);
                while at.is_multiple_of(2) && at != 0 {
                    (at, last) = (at / 2, last / 2);
                }
            } else {
                up = node(&up, beside);
            }
            (at, last) = (at / 2, last / 2);
        }
        up
    }

    /// Protects proofs: in a tree of any size every leaf leads to the root, and no other does.
    #[test]
    fn every_path_leads_to_the_root() {
        for count in 1..70_usize {
            let leaves: Vec<Digest> = (0..count).map(|at| Digest::of(&[&at.to_be_bytes()])).collect();
            let all = root(&leaves);
            for (index, hash) in leaves.iter().enumerate() {
                let beside = path(&leaves, index);
                assert_eq!(climb(hash, index, count, &beside), all, "{index} of {count}");
                assert_ne!(climb(&Digest::of(&[b"other"]), index, count, &beside), all);
            }
        }
    }

    /// Protects the meaning of a signature: a checkpoint is read in the one form that it is written in.
    #[test]
    fn a_checkpoint_has_one_form() {
        let checkpoint = Checkpoint {
            register: RegisterId::new(Uuid::from_u128(7)),
            version: 12,
            head: Digest::of(&[b"head"]),
            root: Digest::of(&[b"root"]),
            at: DateTime::from_timestamp_micros(1_700_000_000_000_001).unwrap(),
        };
        let text = checkpoint.to_string();
        assert_eq!(text.parse(), Ok(checkpoint));
        let changed = [
            text.trim_end().to_owned(),
            format!("{text}\n"),
            text.replace("version 12", "version 012"),
            text.replace("head", "hash"),
            text.replace('\n', "\r\n"),
        ];
        for changed in changed {
            assert_eq!(changed.parse::<Checkpoint>(), Err(NotACheckpoint), "{changed}");
        }
    }
}
