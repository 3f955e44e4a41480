//! The thread of a writer: it takes what waits, records it together, and has each answered once it lasts. While others wait, the disk is
//! waited for on a thread beside it.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use super::disk::Disk;
use super::published::Published;
use super::{Job, Refreshed, Reply};
use crate::book::Book;
use crate::book::execute::Answer;
use crate::book::request::{ExecuteError, Work};
use crate::book::snapshot::Snapshot;
use crate::book::store::Store;
use crate::clock;
use crate::error::{ErrorKind, StorageError};

/// How many pieces of work are recorded together at most. The rest of those who ask at once are recorded while these are answered and
/// bring what they ask next, so that the writer and those who ask work at the same time.
const TOGETHER: usize = 32;

/// How long those who asked together before are waited for.
const INSTANT: Duration = Duration::from_micros(200);

/// A writer at work.
pub(super) struct Serving<B: Book> {
    store: Store<B>,
    published: Arc<Published<B::State>>,
    /// Started when it is first of use.
    disk: Option<Disk<B>>,
}

/// What a transaction comes to, to be told once it lasts.
pub(super) struct Committed<B: Book> {
    answers: Vec<(Reply<Answer<B>>, Answer<B>)>,
    snapshot: Option<Arc<Snapshot<B::State>>>,
    may_erase: bool,
}

impl<B: Book> Committed<B> {
    /// Publishes and answers. Where the disk does not confirm that it lasts, that is what everybody is told.
    pub(super) fn tell(self, is_durable: bool, place: &Path, published: &Published<B::State>) {
        let Self { answers, snapshot, may_erase } = self;
        // What was not confirmed may be an erasure, too.
        published.end(snapshot.filter(|_| is_durable), may_erase || !is_durable);
        for (reply, answer) in answers {
            tell(reply, if is_durable { answer } else { Err(ErrorKind::Unsynced.at(place).into()) });
        }
    }
}

impl<B: Book> Serving<B> {
    pub(super) const fn new(store: Store<B>, published: Arc<Published<B::State>>) -> Self {
        Self { store, published, disk: None }
    }

    /// Until nobody can ask any more.
    pub(super) fn until_none_asks(mut self, waiting: &Receiver<Job<B>>) -> Store<B> {
        let (mut before, mut next) = (1, None);
        while let Some(first) = next.take().or_else(|| waiting.recv().ok()) {
            let jobs = gather(first, waiting, before);
            before = jobs.len();
            let (mut work, mut replies, mut refreshing) = (Vec::new(), Vec::new(), Vec::new());
            for job in jobs {
                match job {
                    Job::Record(piece, reply) => {
                        work.push(piece);
                        replies.push(reply);
                    }
                    Job::Refresh(reply) => refreshing.push(reply),
                }
            }
            if !work.is_empty() {
                self.record(&work, replies, || {
                    next = waiting.try_recv().ok();
                    next.is_some()
                });
            }
            if !refreshing.is_empty() {
                self.refresh(refreshing);
            }
        }
        self.settle();
        self.store
    }

    fn record(
        &mut self,
        work: &[Work<B>],
        replies: Vec<Reply<Answer<B>>>,
        mut others_wait: impl FnMut() -> bool,
    ) {
        if work.iter().any(|piece| piece.unit().is_large()) {
            // The disk is waited for in the transaction.
            self.settle();
        }
        self.published.begin();
        let (answers, must_wait) = recorded(&mut self.store, work);
        let may_purge = answers.iter().flatten().any(|outcome| outcome.purge_pending);
        // What failed may be an erasure, too.
        let is_unknown = |answer: &Answer<B>| matches!(answer, Err(ExecuteError::Storage(_)));
        let may_erase = may_purge || answers.iter().any(is_unknown);
        let snapshot = self.store.cache.clone().map(Arc::new);
        let answers = replies.into_iter().zip(answers).collect();
        let committed = Committed { answers, snapshot, may_erase };
        // What is refused was decided on what those before it left, which has to last, too.
        let disk_is_busy = self.disk.as_ref().is_some_and(Disk::is_busy);
        let left = if !may_erase && (disk_is_busy || must_wait && others_wait()) {
            self.hand_over(committed)
        } else {
            Some(committed)
        };
        let Some(committed) = left else { return };
        self.settle();
        let is_durable = !must_wait || self.store.engine.make_durable().is_ok();
        committed.tell(is_durable, self.store.path(), &self.published);
        if may_purge {
            // Work of its own, for which nobody waits. What was erased is recorded; whoever opens the register next tries again.
            let _done = self.store.engine.purge_free_pages();
        }
    }

    /// Has what was committed answered when the disk has it. Gives it back where only this thread can wait.
    fn hand_over(&mut self, committed: Committed<B>) -> Option<Committed<B>> {
        let Some(journal) = self.store.engine.journal() else { return Some(committed) };
        if self.disk.is_none() {
            let path = self.store.path().to_owned();
            self.disk = Disk::start(path, Arc::clone(&self.published)).ok();
        }
        match &mut self.disk {
            Some(disk) => disk.wait(journal, committed),
            None => Some(committed),
        }
    }

    /// Waits until everything that was handed over is answered.
    fn settle(&mut self) {
        if let Some(disk) = &mut self.disk {
            disk.settle();
        }
    }

    /// Reads what other programs wrote.
    fn refresh(&mut self, replies: Vec<Reply<Refreshed<B::State>>>) {
        self.settle();
        for reply in replies {
            self.published.begin();
            let snapshot = self.store.snapshot().map(Arc::new);
            // What other programs recorded may be an erasure.
            self.published.end(snapshot.as_ref().ok().map(Arc::clone), snapshot.is_ok());
            tell(reply, snapshot);
        }
    }
}

/// What is recorded together: all that waits. Whoever was answered with the last transaction and asks again does so within an
/// instant; that is waited for, so that the first of them does not have a transaction to itself.
fn gather<B: Book>(first: Job<B>, waiting: &Receiver<Job<B>>, before: usize) -> Vec<Job<B>> {
    let mut jobs = vec![first];
    let start = clock::start();
    while jobs.len() < TOGETHER {
        let job = match waiting.try_recv() {
            Ok(job) => job,
            Err(_) if before <= jobs.len() => break,
            Err(_) => match waiting.recv_timeout(INSTANT.saturating_sub(start.elapsed())) {
                Ok(job) => job,
                Err(_) => break,
            },
        };
        jobs.push(job);
    }
    jobs
}

/// A panic of whoever hears an answer is that one's own.
fn tell<T>(reply: Reply<T>, answer: T) {
    drop(catch_unwind(AssertUnwindSafe(|| reply(answer))));
}

/// Records work together, and says whether the disk has to be waited for. A panic on the way takes all of it back; then each piece is
/// tried alone, so that only the one which is at fault fails.
fn recorded<B: Book>(store: &mut Store<B>, work: &[Work<B>]) -> (Vec<Answer<B>>, bool) {
    match catch_unwind(AssertUnwindSafe(|| store.execute_group_ahead(work))) {
        Ok(done) => done,
        Err(panic) if work.len() < 2 => (vec![Err(panicked(panic.as_ref()).into())], false),
        Err(_) => {
            let alone: Vec<_> = work.chunks(1).map(|piece| recorded(store, piece)).collect();
            let must_wait = alone.iter().any(|(_, must_wait)| *must_wait);
            (alone.into_iter().flat_map(|(answers, _)| answers).collect(), must_wait)
        }
    }
}

fn panicked(panic: &(dyn Any + Send)) -> StorageError {
    let said = panic.downcast_ref::<&str>().map(ToString::to_string);
    let said = said.or_else(|| panic.downcast_ref::<String>().cloned());
    StorageError::engine(said.unwrap_or_else(|| "a panic".to_owned()))
}
