//! Folding the log into a state: one pass over the events, with what they commit to beside them.

use std::sync::mpsc;
use std::thread;

use domain::value::Digest;
use domain::value::id::CommandId;

use super::snapshot::{self, PastSnapshots, Snapshot};
use super::{Book, Fact};
use crate::engine::Engine;
use crate::error::StorageError;
use crate::journal::kept;
use crate::journal::read::{Done, Head, TextRow, Texts, done, hash_of, head, no_row, text, texts};
use crate::session::Session;
use crate::table::SqlValue;

/// A book before its first event.
pub(crate) fn empty<B: Book>(engine: &Engine) -> Snapshot<B::State> {
    Snapshot::empty(engine.genesis(), engine.created_at())
}

/// The book as it is now, from what is known of it.
pub(crate) fn refreshed<B: Book>(
    engine: &Engine,
    known: Option<&Snapshot<B::State>>,
) -> Result<Snapshot<B::State>, StorageError> {
    refresh::<B>(engine, head(engine.session())?, known)
}

/// Brings what is known up to what others wrote, where that can be read; what cannot is met when the turn comes.
pub(crate) fn ahead<B: Book>(engine: &Engine, known: &mut Option<Snapshot<B::State>>) {
    let read = || {
        let _transaction = engine.begin_read()?;
        refreshed::<B>(engine, known.as_ref())
    };
    let read: Result<_, StorageError> = read();
    if let Ok(snapshot) = read {
        *known = Some(snapshot);
    }
}

/// Folds what is new since then, up to the head; everything, where what is stored does not continue what is known, or where texts
/// were taken away that what is known still has.
fn refresh<B: Book>(
    engine: &Engine,
    head: Head,
    known: Option<&Snapshot<B::State>>,
) -> Result<Snapshot<B::State>, StorageError> {
    let session = engine.session();
    let continues = |known: &Snapshot<B::State>| -> Result<bool, StorageError> {
        if known.version == head.version || known.version == 0 {
            return Ok(known.version == 0 || known.hash == head.hash);
        }
        Ok(known.version < head.version && hash_of(session, known.version)? == Some(known.hash))
    };
    let mut snapshot = match known {
        Some(known) if continues(known)? => known.clone(),
        Some(_) | None => empty::<B>(engine),
    };
    if snapshot.version < head.version {
        let is_new = snapshot.version == 0;
        if fold::<B>(session, &mut snapshot, head.version)? && !is_new {
            snapshot = empty::<B>(engine);
            fold::<B>(session, &mut snapshot, head.version)?;
        }
        snapshot.hash = head.hash;
    }
    Ok(snapshot)
}

/// How many events of others may have come since for them to be read together with where the log ends.
const FEW: i64 = 64;

/// Where the log ends, what a command came to where it is known, and what few events were written since: all of it in one
/// question, for on a server others wait meanwhile.
pub(super) const TURN: &str = "SELECT r.version, r.hash, c.first_version, c.last_version, c.asked, \
     (SELECT k.hash FROM event k WHERE k.register = ?1 AND k.version = ?3), \
     e.version, e.recorded_at, e.kind, e.body, t.position, t.salt, t.bytes, \
     (SELECT s.value FROM setting s WHERE s.register = ?1 AND s.key = ?5) FROM register r \
     LEFT JOIN command c ON c.register = ?1 AND c.command = ?2 \
     LEFT JOIN event e ON e.register = ?1 AND e.version > ?3 AND e.version <= ?4 \
     LEFT JOIN erasable t ON t.register = ?1 AND t.version = e.version \
     WHERE r.register = ?1 ORDER BY e.version, t.position";

/// What somebody has whose turn it is to write.
pub(crate) struct Turn<B: Book> {
    /// The book as it is at the end of the log.
    pub(crate) known: Snapshot<B::State>,
    /// What the command came to, where it was done before.
    pub(crate) done: Option<Done>,
    /// Whether commands are kept word for word.
    pub(crate) keeps: bool,
}

/// What the answer to [`TURN`] says.
struct Found {
    head: Head,
    done: Option<Done>,
    keeps: bool,
    /// The hash of the last event that was known.
    hash: Option<Digest>,
    since: Vec<(i64, i64, String, Vec<u8>, Texts)>,
}

/// The register as it is at the end of the log, from what is known of it, and what a command came to, where it was done before.
pub(crate) fn turn<B: Book>(
    engine: &Engine,
    command: CommandId,
    known: Option<&Snapshot<B::State>>,
) -> Result<Turn<B>, StorageError> {
    let after = known.map_or(i64::MAX, |known| known.version);
    let Found { head, done, keeps, hash, since } = ask(engine.session(), command, after)?;
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
        _ => return Ok(Turn { known: refresh::<B>(engine, head, known)?, done, keeps }),
    };
    for (version, at, kind, body, texts) in since {
        let fact = fact::<B>(version, &kind, &body, texts)?;
        if takes_texts(&fact) {
            return Ok(Turn { known: refresh::<B>(engine, head, None)?, done, keeps });
        }
        apply(&mut snapshot.state, &fact);
        (snapshot.version, snapshot.at) = (version, at);
    }
    snapshot.hash = head.hash;
    Ok(Turn { known: snapshot, done, keeps })
}

fn ask(session: Session<'_>, command: CommandId, after: i64) -> Result<Found, StorageError> {
    let values = [
        SqlValue::id(command.uuid()),
        SqlValue::Int(after),
        SqlValue::Int(after.saturating_add(FEW)),
        SqlValue::text(kept::SETTING),
    ];
    let mut turn: Option<Found> = None;
    let mut statement = session.prepare(TURN)?;
    let mut rows = statement.query(&values)?;
    while let Some(row) = rows.next()? {
        let turn = match &mut turn {
            Some(turn) => turn,
            none => none.insert(Found {
                head: Head { version: row.get(0)?, hash: Digest(row.get(1)?) },
                done: done(&row, 2)?,
                keeps: kept::says_on(row.get::<Option<String>>(13)?.as_deref()),
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

/// From how many events on they are decoded and folded on threads of their own, and pages that were passed are not kept.
const LONG: i64 = 5_000;

/// How many pieces of the log may wait for the thread that takes them next.
const WAITING: usize = 4;

/// Folds the events up to a version. Says whether one of them took texts away that earlier ones had.
fn fold<B: Book>(
    session: Session<'_>,
    known: &mut Snapshot<B::State>,
    last: i64,
) -> Result<bool, StorageError> {
    let mut taken = false;
    if last - known.version < LONG {
        let Snapshot { version, state, .. } = known;
        read::<B>(session, *version, last, &mut |fact| {
            taken |= takes_texts(&fact);
            apply(state, &fact);
        })?;
    } else {
        taken = session.pass(|| fold_beside::<B>(session, known, last))?;
    }
    known.version = last;
    known.at = recorded_at(session, last)?.unwrap_or(known.at);
    Ok(taken)
}

/// The whole log folded, and the rows that its events have of their own.
pub(crate) fn indexed<B: Book>(engine: &Engine) -> Result<(Snapshot<B::State>, B::Index), StorageError> {
    let (session, mut snapshot, mut index) = (engine.session(), empty::<B>(engine), B::Index::default());
    let head = head(session)?;
    session.pass(|| {
        let (state, mut version) = (&mut snapshot.state, 0);
        read::<B>(session, 0, head.version, &mut |fact| {
            version += 1;
            B::index(&mut index, state, &fact.event, version);
            apply(state, &fact);
        })
    })?;
    (snapshot.version, snapshot.hash) = (head.version, head.hash);
    snapshot.at = recorded_at(session, head.version)?.unwrap_or(snapshot.at);
    Ok((snapshot, index))
}

fn apply<B: Book>(state: &mut B::State, fact: &Fact<B>) {
    B::apply(state, &fact.event, fact.attachment.as_ref());
}

fn takes_texts<B: Book>(fact: &Fact<B>) -> bool {
    B::erases(&fact.event).is_some_and(|erasure| !erasure.places.is_empty())
}

/// Reads here, decodes on a second thread and folds on a third: none of the three takes longer than the other two together.
fn fold_beside<B: Book>(
    session: Session<'_>,
    known: &mut Snapshot<B::State>,
    last: i64,
) -> Result<bool, StorageError> {
    let Snapshot { version, state, .. } = known;
    thread::scope(|scope| {
        let (send, chunks) = mpsc::sync_channel::<EventChunk>(WAITING);
        let (pass_on, facts) = mpsc::sync_channel::<Vec<Fact<B>>>(WAITING);
        let decoding = scope.spawn(move || decode_all(&chunks, &pass_on));
        let folding = scope.spawn(move || {
            facts.iter().flatten().for_each(|fact| apply(state, &fact));
        });
        let read = chunks_between(*version, last).try_for_each(|(after, end)| {
            // Where nobody takes it, decoding ended early, and says why.
            send.send(read_chunk(session, after, end)?).map_err(|_| ended_early())
        });
        drop(send);
        let decoded = decoding.join().map_err(|_| ended_early())?;
        folding.join().map_err(|_| ended_early())?;
        // What stands first in the log is told first.
        let taken = decoded?;
        read.map(|()| taken)
    })
}

fn ended_early() -> StorageError {
    StorageError::engine("folding ended early")
}

/// Decodes what comes and passes it on. Says whether an event took texts away that earlier ones had.
fn decode_all<B: Book>(
    chunks: &mpsc::Receiver<EventChunk>,
    pass_on: &mpsc::SyncSender<Vec<Fact<B>>>,
) -> Result<bool, StorageError> {
    let mut taken = false;
    for chunk in chunks {
        let mut facts = Vec::with_capacity(chunk.events.len());
        chunk.decode::<B>(&mut |fact| {
            taken |= takes_texts(&fact);
            facts.push(fact);
        })?;
        // Nobody to receive means that folding ended early, which joining tells.
        drop(pass_on.send(facts));
    }
    Ok(taken)
}

/// How many events are read at once, and their texts.
const CHUNK_EVENTS: i64 = 2_048;

/// The versions after one up to another, a chunk at a time: after which, up to which.
fn chunks_between(after: i64, last: i64) -> impl Iterator<Item = (i64, i64)> {
    let next = move |(_, end): &(i64, i64)| (*end < last).then(|| (*end, last.min(end + CHUNK_EVENTS)));
    std::iter::successors(next(&(after, after)), next)
}

/// Reads the events after one version up to another, each with the texts that it commits to.
fn read<B: Book>(
    session: Session<'_>,
    after: i64,
    last: i64,
    take: &mut dyn FnMut(Fact<B>),
) -> Result<(), StorageError> {
    chunks_between(after, last)
        .try_for_each(|(after, end)| read_chunk(session, after, end)?.decode::<B>(&mut *take))
}

/// Events as they are stored, with the texts that they commit to.
struct EventChunk {
    /// After which version it begins, and up to which it goes.
    after: i64,
    last: i64,
    /// What all events say, one behind the other.
    bytes: Vec<u8>,
    /// The version of each, where its kind ends in the bytes, and where its body does.
    events: Vec<(i64, usize, usize)>,
    texts: Vec<TextRow>,
}

/// Reads a chunk. Events and texts are read by their keys alone: a server that knows nothing of its tables yet would join them badly.
fn read_chunk(session: Session<'_>, after: i64, last: i64) -> Result<EventChunk, StorageError> {
    let texts = texts(session, after, last)?;
    let (mut bytes, mut events) = (Vec::new(), Vec::new());
    let sql = "SELECT version, kind, body FROM event \
               WHERE register = ? AND version > ? AND version <= ? ORDER BY version";
    let mut statement = session.prepare(sql)?;
    let range = [SqlValue::Int(after), SqlValue::Int(last)];
    let mut rows = statement.query(&range)?;
    while let Some(row) = rows.next()? {
        bytes.extend_from_slice(row.text(1)?.as_bytes());
        let kind = bytes.len();
        bytes.extend_from_slice(row.bytes(2)?);
        events.push((row.get(0)?, kind, bytes.len()));
    }
    Ok(EventChunk { after, last, bytes, events, texts })
}

impl EventChunk {
    /// Decodes each event in turn. All have arrived: what an event says, or why it cannot be read, does not depend on what is still on
    /// its way.
    fn decode<B: Book>(self, take: &mut dyn FnMut(Fact<B>)) -> Result<(), StorageError> {
        let Self { after, last, bytes, events, texts } = self;
        let mut texts = texts.into_iter().peekable();
        let (mut next, mut start) = (after + 1, 0);
        for (version, kind, end) in events {
            if version != next {
                break;
            }
            let (name, body) = (&bytes[start..kind], &bytes[kind..end]);
            let name = std::str::from_utf8(name).map_err(|error| StorageError::damaged(error.to_string()))?;
            take(fact(version, name, body, Texts::of(version, &mut texts))?);
            (next, start) = (next + 1, end);
        }
        if next == last + 1 { Ok(()) } else { Err(StorageError::damaged(format!("event {next} is missing"))) }
    }
}

/// A stored event with the text at position 0.
pub(crate) fn fact<B: Book>(
    version: i64,
    kind: &str,
    body: &[u8],
    texts: Texts,
) -> Result<Fact<B>, StorageError> {
    let event = B::decode(kind, body, &texts.written).map_err(|why| why.of("event", version))?;
    let attachment = match texts.owned {
        Some((salt, bytes)) => {
            B::attachment(&event, salt, bytes).map_err(|why| why.of("profile", version))?
        }
        None => None,
    };
    Ok(Fact { event, attachment })
}

/// The events from one version to another, both included.
pub(crate) fn events<B: Book>(
    session: Session<'_>,
    first: i64,
    last: i64,
) -> Result<Vec<B::Event>, StorageError> {
    let sql = "SELECT version, kind, body FROM event WHERE register = ? AND version BETWEEN ? AND ? ORDER BY version";
    let range = [SqlValue::Int(first), SqlValue::Int(last)];
    let mut texts = texts(session, first - 1, last)?.into_iter().peekable();
    session.all(sql, &range, |row| {
        let version = row.get(0)?;
        let written = Texts::of(version, &mut texts).written;
        B::decode(row.text(1)?, row.bytes(2)?, &written).map_err(|why| why.of("event", version))
    })
}

fn recorded_at(session: Session<'_>, version: i64) -> Result<Option<i64>, StorageError> {
    let sql = "SELECT recorded_at FROM event WHERE register = ? AND version = ?";
    session.one(sql, &[SqlValue::Int(version)], |row| row.get(0))
}

/// The register as it was after an event, folded from the last snapshot that is kept before it; others are kept on the way.
pub(crate) fn at<B: Book>(
    engine: &Engine,
    version: i64,
    kept: &PastSnapshots<B::State>,
) -> Result<Snapshot<B::State>, StorageError> {
    let session = engine.session();
    let head = head(session)?;
    let newest = head.version;
    forget_erased::<B>(session, head, kept)?;
    let (version, step) = (version.clamp(0, newest), snapshot::step(newest));
    kept.thin(step);
    let mut snapshot = match kept.before(version) {
        Some(kept) if hash_of(session, kept.version)? == Some(kept.hash) => kept,
        Some(_) => {
            kept.clear();
            empty::<B>(engine)
        }
        None => empty::<B>(engine),
    };
    while snapshot.version < version {
        let next = version.min((snapshot.version / step + 1) * step);
        fold::<B>(session, &mut snapshot, next)?;
        snapshot.hash = hash_of(session, next)?.unwrap_or(snapshot.hash);
        if next % step == 0 {
            kept.keep(&snapshot);
        }
    }
    Ok(snapshot)
}

/// What was erased is not known any more, at whatever time it was.
fn forget_erased<B: Book>(
    session: Session<'_>,
    head: Head,
    kept: &PastSnapshots<B::State>,
) -> Result<(), StorageError> {
    let is_clean = match kept.clean_until() {
        Some((version, hash)) if version == head.version => hash == head.hash,
        Some((version, hash)) if !kept.is_empty() && version < head.version => {
            // Where another register was put in place of this one, its log says nothing of what is kept.
            let sql = "SELECT version FROM event WHERE register = ? AND version > ? AND kind = ? \
                       ORDER BY version LIMIT 1";
            let erasing = [SqlValue::Int(version), SqlValue::text(B::ERASING)];
            (version == 0 || hash_of(session, version)? == Some(hash))
                && session.one(sql, &erasing, |_| Ok(()))?.is_none()
        }
        Some(_) | None => false,
    };
    if !is_clean {
        kept.clear();
    }
    kept.set_clean_until(head.version, head.hash);
    Ok(())
}
