//! What came of upkeep on a schedule, as it is kept in a file and shown on pages.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use chrono::{DateTime, Utc};
use domain::value::Digest;
use domain::value::id::RegisterId;
use operations::{Outcome, Problem};
use serde::{Deserialize, Serialize};

/// The name of the file.
const FILE: &str = "upkeep.json";

/// What is done on a schedule, in the order in which it is done where several are due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum Task {
    /// The whole log is read, and everything that is derived from it compared.
    Verification,
    /// A copy is made, restored beside it, and what was restored is verified.
    Backup,
    /// Where the register stands is written down under a signature.
    Checkpoint,
}

impl Task {
    /// Its stable name, in figures and in the log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Verification => "verification",
            Self::Backup => "backup",
            Self::Checkpoint => "checkpoint",
        }
    }
}

/// What came of the schedule so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct UpkeepState {
    /// By the identifier of the register; `accounts` for the access book.
    pub books: BTreeMap<String, BookUpkeep>,
}

impl UpkeepState {
    /// What came of it for a register; `None` before anything was done.
    pub fn of(&self, register: RegisterId) -> Option<&BookUpkeep> {
        self.books.get(&register.to_string())
    }
}

/// What came of it for one book.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BookUpkeep {
    /// What addresses call the register.
    pub name: String,
    /// Verifications.
    pub verification: TaskState,
    /// Copies.
    pub backup: TaskState,
    /// Checkpoints.
    pub checkpoint: TaskState,
    /// The copies that are kept, the oldest first. Restoring each was tried when it was made.
    pub copies: Vec<KeptCopy>,
}

impl BookUpkeep {
    /// What came of a task.
    pub const fn task(&self, task: Task) -> &TaskState {
        match task {
            Task::Verification => &self.verification,
            Task::Backup => &self.backup,
            Task::Checkpoint => &self.checkpoint,
        }
    }

    pub(super) const fn task_mut(&mut self, task: Task) -> &mut TaskState {
        match task {
            Task::Verification => &mut self.verification,
            Task::Backup => &mut self.backup,
            Task::Checkpoint => &mut self.checkpoint,
        }
    }
}

/// What came of a task last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskState {
    /// When it was done last, and what came of that.
    pub success: Option<Success>,
    /// Why it failed since; `None` where it did not.
    pub failure: Option<Failure>,
    /// How often it failed since.
    pub failures: u32,
}

/// A task that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Success {
    /// When it was begun.
    pub at: DateTime<Utc>,
    /// How long it took, in milliseconds.
    pub took_ms: u64,
    /// The version that was copied, verified or signed.
    pub version: u64,
    /// The hash of the chain up to there.
    pub head: Digest,
    /// The file that came of it, below the folder of the schedule.
    pub place: Option<String>,
}

/// Why a task was not done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// When it was begun.
    pub at: DateTime<Utc>,
    /// The stable code of the problem.
    pub code: String,
    /// What went wrong, in the words of each language by its code.
    pub said: BTreeMap<String, String>,
}

/// A copy that is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptCopy {
    /// When it was begun.
    pub at: DateTime<Utc>,
    /// Its version.
    pub version: u64,
    /// The file, below the folder of the schedule.
    pub place: String,
}

/// Reads the state in a folder. Where there is none, or one that cannot be read, nothing is known: everything is due, and copies
/// that were made before are not removed by age.
pub(super) fn read(folder: &Path) -> UpkeepState {
    let file = folder.join(FILE);
    let unreadable = |error: &dyn std::error::Error| {
        tracing::error!(file = %file.display(), %error, "the state of upkeep could not be read, and begins anew");
        UpkeepState::default()
    };
    match fs::read(&file) {
        Ok(bytes) => serde_json::from_slice(&bytes).unwrap_or_else(|error| unreadable(&error)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => UpkeepState::default(),
        Err(error) => unreadable(&error),
    }
}

/// Writes it, whole or not at all.
pub(super) fn write(folder: &Path, state: &UpkeepState) -> Outcome {
    let file = folder.join(FILE);
    let written = || -> io::Result<()> {
        // Made for its owner alone, and named when it is whole.
        let mut part = tempfile::NamedTempFile::new_in(folder)?;
        part.write_all(format!("{:#}\n", serde_json::to_value(state)?).as_bytes())?;
        part.as_file().sync_all()?;
        part.persist(&file).map_err(|error| error.error)?;
        Ok(())
    };
    written().map_err(|error| Problem::file(&file.display().to_string(), error))
}
