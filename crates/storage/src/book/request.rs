//! What a front end asks a book to record, and what comes of it: one command, or a batch of them.

use std::path::Path;

use chrono::{DateTime, Utc};
use domain::value::Digest;
use domain::value::id::{BatchId, CommandId};
use thiserror::Error;
use uuid::Uuid;

use super::{Author, Book, Coded};
use crate::error::StorageError;
use crate::journal::chain::seal;

/// The version that whoever asks has seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExpectedVersion {
    /// Whichever it is.
    Any,
    /// This one; another is a conflict.
    Version(u64),
}

/// When and from where something was asked, where that is not when and where it is recorded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// When; `None` for now.
    pub at: Option<DateTime<Utc>>,
    /// The device or bundle it came from.
    pub origin: Option<Uuid>,
    /// Under whose account.
    pub account: Option<Uuid>,
}

/// A command with who asks, and after what.
#[derive(Clone, Debug)]
pub struct Request<B: Book> {
    /// Its identifier; a command that is known is not done again.
    pub id: CommandId,
    /// The version it was made for.
    pub expected: ExpectedVersion,
    /// Who asks.
    pub by: B::Actor,
    /// The digest of what was asked, as whoever mints the command's identifiers received it: two requests under one
    /// identifier that differ in it, or in who asks, are two commands, and the second is refused. `None` where nobody says.
    pub asked: Option<Digest>,
    /// When and from where it was asked.
    pub from: Asked,
    /// What is asked.
    pub command: B::Command,
}

/// What came of a command or a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome<E> {
    /// The version before it.
    pub version_before: u64,
    /// The version after it.
    pub version: u64,
    /// What happened.
    pub events: Vec<E>,
    /// Whether it had been done before; then nothing was written now.
    pub replayed: bool,
    /// After an erasure: whether freed bytes are not overwritten yet, because another program kept the file in use or there
    /// was no room to write it anew. It is done when the file is next opened for writing and that can be done.
    pub purge_pending: bool,
}

/// What a batch is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BatchKind {
    /// A file was imported.
    Import,
    /// A batch was taken back.
    Undo,
    /// A demonstration was written.
    Demo,
    /// Several facts were entered at once.
    Entry,
}

impl BatchKind {
    /// Every kind there is.
    pub const ALL: [Self; 4] = [Self::Import, Self::Undo, Self::Demo, Self::Entry];

    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Undo => "undo",
            Self::Demo => "demo",
            Self::Entry => "entry",
        }
    }

    /// Reads a code.
    pub(crate) fn read(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Commands that are recorded together or not at all.
#[derive(Clone, Debug)]
pub struct Batch<B: Book> {
    /// Its identifier; a batch that is known is not recorded again.
    pub id: BatchId,
    /// What it is.
    pub kind: BatchKind,
    /// What people recognise it by, such as the name of the file.
    pub label: Option<String>,
    /// The digest of the file, to recognise it when it comes again.
    pub digest: Option<Digest>,
    /// The digest of what was asked, as in [`Request`].
    pub asked: Option<Digest>,
    /// Who asks.
    pub by: B::Actor,
    /// When and from where it was asked.
    pub from: Asked,
    /// The version that the commands were made for.
    pub expected: ExpectedVersion,
    /// The commands in their order; one whose identifier is known already was done before and is passed over.
    pub commands: Vec<(CommandId, B::Command)>,
    /// The batch that this one takes back.
    pub undoes: Option<BatchId>,
}

/// Why nothing of what was asked was recorded.
#[derive(Debug, Error)]
#[error("{}", self.code())]
pub enum ExecuteError<R: Coded> {
    /// A command contradicts the book.
    Rejected {
        /// Which command of a batch, counted from zero.
        index: usize,
        /// Why.
        rejection: Box<R>,
    },
    /// The register is at another version than what was asked was made for.
    Conflict {
        /// The version that was expected.
        expected: u64,
        /// The version that was found.
        found: u64,
    },
    /// Something else was recorded under this identifier.
    CommandDiffers {
        /// The version of its last event.
        version: u64,
    },
    /// The batch to take back is not in the register.
    UndoneUnknown {
        /// Which batch.
        batch: BatchId,
    },
    /// The batch to take back was taken back already.
    AlreadyUndone {
        /// Which batch.
        batch: BatchId,
        /// By which.
        by: BatchId,
    },
    /// The register could not be read or written.
    Storage(#[from] StorageError),
}

impl<R: Coded> ExecuteError<R> {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Rejected { rejection, .. } => rejection.code(),
            Self::Conflict { .. } => "conflict",
            Self::CommandDiffers { .. } => "command_differs",
            Self::UndoneUnknown { .. } => "batch_unknown",
            Self::AlreadyUndone { .. } => "batch_already_undone",
            Self::Storage(error) => error.code(),
        }
    }

    /// The same; what storage says of it names the place.
    pub(crate) fn with_path(self, path: &Path) -> Self {
        if let Self::Storage(error) = self { Self::Storage(error.with_path(path)) } else { self }
    }
}

/// What is recorded whole or not at all.
#[derive(Clone, Debug)]
pub enum Work<B: Book> {
    /// One command.
    Command(Box<Request<B>>),
    /// Many.
    Batch(Box<Batch<B>>),
}

impl<B: Book> From<Request<B>> for Work<B> {
    fn from(request: Request<B>) -> Self {
        Self::Command(Box::new(request))
    }
}

impl<B: Book> From<Batch<B>> for Work<B> {
    fn from(batch: Batch<B>) -> Self {
        Self::Batch(Box::new(batch))
    }
}

impl<B: Book> Work<B> {
    pub(crate) fn unit(&self) -> Unit<'_, B> {
        match self {
            Self::Command(request) => Unit::Command(request),
            Self::Batch(batch) => Unit::Batch(batch),
        }
    }
}

/// From how many commands on a batch is large.
const LARGE: usize = 256;

/// The same, of somebody else's.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Unit<'a, B: Book> {
    Command(&'a Request<B>),
    Batch(&'a Batch<B>),
}

impl<'a, B: Book> Unit<'a, B> {
    /// Its identifier, a command's or a batch's.
    pub(crate) const fn id(self) -> &'a Uuid {
        match self {
            Self::Command(request) => request.id.uuid(),
            Self::Batch(batch) => batch.id.uuid(),
        }
    }

    pub(crate) const fn by(self) -> &'a B::Actor {
        match self {
            Self::Command(request) => &request.by,
            Self::Batch(batch) => &batch.by,
        }
    }

    pub(crate) const fn from(self) -> &'a Asked {
        match self {
            Self::Command(request) => &request.from,
            Self::Batch(batch) => &batch.from,
        }
    }

    pub(crate) const fn expected(self) -> ExpectedVersion {
        match self {
            Self::Command(request) => request.expected,
            Self::Batch(batch) => batch.expected,
        }
    }

    /// What was asked under its identifier, and by whom.
    pub(crate) fn asked(self) -> Option<Digest> {
        let asked = match self {
            Self::Command(request) => request.asked,
            Self::Batch(batch) => batch.asked,
        };
        asked.map(|asked| fingerprint(self.id(), self.by(), &asked))
    }

    pub(crate) const fn batch(self) -> Option<&'a Batch<B>> {
        match self {
            Self::Command(_) => None,
            Self::Batch(batch) => Some(batch),
        }
    }

    /// How many commands it has.
    pub(crate) const fn len(self) -> usize {
        match self {
            Self::Command(_) => 1,
            Self::Batch(batch) => batch.commands.len(),
        }
    }

    /// Whether it is so large that it has a transaction to itself, in which one thread decides while another writes.
    pub(crate) const fn is_large(self) -> bool {
        LARGE <= self.len()
    }

    /// Its commands in their order.
    pub(crate) fn commands(self) -> impl Iterator<Item = (CommandId, &'a B::Command)> {
        let (one, many): (_, &[_]) = match self {
            Self::Command(request) => (Some((request.id, &request.command)), &[]),
            Self::Batch(batch) => (None, &batch.commands),
        };
        one.into_iter().chain(many.iter().map(|(id, command)| (*id, command)))
    }
}

/// What was asked under an identifier, and by whom.
pub(crate) fn fingerprint(id: &Uuid, by: &impl Author, asked: &Digest) -> Digest {
    seal(&[b"command", id.as_bytes(), by.name().as_bytes(), by.role().as_bytes(), &asked.0])
}
