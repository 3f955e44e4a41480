//! From a command to its outcome, in one durable transaction: known already? → load → decide → append, rows, head.
//! It must not judge what a command means; the domain does.

use std::thread;
use std::time::Duration;

use domain::value::Digest;
use domain::value::id::{BatchId, CommandId};
use domain::{Actor, Command, Context, Decision, Event, Register, Rejection, decide, evolve};
use thiserror::Error;
use uuid::Uuid;

use crate::appending::{Appending, Piece, Taken, Write, committed};
use crate::batch::{Batch, BatchError};
use crate::chain::seal;
use crate::error::StorageError;
use crate::recorded::Asked;
use crate::session::Session;
use crate::statement::append::Stamp;
use crate::statement::{NewBatch, append, read, rows};
use crate::store::Store;

/// The version that whoever asks has seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Whichever it is.
    Any,
    /// This one; another is a conflict.
    Version(u64),
}

/// A command with who asks, and after what.
#[derive(Clone, Debug)]
pub struct Request {
    /// Its identifier; a command that is known is not done again.
    pub id: CommandId,
    /// The version it was made for.
    pub expected: Expected,
    /// Who asks.
    pub by: Actor,
    /// The digest of what was asked, as whoever mints the command's identifiers received it: two requests under one
    /// identifier that differ in it, or in who asks, are two commands, and the second is refused. `None` where nobody says.
    pub asked: Option<Digest>,
    /// When and from where it was asked.
    pub from: Asked,
    /// What is asked.
    pub command: Command,
}

/// What came of a command or a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The version before it.
    pub version_before: u64,
    /// The version after it.
    pub version: u64,
    /// What happened.
    pub events: Vec<Event>,
    /// Whether it had been done before; then nothing was written now.
    pub replayed: bool,
    /// After an erasure: whether freed bytes are not overwritten yet, because another program kept the file in use or there
    /// was no room to write it anew. It is done when the file is next opened for writing and that can be done.
    pub residue: bool,
}

/// Why a command was not recorded; nothing was written.
#[derive(Debug, Error)]
#[error("{}", self.code())]
pub enum ExecuteError {
    /// The command contradicts the register.
    Rejected(Box<Rejection>),
    /// The register is at another version than the command was made for.
    Conflict {
        /// The version that was expected.
        expected: u64,
        /// The version that was found.
        found: u64,
    },
    /// Another command was recorded under this identifier.
    CommandDiffers {
        /// The version of its last event.
        version: u64,
    },
    /// The file could not be read or written.
    Storage(#[from] StorageError),
}

impl ExecuteError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Rejected(rejection) => rejection.code(),
            Self::Conflict { .. } => "conflict",
            Self::CommandDiffers { .. } => "command_differs",
            Self::Storage(error) => error.code(),
        }
    }
}

/// How one command of a dry run fares.
pub type Judged = Result<Vec<Event>, Rejection>;

impl Store {
    /// Does what is asked, or says why not. When it returns, the outcome lasts.
    pub fn execute(&mut self, request: &Request) -> Result<Outcome, ExecuteError> {
        let path = self.path().to_owned();
        let done = patiently(
            || self.try_execute(request),
            |error| matches!(error, ExecuteError::Storage(error) if error.passes()),
        );
        done.map_err(|error| match error {
            ExecuteError::Storage(error) => ExecuteError::Storage(error.at(&path)),
            other => other,
        })
    }

    fn try_execute(&mut self, request: &Request) -> Result<Outcome, ExecuteError> {
        let Self { engine, cache, files, clock, salts } = self;
        let moment = engine.begin()?;
        let (head, done) = read::head_and_command(moment.session(), request.id)?;
        let asked = request.asked.map(|asked| fingerprint(request.id.uuid(), &request.by, &asked));
        if let Some(done) = done {
            if differs(done.asked.as_deref(), asked) {
                return Err(ExecuteError::CommandDiffers { version: read::unsigned(done.last) });
            }
            return Ok(recorded(moment.session(), done.first, done.last)?);
        }
        let mut known = engine.refreshed_to(head, cache.take())?;
        if let Err((expected, found)) = unchanged(request.expected, known.version) {
            *cache = Some(known);
            return Err(ExecuteError::Conflict { expected, found });
        }
        let context = Context { at: clock.after(read::instant(known.at)?)?, by: request.by.clone() };
        let decision = match decide(&known.register, &request.command, &context) {
            Ok(decision) => decision,
            Err(rejection) => {
                *cache = Some(known);
                return Err(ExecuteError::Rejected(Box::new(rejection)));
            }
        };
        let before = known.version;
        let (id, handful) = (engine.register(), engine.handful());
        let stamp = stamp(&context, &request.from, None);
        let mut write = |piece: Piece<'_>| piece.write(moment.session(), files, &stamp);
        let mut appending = Appending::new(id, handful, &stamp, &mut known, salts, &mut write);
        let events = appending.push(request.id, asked, decision)?;
        let taken = appending.finish()?;
        append::head(moment.session(), before, known.version, &known.hash)?;
        if taken.texts {
            known = engine.refreshed(None)?;
            rows::replace_all(moment.session(), &known.register)?;
        }
        moment.commit()?;
        let version = known.version;
        *cache = Some(known);
        let residue = taken.data && !engine.scrub();
        Ok(Outcome {
            version_before: read::unsigned(before),
            version: read::unsigned(version),
            events,
            replayed: false,
            residue,
        })
    }

    /// Does all that is asked, or nothing. `progress` hears how many commands are decided.
    pub fn execute_batch(
        &mut self,
        batch: &Batch,
        progress: &mut dyn FnMut(usize),
    ) -> Result<Outcome, BatchError> {
        let path = self.path().to_owned();
        let done = patiently(
            || self.try_batch(batch, progress),
            |error| matches!(error, BatchError::Storage(error) if error.passes()),
        );
        done.map_err(|error| match error {
            BatchError::Storage(error) => BatchError::Storage(error.at(&path)),
            other => other,
        })
    }

    fn try_batch(&mut self, batch: &Batch, progress: &mut dyn FnMut(usize)) -> Result<Outcome, BatchError> {
        let Self { engine, cache, files, clock, salts } = self;
        let moment = engine.begin()?;
        let session = moment.session();
        let asked = batch.asked.map(|asked| fingerprint(batch.id.uuid(), &batch.by, &asked));
        if let Some(done) = read::batch(session, batch.id)? {
            let (first, last) = (read::signed(done.first_version), read::signed(done.last_version));
            if differs(read::asked_at(session, first)?.as_deref(), asked) {
                return Err(BatchError::CommandDiffers { version: done.last_version });
            }
            return Ok(recorded(session, first, last)?);
        }
        may_undo(session, batch.undoes)?;
        let mut known = engine.refreshed(cache.take())?;
        if let Err((expected, found)) = unchanged(batch.expected, known.version) {
            *cache = Some(known);
            return Err(BatchError::Conflict { expected, found });
        }
        let mut done = read::known_commands(session, batch.commands.iter().map(|(id, _)| *id))?;
        let context = Context { at: clock.after(read::instant(known.at)?)?, by: batch.by.clone() };
        let stamp = stamp(&context, &batch.from, Some(batch.id));
        let (register, handful, before) = (engine.register(), engine.handful(), known.version);
        let mut events = Vec::with_capacity(batch.commands.len());
        let mut deciding = |write: Write<'_>| -> Result<Taken, BatchError> {
            let mut appending = Appending::new(register, handful, &stamp, &mut known, salts, write);
            for (index, (id, command)) in batch.commands.iter().enumerate() {
                if done.insert(*id) {
                    // The register in memory runs ahead of the file, so a rejection drops it: it is folded anew.
                    let decision = decide(appending.register(), command, &context).map_err(|rejection| {
                        BatchError::Rejected { index, rejection: Box::new(rejection) }
                    })?;
                    events.extend(appending.push(*id, asked.filter(|_| events.is_empty()), decision)?);
                }
                progress(index + 1);
            }
            Ok(appending.finish()?)
        };
        let (moment, taken) = if batch.commands.len() < MANY {
            let taken = deciding(&mut |piece| piece.write(session, files, &stamp))?;
            (moment, taken)
        } else {
            moment.leave_open();
            let write = |session: Session<'_>, piece: &Piece<'_>| piece.write(session, files, &stamp);
            let taken = engine.beside(write, |write| deciding(&mut |piece| write(piece.into_owned())))?;
            (engine.resume(), taken)
        };
        let session = moment.session();
        if before < known.version {
            append::head(session, before, known.version, &known.hash)?;
            write_batch(session, batch, before, known.version)?;
        }
        if taken.texts {
            known = engine.refreshed(None)?;
            rows::replace_all(session, &known.register)?;
        }
        moment.commit()?;
        let version = known.version;
        *cache = Some(known);
        let residue = taken.data && !engine.scrub();
        Ok(Outcome {
            version_before: read::unsigned(before),
            version: read::unsigned(version),
            events,
            replayed: false,
            residue,
        })
    }

    /// What came of a command or batch that was recorded under an identifier, or that another one was; nothing where none was.
    /// Nothing is written.
    pub fn recorded(
        &self,
        id: CommandId,
        by: &Actor,
        asked: &Digest,
    ) -> Result<Option<Outcome>, ExecuteError> {
        let found = self.try_recorded(id, &fingerprint(id.uuid(), by, asked));
        found.map_err(|error| match error {
            ExecuteError::Storage(error) => ExecuteError::Storage(error.at(self.path())),
            other => other,
        })
    }

    fn try_recorded(&self, id: CommandId, asked: &Digest) -> Result<Option<Outcome>, ExecuteError> {
        let moment = self.engine.snapshot()?;
        let session = moment.session();
        let (_, done) = read::head_and_command(session, id)?;
        let (first, last, stored) = if let Some(done) = done {
            (done.first, done.last, done.asked)
        } else {
            let Some(batch) = read::batch(session, BatchId::new(*id.uuid()))? else { return Ok(None) };
            let first = read::signed(batch.first_version);
            (first, read::signed(batch.last_version), read::asked_at(session, first)?)
        };
        if differs(stored.as_deref(), Some(*asked)) {
            return Err(ExecuteError::CommandDiffers { version: read::unsigned(last) });
        }
        Ok(Some(recorded(session, first, last)?))
    }

    /// How commands would fare, one after the other, without writing anything. One that is rejected is passed over.
    pub fn preview(&mut self, by: &Actor, commands: &[Command]) -> Result<Vec<Judged>, StorageError> {
        let context = Context { at: self.clock.now(), by: by.clone() };
        let register = self.register()?;
        let mut later: Option<Register> = None;
        let mut judged = Vec::with_capacity(commands.len());
        for (at, command) in commands.iter().enumerate() {
            let decided = decide(later.as_ref().unwrap_or(register), command, &context);
            // The facts matter to the commands after it, so a single one needs no copy.
            if let Ok(decision) = &decided
                && at + 1 < commands.len()
            {
                apply(later.get_or_insert_with(|| register.clone()), decision);
            }
            judged.push(decided.map(|decision| decision.events));
        }
        Ok(judged)
    }
}

/// Brings a decision into a register.
fn apply(register: &mut Register, decision: &Decision) {
    for event in &decision.events {
        evolve(register, event);
        if let Some(at) = committed(event, &decision.profiles) {
            register.attach(&decision.profiles[at]);
        }
    }
}

/// What was asked under an identifier, and by whom.
fn fingerprint(id: &Uuid, by: &Actor, asked: &Digest) -> Digest {
    seal(&[b"command", id.as_bytes(), by.name.as_str().as_bytes(), by.role.code().as_bytes(), &asked.0])
}

/// Whether something else was asked under the identifier before.
fn differs(stored: Option<&[u8]>, asked: Option<Digest>) -> bool {
    let stored = stored.and_then(|stored| stored.get(..32));
    stored.zip(asked).is_some_and(|(stored, asked)| stored != asked.0)
}

/// An outcome of before.
fn recorded(session: Session<'_>, first: i64, last: i64) -> Result<Outcome, StorageError> {
    Ok(Outcome {
        version_before: read::unsigned(first - 1),
        version: read::unsigned(last),
        events: read::events(session, first, last)?,
        replayed: true,
        residue: false,
    })
}

fn unchanged(expected: Expected, found: i64) -> Result<(), (u64, u64)> {
    let found = read::unsigned(found);
    match expected {
        Expected::Version(expected) if expected != found => Err((expected, found)),
        Expected::Version(_) | Expected::Any => Ok(()),
    }
}

fn may_undo(session: Session<'_>, undoes: Option<BatchId>) -> Result<(), BatchError> {
    let Some(batch) = undoes else { return Ok(()) };
    match read::batch(session, batch)? {
        None => Err(BatchError::UndoneUnknown { batch }),
        Some(crate::view::Batch { undone_by: Some(by), .. }) => Err(BatchError::AlreadyUndone { batch, by }),
        Some(_) => Ok(()),
    }
}

fn write_batch(session: Session<'_>, batch: &Batch, before: i64, last: i64) -> Result<(), StorageError> {
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

fn stamp(context: &Context, from: &Asked, batch: Option<BatchId>) -> Stamp {
    Stamp {
        recorded_at: context.at.timestamp_micros(),
        asked_at: from.at.unwrap_or(context.at).timestamp_micros(),
        origin: from.origin,
        account: from.account,
        actor: context.by.name.to_string(),
        role: context.by.role.code(),
        batch: batch.map(|batch| *batch.uuid()),
    }
}

/// How long something is tried again that others are faster at, or that a server which is away prevents.
const PATIENCE: Duration = Duration::from_secs(10);

/// Does something, and again where that may help. Commands carry identifiers, so that what was done in spite of an error
/// is found to be done.
fn patiently<T, E>(mut doing: impl FnMut() -> Result<T, E>, passes: impl Fn(&E) -> bool) -> Result<T, E> {
    let (mut waited, mut pause) = (Duration::ZERO, Duration::from_millis(2));
    loop {
        match doing() {
            Err(error) if passes(&error) && waited < PATIENCE => {
                thread::sleep(pause);
                waited += pause;
                pause = (pause * 2).min(Duration::from_millis(500));
            }
            done => return done,
        }
    }
}

/// From how many commands on one thread decides while another writes.
const MANY: usize = 256;
