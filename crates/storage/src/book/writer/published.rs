//! What a writer shows of its book: the snapshot after its last transaction, and a few before it.

use std::collections::VecDeque;
use std::mem;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use domain::value::Digest;

use crate::book::snapshot::Snapshot;

/// How many snapshots before the present one are kept for those whose transaction for reading began before it. Where many threads share few
/// processors, dozens of small transactions go by before one of them runs again, and folding the log costs more than keeping what changed.
const RECENT: usize = 256;

/// The snapshot after each of the last transactions. They share everything that did not change.
#[derive(Debug)]
pub(super) struct Published<S> {
    recent: Mutex<Recent<S>>,
    settled: Condvar,
}

#[derive(Debug)]
struct Recent<S> {
    newest: Arc<Snapshot<S>>,
    /// Those before it, the newest first.
    former: VecDeque<Arc<Snapshot<S>>>,
    /// How many transactions are begun whose snapshot is not published yet.
    begun: usize,
}

impl<S> Published<S> {
    pub(super) fn new(newest: Snapshot<S>) -> Self {
        let recent = Recent { newest: Arc::new(newest), former: VecDeque::new(), begun: 0 };
        Self { recent: Mutex::new(recent), settled: Condvar::new() }
    }

    fn recent(&self) -> MutexGuard<'_, Recent<S>> {
        self.recent.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn newest(&self) -> Arc<Snapshot<S>> {
        Arc::clone(&self.recent().newest)
    }

    /// The snapshot at which a transaction for reading sees the book. One that is newer than the newest may be of a transaction that
    /// is begun, so that is waited for.
    pub(super) fn find(&self, version: u64, head: Digest) -> Option<Arc<Snapshot<S>>> {
        let is_begun = |recent: &mut Recent<S>| recent.newest.version() < version && recent.begun > 0;
        let recent = self.settled.wait_while(self.recent(), is_begun).unwrap_or_else(PoisonError::into_inner);
        let mut all = std::iter::once(&recent.newest).chain(&recent.former);
        all.find(|snapshot| snapshot.version() == version && snapshot.head() == head).map(Arc::clone)
    }

    /// Notes that a transaction begins.
    pub(super) fn begin(&self) {
        self.recent().begun += 1;
    }

    /// Notes that one that was begun has come to an end, and publishes the snapshot after it. Where it may have erased something, those
    /// before it are removed.
    pub(super) fn end(&self, snapshot: Option<Arc<Snapshot<S>>>, may_erase: bool) {
        let mut recent = self.recent();
        recent.begun = recent.begun.saturating_sub(1);
        if let Some(snapshot) = snapshot.filter(|snapshot| recent.newest.end() != snapshot.end()) {
            recent.former.truncate(RECENT - 1);
            let before = mem::replace(&mut recent.newest, snapshot);
            recent.former.push_front(before);
        }
        if may_erase {
            recent.former.clear();
        }
        drop(recent);
        self.settled.notify_all();
    }
}
