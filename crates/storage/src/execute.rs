//! From a command to its outcome, in one durable transaction: known already? → load → decide → append, rows, head.
//! It must not judge what a command means; the domain does.

use chrono::{DateTime, Utc};
use domain::value::id::{BatchId, CommandId};
use domain::{Actor, Command, Context, Decision, Event, Register, Rejection, decide, evolve};
use rusqlite::Connection;
use thiserror::Error;
use uuid::Uuid;

use crate::batch::{Batch, BatchError};
use crate::chain::{Chain, Link};
use crate::error::StorageError;
use crate::files::Files;
use crate::project::{self, Touched};
use crate::sqlite::{Known, NewBatch, NewEvent, append, erase, read, rows};
use crate::store::{Engine, Store};
use crate::{clock, codec};

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
    /// After an erasure: whether another program kept the file in use, so that freed bytes are not overwritten yet.
    /// It is done when the file is next opened.
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
    /// The file could not be read or written.
    Storage(#[from] StorageError),
}

impl ExecuteError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Rejected(rejection) => rejection.code(),
            Self::Conflict { .. } => "conflict",
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
        self.try_execute(request).map_err(|error| match error {
            ExecuteError::Storage(error) => ExecuteError::Storage(error.at(&path)),
            other => other,
        })
    }

    fn try_execute(&mut self, request: &Request) -> Result<Outcome, ExecuteError> {
        let Self { engine: Engine::Sqlite(sqlite), cache, files } = self;
        let transaction = sqlite.begin()?;
        if let Some((first, last)) = read::command(&transaction, request.id)? {
            return Ok(recorded(&transaction, first, last)?);
        }
        let mut known = sqlite.refreshed(cache.take())?;
        if let Err((expected, found)) = unchanged(request.expected, known.version) {
            *cache = Some(known);
            return Err(ExecuteError::Conflict { expected, found });
        }
        let context = Context { at: moment(known.at)?, by: request.by.clone() };
        let decision = match decide(&known.register, &request.command, &context) {
            Ok(decision) => decision,
            Err(rejection) => {
                *cache = Some(known);
                return Err(ExecuteError::Rejected(Box::new(rejection)));
            }
        };
        let before = known.version;
        let mut appending =
            Appending::new(&transaction, sqlite.register.uuid(), &context, &mut known, None, files);
        appending.push(request.id, &decision)?;
        let erased = appending.finish()?;
        transaction.commit().map_err(StorageError::from)?;
        let version = known.version;
        *cache = Some(known);
        let residue = erased && !sqlite.scrub()?;
        Ok(Outcome {
            version_before: read::unsigned(before),
            version: read::unsigned(version),
            events: decision.events,
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
        self.try_batch(batch, progress).map_err(|error| match error {
            BatchError::Storage(error) => BatchError::Storage(error.at(&path)),
            other => other,
        })
    }

    fn try_batch(&mut self, batch: &Batch, progress: &mut dyn FnMut(usize)) -> Result<Outcome, BatchError> {
        let Self { engine: Engine::Sqlite(sqlite), cache, files } = self;
        let transaction = sqlite.begin()?;
        if let Some(done) = read::batch(&transaction, batch.id)? {
            let (first, last) = (read::signed(done.first_version), read::signed(done.last_version));
            return Ok(recorded(&transaction, first, last)?);
        }
        may_undo(&transaction, batch.undoes)?;
        let mut known = sqlite.refreshed(cache.take())?;
        if let Err((expected, found)) = unchanged(batch.expected, known.version) {
            *cache = Some(known);
            return Err(BatchError::Conflict { expected, found });
        }
        let context = Context { at: moment(known.at)?, by: batch.by.clone() };
        let before = known.version;
        let id = Some(batch.id.uuid());
        let mut appending =
            Appending::new(&transaction, sqlite.register.uuid(), &context, &mut known, id, files);
        let mut events = Vec::new();
        for (index, (id, command)) in batch.commands.iter().enumerate() {
            if read::command(&transaction, *id)?.is_none() {
                // The register in memory runs ahead of the file, so a rejection drops it: it is folded anew.
                let decision = decide(&appending.known.register, command, &context)
                    .map_err(|rejection| BatchError::Rejected { index, rejection: Box::new(rejection) })?;
                appending.push(*id, &decision)?;
                events.extend(decision.events);
            }
            progress(index + 1);
        }
        let erased = appending.finish()?;
        if before < known.version {
            write_batch(&transaction, batch, before, known.version)?;
        }
        transaction.commit().map_err(StorageError::from)?;
        let version = known.version;
        *cache = Some(known);
        let residue = erased && !sqlite.scrub()?;
        Ok(Outcome {
            version_before: read::unsigned(before),
            version: read::unsigned(version),
            events,
            replayed: false,
            residue,
        })
    }

    /// How commands would fare, one after the other, without writing anything. One that is rejected is passed over.
    pub fn preview(&mut self, by: &Actor, commands: &[Command]) -> Result<Vec<Judged>, StorageError> {
        let context = Context { at: clock::now()?, by: by.clone() };
        let mut scratch = self.register()?.clone();
        let mut judge = |command| {
            let decision = decide(&scratch, command, &context)?;
            apply(&mut scratch, &decision);
            Ok(decision.events)
        };
        Ok(commands.iter().map(&mut judge).collect())
    }
}

/// Brings a decision into a register.
fn apply(register: &mut Register, decision: &Decision) {
    for event in &decision.events {
        evolve(register, event);
        if let Some(profile) = committed(event, decision) {
            register.attach(profile);
        }
    }
}

/// The profile that an event commits to.
fn committed<'a>(event: &Event, decision: &'a Decision) -> Option<&'a domain::person::ProfileVersion> {
    let (person, number, _) = codec::commits(event)?;
    decision.profiles.iter().find(|profile| profile.person == person && profile.number == number)
}

/// An outcome of before.
fn recorded(connection: &Connection, first: i64, last: i64) -> Result<Outcome, StorageError> {
    Ok(Outcome {
        version_before: read::unsigned(first - 1),
        version: read::unsigned(last),
        events: read::events(connection, first, last)?,
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

/// Now, or the instant of the last event where the clock was set back.
fn moment(last: i64) -> Result<DateTime<Utc>, StorageError> {
    Ok(clock::now()?.max(read::instant(last)?))
}

fn may_undo(connection: &Connection, undoes: Option<BatchId>) -> Result<(), BatchError> {
    let Some(batch) = undoes else { return Ok(()) };
    match read::batch(connection, batch)? {
        None => Err(BatchError::UndoneUnknown { batch }),
        Some(crate::view::Batch { undone_by: Some(by), .. }) => Err(BatchError::AlreadyUndone { batch, by }),
        Some(_) => Ok(()),
    }
}

fn write_batch(connection: &Connection, batch: &Batch, before: i64, last: i64) -> Result<(), StorageError> {
    let row = NewBatch {
        batch: batch.id.uuid().as_bytes(),
        kind: batch.kind.code().as_bytes(),
        label: batch.label.as_deref().map(str::as_bytes),
        digest: batch.digest.as_ref().map(|digest| digest.0.as_slice()),
        first_version: before + 1,
        last_version: last,
        undone_by: None,
    };
    append::batch(connection, &row, batch.kind.code(), batch.label.as_deref())?;
    batch.undoes.map_or(Ok(()), |undone| append::undone(connection, undone, batch.id))
}

/// Decisions on their way into the log. The register moves along; rows and head are written once, at the end.
struct Appending<'a> {
    connection: &'a Connection,
    register: &'a Uuid,
    at: i64,
    context: &'a Context,
    batch: Option<&'a Uuid>,
    known: &'a mut Known,
    chain: Chain,
    touched: Touched,
    erased: bool,
    files: &'a Files,
}

impl<'a> Appending<'a> {
    fn new(
        connection: &'a Connection,
        register: &'a Uuid,
        context: &'a Context,
        known: &'a mut Known,
        batch: Option<&'a Uuid>,
        files: &'a Files,
    ) -> Self {
        let (chain, touched, at) = (Chain::default(), Touched::default(), context.at.timestamp_micros());
        Self { connection, register, at, context, batch, known, chain, touched, erased: false, files }
    }

    /// Appends what a command makes happen.
    fn push(&mut self, command: CommandId, decision: &Decision) -> Result<(), StorageError> {
        let first = self.known.version + 1;
        for event in &decision.events {
            if let Some((digest, size)) = codec::refers(event)
                && !self.files.holds(digest, size)
            {
                return Err(StorageError::FileNotKept { digest });
            }
            self.event(command, event)?;
            if let Some(person) = codec::erases(event) {
                erase::person(self.connection, person)?;
                self.erased = true;
            }
            evolve(&mut self.known.register, event);
            if let Some(profile) = committed(event, decision) {
                append::profile(self.connection, self.known.version, profile)?;
                self.known.register.attach(profile);
            }
            self.touched.add(event);
        }
        append::command(self.connection, command.uuid(), (first, self.known.version), self.batch)
    }

    fn event(&mut self, command: CommandId, event: &Event) -> Result<(), StorageError> {
        let version = self.known.version + 1;
        let kind = event.kind().to_string();
        let body =
            codec::encode(event).map_err(|error| StorageError::Engine { detail: error.to_string() })?;
        let (actor, role) = (self.context.by.name.as_str(), self.context.by.role.code());
        let link = Link {
            register: self.register.as_bytes(),
            version,
            recorded_at: self.at,
            actor: actor.as_bytes(),
            role: role.as_bytes(),
            command: command.uuid().as_bytes(),
            batch: self.batch.map(|batch| batch.as_bytes().as_slice()).unwrap_or_default(),
            kind: kind.as_bytes(),
            body: body.as_bytes(),
        };
        let hash = self.chain.hash(&self.known.hash.0, &link);
        let row = NewEvent {
            version,
            recorded_at: self.at,
            actor,
            role,
            command: command.uuid(),
            batch: self.batch,
            kind: &kind,
            body: &body,
            hash: &hash,
        };
        append::event(self.connection, &row)?;
        (self.known.version, self.known.hash, self.known.at) = (version, hash, self.at);
        Ok(())
    }

    /// Writes the rows of everything touched, and the head. Says whether somebody's data were taken away.
    fn finish(self) -> Result<bool, StorageError> {
        rows::write(self.connection, &project::of(&self.known.register, &self.touched))?;
        append::head(self.connection, self.known.version, &self.known.hash)?;
        Ok(self.erased)
    }
}
