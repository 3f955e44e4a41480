//! Stores that only read, shared by the threads of a program: whoever does not need one any more leaves it to the next.

use std::path::PathBuf;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::book::snapshot::PastSnapshots;
use crate::book::store::Store;
use crate::error::StorageError;
use crate::retry::PATIENCE;

/// Stores for reading one register, at most so many at once. A file does not make those who read wait for whoever writes.
#[derive(Debug)]
pub struct ReadPool {
    path: PathBuf,
    past: PastSnapshots,
    most: usize,
    stores: Mutex<Stores>,
    came_back: Condvar,
}

#[derive(Debug, Default)]
struct Stores {
    idle: Vec<Store>,
    lent: usize,
}

/// The right to one store.
struct Place<'a>(&'a ReadPool);

impl ReadPool {
    pub(crate) fn new(path: PathBuf, past: PastSnapshots, most: usize) -> Self {
        let (stores, came_back) = (Mutex::default(), Condvar::new());
        Self { path, past, most: most.max(1), stores, came_back }
    }

    fn stores(&self) -> MutexGuard<'_, Stores> {
        self.stores.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads with a store that nobody else uses meanwhile; waits for one where all are in use.
    ///
    /// # Errors
    ///
    /// `ConnectionsBusy` where none came back in ten seconds, whatever opening another one meets, and what reading says.
    pub fn read<T, E: From<StorageError>>(
        &self,
        reading: impl FnOnce(&Store) -> Result<T, E>,
    ) -> Result<T, E> {
        let (_place, idle) = self.take()?;
        let store = if let Some(store) = idle {
            store
        } else {
            let mut store = Store::open_read_only(&self.path)?;
            store.past = self.past.clone();
            store
        };
        let done = reading(&store);
        self.stores().idle.push(store);
        done
    }

    fn take(&self) -> Result<(Place<'_>, Option<Store>), StorageError> {
        let all_lent = |stores: &mut Stores| self.most <= stores.lent;
        let waited = self.came_back.wait_timeout_while(self.stores(), PATIENCE, all_lent);
        let (mut stores, waited) = waited.unwrap_or_else(PoisonError::into_inner);
        if waited.timed_out() {
            return Err(StorageError::ConnectionsBusy { path: self.path.clone(), most: self.most });
        }
        stores.lent += 1;
        Ok((Place(self), stores.idle.pop()))
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.stores().lent -= 1;
        self.0.came_back.notify_one();
    }
}
