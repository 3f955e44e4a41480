//! How long something is tried again that may go well the next time, and how long to pause in between.

use std::thread;
use std::time::{Duration, Instant};

use uuid::Uuid;

use crate::clock;
use crate::error::StorageError;

/// How long something is tried again that others are faster at, or that a server which is away prevents.
const PATIENCE: Duration = Duration::from_secs(10);

/// The longest pause between two attempts.
const LONGEST: Duration = Duration::from_millis(500);

/// The first pause, and the longest while others only have the same file: each of them is done in a millisecond or two.
const SHORT: Duration = Duration::from_millis(2);

/// Retry with backoff: what passes is tried again, after pauses that grow. Commands carry identifiers, so that what was done in
/// spite of an error is found to be done.
pub(crate) fn patiently<T, E>(
    mut doing: impl FnMut() -> Result<T, E>,
    passes: impl Fn(&E) -> bool,
) -> Result<T, E> {
    let (mut waited, mut pause) = (Duration::ZERO, SHORT);
    loop {
        match doing() {
            Err(error) if passes(&error) && waited < PATIENCE => {
                let slept = jittered(pause);
                thread::sleep(slept);
                waited += slept;
                pause = (pause * 2).min(LONGEST);
            }
            done => return done,
        }
    }
}

/// Takes turns with others at a file: short pauses that do not grow, so that whoever waits longest is not asked last.
pub(crate) fn in_turn<T>(
    patience: Duration,
    mut doing: impl FnMut() -> Result<T, StorageError>,
) -> Result<T, StorageError> {
    let mut since: Option<Instant> = None;
    loop {
        match doing() {
            Err(StorageError::Busy { path }) => {
                if since.get_or_insert_with(clock::start).elapsed() >= patience {
                    return Err(StorageError::Busy { path });
                }
                thread::sleep(jittered(SHORT));
            }
            done => return done,
        }
    }
}

/// Between half of a pause and one and a half: programs that were in each other's way should not be so again.
fn jittered(pause: Duration) -> Duration {
    let [byte, ..] = Uuid::new_v4().into_bytes();
    pause / 2 + pause * u32::from(byte) / 255
}
