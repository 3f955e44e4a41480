//! Copies that can be relied on, the files beside the register among them: made while the register is in use, verified, and
//! only then given their name. A copy that fails leaves nothing behind.

use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use super::Book;
use crate::belongs::{is_same_file, register_of};
use crate::book::replace::replace;
use crate::book::store::Store;
use crate::book::verify;
use crate::engine::Engine;
use crate::error::{Details, ErrorKind, StorageError};
use crate::files::{Files, copy, folder};
use crate::journal::verify::VerifyReport;
use crate::postgres::Url;
use crate::private;
use crate::retry::PATIENCE;
use crate::session::Session;
use crate::sqlite::Sqlite;
use crate::sqlite::file::{JOURNALS, beside, journal_left, plain, reading, remove, sync_folder};
use crate::unfinished::{name, part, sweep};

/// How much is copied before others get their turn.
const PAGES: i32 = 4096;

impl<B: Book> Store<B> {
    /// Writes a verified copy of the register, while it is in use. A file that exists is only replaced when told so.
    /// The files beside the register go into the folder beside the copy.
    pub fn backup(&self, to: &Path, overwrite: bool) -> Result<VerifyReport, StorageError> {
        if let Some(url) = Url::read(to) {
            return Err(ErrorKind::OnServer.at(url?.place()));
        }
        self.may_back_up(to, overwrite)?;
        sweep(to);
        let part = part(to);
        let copied = self.copy(&part).and_then(|report| place::<B>(&part, to, overwrite).map(|()| report));
        copy::discard(&folder::named(&part));
        // Where the copy got its name, this one is gone already.
        remove(&part);
        copied
    }

    /// Whether a backup may be written there; nothing is written. A copy takes the place of an earlier copy of the same
    /// register, or of a file that is no register, and only when told so.
    pub fn may_back_up(&self, to: &Path, overwrite: bool) -> Result<(), StorageError> {
        if is_same_file(self.path(), to) {
            return Err(ErrorKind::Itself.at(to));
        }
        self.free(to, overwrite)?;
        let Some(register) = register_of(to, self.path())? else { return Ok(()) };
        if !is_same_file(&register, to) {
            return Err(ErrorKind::OfRegister.at(to).with(Details::Register(register)));
        }
        match Self::open_read_only(to) {
            Ok(other) if other.id() != self.id() => Err(ErrorKind::OtherRegister.at(to)),
            // What is damaged or not all there cannot say whose it is.
            Ok(_) | Err(_) => Ok(()),
        }
    }

    /// Refuses a place where something is already, unless it may be replaced.
    fn free(&self, to: &Path, overwrite: bool) -> Result<(), StorageError> {
        if fs::metadata(to).is_ok_and(|found| !found.is_file()) {
            return Err(ErrorKind::NotAFile.at(to));
        }
        let taken = |path: &Path| path.symlink_metadata().is_ok() && !overwrite;
        if taken(to) {
            return Err(ErrorKind::Exists.at(to));
        }
        let files = folder::named(to);
        if taken(&files) && !self.has_all_of(&files)? {
            return Err(ErrorKind::Exists.at(files));
        }
        match journal_left(to) {
            Some(path) if !overwrite => Err(ErrorKind::Exists.at(path)),
            Some(_) | None => Ok(()),
        }
    }

    /// Whether a folder holds nothing but files of this register: what a copy that was stopped had put in place already.
    fn has_all_of(&self, files: &Path) -> Result<bool, StorageError> {
        let Ok(listing) = folder::list(files) else { return Ok(false) };
        let own = self.file_sizes()?;
        Ok(listing.strange.is_empty() && listing.files.iter().all(|file| own.contains_key(&file.digest)))
    }

    fn copy(&self, part: &Path) -> Result<VerifyReport, StorageError> {
        let Engine::Sqlite(sqlite) = &self.engine else {
            return self.copy_to(part, &mut |_, _| {}).map(|copied| copied.report);
        };
        drop(private::create(part).map_err(|source| StorageError::io_at(part, source))?);
        fill(sqlite, part).map_err(|error| error.with_path(part))?;
        // After the log, so that whatever the log of the copy speaks of is there.
        copy::all(&self.files, &folder::named(part))?;
        let report = verify_file::<B>(part, &mut |_, _| {})?;
        sound(self.path(), report)
    }
}

/// Copies page by page.
fn fill(sqlite: &Sqlite, part: &Path) -> Result<(), StorageError> {
    let mut connection = Connection::open_with_flags(plain(part), OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let backup = Backup::new(&sqlite.connection, &mut connection)?;
    backup.run_to_completion(PAGES, Duration::ZERO, None)?;
    drop(backup);
    // One file, with nothing beside it, that can be carried away.
    connection.pragma_update(None, "journal_mode", "delete")?;
    connection.close().map_err(|(_, error)| error)?;
    let synced = File::open(part).and_then(|file| file.sync_all());
    synced.map_err(|source| StorageError::io_at(part, source))
}

/// Puts a backup in place of a register. Both the backup and what becomes of it are verified first; a file that exists
/// is only replaced when told so, and so is the same register on a server that went on otherwise.
pub fn restore<B: Book>(from: &Path, to: &Path, overwrite: bool) -> Result<VerifyReport, StorageError> {
    let server = Url::read(to).transpose()?;
    if is_same_file(from, to) {
        return Err(ErrorKind::Itself.at(to));
    }
    let backup = Store::<B>::open_read_only(from)?;
    if server.is_none() {
        backup.may_back_up(to, overwrite)?;
    }
    sound(from, backup.verify(&mut |_, _| {})?)?;
    if let Some(mut url) = server {
        let mut copied = backup.copy_to(to, &mut |_, _| {});
        let taken = copied.as_ref().is_err_and(|error| error.is(ErrorKind::OtherRegister));
        let same = url.register.is_none_or(|named| named == backup.id());
        if taken && same && overwrite {
            // What went on otherwise gives way to the backup; until that is all there, nobody takes it for the register.
            url.register = Some(backup.id());
            Store::<B>::take_away(Path::new(&url.whole()))?;
            copied = backup.copy_to(to, &mut |_, _| {});
        }
        return copied.map(|copied| copied.report);
    }
    backup.backup(to, overwrite)
}

/// Verifies a register in a file, also one that is too damaged to be opened, or on a server. Where the schema is not ours,
/// that is all that is said: what hangs on a table may do anything when a row is read.
pub fn verify_file<B: Book>(
    path: &Path,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<VerifyReport, StorageError> {
    let error = match Store::<B>::open_read_only(path) {
        Ok(store) => return store.verify(progress),
        Err(error) => error,
    };
    if let Details::Objects(objects) = error.details()
        && error.is(ErrorKind::SchemaDiffers)
    {
        return Ok(VerifyReport::of_schema(objects.clone()));
    }
    if !error.is(ErrorKind::Damaged) || Url::read(path).is_some() {
        return Err(error);
    }
    // The register itself does not open, but perhaps something can be said of the rest.
    let looked = |connection| {
        let files = Files::Folder(folder::beside(path));
        verify::verify::<B>(Session::Sqlite(&connection), &files, progress).ok()
    };
    let report = reading(path).ok().and_then(looked).filter(|report| !report.is_sound());
    Ok(report.unwrap_or_else(|| VerifyReport::unreadable(error.detail())))
}

fn sound(path: &Path, report: VerifyReport) -> Result<VerifyReport, StorageError> {
    match report.faults.first() {
        None => Ok(report),
        Some(first) => Err(ErrorKind::Unverified.at(path).with(Details::Faults {
            count: usize::try_from(report.count()).unwrap_or(usize::MAX),
            first: first.code(),
        })),
    }
}

/// Gives a complete copy its name.
fn place<B: Book>(part: &Path, to: &Path, overwrite: bool) -> Result<(), StorageError> {
    if overwrite && fs::metadata(to).is_ok() {
        return replace::<B>(part, to, PATIENCE);
    }
    let (from_files, to_files) = (folder::named(part), folder::named(to));
    let kept = folder::files(&from_files)?.into_iter().map(|file| file.digest).collect();
    if overwrite {
        // Of a register that is gone.
        for journal in JOURNALS.map(|ending| beside(to, ending)) {
            drop(fs::remove_file(journal));
        }
    }
    let is_left_over = to_files.symlink_metadata().is_ok();
    if is_left_over {
        copy::merge(&from_files, &to_files)?;
    } else if from_files.exists() {
        fs::rename(&from_files, &to_files).map_err(|source| StorageError::io_at(&to_files, source))?;
    }
    let named = name(part, to);
    if named.is_err() && !is_left_over {
        copy::discard(&to_files);
    }
    named?;
    if overwrite {
        copy::retain(&to_files, &kept)?;
    }
    sync_folder(to);
    Ok(())
}
