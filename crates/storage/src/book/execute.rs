//! From what is asked to its outcome, in one durable transaction: known already? → load → decide → append, rows, head.
//! It must not judge what a command means; the book does.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::value::Digest;
use domain::value::id::{BatchId, CommandId, RegisterId};

use super::event_writer::{EventWriter, Removed, Write, WriteOp};
use super::load::Turn;
use super::request::{
    Asked, Batch, ExecuteError, ExpectedVersion, Outcome, Request, Unit, Work, fingerprint,
};
use super::snapshot::{PastSnapshots, Snapshot};
use super::store::Store;
use super::{Author, Book, Coded, load, rows};
use crate::clock::Clock;
use crate::engine::{Engine, Transaction};
use crate::error::{ErrorKind, StorageError};
use crate::files::Files;
use crate::journal::append::{self, EventMetadata, NewBatch};
use crate::journal::kept;
use crate::journal::read::{self, Done};
use crate::journal::texts::Salts;
use crate::retry::retry_with_backoff;
use crate::session::Session;

/// What comes of one piece of work.
pub(crate) type Answer<B> = Result<Outcome<<B as Book>::Event>, ExecuteError<<B as Book>::Rejection>>;

/// Why a piece of work of a book came to nothing.
type Refused<B> = ExecuteError<<B as Book>::Rejection>;

/// Hears how many commands of a batch are decided.
type Progress<'p> = &'p mut dyn FnMut(usize);

/// Who waits for the disk after a transaction.
enum Wait<'w> {
    /// The transaction itself.
    Here,
    /// Whoever asked for it.
    Left {
        /// Whether there is something to wait for.
        is_needed: &'w mut bool,
    },
}

impl Wait<'_> {
    fn commit(&mut self, transaction: Transaction<'_>) -> Result<(), StorageError> {
        match self {
            Self::Here => transaction.commit(),
            Self::Left { is_needed } => transaction.commit_ahead().map(|()| **is_needed = true),
        }
    }

    fn make_durable(&mut self, engine: &Engine) -> Result<(), StorageError> {
        match self {
            Self::Here => engine.make_durable(),
            Self::Left { is_needed } => {
                **is_needed = true;
                Ok(())
            }
        }
    }
}

impl<B: Book> Store<B> {
    /// Does what is asked, or says why not. When it returns, the outcome lasts.
    pub fn execute(&mut self, request: &Request<B>) -> Answer<B> {
        self.execute_one(Unit::Command(request), &mut |_| {})
    }

    /// Does all that is asked, or nothing. `progress` hears how many commands are decided.
    pub fn execute_batch(&mut self, batch: &Batch<B>, progress: &mut dyn FnMut(usize)) -> Answer<B> {
        self.execute_one(Unit::Batch(batch), progress)
    }

    fn execute_one(&mut self, unit: Unit<'_, B>, progress: Progress<'_>) -> Answer<B> {
        let mut answer = self.alone(unit, progress, &mut Wait::Here);
        if let Ok(outcome) = &mut answer
            && outcome.purge_pending
        {
            outcome.purge_pending = !self.engine.purge_free_pages();
        }
        answer
    }

    /// Does each piece of work whole or not at all, one after the other, and answers each. All that is recorded becomes durable
    /// at once, so many pieces take little longer than one. What an erasure frees is not overwritten yet.
    pub fn execute_group(&mut self, work: &[Work<B>]) -> Vec<Answer<B>> {
        self.execute_runs(work, &mut Wait::Here)
    }

    /// The same without waiting for the disk, and whether there is something to wait for: then nothing of it may be told before
    /// [`Engine::make_durable`] or the [`Journal`](crate::sqlite::durable::Journal) says that it lasts. Of work that is large, the disk is waited for here.
    pub(crate) fn execute_group_ahead(&mut self, work: &[Work<B>]) -> (Vec<Answer<B>>, bool) {
        let mut is_needed = false;
        let answers = self.execute_runs(work, &mut Wait::Left { is_needed: &mut is_needed });
        (answers, is_needed)
    }

    fn execute_runs(&mut self, work: &[Work<B>], wait: &mut Wait<'_>) -> Vec<Answer<B>> {
        let units: Vec<Unit<'_, B>> = work.iter().map(Work::unit).collect();
        let runs = units.chunk_by(|one, next| !one.is_large() && !next.is_large());
        runs.flat_map(|run| match run {
            [unit] => vec![self.alone(*unit, &mut |_| {}, wait)],
            run => self.together(run, wait),
        })
        .collect()
    }

    /// Several small pieces of work in one transaction. Where that fails, each has one of its own: the fault may be in one.
    fn together(&mut self, units: &[Unit<'_, B>], wait: &mut Wait<'_>) -> Vec<Answer<B>> {
        match retry_with_backoff(|| self.transact(units, &mut |_| {}, wait), StorageError::is_transient) {
            Ok(answers) => answers,
            // They are recorded, so a second attempt would find them and acknowledge what may not last.
            Err(error) if error.is(ErrorKind::Unsynced) => {
                units.iter().map(|_| Err(ErrorKind::Unsynced.at(self.path()).into())).collect()
            }
            Err(_) => units.iter().map(|unit| self.alone(*unit, &mut |_| {}, wait)).collect(),
        }
    }

    fn alone(&mut self, unit: Unit<'_, B>, progress: Progress<'_>, wait: &mut Wait<'_>) -> Answer<B> {
        let done = retry_with_backoff(
            || match unit {
                Unit::Batch(batch) if unit.is_large() => self.transact_large(batch, progress),
                Unit::Command(_) | Unit::Batch(_) => {
                    self.transact(&[unit], progress, wait)?.pop().unwrap_or_else(|| Err(unanswered()))
                }
            },
            |error| matches!(error, ExecuteError::Storage(error) if error.is_transient()),
        );
        done.map_err(|error| error.with_path(self.path()))
    }

    /// One transaction. An error is that of the whole of it; what is refused alone stands among the answers.
    fn transact(
        &mut self,
        units: &[Unit<'_, B>],
        progress: Progress<'_>,
        wait: &mut Wait<'_>,
    ) -> Result<Vec<Answer<B>>, StorageError> {
        let Some(first) = units.first() else { return Ok(Vec::new()) };
        let Self { engine, cache, files, clock, salts, past } = self;
        // What others wrote is read while one of them writes, so that only the rest is left to read when all the others wait.
        let transaction = engine.begin_alone_while(&mut || load::ahead::<B>(engine, cache))?;
        let session = transaction.session();
        let Turn { known, mut done, keeps } =
            load::turn::<B>(engine, CommandId::new(*first.id()), cache.as_ref())?;
        let before = known.version;
        let (clock, removed) = (*clock, Removed::default());
        let mut recording = Recording::<B> { engine, session, files, clock, salts, keeps, known, removed };
        let mut answers = Vec::with_capacity(units.len());
        for (at, unit) in units.iter().enumerate() {
            if at > 0 {
                done = read::command(session, CommandId::new(*unit.id()))?;
            }
            match recording.record(*unit, done.take(), progress) {
                Err(ExecuteError::Storage(error)) if !error.is_refusal() => return Err(error),
                answer => answers.push(answer),
            }
        }
        let Recording { mut known, removed, .. } = recording;
        if before < known.version {
            finish::<B>(engine, session, before, &mut known, removed)?;
            committed(transaction, removed, past, wait)?;
        } else if answers.iter().any(Result::is_ok) {
            // Another program may have committed the command, and still be waiting for the disk.
            drop(transaction);
            wait.make_durable(engine)?;
        }
        *cache = Some(known);
        Ok(answers)
    }

    /// A transaction of one large batch: it is written while it is decided, so one refusal takes all of it back.
    fn transact_large(&mut self, batch: &Batch<B>, progress: Progress<'_>) -> Answer<B> {
        let Self { engine, cache, files, clock, salts, past } = self;
        let transaction = engine.begin_alone()?;
        let session = transaction.session();
        let unit = Unit::Batch(batch);
        if let Some(done) = done_before(session, unit, None)? {
            drop(transaction);
            engine.make_durable()?;
            return Ok(done);
        }
        let mut known = load::refreshed::<B>(engine, cache.as_ref())?;
        *cache = Some(known.clone());
        let (before, deciding) =
            (known.version, Deciding::new(session, unit, &known, clock, kept::is_on(session)?)?);
        transaction.into_raw();
        let write =
            |session: Session<'_>, op: &WriteOp<'_>| op.write::<B>(session, files, &deciding.metadata);
        let ids = (engine.register(), engine.chunk_size());
        let (events, removed) = engine.with_writer_thread(write, |write| {
            deciding.decide(ids, &mut known, salts, progress, &mut |op| write(op.into_owned()))
        })?;
        let transaction = engine.open_transaction();
        let session = transaction.session();
        if before < known.version {
            write_batch(session, batch, before, known.version)?;
            finish::<B>(engine, session, before, &mut known, removed)?;
        }
        committed(transaction, removed, past, &mut Wait::Here)?;
        let outcome = outcome(before, known.version, events, removed);
        *cache = Some(known);
        Ok(outcome)
    }

    /// What came of a command or batch that was recorded under an identifier, or that another one was; nothing where none was.
    /// Nothing is written.
    pub fn recorded(
        &self,
        id: CommandId,
        by: &B::Actor,
        asked: &Digest,
    ) -> Result<Option<Outcome<B::Event>>, Refused<B>> {
        let found = self.try_recorded(id, &fingerprint(id.uuid(), by, asked));
        found.map_err(|error| error.with_path(self.path()))
    }

    fn try_recorded(&self, id: CommandId, asked: &Digest) -> Result<Option<Outcome<B::Event>>, Refused<B>> {
        let transaction = self.engine.begin_read()?;
        let session = transaction.session();
        let done = match read::command(session, id)? {
            None => done_of_batch(session, BatchId::new(*id.uuid()))?,
            done => done,
        };
        let answer = done.map(|done| replayed::<B>(session, &done, Some(*asked))).transpose()?;
        drop(transaction);
        if answer.is_some() {
            self.engine.make_durable()?;
        }
        Ok(answer)
    }
}

/// A transaction in which work is recorded, one piece after the other.
struct Recording<'a, B: Book> {
    engine: &'a Engine,
    session: Session<'a>,
    files: &'a Files,
    clock: Clock,
    salts: &'a mut Salts,
    /// Whether commands are kept word for word.
    keeps: bool,
    /// The book with all that was recorded so far.
    known: Snapshot<B::State>,
    /// What was taken away so far.
    removed: Removed,
}

impl<B: Book> Recording<'_, B> {
    /// Records one piece of work. One that is refused leaves nothing behind: nothing of it is written before all of it is decided.
    fn record(&mut self, unit: Unit<'_, B>, done: Option<Done>, progress: Progress<'_>) -> Answer<B> {
        let Self { engine, session, files, clock, salts, keeps, known, removed } = self;
        if let Some(outcome) = done_before(*session, unit, done)? {
            return Ok(outcome);
        }
        let deciding = Deciding::new(*session, unit, known, clock, *keeps)?;
        let (before, ids) = (known.version, (engine.register(), engine.chunk_size()));
        let (events, goes) = match unit {
            // Of one command nothing is done before it is known that it is not refused.
            Unit::Command(_) => deciding.decide(ids, known, salts, progress, &mut |op| {
                op.write::<B>(*session, files, &deciding.metadata)
            })?,
            Unit::Batch(batch) => {
                let (mut next, mut held) = (known.clone(), Vec::new());
                let done = deciding.decide(ids, &mut next, salts, progress, &mut |op| {
                    match op {
                        WriteOp::Refer(..) => op.write::<B>(*session, files, &deciding.metadata)?,
                        WriteOp::LogChunk(_) | WriteOp::Erase(_) | WriteOp::Rows(_) => {
                            held.push(op.into_owned());
                        }
                    }
                    Ok(())
                })?;
                held.iter().try_for_each(|op| op.write::<B>(*session, files, &deciding.metadata))?;
                if before < next.version {
                    write_batch(*session, batch, before, next.version)?;
                }
                *known = next;
                done
            }
        };
        *removed = Removed { data: removed.data || goes.data, texts: removed.texts || goes.texts };
        Ok(outcome(before, known.version, events, goes))
    }
}

/// Work that is new and may be decided.
struct Deciding<'a, B: Book> {
    unit: Unit<'a, B>,
    at: DateTime<Utc>,
    metadata: EventMetadata,
    /// Commands of a batch that were done before.
    done: BTreeSet<CommandId>,
    /// Whether commands are kept word for word.
    keeps: bool,
}

impl<'a, B: Book> Deciding<'a, B> {
    fn new(
        session: Session<'_>,
        unit: Unit<'a, B>,
        known: &Snapshot<B::State>,
        clock: &Clock,
        keeps: bool,
    ) -> Result<Self, Refused<B>> {
        may_undo(session, unit.batch().and_then(|batch| batch.undoes))?;
        unchanged(unit.expected(), known.version)?;
        let done = match unit {
            Unit::Command(_) => BTreeSet::new(),
            Unit::Batch(batch) => read::known_commands(session, batch.commands.iter().map(|(id, _)| *id))?,
        };
        let at = clock.after(read::instant(known.at)?)?;
        let metadata = metadata(at, unit.by(), unit.from(), unit.batch().map(|batch| batch.id));
        Ok(Self { unit, at, metadata, done, keeps })
    }

    /// Decides one command after the other and hands over what is to be written. The snapshot runs ahead of what is stored.
    fn decide(
        &self,
        ids: (RegisterId, usize),
        known: &mut Snapshot<B::State>,
        salts: &mut Salts,
        progress: Progress<'_>,
        write: Write<'_>,
    ) -> Result<(Vec<B::Event>, Removed), Refused<B>> {
        let mut done = self.done.clone();
        let mut events = Vec::with_capacity(self.unit.len());
        let mut asked = self.unit.asked();
        let mut writer = EventWriter::<B>::new(ids, &self.metadata, known, salts, write);
        for (index, (id, command)) in self.unit.commands().enumerate() {
            if done.insert(id) {
                let decision = B::decide(writer.state(), command, self.at, self.unit.by())
                    .map_err(|rejection| ExecuteError::Rejected { index, rejection: Box::new(rejection) })?;
                let words =
                    self.keeps.then(|| B::words(command)).transpose().map_err(StorageError::engine)?;
                events.extend(writer.push(id, (asked.take(), words), decision)?);
            }
            progress(index + 1);
        }
        Ok((events, writer.finish()?))
    }
}

/// Ends a transaction that recorded something. What it took away is in no snapshot of the past from then on, even where the disk does not
/// confirm it.
fn committed<S: Clone>(
    transaction: Transaction<'_>,
    removed: Removed,
    past: &PastSnapshots<S>,
    wait: &mut Wait<'_>,
) -> Result<(), StorageError> {
    let done = wait.commit(transaction);
    if removed.data {
        past.clear();
    }
    done
}

/// Moves the head, and makes the rows anew where they still have texts that were taken away.
fn finish<B: Book>(
    engine: &Engine,
    session: Session<'_>,
    before: i64,
    known: &mut Snapshot<B::State>,
    removed: Removed,
) -> Result<(), StorageError> {
    append::head(session, before, known.version, &known.hash)?;
    if removed.texts {
        *known = load::refreshed::<B>(engine, None)?;
        rows::replace_all::<B>(session, &known.state)?;
    }
    Ok(())
}

fn unanswered<R: Coded>() -> ExecuteError<R> {
    StorageError::engine("a transaction without an answer").into()
}

fn outcome<E>(before: i64, version: i64, events: Vec<E>, removed: Removed) -> Outcome<E> {
    Outcome {
        version_before: read::unsigned(before),
        version: read::unsigned(version),
        events,
        replayed: false,
        purge_pending: removed.data,
    }
}

/// The outcome of before, where there is one.
fn done_before<B: Book>(
    session: Session<'_>,
    unit: Unit<'_, B>,
    command: Option<Done>,
) -> Result<Option<Outcome<B::Event>>, Refused<B>> {
    let done = match unit {
        Unit::Command(_) => command,
        Unit::Batch(batch) => done_of_batch(session, batch.id)?,
    };
    done.map(|done| replayed::<B>(session, &done, unit.asked())).transpose()
}

fn done_of_batch(session: Session<'_>, id: BatchId) -> Result<Option<Done>, StorageError> {
    let Some(batch) = read::batch(session, id)? else { return Ok(None) };
    Ok(Some(Done { first: batch.first, last: batch.last, asked: read::asked_at(session, batch.first)? }))
}

/// An outcome of before, unless something else was asked under the identifier.
fn replayed<B: Book>(session: Session<'_>, done: &Done, asked: Option<Digest>) -> Answer<B> {
    let stored = done.asked.as_deref().and_then(|stored| stored.get(..32));
    if stored.zip(asked).is_some_and(|(stored, asked)| stored != asked.0) {
        return Err(ExecuteError::CommandDiffers { version: read::unsigned(done.last) });
    }
    Ok(Outcome {
        version_before: read::unsigned(done.first - 1),
        version: read::unsigned(done.last),
        events: load::events::<B>(session, done.first, done.last)?,
        replayed: true,
        purge_pending: false,
    })
}

fn unchanged<R: Coded>(expected: ExpectedVersion, found: i64) -> Result<(), ExecuteError<R>> {
    let found = read::unsigned(found);
    match expected {
        ExpectedVersion::Version(expected) if expected != found => {
            Err(ExecuteError::Conflict { expected, found })
        }
        ExpectedVersion::Version(_) | ExpectedVersion::Any => Ok(()),
    }
}

fn may_undo<R: Coded>(session: Session<'_>, undoes: Option<BatchId>) -> Result<(), ExecuteError<R>> {
    let Some(batch) = undoes else { return Ok(()) };
    match read::batch(session, batch)? {
        None => Err(ExecuteError::UndoneUnknown { batch }),
        Some(read::BatchDone { undone_by: Some(by), .. }) => Err(ExecuteError::AlreadyUndone { batch, by }),
        Some(_) => Ok(()),
    }
}

fn write_batch<B: Book>(
    session: Session<'_>,
    batch: &Batch<B>,
    before: i64,
    last: i64,
) -> Result<(), StorageError> {
    let row = NewBatch {
        batch: batch.id.uuid().as_bytes(),
        kind: batch.kind.code().as_bytes(),
        label: batch.label.as_deref().map(str::as_bytes),
        digest: batch.digest.as_ref().map(|digest| digest.0.as_slice()),
        first_version: before + 1,
        last_version: last,
        undone_by: None,
    };
    append::batch(session, &row, batch.kind.code(), batch.label.as_deref())?;
    batch.undoes.map_or(Ok(()), |undone| append::undone(session, undone, batch.id))
}

fn metadata(at: DateTime<Utc>, by: &impl Author, from: &Asked, batch: Option<BatchId>) -> EventMetadata {
    EventMetadata {
        recorded_at: at.timestamp_micros(),
        asked_at: from.at.unwrap_or(at).timestamp_micros(),
        origin: from.origin,
        account: from.account,
        actor: by.name().to_owned(),
        role: by.role(),
        batch: batch.map(|batch| *batch.uuid()),
    }
}
