//! A register at one moment, and those of earlier moments that a program keeps at hand for whoever asks about the past.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use domain::Register;
use domain::value::Digest;

use crate::journal::read;

/// A register as it was after an event. A copy shares everything with the original, so it costs the same at any size; it may
/// be read by many threads while the register goes on.
#[derive(Clone, Debug)]
pub struct Snapshot {
    pub(crate) version: i64,
    pub(crate) hash: Digest,
    /// When the last event was recorded, or the register made.
    pub(crate) at: i64,
    pub(crate) register: Register,
}

impl Snapshot {
    /// A register before its first event.
    pub(crate) fn empty(genesis: Digest, created_at: i64) -> Self {
        Self { version: 0, hash: genesis, at: created_at, register: Register::default() }
    }

    /// What is known.
    pub const fn register(&self) -> &Register {
        &self.register
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

/// Snapshots of the past, shared by everybody in a program who reads the same register.
#[derive(Clone, Debug, Default)]
pub(crate) struct PastSnapshots(Arc<Mutex<Past>>);

#[derive(Debug, Default)]
struct Past {
    snapshots: BTreeMap<i64, Snapshot>,
    /// Where the log ended up to which no erasure came after any of them.
    clean_until: Option<(i64, Digest)>,
}

impl PastSnapshots {
    fn past(&self) -> MutexGuard<'_, Past> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The last snapshot that is kept at a version or before it.
    pub(crate) fn before(&self, version: i64) -> Option<Snapshot> {
        self.past().snapshots.range(..=version).next_back().map(|(_, snapshot)| snapshot.clone())
    }

    /// Keeps one.
    pub(crate) fn keep(&self, snapshot: &Snapshot) {
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

    /// How many events lie between two of them in a register of so many.
    pub(crate) fn step(events: i64) -> i64 {
        let mut step = STEP;
        while step.saturating_mul(MOST) < events {
            step *= 2;
        }
        step
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
            let step = PastSnapshots::step(events);
            assert!(events / step <= MOST && step % STEP == 0, "{events}: {step}");
        }
    }
}
