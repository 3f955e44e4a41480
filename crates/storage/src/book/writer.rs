//! One thread that writes for many who ask: what waits is recorded together, in one durable transaction, and each is answered
//! by itself. It must not decide anything.

mod disk;
mod published;
mod serve;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, SyncSender, TrySendError};
use std::thread::{self, JoinHandle};

use domain::value::Digest;

use super::Book;
use crate::book::execute::Answer;
use crate::book::pool::ReadPool;
use crate::book::request::Work;
use crate::book::snapshot::{PastSnapshots, Snapshot};
use crate::book::store::Store;
use crate::error::StorageError;
use published::Published;
use serve::Serving;

/// How many pieces of work may wait. Whoever brings more is told so, or waits.
const WAITING: usize = 4_096;

/// The only one in a program that writes to a book. Any number of threads may ask it; what they ask at the same time
/// becomes durable at the same time.
///
/// The store belongs to a thread of its own, so nothing here needs, starts or blocks an asynchronous runtime:
/// [`submit`](Self::submit) returns at once, [`execute`](Self::execute) waits for the answer.
#[derive(Debug)]
pub struct Writer<B: Book> {
    jobs: Option<SyncSender<Job<B>>>,
    published: Arc<Published<B::State>>,
    thread: Option<JoinHandle<Store<B>>>,
    path: PathBuf,
    past: PastSnapshots<B::State>,
}

/// Hears what came of something.
type Reply<T> = Box<dyn FnOnce(T) + Send>;

/// The book with what other programs wrote.
type Refreshed<S> = Result<Arc<Snapshot<S>>, StorageError>;

enum Job<B: Book> {
    Record(Work<B>, Reply<Answer<B>>),
    Refresh(Reply<Refreshed<B::State>>),
}

impl<B: Book> Writer<B> {
    /// Takes a store over and reads the book.
    pub fn start(mut store: Store<B>) -> Result<Self, StorageError> {
        let published = Arc::new(Published::new(store.snapshot()?));
        let (path, past) = (store.path().to_owned(), store.past.clone());
        let (jobs, waiting) = mpsc::sync_channel(WAITING);
        let publish = Arc::clone(&published);
        let thread = thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || Serving::new(store, publish).until_none_asks(&waiting))
            .map_err(|error| StorageError::engine(error.to_string()))?;
        Ok(Self { jobs: Some(jobs), published, thread: Some(thread), path, past })
    }

    /// The book as it was after the last transaction of this writer. What other programs wrote meanwhile is seen after the
    /// next one, or after [`refresh`](Self::refresh).
    pub fn snapshot(&self) -> Arc<Snapshot<B::State>> {
        self.published.newest()
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
        if let Some(found) = self.published.find(version, head) {
            return Ok(Some(found));
        }
        if self.published.newest().version() < version {
            self.refresh()?;
        }
        Ok(self.published.find(version, head))
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

fn ended() -> StorageError {
    StorageError::engine("the writer ended")
}
