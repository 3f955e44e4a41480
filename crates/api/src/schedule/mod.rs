//! Upkeep on a schedule: copies whose restoring is tried, verifications and checkpoints, each when it is due. What came of them is kept
//! in a file beside the copies, so that a restart forgets nothing.
//!
//! It must not read a clock: the caller says what time it is.

mod state;
mod task;
#[cfg(test)]
mod tests;

use std::fmt;
use std::fs::DirBuilder;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use operations::{Outcome, Problem, Signer};
use reports::words::{Lang, Words};
use strum::VariantArray as _;

use self::task::Book;

pub use self::state::{BookUpkeep, Failure, KeptCopy, Success, Task, TaskState, UpkeepState};
pub(crate) use self::task::Book as ScheduledBook;

/// How long after a failure a task is tried again, where it is not due sooner.
const RETRY: TimeDelta = TimeDelta::minutes(10);

/// What is done on a schedule, and where what comes of it is kept. The access book of the server is copied and verified as
/// registers are.
#[derive(Clone, Debug)]
pub struct Schedule {
    /// The folder for copies, checkpoints and the state: made where there is none, for its owner alone. Copies hold personal data.
    pub folder: PathBuf,
    /// How often a copy is made; `None` for never.
    pub backup_every: Option<TimeDelta>,
    /// How many copies of each book are kept; at least one.
    pub copies: usize,
    /// How often everything is verified; `None` for never.
    pub verify_every: Option<TimeDelta>,
    /// How often a checkpoint of each register is signed; `None` for never.
    pub checkpoint_every: Option<TimeDelta>,
    /// Who signs checkpoints.
    pub signer: Option<SharedSigner>,
}

/// Who signs checkpoints, on any thread.
#[derive(Clone)]
pub struct SharedSigner(pub Arc<dyn Signer + Send + Sync>);

impl fmt::Debug for SharedSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SharedSigner")
    }
}

impl Schedule {
    /// How often a task is done.
    pub fn every(&self, task: Task) -> Option<TimeDelta> {
        match task {
            Task::Verification => self.verify_every,
            Task::Backup => self.backup_every,
            Task::Checkpoint => self.checkpoint_every,
        }
    }
}

/// Carries a schedule out.
#[derive(Debug)]
pub(crate) struct Scheduler {
    schedule: Schedule,
    state: Mutex<UpkeepState>,
    /// Held while tasks are carried out, so that none runs twice.
    working: Mutex<()>,
    words: Vec<Words>,
}

impl Scheduler {
    /// Takes up a schedule where an earlier run left it.
    ///
    /// # Errors
    ///
    /// `file_…` where the folder cannot be made or the state cannot be written there.
    pub(crate) fn open(schedule: Schedule) -> Outcome<Self> {
        make_folder(&schedule.folder)?;
        let state = state::read(&schedule.folder);
        state::write(&schedule.folder, &state)?;
        let words = Lang::ALL.into_iter().map(Words::new).collect();
        Ok(Self { schedule, state: Mutex::new(state), working: Mutex::default(), words })
    }

    /// What is done, and how often.
    pub(crate) const fn schedule(&self) -> &Schedule {
        &self.schedule
    }

    fn known(&self) -> MutexGuard<'_, UpkeepState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What came of the schedule so far.
    pub(crate) fn state(&self) -> UpkeepState {
        self.known().clone()
    }

    /// Whether anything is due.
    pub(crate) fn is_due(&self, books: &[Book<'_>], now: DateTime<Utc>) -> bool {
        books.iter().any(|book| Task::VARIANTS.iter().any(|task| self.is_task_due(book, *task, now)))
    }

    fn is_task_due(&self, book: &Book<'_>, task: Task, now: DateTime<Utc>) -> bool {
        let Some(every) = self.schedule.every(task).filter(|_| book.has(task)) else { return false };
        let known = self.known();
        let done = known.books.get(&book.key()).map(|book| book.task(task));
        is_due(every, done.unwrap_or(&TaskState::default()), now)
    }

    /// Does what is due, one after another, and writes down what came of it. What is left when the server stops is due when it starts.
    pub(crate) fn carry_out(&self, books: &[Book<'_>], now: DateTime<Utc>, is_stopping: &dyn Fn() -> bool) {
        let _working = self.working.lock().unwrap_or_else(PoisonError::into_inner);
        for book in books {
            for task in Task::VARIANTS {
                if is_stopping() {
                    return;
                }
                if self.is_task_due(book, *task, now) {
                    self.do_task(book, *task, now);
                }
            }
        }
    }

    fn do_task(&self, book: &Book<'_>, task: Task, now: DateTime<Utc>) {
        let begun = storage::clock::start();
        // There is at least one language.
        let Some(words) = self.words.first() else { return };
        let listed =
            self.known().books.get(&book.key()).map(|known| known.copies.clone()).unwrap_or_default();
        let done = task::carry_out(&self.schedule, book, (task, &listed), now, words);
        let took = begun.elapsed();
        let (name, milliseconds) = (book.name(), u64::try_from(took.as_millis()).unwrap_or(u64::MAX));
        let mut known = self.known();
        let entry = known.books.entry(book.key()).or_default();
        name.clone_into(&mut entry.name);
        match done {
            Ok(mut success) => {
                success.took_ms = milliseconds;
                tracing::info!(
                    book = name,
                    task = task.code(),
                    version = success.version,
                    ms = milliseconds,
                    "upkeep was done"
                );
                if let Some(place) = success.place.as_ref().filter(|_| task == Task::Backup) {
                    entry.copies.push(KeptCopy { at: now, version: success.version, place: place.clone() });
                }
                *entry.task_mut(task) = TaskState { success: Some(success), ..TaskState::default() };
            }
            Err(problem) => {
                tracing::error!(book = name, task = task.code(), code = %problem.code, ms = milliseconds, "upkeep failed");
                let state = entry.task_mut(task);
                state.failures = state.failures.saturating_add(1);
                state.failure = Some(self.failure(&problem, now));
            }
        }
        let copies = entry.copies.clone();
        let is_written = self.write(&known);
        drop(known);
        if is_written {
            task::finish(&self.schedule.folder, &copies);
            self.thin_out(book, &copies);
        }
    }

    /// Removes surplus copies. Each stays listed until it is deleted, so that a copy whose deletion failed is tried again.
    fn thin_out(&self, book: &Book<'_>, copies: &[KeptCopy]) {
        let surplus = copies.len().saturating_sub(self.schedule.copies.max(1));
        let mut gone = Vec::new();
        for copy in copies.iter().take(surplus) {
            match task::remove_copy(&self.schedule.folder, &copy.place) {
                Ok(()) => gone.push(copy),
                Err(error) => tracing::warn!(book = book.name(), %error, "an old copy could not be removed"),
            }
        }
        if gone.is_empty() {
            return;
        }
        let mut known = self.known();
        let entry = known.books.entry(book.key()).or_default();
        entry.copies.retain(|copy| !gone.contains(&copy));
        self.write(&known);
    }

    /// Writes down what came of it; `false` where that failed.
    fn write(&self, known: &UpkeepState) -> bool {
        let written = state::write(&self.schedule.folder, known);
        if let Err(problem) = &written {
            tracing::error!(code = %problem.code, "the state of upkeep could not be written");
        }
        written.is_ok()
    }

    fn failure(&self, problem: &Problem, now: DateTime<Utc>) -> Failure {
        let said =
            |words: &Words| (words.lang().code().to_owned(), problem.message(words, &str::to_owned).what);
        Failure { at: now, code: problem.code.to_string(), said: self.words.iter().map(said).collect() }
    }
}

/// Whether something is due that was done or failed before. What is dated in the future, by a clock that was wrong, counts as not
/// done: it would not be due for as long as the clock was ahead.
fn is_due(every: TimeDelta, done: &TaskState, now: DateTime<Utc>) -> bool {
    let success = done.success.as_ref().map(|success| success.at).filter(|at| *at <= now);
    let failure = done.failure.as_ref().map(|failure| failure.at).filter(|at| *at <= now);
    let next = match (success, failure) {
        (_, Some(failed)) => failed + every.min(RETRY),
        (Some(at), None) => at + every,
        (None, None) => return true,
    };
    next <= now
}

/// Makes a folder that nobody but its owner may look into, where there is none.
fn make_folder(folder: &Path) -> Outcome {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| Problem::file(&folder.display().to_string(), error))
}
