//! Folding the log into a register: one pass over the events, with the profiles that they commit to beside them.

use std::sync::mpsc;
use std::{mem, thread};

use domain::person::ProfileVersion;
use domain::value::Digest;
use domain::{Event, Register, evolve};

use super::read::{Head, Texts, decode, hash_of, head, texts};
use crate::codec;
use crate::error::StorageError;
use crate::project::Cell;
use crate::session::Session;

/// A register as it was after an event.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(crate) version: i64,
    pub(crate) hash: Digest,
    /// When the last event was recorded.
    pub(crate) at: i64,
    pub(crate) register: Register,
}

impl Known {
    /// A register before its first event.
    pub(crate) fn empty(genesis: Digest, created_at: i64) -> Self {
        Self { version: 0, hash: genesis, at: created_at, register: Register::default() }
    }
}

/// Folds what is new since then, up to the head; everything, where the file does not continue what is known.
pub(crate) fn refresh(
    session: Session<'_>,
    head: Head,
    known: Option<Known>,
    empty: impl FnOnce() -> Known,
) -> Result<Known, StorageError> {
    let continues = |known: &Known| -> Result<bool, StorageError> {
        if known.version == head.version || known.version == 0 {
            return Ok(known.version == 0 || known.hash == head.hash);
        }
        Ok(known.version < head.version && hash_of(session, known.version)? == Some(known.hash))
    };
    let mut known = match known {
        Some(known) if continues(&known)? => known,
        Some(_) | None => empty(),
    };
    if known.version < head.version {
        fold(session, &mut known, head.version)?;
        known.hash = head.hash;
    }
    Ok(known)
}

/// From how many events on one thread reads while another folds, and pages that were passed are not kept.
const LONG: i64 = 5_000;

/// How many facts change hands at a time, and how many handfuls may wait.
const HANDFUL: usize = 1_024;
const WAITING: usize = 4;

/// An event, with the profile that it commits to.
type Fact = (Event, Option<ProfileVersion>);

/// Folds the events up to a version.
pub(crate) fn fold(session: Session<'_>, known: &mut Known, last: i64) -> Result<(), StorageError> {
    if last - known.version < LONG {
        let Known { version, register, .. } = known;
        read(session, *version, last, &mut |fact| apply(register, &fact))?;
    } else {
        session.pass(|| fold_beside(session, known, last))?;
    }
    known.version = last;
    known.at = recorded_at(session, last)?.unwrap_or(known.at);
    Ok(())
}

fn apply(register: &mut Register, (event, profile): &Fact) {
    evolve(register, event);
    if let Some(profile) = profile {
        register.attach(profile);
    }
}

/// Reads here and folds on another thread.
fn fold_beside(session: Session<'_>, known: &mut Known, last: i64) -> Result<(), StorageError> {
    let Known { version, register, .. } = known;
    thread::scope(|scope| {
        let (send, receive) = mpsc::sync_channel::<Vec<Fact>>(WAITING);
        let folding = scope.spawn(move || {
            receive.iter().flatten().for_each(|fact| apply(register, &fact));
        });
        let mut handful = Vec::with_capacity(HANDFUL);
        let done = read(session, *version, last, &mut |fact| {
            handful.push(fact);
            if handful.len() == HANDFUL {
                // Nobody to receive means that folding ended early, which joining tells.
                drop(send.send(mem::replace(&mut handful, Vec::with_capacity(HANDFUL))));
            }
        });
        drop(send.send(handful));
        drop(send);
        let ended_early = |_| StorageError::Engine { detail: "folding ended early".to_owned() };
        folding.join().map_err(ended_early)?;
        done
    })
}

/// Of how many events the texts are read at once.
const STRETCH: i64 = 4_096;

/// Reads the events after one version up to another, each with the texts that it commits to. Both are read by their keys alone: a server
/// that knows nothing of its tables yet would join them badly.
fn read(
    session: Session<'_>,
    mut after: i64,
    last: i64,
    take: &mut dyn FnMut(Fact),
) -> Result<(), StorageError> {
    while after < last {
        let end = last.min(after + STRETCH);
        read_stretch(session, after, end, take)?;
        after = end;
    }
    Ok(())
}

fn read_stretch(
    session: Session<'_>,
    after: i64,
    last: i64,
    take: &mut dyn FnMut(Fact),
) -> Result<(), StorageError> {
    let texts = texts(session, after, last)?;
    let mut texts = texts.into_iter().peekable();
    let range = [Cell::Int(after), Cell::Int(last)];
    // Decoded only when all have arrived: what an event says, or why it cannot be read, must not depend on what is still on
    // its way.
    let log = session.all(
        "SELECT version, kind, body FROM event \
         WHERE register = ? AND version > ? AND version <= ? ORDER BY version",
        &range,
        |row| Ok((row.get::<i64>(0)?, row.get::<String>(1)?, row.bytes(2)?.to_vec())),
    )?;
    let mut next = after + 1;
    for (version, kind, body) in log {
        if version != next {
            break;
        }
        take(fact(version, &kind, &body, Texts::of(version, &mut texts))?);
        next += 1;
    }
    if next == last + 1 { Ok(()) } else { Err(StorageError::damaged(format!("event {next} is missing"))) }
}

fn fact(version: i64, kind: &str, body: &[u8], texts: Texts) -> Result<Fact, StorageError> {
    let event = decode(version, kind, body, &texts.written)?;
    let profile = texts.profile.zip(codec::commits(&event));
    let profile = profile.map(|((salt, bytes), commitment)| codec::profile(commitment, salt, bytes));
    let profile = profile.transpose().map_err(|error| codec::unreadable_profile(version, &error))?;
    Ok((event, profile))
}

fn recorded_at(session: Session<'_>, version: i64) -> Result<Option<i64>, StorageError> {
    let sql = "SELECT recorded_at FROM event WHERE register = ? AND version = ?";
    session.one(sql, &[Cell::Int(version)], |row| row.get(0))
}

/// The register as it was after an event.
pub(crate) fn at(session: Session<'_>, mut empty: Known, version: i64) -> Result<Known, StorageError> {
    let Head { version: newest, .. } = head(session)?;
    fold(session, &mut empty, version.clamp(0, newest))?;
    if let Some(hash) = hash_of(session, empty.version)? {
        empty.hash = hash;
    }
    Ok(empty)
}
