//! What files beside a register cost beside the hash alone: verifying what is kept, and keeping it. These ratios say how
//! much of the hash's own speed is reached, so more is better.

use std::fs::File;
use std::io::Cursor;
use std::time::Duration;

use ayni_storage::{FILE_MAX, measure};
use domain::value::Digest;

use crate::desk::{Desk, Engine};
use crate::measure::{Work, medians, over, runs, timed};

const RUNS: usize = 9;
const BYTES: usize = 64 << 20;

fn bytes(seed: u8) -> Vec<u8> {
    (0..BYTES).map(|at| (at % 251).to_le_bytes()[0] ^ seed).collect()
}

fn hashing(bytes: &[u8]) -> Duration {
    timed(|| Digest::of(&[bytes]))
}

fn reached(alone: &[u8], ours: Work<'_>) -> String {
    let runs = runs(RUNS);
    let [hash, ours] = medians(runs, [&mut || hashing(alone), ours]);
    format!("{:.2} (hash alone {hash:.1?}, ours {ours:.1?}, medians of {runs})", over(hash, ours))
}

/// A file that the system has in memory, read and hashed.
pub(crate) fn verifying(_: Engine) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    let bytes = bytes(0);
    std::fs::write(&path, &bytes).unwrap();
    let mut ours = || timed(|| measure(&mut File::open(&path).unwrap(), u64::MAX, &mut |_| {}).unwrap());
    ours();
    reached(&bytes, &mut ours)
}

/// A file read from memory, hashed, written and synced.
pub(crate) fn keeping(engine: Engine) -> String {
    let desk = Desk::new(engine);
    let mut store = desk.create();
    let mut seed = 0;
    let mut ours = || {
        seed += 1;
        let bytes = bytes(seed);
        let took = timed(|| store.put_blob(&mut Cursor::new(&bytes), FILE_MAX, &mut |_| {}).unwrap());
        store.collect_garbage().unwrap();
        took
    };
    reached(&bytes(0), &mut ours)
}
