//! Folding the log into a register: one pass over the events, with the profiles that they commit to beside them.

use std::sync::mpsc;
use std::{mem, thread};

use domain::person::ProfileVersion;
use domain::value::Digest;
use domain::value::id::CommandId;
use domain::{Event, Register, evolve};

use crate::book::snapshot::{PastSnapshots, Snapshot};
use crate::error::StorageError;
use crate::journal::read::{Done, Head, Texts, done, hash_of, head, no_row, text, texts};
use crate::register::codec;
use crate::register::statement::read::decode;
use crate::session::Session;
use crate::table::SqlValue;

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

/// How many events of others may have come since for them to be read together with where the log ends.
const FEW: i64 = 64;

/// Where the log ends, what a command came to where it is known, and what few events were written since: all of it in one
/// question, for on a server others wait meanwhile.
const TURN: &str = "SELECT r.version, r.hash, c.first_version, c.last_version, c.asked, \
     (SELECT k.hash FROM event k WHERE k.register = ?1 AND k.version = ?3), \
     e.version, e.recorded_at, e.kind, e.body, t.position, t.salt, t.bytes FROM register r \
     LEFT JOIN command c ON c.register = ?1 AND c.command = ?2 \
     LEFT JOIN event e ON e.register = ?1 AND e.version > ?3 AND e.version <= ?4 \
     LEFT JOIN erasable t ON t.register = ?1 AND t.version = e.version \
     WHERE r.register = ?1 ORDER BY e.version, t.position";

/// What somebody finds whose turn it is to write.
struct Turn {
    head: Head,
    done: Option<Done>,
    /// The hash of the last event that was known.
    hash: Option<Digest>,
    since: Vec<(i64, i64, String, Vec<u8>, Texts)>,
}

/// The register as it is at the end of the log, from what is known of it, and what a command came to, where it was done before.
pub(crate) fn turn(
    session: Session<'_>,
    command: CommandId,
    known: Option<&Snapshot>,
    empty: impl Fn() -> Snapshot,
) -> Result<(Snapshot, Option<Done>), StorageError> {
    let after = known.map_or(i64::MAX, |known| known.version);
    let Turn { head, done, hash, since } = ask(session, command, after)?;
    let continued = match known {
        Some(known) if head.version == known.version => head.hash == known.hash,
        Some(known) => {
            (known.version == 0 || hash == Some(known.hash))
                && since.iter().map(|(version, ..)| *version).eq(known.version + 1..=head.version)
        }
        None => false,
    };
    let mut snapshot = match known {
        Some(known) if continued => known.clone(),
        _ => return Ok((refresh(session, head, known, empty)?, done)),
    };
    for (version, at, kind, body, texts) in since {
        let fact = fact(version, &kind, &body, texts)?;
        if takes_texts(&fact) {
            return Ok((refresh(session, head, None, empty)?, done));
        }
        apply(&mut snapshot.register, &fact);
        (snapshot.version, snapshot.at) = (version, at);
    }
    snapshot.hash = head.hash;
    Ok((snapshot, done))
}

fn ask(session: Session<'_>, command: CommandId, after: i64) -> Result<Turn, StorageError> {
    let values =
        [SqlValue::id(command.uuid()), SqlValue::Int(after), SqlValue::Int(after.saturating_add(FEW))];
    let mut turn: Option<Turn> = None;
    let mut statement = session.prepare(TURN)?;
    let mut rows = statement.query(&values)?;
    while let Some(row) = rows.next()? {
        let turn = match &mut turn {
            Some(turn) => turn,
            none => none.insert(Turn {
                head: Head { version: row.get(0)?, hash: Digest(row.get(1)?) },
                done: done(&row, 2)?,
                hash: row.get::<Option<[u8; 32]>>(5)?.map(Digest),
                since: Vec::new(),
            }),
        };
        let Some(version) = row.get::<Option<i64>>(6)? else { continue };
        if turn.since.last().is_none_or(|(last, ..)| *last != version) {
            let (at, kind, body) = (row.get(7)?, row.get(8)?, row.bytes(9)?.to_vec());
            turn.since.push((version, at, kind, body, Texts::default()));
        }
        if let (Some(position), Some((.., texts))) = (row.get::<Option<i64>>(10)?, turn.since.last_mut()) {
            texts.add(position, row.get(11)?, text(row.bytes(12)?)?);
        }
    }
    turn.ok_or_else(no_row)
}

/// From how many events on one thread reads while another folds, and pages that were passed are not kept.
const LONG: i64 = 5_000;

/// How many facts change hands at a time, and how many chunks may wait.
const CHUNK: usize = 1_024;
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
        let (mut chunk_size, mut taken) = (Vec::with_capacity(CHUNK), false);
        let done = read(session, *version, last, &mut |fact| {
            taken |= takes_texts(&fact);
            chunk_size.push(fact);
            if chunk_size.len() == CHUNK {
                // Nobody to receive means that folding ended early, which joining tells.
                drop(send.send(mem::replace(&mut chunk_size, Vec::with_capacity(CHUNK))));
            }
        });
        drop(send.send(chunk_size));
        drop(send);
        let ended_early = |_| StorageError::Engine { detail: "folding ended early".to_owned() };
        folding.join().map_err(ended_early)?;
        done.map(|()| taken)
    })
}

/// Of how many events the texts are read at once.
const CHUNK_EVENTS: i64 = 4_096;

/// Reads the events after one version up to another, each with the texts that it commits to. Both are read by their keys alone: a server
/// that knows nothing of its tables yet would join them badly.
fn read(
    session: Session<'_>,
    mut after: i64,
    last: i64,
    take: &mut dyn FnMut(Fact),
) -> Result<(), StorageError> {
    while after < last {
        let end = last.min(after + CHUNK_EVENTS);
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
    let range = [SqlValue::Int(after), SqlValue::Int(last)];
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
    session.one(sql, &[SqlValue::Int(version)], |row| row.get(0))
}

/// The register as it was after an event, folded from the last snapshot that is kept before it; others are kept on the way.
pub(crate) fn at(
    session: Session<'_>,
    empty: Snapshot,
    version: i64,
    kept: &PastSnapshots,
) -> Result<Snapshot, StorageError> {
    let head = head(session)?;
    let newest = head.version;
    forget_erased(session, head, kept)?;
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
fn forget_erased(session: Session<'_>, head: Head, kept: &PastSnapshots) -> Result<(), StorageError> {
    let is_clean = match kept.clean_until() {
        Some((version, hash)) if version == head.version => hash == head.hash,
        Some((version, hash)) if !kept.is_empty() && version < head.version => {
            // Where another register was put in place of this one, its log says nothing of what is kept.
            let sql = "SELECT version FROM event WHERE register = ? AND version > ? AND kind = 'person.erased' \
                       ORDER BY version LIMIT 1";
            (version == 0 || hash_of(session, version)? == Some(hash))
                && session.one(sql, &[SqlValue::Int(version)], |_| Ok(()))?.is_none()
        }
        Some(_) | None => false,
    };
    if !is_clean {
        kept.clear();
    }
    kept.set_clean_until(head.version, head.hash);
    Ok(())
}
