//! Folding the log into a register: one pass over the events, with the profiles that they commit to beside them.

use std::sync::mpsc;
use std::{mem, thread};

use domain::person::ProfileVersion;
use domain::{Event, Register, evolve};

use super::read::{Head, Texts, decode, hash_of, head, texts};
use crate::codec;
use crate::error::StorageError;
use crate::project::Cell;
use crate::session::Session;
use crate::snapshot::{PastSnapshots, Snapshot};

/// Folds what is new since then, up to the head; everything, where what is stored does not continue what is known, or where texts
/// were taken away that what is known still has.
pub(crate) fn refresh(
    session: Session<'_>,
    head: Head,
    known: Option<&Snapshot>,
    empty: impl Fn() -> Snapshot,
) -> Result<Snapshot, StorageError> {
    let continues = |known: &Snapshot| -> Result<bool, StorageError> {
        if known.version == head.version || known.version == 0 {
            return Ok(known.version == 0 || known.hash == head.hash);
        }
        Ok(known.version < head.version && hash_of(session, known.version)? == Some(known.hash))
    };
    let mut snapshot = match known {
        Some(known) if continues(known)? => known.clone(),
        Some(_) | None => empty(),
    };
    if snapshot.version < head.version {
        let is_new = snapshot.version == 0;
        if fold(session, &mut snapshot, head.version)? && !is_new {
            snapshot = empty();
            fold(session, &mut snapshot, head.version)?;
        }
        snapshot.hash = head.hash;
    }
    Ok(snapshot)
}

/// From how many events on one thread reads while another folds, and pages that were passed are not kept.
const LONG: i64 = 5_000;

/// How many facts change hands at a time, and how many handfuls may wait.
const HANDFUL: usize = 1_024;
const WAITING: usize = 4;

/// An event, with the profile that it commits to.
type Fact = (Event, Option<ProfileVersion>);

/// Folds the events up to a version. Says whether one of them took texts away that earlier ones had.
pub(crate) fn fold(session: Session<'_>, known: &mut Snapshot, last: i64) -> Result<bool, StorageError> {
    let mut taken = false;
    if last - known.version < LONG {
        let Snapshot { version, register, .. } = known;
        read(session, *version, last, &mut |fact| {
            taken |= takes_texts(&fact);
            apply(register, &fact);
        })?;
    } else {
        taken = session.pass(|| fold_beside(session, known, last))?;
    }
    known.version = last;
    known.at = recorded_at(session, last)?.unwrap_or(known.at);
    Ok(taken)
}

fn apply(register: &mut Register, (event, profile): &Fact) {
    evolve(register, event);
    if let Some(profile) = profile {
        register.attach(profile);
    }
}

fn takes_texts((event, _): &Fact) -> bool {
    codec::erases(event).is_some_and(|(_, texts)| !texts.is_empty())
}

/// Reads here and folds on another thread.
fn fold_beside(session: Session<'_>, known: &mut Snapshot, last: i64) -> Result<bool, StorageError> {
    let Snapshot { version, register, .. } = known;
    thread::scope(|scope| {
        let (send, receive) = mpsc::sync_channel::<Vec<Fact>>(WAITING);
        let folding = scope.spawn(move || {
            receive.iter().flatten().for_each(|fact| apply(register, &fact));
        });
        let (mut handful, mut taken) = (Vec::with_capacity(HANDFUL), false);
        let done = read(session, *version, last, &mut |fact| {
            taken |= takes_texts(&fact);
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
        done.map(|()| taken)
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

/// The register as it was after an event, folded from the last snapshot that is kept before it; others are kept on the way.
pub(crate) fn at(
    session: Session<'_>,
    empty: Snapshot,
    version: i64,
    kept: &PastSnapshots,
) -> Result<Snapshot, StorageError> {
    let Head { version: newest, .. } = head(session)?;
    forget_erased(session, newest, kept)?;
    let (version, step) = (version.clamp(0, newest), PastSnapshots::step(newest));
    kept.thin(step);
    let mut snapshot = match kept.before(version) {
        Some(kept) if hash_of(session, kept.version)? == Some(kept.hash) => kept,
        Some(_) => {
            kept.clear();
            empty
        }
        None => empty,
    };
    while snapshot.version < version {
        let next = version.min((snapshot.version / step + 1) * step);
        fold(session, &mut snapshot, next)?;
        snapshot.hash = hash_of(session, next)?.unwrap_or(snapshot.hash);
        if next % step == 0 {
            kept.keep(&snapshot);
        }
    }
    Ok(snapshot)
}

/// What was erased is not known any more, at whatever time it was.
fn forget_erased(session: Session<'_>, newest: i64, kept: &PastSnapshots) -> Result<(), StorageError> {
    let clean_until = kept.clean_until();
    if clean_until == newest {
        return Ok(());
    }
    let sql = "SELECT version FROM event WHERE register = ? AND version > ? AND kind = 'person.erased' \
               ORDER BY version LIMIT 1";
    let is_clean = !kept.is_empty() && clean_until < newest && {
        session.one(sql, &[Cell::Int(clean_until)], |_| Ok(()))?.is_none()
    };
    if !is_clean {
        kept.clear();
    }
    kept.set_clean_until(newest);
    Ok(())
}
