//! Taking turns at a file. The engine lets whoever asks at the right moment have the file, so a program that writes without a
//! pause keeps it, and one that waits longer and longer between attempts never gets it. Here, whoever waits stands in a queue, of
//! which only the first asks often.

use std::cell::Cell;
use std::fs::{File, TryLockError};
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::clock;
use crate::error::{ErrorKind, StorageError};
use crate::retry::jittered;

/// How long the first of the queue asks without a pause, and at all before it supposes that somebody has the file for long.
const EAGER: Duration = Duration::from_millis(2);
const HOPEFUL: Duration = Duration::from_millis(100);

/// Pauses: of the first after that; and of the others before they look whether they are the first, and of everybody when it takes
/// long.
const SHORT: Duration = Duration::from_micros(100);
const LONG: Duration = Duration::from_millis(1);

/// How long whoever had to wait for its last turn lets others go first.
const COURTESY: Duration = Duration::from_micros(300);

/// The queue of those who want to write to the registers of one folder. It is a lock on the folder, which needs no file of its
/// own and goes with the process. Where a folder cannot be locked there is none, and chance decides.
#[derive(Debug)]
pub(crate) struct Queue {
    folder: Option<File>,
    /// Whether the last turn had to be waited for.
    has_waited: Cell<bool>,
}

/// Being the first of the queue.
struct First<'a>(&'a File);

impl Queue {
    pub(crate) fn beside(path: &Path) -> Self {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Self { folder: File::open(folder).ok(), has_waited: Cell::new(false) }
    }

    /// Of a register that nobody else can have.
    pub(crate) const fn alone() -> Self {
        Self { folder: None, has_waited: Cell::new(false) }
    }

    /// Becomes the first. An error where somebody else is; nothing where there is no queue.
    fn lead(&self) -> Result<Option<First<'_>>, ()> {
        match self.folder.as_ref().map(|folder| (folder, folder.try_lock())) {
            Some((folder, Ok(()))) => Ok(Some(First(folder))),
            Some((_, Err(TryLockError::WouldBlock))) => Err(()),
            Some((_, Err(TryLockError::Error(_)))) | None => Ok(None),
        }
    }

    /// Does what fails while somebody else has the file, when it is this program's turn. `meanwhile` is done whenever it is the
    /// first of the queue and the file is taken.
    pub(crate) fn in_turn<T>(
        &self,
        patience: Duration,
        mut doing: impl FnMut() -> Result<T, StorageError>,
        mut meanwhile: impl FnMut(),
    ) -> Result<T, StorageError> {
        if self.has_waited.get() {
            thread::sleep(COURTESY);
        }
        let (begun, mut first, mut asked, mut waits) = (clock::start(), self.lead(), None, false);
        loop {
            let waited = begun.elapsed();
            // Whoever is not the first asks, too, but seldom: the first may wait for another register of the folder.
            if first.is_ok() || asked.unwrap_or_default() + LONG <= waited {
                asked = Some(waited);
                match doing() {
                    Err(error) if error.is(ErrorKind::Busy) && waited < patience => {
                        if first.is_ok() {
                            meanwhile();
                        }
                    }
                    done => {
                        self.has_waited.set(waits);
                        return done;
                    }
                }
            }
            waits = true;
            match first {
                Ok(_) if waited < EAGER => thread::yield_now(),
                Ok(_) if waited < HOPEFUL => thread::sleep(SHORT),
                Ok(_) | Err(()) => thread::sleep(jittered(LONG)),
            }
            first = first.or_else(|()| self.lead());
        }
    }
}

impl Drop for First<'_> {
    fn drop(&mut self) {
        // Where that fails, the lock goes with the process.
        drop(self.0.unlock());
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// Protects those who wait behind: what can be read while another program writes is read then, not in the turn.
    #[test]
    fn the_first_reads_while_the_file_is_taken() {
        let (asked, read) = (Cell::new(0), Cell::new(0));
        let doing = || {
            asked.set(asked.get() + 1);
            if asked.get() < 4 { Err(StorageError::from(ErrorKind::Busy)) } else { Ok(read.get()) }
        };
        let before_turn = Queue::alone().in_turn(Duration::from_secs(10), doing, || read.set(read.get() + 1));
        assert_eq!((before_turn.unwrap(), asked.get(), read.get()), (3, 4, 3));
    }
}
