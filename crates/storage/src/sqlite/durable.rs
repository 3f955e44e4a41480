//! Waiting for the disk after a transaction of a file with a write-ahead journal (docs/decisions/0039).
//!
//! A disk that loses what was written says so once: the next sync of the same file succeeds, although the pages that were lost are
//! never written again. So a failed sync is noted for the file, and nothing that rests on the journal counts as durable until
//! the engine has written all of it into the file itself and emptied the journal.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::Sqlite;
use super::file::beside;
use crate::error::{ErrorKind, StorageError};

/// The files whose journal may miss something on the disk. Shared by all connections of the program, because the system reports the loss to one of them.
static LOST: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

fn lost() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    LOST.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Sqlite {
    /// Waits until the journal is on the disk, with all that any program committed before.
    ///
    /// # Errors
    ///
    /// `Unsynced` where the disk does not confirm it, or did not confirm an earlier part of the same journal that cannot be written
    /// anew yet because others read it or the disk refuses.
    pub(crate) fn make_durable(&self) -> Result<(), StorageError> {
        if self.path.as_os_str().is_empty() {
            return Ok(());
        }
        // Held while the journal is written anew, so that a loss that another connection finds meanwhile is noted after that.
        let mut lost_journals = lost();
        if lost_journals.contains(&self.path) {
            self.write_anew().map_err(|source| ErrorKind::Unsynced.at(&self.path).caused_by(source))?;
            lost_journals.remove(&self.path);
            return Ok(());
        }
        drop(lost_journals);
        match self.sync() {
            // Where nothing has been written since the file was at rest, everything is in the file, which was waited for.
            Err(error) if error.kind() == io::ErrorKind::NotFound && !self.is_ahead.get() => Ok(()),
            Err(source) => {
                lost().insert(self.path.clone());
                Err(ErrorKind::Unsynced.at(&self.path).caused_by(source))
            }
            Ok(()) => Ok(()),
        }
    }

    /// The journal, for a thread that waits for the disk while this connection goes on. `None` where there is none yet, or where it may
    /// miss something: then only [`make_durable`](Self::make_durable) knows what to do.
    pub(crate) fn journal(&self) -> Option<Arc<Journal>> {
        if !self.is_ahead.get() || self.path.as_os_str().is_empty() || lost().contains(&self.path) {
            return None;
        }
        self.opened_journal().ok().cloned()
    }

    fn sync(&self) -> io::Result<()> {
        if self.is_ahead.get() {
            return self.opened_journal()?.sync();
        }
        #[cfg(test)]
        failing::next(&self.path)?;
        open(&self.path)?.sync_data()
    }

    /// The journal stays the same file as long as this connection is open. The system reports a loss once to each open file, so it is
    /// kept open.
    fn opened_journal(&self) -> io::Result<&Arc<Journal>> {
        if let Some(journal) = self.journal.get() {
            return Ok(journal);
        }
        let journal = Journal { of: self.path.clone(), file: open(&self.path)? };
        Ok(self.journal.get_or_init(|| Arc::new(journal)))
    }

    /// Writes what the journal holds into the file, waits for that, and empties the journal: from the memory of the system, where it
    /// still is, not from the disk, which lost it.
    fn write_anew(&self) -> Result<(), StorageError> {
        self.connection.pragma_update(None, "synchronous", "full")?;
        let is_busy =
            self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, bool>(0));
        if self.is_ahead.get() {
            self.connection.pragma_update(None, "synchronous", "normal")?;
        }
        if is_busy? { Err(ErrorKind::Busy.at(&self.path)) } else { Ok(()) }
    }
}

/// The journal of a file, open to be waited for.
///
/// The system reports a loss once, so two threads must not wait for it at the same time: one would be told of the loss, and the other that
/// all is well.
#[derive(Debug)]
pub(crate) struct Journal {
    /// The file whose journal it is.
    of: PathBuf,
    file: File,
}

impl Journal {
    /// Waits until the journal is on the disk, as [`Sqlite::make_durable`] does, beside the connection that writes it.
    ///
    /// # Errors
    ///
    /// `Unsynced` where the disk does not confirm it, or did not confirm an earlier part.
    pub(crate) fn make_durable(&self) -> Result<(), StorageError> {
        let unsynced = || ErrorKind::Unsynced.at(&self.of);
        if lost().contains(&self.of) {
            return Err(unsynced());
        }
        self.sync().map_err(|source| {
            lost().insert(self.of.clone());
            unsynced().caused_by(source)
        })
    }

    fn sync(&self) -> io::Result<()> {
        #[cfg(test)]
        failing::next(&self.of)?;
        if is_removed(&self.file)? { Err(io::ErrorKind::NotFound.into()) } else { self.file.sync_data() }
    }
}

/// Opens the journal of a file.
fn open(path: &Path) -> io::Result<File> {
    let journal = beside(path, "-wal");
    let open = |writing| OpenOptions::new().read(true).write(writing).open(&journal);
    // Windows syncs only files that are open for writing; a reader may lack the right to do so.
    open(true).or_else(|_| open(false))
}

#[cfg(unix)]
fn is_removed(journal: &File) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    Ok(journal.metadata()?.nlink() == 0)
}

/// Windows removes no file that is open.
#[cfg(not(unix))]
fn is_removed(_journal: &File) -> io::Result<bool> {
    Ok(false)
}

/// A disk that fails, for tests.
#[cfg(test)]
pub(crate) mod failing {
    use std::collections::BTreeMap;
    use std::io;
    use std::path::{Path, PathBuf};
    use std::sync::{Mutex, PoisonError};

    static LEFT: Mutex<BTreeMap<PathBuf, usize>> = Mutex::new(BTreeMap::new());

    /// The next so many syncs of the journal of a file fail.
    pub(crate) fn times(path: &Path, count: usize) {
        LEFT.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), count);
    }

    pub(super) fn next(path: &Path) -> io::Result<()> {
        let mut all = LEFT.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(left) = all.get_mut(path).filter(|left| **left > 0) else { return Ok(()) };
        *left -= 1;
        Err(io::Error::other("the disk fails"))
    }
}
