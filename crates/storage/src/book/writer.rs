//! One thread that writes for many who ask: what waits is recorded together, in one durable transaction, and each is answered
//! by itself. It must not decide anything.

use std::any::Any;
use std::collections::VecDeque;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, SyncSender, TrySendError};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use domain::value::Digest;

use super::Book;
use crate::book::execute::Answer;
use crate::book::pool::ReadPool;
use crate::book::request::{ExecuteError, Work};
use crate::book::snapshot::{PastSnapshots, Snapshot};
use crate::book::store::Store;
use crate::clock;
use crate::error::StorageError;

/// How many pieces of work may wait. Whoever brings more is told so, or waits.
const WAITING: usize = 4_096;

/// How many pieces of work are recorded together at most.
const TOGETHER: usize = 256;

/// How long those who asked together before are waited for.
const INSTANT: Duration = Duration::from_micros(200);

/// The only one in a program that writes to a book. Any number of threads may ask it; what they ask at the same time
/// becomes durable at the same time.
///
/// The store belongs to a thread of its own, so nothing here needs, starts or blocks an asynchronous runtime:
/// [`submit`](Self::submit) returns at once, [`execute`](Self::execute) waits for the answer.
#[derive(Debug)]
pub struct Writer<B: Book> {
    jobs: Option<SyncSender<Job<B>>>,
    published: Published<B>,
    thread: Option<JoinHandle<Store<B>>>,
    path: PathBuf,
    past: PastSnapshots<B::State>,
}

type Published<B> = Arc<RwLock<Recent<<B as Book>::State>>>;

/// How many snapshots before the present one are kept for those whose transaction for reading began before it.
const RECENT: usize = 32;

/// The snapshot after each of the last transactions, the newest last. They share everything that did not change.
#[derive(Debug)]
struct Recent<S> {
    newest: Arc<Snapshot<S>>,
    former: VecDeque<Arc<Snapshot<S>>>,
}

impl<S> Recent<S> {
    const fn of(newest: Arc<Snapshot<S>>) -> Self {
        Self { newest, former: VecDeque::new() }
    }

    /// The snapshot after a transaction. Where it may have erased something, those before it are removed.
    fn publish(&mut self, snapshot: Arc<Snapshot<S>>, may_erase: bool) {
        if self.newest.end() == snapshot.end() {
            return;
        }
        self.former.truncate(RECENT - 1);
        self.former.push_front(mem::replace(&mut self.newest, snapshot));
        if may_erase {
            self.former.clear();
        }
    }

    fn find(&self, version: u64, head: Digest) -> Option<&Arc<Snapshot<S>>> {
        let mut all = std::iter::once(&self.newest).chain(&self.former);
        all.find(|snapshot| snapshot.version() == version && snapshot.head() == head)
    }
}

/// Hears what came of something.
type Reply<T> = Box<dyn FnOnce(T) + Send>;

enum Job<B: Book> {
    Record(Work<B>, Reply<Answer<B>>),
    Refresh(Reply<Result<Arc<Snapshot<B::State>>, StorageError>>),
}

impl<B: Book> Writer<B> {
    /// Takes a store over and reads the book.
    pub fn start(mut store: Store<B>) -> Result<Self, StorageError> {
        let published = Arc::new(RwLock::new(Recent::of(Arc::new(store.snapshot()?))));
        let (path, past) = (store.path().to_owned(), store.past.clone());
        let (jobs, waiting) = mpsc::sync_channel(WAITING);
        let publish = Arc::clone(&published);
        let thread = thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || serve(store, &waiting, &publish))
            .map_err(|error| StorageError::engine(error.to_string()))?;
        Ok(Self { jobs: Some(jobs), published, thread: Some(thread), path, past })
    }

    /// The book as it was after the last transaction of this writer. What other programs wrote meanwhile is seen after the
    /// next one, or after [`refresh`](Self::refresh).
    pub fn snapshot(&self) -> Arc<Snapshot<B::State>> {
        Arc::clone(&self.published.read().unwrap_or_else(PoisonError::into_inner).newest)
    }

    /// The book at the version at which a transaction for reading sees it: the present one, or one of a few before it. What was
    /// recorded while the transaction began is waited for. `None` where it is none of them; then the log has to be read.
    ///
    /// # Errors
    ///
    /// What reading says of that which other programs wrote.
    pub fn snapshot_of(
        &self,
        version: u64,
        head: Digest,
    ) -> Result<Option<Arc<Snapshot<B::State>>>, StorageError> {
        let find = || {
            let published = self.published.read().unwrap_or_else(PoisonError::into_inner);
            (published.find(version, head).map(Arc::clone), published.newest.version())
        };
        match find() {
            (None, newest) if newest < version => {
                self.refresh()?;
                Ok(find().0)
            }
            (found, _) => Ok(found),
        }
    }

    /// Reads what other programs wrote.
    pub fn refresh(&self) -> Result<Arc<Snapshot<B::State>>, StorageError> {
        self.ask(Job::Refresh).unwrap_or_else(|| Err(ended()))
    }

    /// Does what is asked, whole or not at all, and waits for the answer. When it returns, the outcome lasts and is part of
    /// [`snapshot`](Self::snapshot).
    pub fn execute(&self, work: impl Into<Work<B>>) -> Answer<B> {
        let work = work.into();
        self.ask(|reply| Job::Record(work, reply)).unwrap_or_else(|| Err(ended().into()))
    }

    fn ask<T: Send + 'static>(&self, job: impl FnOnce(Reply<T>) -> Job<B>) -> Option<T> {
        let (answer, answered) = mpsc::sync_channel(1);
        // Nobody to hear the answer means that whoever asked has gone.
        let job = job(Box::new(move |done| drop(answer.send(done))));
        self.jobs.as_ref()?.send(job).ok()?;
        answered.recv().ok()
    }

    /// Hands work over without waiting. `answer` is called on the writer's thread when the outcome lasts, so it should be quick,
    /// such as sending on a channel.
    ///
    /// # Errors
    ///
    /// The work itself, where so much waits already that no more is taken: whoever asked should come again later.
    pub fn submit(
        &self,
        work: impl Into<Work<B>>,
        answer: impl FnOnce(Answer<B>) + Send + 'static,
    ) -> Result<(), Work<B>> {
        let job = Job::Record(work.into(), Box::new(answer));
        let sent = match &self.jobs {
            Some(jobs) => jobs.try_send(job),
            None => Err(TrySendError::Disconnected(job)),
        };
        match sent {
            Err(
                TrySendError::Full(Job::Record(work, _)) | TrySendError::Disconnected(Job::Record(work, _)),
            ) => Err(work),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// Connections for reading beside this writer, at most so many at once.
    pub fn read_pool(&self, most: usize) -> ReadPool<B> {
        ReadPool::new(self.path.clone(), self.past.clone(), most)
    }

    /// Answers what waits, and gives the store back. `None` where the thread ended before, which only a fault in it explains.
    pub fn stop(mut self) -> Option<Store<B>> {
        self.end()
    }

    fn end(&mut self) -> Option<Store<B>> {
        self.jobs = None;
        self.thread.take()?.join().ok()
    }
}

impl<B: Book> Drop for Writer<B> {
    /// What waits is still answered.
    fn drop(&mut self) {
        drop(self.end());
    }
}

impl<B: Book> std::fmt::Debug for Job<B> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if matches!(self, Self::Record(..)) { "Record" } else { "Refresh" })
    }
}

/// Until nobody can ask any more: takes what waits, records it together, answers each.
fn serve<B: Book>(mut store: Store<B>, waiting: &Receiver<Job<B>>, published: &Published<B>) -> Store<B> {
    let publish = |snapshot: &Arc<Snapshot<B::State>>, may_erase| {
        published.write().unwrap_or_else(PoisonError::into_inner).publish(Arc::clone(snapshot), may_erase);
    };
    let mut before = 1;
    while let Ok(first) = waiting.recv() {
        let (mut work, mut replies, mut refreshing) = (Vec::new(), Vec::new(), Vec::new());
        let jobs = gather(first, waiting, before);
        before = jobs.len();
        for job in jobs {
            match job {
                Job::Record(piece, reply) => {
                    work.push(piece);
                    replies.push(reply);
                }
                Job::Refresh(reply) => refreshing.push(reply),
            }
        }
        let answers = record(&mut store, &work);
        let purge_pending = answers.iter().flatten().any(|outcome| outcome.purge_pending);
        if let Some(snapshot) = store.cache.clone() {
            // What was not confirmed may be an erasure, too.
            let is_unknown = |answer: &Answer<B>| matches!(answer, Err(ExecuteError::Storage(_)));
            publish(&Arc::new(snapshot), purge_pending || answers.iter().any(is_unknown));
        }
        replies.into_iter().zip(answers).for_each(|(reply, answer)| tell(reply, answer));
        for reply in refreshing {
            let snapshot = store.snapshot().map(Arc::new);
            // What other programs recorded may be an erasure.
            if let Ok(snapshot) = &snapshot {
                publish(snapshot, true);
            }
            tell(reply, snapshot);
        }
        if purge_pending {
            // Work of its own, for which nobody waits. What was erased is recorded; whoever opens the register next tries again.
            let _done = store.engine.purge_free_pages();
        }
    }
    store
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

/// Records work together. A panic on the way takes all of it back; then each piece is tried alone, so that only the one which
/// is at fault fails.
fn record<B: Book>(store: &mut Store<B>, work: &[Work<B>]) -> Vec<Answer<B>> {
    match catch_unwind(AssertUnwindSafe(|| store.execute_group(work))) {
        Ok(answers) => answers,
        Err(panic) if work.len() < 2 => vec![Err(panicked(panic.as_ref()).into())],
        Err(_) => work.chunks(1).flat_map(|piece| record(store, piece)).collect(),
    }
}

fn panicked(panic: &(dyn Any + Send)) -> StorageError {
    let said = panic.downcast_ref::<&str>().map(ToString::to_string);
    let said = said.or_else(|| panic.downcast_ref::<String>().cloned());
    StorageError::engine(said.unwrap_or_else(|| "a panic".to_owned()))
}

fn ended() -> StorageError {
    StorageError::engine("the writer ended")
}
