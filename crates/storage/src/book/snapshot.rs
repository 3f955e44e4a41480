//! The state of a book at one moment, and those of earlier moments that a program keeps at hand for whoever asks about the past.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use domain::value::Digest;

use crate::journal::read;
use crate::journal::tail::End;

/// A state as it was after an event. A copy shares everything with the original, so it costs the same at any size; it may
/// be read by many threads while the book goes on.
#[derive(Clone, Debug)]
pub struct Snapshot<S> {
    pub(crate) version: i64,
    pub(crate) hash: Digest,
    /// When the last event was recorded, or the book made.
    pub(crate) at: i64,
    pub(crate) state: S,
}

impl<S> Snapshot<S> {
    /// What the log comes to.
    pub const fn state(&self) -> &S {
        &self.state
    }

    /// A book before its first event.
    pub(crate) fn empty(genesis: Digest, created_at: i64) -> Self
    where
        S: Default,
    {
        Self { version: 0, hash: genesis, at: created_at, state: S::default() }
    }

    /// Where its log ends.
    pub(crate) const fn end(&self) -> End {
        End { version: self.version, hash: self.hash, at: self.at }
    }

    /// Its log goes on to there.
    pub(crate) const fn set_end(&mut self, end: End) {
        (self.version, self.hash, self.at) = (end.version, end.hash, end.at);
    }

    /// The version of the last event; zero before the first.
    pub fn version(&self) -> u64 {
        read::unsigned(self.version)
    }

    /// The hash of the chain up to the last event.
    pub const fn head(&self) -> Digest {
        self.hash
    }

    /// When the last event was recorded; `None` before the first.
    pub fn recorded_at(&self) -> Option<DateTime<Utc>> {
        if self.version == 0 { None } else { DateTime::from_timestamp_micros(self.at) }
    }
}

/// How many events lie between two snapshots that are kept of a short register. That many are folded in about 15 ms.
const STEP: i64 = 5_000;

/// How many are kept at most; of a longer register they lie further apart.
const MOST: i64 = 64;

/// Snapshots of the past, shared by everybody in a program who reads the same book.
#[derive(Clone, Debug)]
pub(crate) struct PastSnapshots<S>(Arc<Mutex<Past<S>>>);

#[derive(Debug)]
struct Past<S> {
    snapshots: BTreeMap<i64, Snapshot<S>>,
    /// Where the log ended up to which no erasure came after any of them.
    clean_until: Option<(i64, Digest)>,
}

impl<S> Default for PastSnapshots<S> {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(Past { snapshots: BTreeMap::new(), clean_until: None })))
    }
}

/// How many events lie between two snapshots of a log of so many.
pub(crate) fn step(events: i64) -> i64 {
    let mut step = STEP;
    while step.saturating_mul(MOST) < events {
        step *= 2;
    }
    step
}

impl<S: Clone> PastSnapshots<S> {
    fn past(&self) -> MutexGuard<'_, Past<S>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The last snapshot that is kept at a version or before it.
    pub(crate) fn before(&self, version: i64) -> Option<Snapshot<S>> {
        self.past().snapshots.range(..=version).next_back().map(|(_, snapshot)| snapshot.clone())
    }

    /// Keeps one.
    pub(crate) fn keep(&self, snapshot: &Snapshot<S>) {
        self.past().snapshots.insert(snapshot.version, snapshot.clone());
    }

    /// Lets go of all of them: they may hold what was erased since.
    pub(crate) fn clear(&self) {
        self.past().snapshots.clear();
    }

    /// Whether none is kept.
    pub(crate) fn is_empty(&self) -> bool {
        self.past().snapshots.is_empty()
    }

    /// Where the log ended up to which they are known to hold nothing that was erased since.
    pub(crate) fn clean_until(&self) -> Option<(i64, Digest)> {
        self.past().clean_until
    }

    pub(crate) fn set_clean_until(&self, version: i64, hash: Digest) {
        self.past().clean_until = Some((version, hash));
    }

    /// Lets go of those that lie between the steps of a register that has become longer.
    pub(crate) fn thin(&self, step: i64) {
        self.past().snapshots.retain(|version, _| version % step == 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Protects the memory of a program that is asked about the past for years.
    #[test]
    fn no_more_than_so_many_are_kept() {
        for events in [1, STEP, STEP * MOST, STEP * MOST + 1, 2_051_407, 100_000_000] {
            let step = step(events);
            assert!(events / step <= MOST && step % STEP == 0, "{events}: {step}");
        }
    }
}
