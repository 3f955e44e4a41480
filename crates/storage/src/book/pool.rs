//! Stores that only read, shared by the threads of a program: whoever does not need one any more leaves it to the next.

use std::path::PathBuf;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::Book;
use crate::book::snapshot::PastSnapshots;
use crate::book::store::Store;
use crate::engine::Engine;
use crate::error::{Details, ErrorKind, StorageError};
use crate::retry::PATIENCE;

/// Stores for reading one book, at most so many at once. A file does not make those who read wait for whoever writes.
#[derive(Debug)]
pub struct ReadPool<B: Book> {
    path: PathBuf,
    past: PastSnapshots<B::State>,
    most: usize,
    stores: Mutex<Stores<B>>,
    came_back: Condvar,
}

#[derive(Debug)]
struct Stores<B: Book> {
    idle: Vec<Store<B>>,
    lent: usize,
}

/// The right to one store.
struct Place<'a, B: Book>(&'a ReadPool<B>);

impl<B: Book> ReadPool<B> {
    pub(crate) fn new(path: PathBuf, past: PastSnapshots<B::State>, most: usize) -> Self {
        let (stores, came_back) = (Mutex::new(Stores { idle: Vec::new(), lent: 0 }), Condvar::new());
        Self { path, past, most: most.max(1), stores, came_back }
    }

    fn stores(&self) -> MutexGuard<'_, Stores<B>> {
        self.stores.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads with a store that nobody else uses meanwhile; waits for one where all are in use.
    ///
    /// # Errors
    ///
    /// `ConnectionsBusy` where none came back in ten seconds, whatever opening another one meets, and what reading says.
    pub fn read<T, E: From<StorageError>>(
        &self,
        reading: impl FnOnce(&Store<B>) -> Result<T, E>,
    ) -> Result<T, E> {
        let (_place, idle) = self.take()?;
        let store = if let Some(store) = idle {
            store
        } else {
            let mut store = Store::open_read_only(&self.path)?;
            store.past = self.past.clone();
            if let Engine::Sqlite(sqlite) = &store.engine {
                sqlite.keep_little()?;
            }
            store
        };
        let done = reading(&store);
        self.stores().idle.push(store);
        done
    }

    fn take(&self) -> Result<(Place<'_, B>, Option<Store<B>>), StorageError> {
        let all_lent = |stores: &mut Stores<B>| self.most <= stores.lent;
        let waited = self.came_back.wait_timeout_while(self.stores(), PATIENCE, all_lent);
        let (mut stores, waited) = waited.unwrap_or_else(PoisonError::into_inner);
        if waited.timed_out() {
            return Err(ErrorKind::ConnectionsBusy
                .at(self.path.clone())
                .with(Details::Connections(self.most)));
        }
        stores.lent += 1;
        Ok((Place(self), stores.idle.pop()))
    }
}

impl<B: Book> Drop for Place<'_, B> {
    fn drop(&mut self) {
        self.0.stores().lent -= 1;
        self.0.came_back.notify_one();
    }
}
