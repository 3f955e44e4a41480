//! What files beside a register cost beside the hash alone: verifying what is kept, and keeping it. Each line is a ratio of
//! medians, measured side by side in one run: how much of the hash's own speed is reached, so more is better.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a benchmark prints, and stops when it fails"
)]

use std::fs::File;
use std::io::Cursor;
use std::time::{Duration, Instant};

use ayni_storage::{FILE_MAX, Store, measure};
use domain::testing::pool;
use domain::value::Digest;

const RUNS: u32 = 9;
const BYTES: usize = 64 << 20;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    for (name, bench) in [
        ("files: hash alone ÷ hashing a kept file as verify does", verifying as fn() -> f64),
        ("files: hash alone ÷ keeping a file, until it lasts", keeping),
    ] {
        if words.iter().all(|word| name.contains(word.as_str())) {
            println!("{name}: {:.2}", bench());
        }
    }
}

/// The ratio of the medians of both, taken in turns.
fn ratio(hash: &mut dyn FnMut() -> Duration, ours: &mut dyn FnMut() -> Duration) -> f64 {
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        first.push(hash());
        second.push(ours());
    }
    let median = |times: &mut Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 2]
    };
    let (hash, ours) = (median(&mut first), median(&mut second));
    eprintln!("  hash alone {hash:?}, ours {ours:?}");
    hash.as_secs_f64() / ours.as_secs_f64()
}

fn bytes(seed: u8) -> Vec<u8> {
    (0..BYTES).map(|at| (at % 251).to_le_bytes()[0] ^ seed).collect()
}

fn hashing(bytes: &[u8]) -> Duration {
    let start = Instant::now();
    std::hint::black_box(Digest::of(&[bytes]));
    start.elapsed()
}

/// A file that the system has in memory, read and hashed.
fn verifying() -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    let bytes = bytes(0);
    std::fs::write(&path, &bytes).unwrap();
    let mut ours = || {
        let start = Instant::now();
        measure(&mut File::open(&path).unwrap(), u64::MAX, &mut |_| {}).unwrap();
        start.elapsed()
    };
    ours();
    ratio(&mut || hashing(&bytes), &mut ours)
}

/// A file read from memory, hashed, written and synced.
fn keeping() -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::create(&folder.path().join("register.ayni"), pool::register(1)).unwrap();
    let mut seed = 0;
    let alone = bytes(0);
    let mut ours = || {
        seed += 1;
        let bytes = bytes(seed);
        let start = Instant::now();
        store.keep_file(&mut Cursor::new(&bytes), FILE_MAX, &mut |_| {}).unwrap();
        let elapsed = start.elapsed();
        store.forget_unreferenced().unwrap();
        elapsed
    };
    ratio(&mut || hashing(&alone), &mut ours)
}
