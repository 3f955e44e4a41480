//! Puts a complete copy in the place of what stands there, while other programs may be using that.
//!
//! A file that the engine can read is overwritten *through the engine*: the pages of the copy are written into it in one
//! transaction, under the lock that every writer takes. So the file stays the same file. Whoever reads keeps the content
//! that the reading began with; whoever wrote before is replaced, whoever writes after writes onto the new content, and
//! nobody writes into a file that is gone. Where anything fails before the commit, or the program is killed, the former
//! register stands as it was, with all its files.
//!
//! A file that is no database, or in which the engine cannot begin a transaction, is replaced by renaming: no program can
//! write to it through the engine.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Duration;

use domain::value::Digest;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::{Book, load};
use crate::book::store::Store;
use crate::error::{ErrorKind, StorageError};
use crate::files::{copy, folder};
use crate::private;
use crate::sqlite::file::{Header, JOURNALS, beside, header, plain, sync_folder};
use crate::sqlite::opened::Opened;
use crate::sqlite::turn::Queue;

/// Puts the copy in the place of the file, and its files in the place of the former ones. Waits so long for others that
/// keep the file to themselves. The copy itself is taken away by the caller.
pub(crate) fn replace<B: Book>(part: &Path, to: &Path, patience: Duration) -> Result<(), StorageError> {
    // Journals and files stand beside what a link leads to.
    let to = fs::canonicalize(to).map_err(|source| StorageError::io_at(to, source))?;
    let is_database = header(&to)? != Header::Other;
    match if is_database { Former::open(&to, patience)? } else { None } {
        Some(former) => former.overwrite::<B>(part, &to).map_err(|error| error.with_path(&to)),
        None => rename(part, &to),
    }
}

/// What is to be replaced.
struct Former {
    connection: Connection,
    /// Goes after the connection.
    _opened: Opened,
    /// Those who want to write to it; this is one of them.
    queue: Queue,
    patience: Duration,
}

impl Former {
    /// Opens it; `None` where the engine cannot begin a transaction in it.
    fn open(to: &Path, patience: Duration) -> Result<Option<Self>, StorageError> {
        let (opened, queue) = (Opened::note(to), Queue::beside(to));
        let begun = || -> Result<_, StorageError> {
            let connection = Connection::open_with_flags(plain(to), OpenFlags::SQLITE_OPEN_READ_WRITE)?;
            connection.pragma_update(None, "synchronous", "full")?;
            connection.pragma_update(None, "trusted_schema", "off")?;
            connection.busy_timeout(Duration::ZERO)?;
            queue.in_turn(patience, || Ok(connection.execute_batch("BEGIN IMMEDIATE; ROLLBACK")?), || {})?;
            Ok(connection)
        };
        match begun() {
            Ok(former) if former.is_readonly("main").unwrap_or(true) => Err(ErrorKind::ReadOnly.at(to)),
            Ok(connection) => Ok(Some(Self { connection, _opened: opened, queue, patience })),
            Err(error) if error.is(ErrorKind::Damaged) => Ok(None),
            Err(error) => Err(error.with_path(to)),
        }
    }

    /// Writes the pages of the copy into the file.
    fn overwrite<B: Book>(self, part: &Path, to: &Path) -> Result<(), StorageError> {
        let Self { _opened, connection: mut former, queue, patience } = self;
        let copied = Connection::open_with_flags(plain(part), OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        same_page_size(&copied, &former)?;
        let (from_files, to_files) = (folder::named(part), folder::named(to));
        let obsolete = {
            let backup = Backup::new(&copied, &mut former)?;
            // The first step takes the lock that every writer takes, and it is held until the last step commits.
            let mut step = queue.in_turn(patience, || step(&backup, 1), || {})?;
            let kept: BTreeSet<Digest> =
                folder::files(&from_files)?.into_iter().map(|file| file.digest).collect();
            let before: BTreeSet<Digest> =
                folder::files(&to_files)?.into_iter().map(|file| file.digest).collect();
            let written = copy::merge(&from_files, &to_files).and_then(|()| {
                while step == StepResult::More {
                    step = self::step(&backup, -1)?;
                }
                Ok(())
            });
            if written.is_err() {
                // Still under the lock: nothing refers to what was only brought along.
                copy::forget(&to_files, kept.difference(&before));
            }
            written?;
            before.difference(&kept).copied().collect::<BTreeSet<_>>()
        };
        // The former content is not left in the file where nobody reads it any more; who does is not waited for.
        former.busy_timeout(Duration::ZERO)?;
        let _: Result<(), _> = former.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        drop(former);
        forget::<B>(to, obsolete);
        sync_folder(to);
        Ok(())
    }
}

/// Copies so many pages, or all that are left.
fn step(backup: &Backup<'_, '_>, pages: i32) -> Result<StepResult, StorageError> {
    let step = backup.step(pages)?;
    if matches!(step, StepResult::Busy | StepResult::Locked) { Err(ErrorKind::Busy.into()) } else { Ok(step) }
}

/// Writes the copy anew with pages of the former file's size: a journal of pages holds no others.
fn same_page_size(copied: &Connection, former: &Connection) -> Result<(), StorageError> {
    let size = |of: &Connection| of.query_row("PRAGMA page_size", [], |row| row.get::<_, i64>(0));
    let wanted = size(former)?;
    if size(copied)? != wanted {
        copied.execute_batch(&format!("PRAGMA page_size = {wanted}; VACUUM"))?;
    }
    Ok(())
}

/// Takes away the files that only the former register had. Where that cannot be done, or they are used again by now, they
/// stay: as files that nothing refers to, which are no fault and can be forgotten later.
fn forget<B: Book>(to: &Path, mut obsolete: BTreeSet<Digest>) {
    if obsolete.is_empty() {
        return;
    }
    let forgotten = Store::<B>::open(to).and_then(|store| {
        let _alone = store.engine.begin_alone()?;
        let used = B::references(&load::refreshed::<B>(&store.engine, None)?.state);
        obsolete.retain(|digest| !used.contains_key(digest));
        copy::forget(&folder::named(to), &obsolete);
        Ok(())
    });
    drop(forgotten);
}

/// Renames the copy onto the file. What the former had in its journals must not come over the new one: they are set aside
/// first, and come back where this fails.
fn rename(part: &Path, to: &Path) -> Result<(), StorageError> {
    let (from_files, to_files) = (folder::named(part), folder::named(to));
    let kept = folder::files(&from_files)?.into_iter().map(|file| file.digest).collect();
    private::keep_mode(part, to)?;
    // Until the new register stands, the former has all its files; afterwards, the new one has.
    copy::merge(&from_files, &to_files)?;
    let aside: Vec<_> = JOURNALS
        .into_iter()
        .map(|ending| (beside(to, ending), beside(part, &format!("-former{ending}"))))
        .filter(|(journal, aside)| fs::rename(journal, aside).is_ok())
        .collect();
    if let Err(source) = fs::rename(part, to) {
        for (journal, aside) in aside {
            fs::rename(&aside, &journal).map_err(|source| StorageError::io_at(&journal, source))?;
        }
        return Err(StorageError::io_at(to, source));
    }
    for (_, aside) in aside {
        drop(fs::remove_file(aside));
    }
    copy::retain(&to_files, &kept)?;
    sync_folder(to);
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::Duration;

    use domain::testing::pool;
    use rusqlite::Connection;

    use crate::register::{RegisterBook, Store};

    /// Protects whoever is writing: the register is not replaced under her hands, and nothing is changed.
    #[test]
    fn who_writes_is_waited_for_and_then_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let (to, part) = (folder.path().join("register.ayni"), folder.path().join("part"));
        for path in [&to, &part] {
            drop(Store::create(path, pool::register(1)).unwrap());
        }
        Store::open(&part).unwrap().set_setting("of", "the copy").unwrap();
        let writer = Connection::open(&to).unwrap();
        writer.execute_batch("BEGIN IMMEDIATE").unwrap();
        let before = fs::read(&to).unwrap();
        let refused = super::replace::<RegisterBook>(&part, &to, Duration::from_millis(30)).unwrap_err();
        assert_eq!((refused.code(), refused.path()), ("busy", Some(to.as_path())));
        assert_eq!(fs::read(&to).unwrap(), before);
        writer.execute_batch("ROLLBACK").unwrap();
        super::replace::<RegisterBook>(&part, &to, Duration::from_millis(30)).unwrap();
        assert_eq!(Store::open(&to).unwrap().setting("of").unwrap().as_deref(), Some("the copy"));
    }
}
