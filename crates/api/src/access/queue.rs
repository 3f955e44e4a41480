//! Limits how many passwords are checked at once. A check is slow by design, and requests to sign in come from anybody: without a
//! limit, an attack on the sign-in would take all processors from those who are signed in.

use std::num::NonZero;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::available_parallelism;
use std::time::Duration;

/// How many may wait for their turn; others are sent away at once, so that waiting requests do not take the places of all.
const WAITING_MAX: usize = 16;

/// How long each of them waits.
const PATIENCE: Duration = Duration::from_secs(5);

/// Those who have a turn, and those who wait for one.
#[derive(Debug)]
pub(super) struct Queue {
    at_once: usize,
    patience: Duration,
    state: Mutex<State>,
    freed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    running: usize,
    waiting: usize,
}

/// The right to check one password, until it is dropped.
#[derive(Debug)]
pub(super) struct Turn<'a>(&'a Queue);

impl Queue {
    /// A queue that leaves half of the processors to everybody else.
    pub(super) fn of_machine() -> Self {
        let processors = available_parallelism().map_or(1, NonZero::get);
        Self::new((processors / 2).max(1), PATIENCE)
    }

    fn new(at_once: usize, patience: Duration) -> Self {
        Self { at_once, patience, state: Mutex::default(), freed: Condvar::new() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Blocks until a turn is free; `None` where too many wait already, or none came free in time.
    pub(super) fn turn(&self) -> Option<Turn<'_>> {
        let mut state = self.state();
        if self.at_once <= state.running {
            if WAITING_MAX <= state.waiting {
                return None;
            }
            state.waiting += 1;
            let taken = |state: &mut State| self.at_once <= state.running;
            let waited = self.freed.wait_timeout_while(state, self.patience, taken);
            let (waited, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
            state = waited;
            state.waiting -= 1;
            if timeout.timed_out() {
                return None;
            }
        }
        state.running += 1;
        Some(Turn(self))
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.state().running -= 1;
        self.0.freed.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;

    /// Protects those who are signed in: no more passwords are checked at once than the limit says, and a turn that ends is
    /// somebody else's.
    #[test]
    fn a_turn_is_free_when_another_one_ended() {
        let queue = Queue::new(1, Duration::ZERO);
        let first = queue.turn().unwrap();
        assert!(queue.turn().is_none());
        drop(first);
        assert!(queue.turn().is_some());
    }

    /// Protects the places of requests: only so many wait, and all who waited get their turn.
    #[test]
    fn only_so_many_wait() {
        let queue = Queue::new(1, Duration::from_secs(600));
        thread::scope(|scope| {
            let first = queue.turn().unwrap();
            let waiting: Vec<_> = (0..WAITING_MAX).map(|_| scope.spawn(|| queue.turn().is_some())).collect();
            while queue.state().waiting < WAITING_MAX {
                thread::yield_now();
            }
            assert!(queue.turn().is_none());
            drop(first);
            assert!(waiting.into_iter().all(|one| one.join().unwrap()));
        });
        assert_eq!(queue.state().running, 0);
    }
}
