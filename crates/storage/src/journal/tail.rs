//! The end of the log in memory: seals one entry after the other into the chain, and keeps what is to be written until somebody takes
//! it. It must not write or ask itself: another thread may have the engine meanwhile.

use domain::value::Digest;
use domain::value::id::{CommandId, RegisterId};
use uuid::Uuid;

use super::append::{EventMetadata, LogChunk, NewCommand, NewEvent};
use super::chain::{Chain, Entry};
use super::kept::Words;
use super::texts::SaltedText;

/// Where a log ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct End {
    /// The version of the last event.
    pub(crate) version: i64,
    /// Its hash.
    pub(crate) hash: Digest,
    /// When it was recorded.
    pub(crate) at: i64,
}

/// The end of a log that is being added to.
#[derive(Debug)]
pub(crate) struct Tail<'a> {
    register: RegisterId,
    metadata: &'a EventMetadata,
    chain: Chain,
    end: End,
    pending: LogChunk,
}

impl<'a> Tail<'a> {
    pub(crate) fn new(register: RegisterId, metadata: &'a EventMetadata, end: End) -> Self {
        Self { register, metadata, chain: Chain::default(), end, pending: LogChunk::default() }
    }

    /// Where the log ends by now.
    pub(crate) const fn end(&self) -> End {
        self.end
    }

    /// Seals an event of a command.
    pub(crate) fn event(&mut self, command: CommandId, kind: String, body: Vec<u8>, texts: Vec<SaltedText>) {
        let (version, metadata) = (self.end.version + 1, self.metadata);
        let bytes = |id: &'a Option<Uuid>| id.as_ref().map(|id| id.as_bytes().as_slice()).unwrap_or_default();
        let entry = Entry {
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
        let hash = self.chain.hash(&self.end.hash.0, self.register.uuid().as_bytes(), &entry);
        self.end = End { version, hash, at: metadata.recorded_at };
        self.pending.texts.extend(texts.into_iter().map(|text| (version, text)));
        self.pending.events.push(NewEvent { version, command: *command.uuid(), kind, body, hash });
    }

    /// A command ends with the last event; it began with `first`. `asked` is kept beside its identifier, and so are its words where
    /// there are any.
    pub(crate) fn command(
        &mut self,
        command: CommandId,
        first: i64,
        asked: Option<Digest>,
        words: Option<Words>,
    ) {
        self.pending.kept.extend(words.map(|words| (*command.uuid(), words)));
        let command = NewCommand { command: *command.uuid(), first, last: self.end.version, asked };
        self.pending.commands.push(command);
    }

    /// How many events wait to be written.
    pub(crate) const fn pending(&self) -> usize {
        self.pending.events.len()
    }

    /// What is to be written next.
    pub(crate) fn take(&mut self) -> LogChunk {
        std::mem::take(&mut self.pending)
    }
}
