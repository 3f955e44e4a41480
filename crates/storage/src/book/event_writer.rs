//! Decisions on their way into the log: the register and the chain move along in memory, and what is to be written is
//! handed over piece by piece. It must not write or ask itself: another thread may have the engine meanwhile.

use domain::person::{ProfileVersion, TextPlace};
use domain::value::Digest;
use domain::value::id::{CommandId, PersonId, RegisterId};
use domain::{Decision, Event, Register, evolve};
use uuid::Uuid;

use crate::book::rows;
use crate::book::snapshot::Snapshot;
use crate::error::StorageError;
use crate::files::Files;
use crate::journal::append::{self, EventMetadata, LogChunk, NewCommand, NewEvent, NewText};
use crate::journal::chain::{Chain, Link};
use crate::journal::texts;
use crate::register::codec::{self, Encoded, ErasableText, Salts};
use crate::register::project::{self, DirtySet, Records, Rows};
use crate::session::Session;

/// What is to be written next, in the order of the log.
#[derive(Debug)]
pub(crate) enum WriteOp<'a> {
    /// Events, commands, profiles.
    LogChunk(LogChunk),
    /// What is written next speaks of a file, which must be kept and, where it says how many bytes it has, have so many.
    Refer(Digest, Option<u64>),
    /// The data of somebody who was erased go, and texts about her.
    Erase(PersonId, Vec<TextPlace>),
    /// The rows that tell how things stand now.
    Rows(Box<Rows<'a>>),
}

impl WriteOp<'_> {
    /// The same, of nobody else's.
    pub(crate) fn into_owned(self) -> WriteOp<'static> {
        match self {
            Self::LogChunk(entries) => WriteOp::LogChunk(entries),
            Self::Refer(digest, size) => WriteOp::Refer(digest, size),
            Self::Erase(person, texts) => WriteOp::Erase(person, texts),
            Self::Rows(rows) => WriteOp::Rows(Box::new(rows.into_owned())),
        }
    }

    /// Writes it.
    pub(crate) fn write(
        &self,
        session: Session<'_>,
        files: &Files,
        metadata: &EventMetadata,
    ) -> Result<(), StorageError> {
        match self {
            Self::LogChunk(entries) => append::entries(session, metadata, entries),
            Self::Refer(digest, size) if files.holds(*digest, *size)? => Ok(()),
            Self::Refer(digest, _) => Err(StorageError::FileNotKept { digest: *digest }),
            Self::Erase(person, texts) => texts::person(session, *person, texts),
            Self::Rows(rows) => rows::write(session, rows),
        }
    }
}

/// Takes the next piece.
pub(crate) type Write<'w> = &'w mut dyn FnMut(WriteOp<'_>) -> Result<(), StorageError>;

/// Decisions on their way into the log.
pub(crate) struct EventWriter<'a> {
    id: RegisterId,
    chunk_size: usize,
    metadata: &'a EventMetadata,
    known: &'a mut Snapshot,
    chain: Chain,
    salts: &'a mut Salts,
    pending: LogChunk,
    touched: DirtySet,
    erased: bool,
    stale: bool,
    write: Write<'a>,
}

/// What was taken away on the way.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Removed {
    /// Whether somebody's data were.
    pub(crate) data: bool,
    /// Whether texts were that the register in memory and its rows still have.
    pub(crate) texts: bool,
}

impl<'a> EventWriter<'a> {
    /// Begins. So many events are handed over at once.
    pub(crate) fn new(
        id: RegisterId,
        chunk_size: usize,
        metadata: &'a EventMetadata,
        known: &'a mut Snapshot,
        salts: &'a mut Salts,
        write: Write<'a>,
    ) -> Self {
        let (chain, pending, touched) = (Chain::default(), LogChunk::default(), DirtySet::default());
        Self {
            id,
            chunk_size,
            metadata,
            known,
            chain,
            salts,
            pending,
            touched,
            erased: false,
            stale: false,
            write,
        }
    }

    /// The register with all that was appended.
    pub(crate) const fn register(&self) -> &Register {
        &self.known.register
    }

    /// Appends what a command makes happen, and gives the events back. `asked` is kept beside the identifier.
    pub(crate) fn push(
        &mut self,
        command: CommandId,
        asked: Option<Digest>,
        decision: Decision,
    ) -> Result<Vec<Event>, StorageError> {
        let Decision { events, mut profiles } = decision;
        let first = self.known.version + 1;
        // Whether its files are kept can be said before anything of it is done.
        for (digest, size) in events.iter().filter_map(codec::refers) {
            (self.write)(WriteOp::Refer(digest, size))?;
        }
        for event in &events {
            let read_back = self.event(command, event)?;
            let event = read_back.as_ref().unwrap_or(event);
            if let Some((person, texts)) = codec::erases(event) {
                self.hand_over()?;
                self.stale |= !texts.is_empty();
                (self.write)(WriteOp::Erase(person, texts.to_vec()))?;
                self.erased = true;
            }
            self.touched.add(&self.known.register, event);
            evolve(&mut self.known.register, event);
            if let Some(at) = committed(event, &profiles) {
                let profile = profiles.swap_remove(at);
                self.known.register.attach(&profile);
                let ProfileVersion { person, salt, bytes, .. } = profile;
                let (version, person) = (self.known.version, Some(person));
                self.pending.texts.push(NewText { version, position: 0, person, salt, bytes });
            }
        }
        let command = NewCommand { command: *command.uuid(), first, last: self.known.version, asked };
        self.pending.commands.push(command);
        if self.chunk_size <= self.pending.events.len() {
            self.hand_over()?;
            let new = self.touched.take_new();
            self.rows(&new)?;
        }
        Ok(events)
    }

    /// Appends an event, and gives it as it will be read where that is not what was decided.
    fn event(&mut self, command: CommandId, event: &Event) -> Result<Option<Event>, StorageError> {
        let version = self.known.version + 1;
        let kind = event.kind().to_string();
        let Encoded { body, texts, read_back } = codec::encode(event, self.salts)
            .map_err(|error| StorageError::Engine { detail: error.to_string() })?;
        let metadata = self.metadata;
        let bytes = |id: &'a Option<Uuid>| id.as_ref().map(|id| id.as_bytes().as_slice()).unwrap_or_default();
        let link = Link {
            register: self.id.uuid().as_bytes(),
            version,
            recorded_at: metadata.recorded_at,
            asked_at: metadata.asked_at,
            origin: bytes(&metadata.origin),
            account: bytes(&metadata.account),
            actor: metadata.actor.as_bytes(),
            role: metadata.role.as_bytes(),
            command: command.uuid().as_bytes(),
            batch: bytes(&metadata.batch),
            kind: kind.as_bytes(),
            body: &body,
        };
        let hash = self.chain.hash(&self.known.hash.0, &link);
        let texts = texts.into_iter().zip(1..).map(|(text, position)| {
            let ErasableText { salt, bytes } = text;
            NewText { version, position, person: None, salt, bytes }
        });
        self.pending.texts.extend(texts);
        self.pending.events.push(NewEvent { version, command: *command.uuid(), kind, body, hash });
        (self.known.version, self.known.hash, self.known.at) = (version, hash, metadata.recorded_at);
        Ok(read_back)
    }

    fn hand_over(&mut self) -> Result<(), StorageError> {
        (self.write)(WriteOp::LogChunk(std::mem::take(&mut self.pending)))
    }

    fn rows(&mut self, records: &Records) -> Result<(), StorageError> {
        (self.write)(WriteOp::Rows(Box::new(project::of(&self.known.register, records))))
    }

    /// Hands over the rest. Says what was taken away.
    pub(crate) fn finish(mut self) -> Result<Removed, StorageError> {
        self.hand_over()?;
        let touched = std::mem::take(&mut self.touched);
        touched.chunks_of(self.chunk_size).try_for_each(|records| self.rows(&records))?;
        Ok(Removed { data: self.erased, texts: self.stale })
    }
}

/// Which of the profiles an event commits to.
pub(crate) fn committed(event: &Event, profiles: &[ProfileVersion]) -> Option<usize> {
    let (person, number, _) = codec::commits(event)?;
    profiles.iter().position(|profile| profile.person == person && profile.number == number)
}
