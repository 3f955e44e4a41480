//! Decisions on their way into the log: the state and the chain move along in memory, and what is to be written is handed over piece
//! by piece. It must not write or ask itself: another thread may have the engine meanwhile.

use domain::value::Digest;
use domain::value::id::{CommandId, RegisterId};

use super::rows::{self, Rows};
use super::snapshot::Snapshot;
use super::{Book, Encoded, Fact};
use crate::error::{Details, ErrorKind, StorageError};
use crate::files::Files;
use crate::journal::append::{self, EventMetadata, LogChunk};
use crate::journal::kept::Words;
use crate::journal::tail::Tail;
use crate::journal::texts::{self, Erasure, Salts};
use crate::session::Session;

/// What is to be written next, in the order of the log.
#[derive(Debug)]
pub(crate) enum WriteOp<'a> {
    /// Events, commands, texts.
    LogChunk(LogChunk),
    /// What is written next speaks of a file, which must be kept and, where it says how many bytes it has, have so many.
    Refer(Digest, Option<u64>),
    /// Texts go.
    Erase(Erasure),
    /// The rows that tell how things stand now.
    Rows(Box<Rows<'a>>),
}

impl WriteOp<'_> {
    /// The same, of nobody else's.
    pub(crate) fn into_owned(self) -> WriteOp<'static> {
        match self {
            Self::LogChunk(entries) => WriteOp::LogChunk(entries),
            Self::Refer(digest, size) => WriteOp::Refer(digest, size),
            Self::Erase(erasure) => WriteOp::Erase(erasure),
            Self::Rows(rows) => WriteOp::Rows(Box::new(rows.into_owned())),
        }
    }

    /// Writes it.
    pub(crate) fn write<B: Book>(
        &self,
        session: Session<'_>,
        files: &Files,
        metadata: &EventMetadata,
    ) -> Result<(), StorageError> {
        match self {
            Self::LogChunk(entries) => append::entries(session, metadata, entries),
            Self::Refer(digest, size) if files.holds(*digest, *size)? => Ok(()),
            Self::Refer(digest, _) => Err(ErrorKind::FileNotKept.with(Details::File(*digest))),
            Self::Erase(erasure) => {
                let owned = texts::owned(session, &erasure.owner)?;
                texts::erase(session, erasure, &B::namer(&owned))
            }
            Self::Rows(rows) => rows::write(session, rows),
        }
    }
}

/// Takes the next piece.
pub(crate) type Write<'w> = &'w mut dyn FnMut(WriteOp<'_>) -> Result<(), StorageError>;

/// Decisions on their way into the log.
pub(crate) struct EventWriter<'a, B: Book> {
    chunk_size: usize,
    known: &'a mut Snapshot<B::State>,
    tail: Tail<'a>,
    salts: &'a mut Salts,
    touched: B::Dirty,
    removed: Removed,
    write: Write<'a>,
}

/// What was taken away on the way.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Removed {
    /// Whether somebody's data were.
    pub(crate) data: bool,
    /// Whether texts were that the state in memory and its rows still have.
    pub(crate) texts: bool,
}

impl<'a, B: Book> EventWriter<'a, B> {
    /// Begins. So many events are handed over at once.
    pub(crate) fn new(
        (register, chunk_size): (RegisterId, usize),
        metadata: &'a EventMetadata,
        known: &'a mut Snapshot<B::State>,
        salts: &'a mut Salts,
        write: Write<'a>,
    ) -> Self {
        let tail = Tail::new(register, metadata, known.end());
        let (touched, removed) = (B::Dirty::default(), Removed::default());
        Self { chunk_size, known, tail, salts, touched, removed, write }
    }

    /// The state with all that was appended.
    pub(crate) const fn state(&self) -> &B::State {
        &self.known.state
    }

    /// Appends what a command makes happen, and gives the events back. One that makes nothing happen leaves nothing, not even its identifier.
    /// `asked` is kept beside the identifier, and so are its words
    /// where there are any.
    pub(crate) fn push(
        &mut self,
        command: CommandId,
        (asked, words): (Option<Digest>, Option<Words>),
        facts: Vec<Fact<B>>,
    ) -> Result<Vec<B::Event>, StorageError> {
        if facts.is_empty() {
            return Ok(Vec::new());
        }
        let first = self.known.version + 1;
        // Whether its files are kept can be said before anything of it is done.
        for (digest, size) in facts.iter().flat_map(|fact| B::refers(&fact.event)) {
            (self.write)(WriteOp::Refer(digest, size))?;
        }
        let mut events = Vec::with_capacity(facts.len());
        for fact in facts {
            self.event(command, &fact)?;
            events.push(fact.event);
        }
        self.tail.command(command, first, asked, words);
        if self.chunk_size <= self.tail.pending() {
            self.hand_over()?;
            let new = B::take_new(&mut self.touched);
            self.rows(&new)?;
        }
        Ok(events)
    }

    /// Appends an event. What follows from it follows from what will be read.
    fn event(&mut self, command: CommandId, fact: &Fact<B>) -> Result<(), StorageError> {
        let Encoded { body, texts, read_back } = B::encode(fact, self.salts).map_err(StorageError::engine)?;
        self.tail.event(command, B::kind(&fact.event), body, texts);
        self.known.set_end(self.tail.end());
        let event = read_back.as_ref().unwrap_or(&fact.event);
        if let Some(erasure) = B::erases(event) {
            self.hand_over()?;
            self.removed = Removed { data: true, texts: self.removed.texts || !erasure.places.is_empty() };
            (self.write)(WriteOp::Erase(erasure))?;
        }
        B::touch(&mut self.touched, &self.known.state, event, self.known.version);
        B::apply(&mut self.known.state, event, fact.attachment.as_ref());
        Ok(())
    }

    fn hand_over(&mut self) -> Result<(), StorageError> {
        (self.write)(WriteOp::LogChunk(self.tail.take()))
    }

    fn rows(&mut self, records: &B::Records) -> Result<(), StorageError> {
        (self.write)(WriteOp::Rows(Box::new(B::rows(&self.known.state, records))))
    }

    /// Hands over the rest. Says what was taken away.
    pub(crate) fn finish(mut self) -> Result<Removed, StorageError> {
        self.hand_over()?;
        let touched = std::mem::take(&mut self.touched);
        B::chunks_of(touched, self.chunk_size).try_for_each(|records| self.rows(&records))?;
        Ok(self.removed)
    }
}
