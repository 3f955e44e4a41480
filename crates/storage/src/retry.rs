//! How long something is tried again that may go well the next time, and how long to pause in between.

use std::thread;
use std::time::Duration;

use uuid::Uuid;

/// How long one waits for others: for their turn at a file, for a connection that they use, for a server that is away.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// The longest pause between two attempts.
const LONGEST: Duration = Duration::from_millis(500);

/// The first pause.
const SHORT: Duration = Duration::from_millis(2);

/// Retry with backoff: what passes is tried again, after pauses that grow. Commands carry identifiers, so that what was done in
/// spite of an error is found to be done.
pub(crate) fn retry_with_backoff<T, E>(
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

/// Between half of a pause and one and a half: programs that were in each other's way should not be so again.
pub(crate) fn jittered(pause: Duration) -> Duration {
    let [byte, ..] = Uuid::new_v4().into_bytes();
    pause / 2 + pause * u32::from(byte) / 255
}
