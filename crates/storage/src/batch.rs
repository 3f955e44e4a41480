//! Many commands recorded together or not at all: an import, its undoing, a demonstration.

use domain::value::Digest;
use domain::value::id::{BatchId, CommandId};
use domain::{Actor, Command, Rejection};
use thiserror::Error;

use crate::error::StorageError;
use crate::execute::Expected;
use crate::recorded::Asked;

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
    const ALL: [Self; 4] = [Self::Import, Self::Undo, Self::Demo, Self::Entry];

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
pub struct Batch {
    /// Its identifier; a batch that is known is not recorded again.
    pub id: BatchId,
    /// What it is.
    pub kind: BatchKind,
    /// What people recognise it by, such as the name of the file.
    pub label: Option<String>,
    /// The digest of the file, to recognise it when it comes again.
    pub digest: Option<Digest>,
    /// The digest of what was asked, as in [`Request`](crate::Request).
    pub asked: Option<Digest>,
    /// Who asks.
    pub by: Actor,
    /// When and from where it was asked.
    pub from: Asked,
    /// The version that the commands were made for.
    pub expected: Expected,
    /// The commands in their order; one whose identifier is known already was done before and is passed over.
    pub commands: Vec<(CommandId, Command)>,
    /// The batch that this one takes back.
    pub undoes: Option<BatchId>,
}

/// Why a batch was not recorded; nothing of it was.
#[derive(Debug, Error)]
#[error("{}", self.code())]
pub enum BatchError {
    /// A command contradicts the register.
    Rejected {
        /// Which command, counted from zero.
        index: usize,
        /// Why.
        rejection: Box<Rejection>,
    },
    /// The register is at another version than the commands were made for.
    Conflict {
        /// The version that was expected.
        expected: u64,
        /// The version that was found.
        found: u64,
    },
    /// Another batch was recorded under this identifier.
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
    /// The file could not be read or written.
    Storage(#[from] StorageError),
}

impl BatchError {
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
}
