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

/// The first pause.
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

/// How long those pause who take turns at a file: at first, when they have waited a little, and when somebody has the file for
/// long.
const PAUSES: [(Duration, Duration); 3] = [
    (Duration::from_millis(1), Duration::from_micros(300)),
    (Duration::from_millis(200), Duration::from_micros(100)),
    (Duration::MAX, Duration::from_millis(1)),
];

/// Takes turns with others at a file, who are done in a millisecond or less. Whoever has waited longer asks more often; whoever
/// has just had a turn for which it waited lets another go first. Says whether it had to wait.
pub(crate) fn in_turn<T>(
    patience: Duration,
    has_waited: bool,
    mut doing: impl FnMut() -> Result<T, StorageError>,
) -> (Result<T, StorageError>, bool) {
    if has_waited {
        thread::sleep(PAUSES[0].1);
    }
    let mut since: Option<Instant> = None;
    loop {
        match doing() {
            Err(StorageError::Busy { path }) => {
                let waited = since.get_or_insert_with(clock::start).elapsed();
                if patience <= waited {
                    return (Err(StorageError::Busy { path }), true);
                }
                let pause =
                    PAUSES.iter().find(|(until, _)| waited < *until).map_or(SHORT, |(_, pause)| *pause);
                thread::sleep(jittered(pause));
            }
            done => return (done, since.is_some()),
        }
    }
}

/// Between half of a pause and one and a half: programs that were in each other's way should not be so again.
fn jittered(pause: Duration) -> Duration {
    let [byte, ..] = Uuid::new_v4().into_bytes();
    pause / 2 + pause * u32::from(byte) / 255
}
