//! Files on their way into a copy of a register, and into its place. What is copied is verified elsewhere, from the copy.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use domain::value::Digest;

use super::{Files, folder};
use crate::error::StorageError;
use crate::private;
use crate::sqlite::file::sync_folder;

/// Writes every file into a folder that is made for it; none is made where there is no file.
pub(crate) fn all(files: &Files, to: &Path) -> Result<(), StorageError> {
    match files {
        Files::Memory(files) => {
            for (digest, bytes) in files {
                one(to, *digest, &mut |file| file.write_all(bytes))?;
            }
        }
        Files::Database(database) => {
            for digest in database.sizes()?.into_keys() {
                let (mut pieces, _) = database.read(digest)?;
                one(to, digest, &mut |file| io::copy(&mut pieces, file).map(drop))?;
            }
        }
        Files::Folder(root) => {
            for entry in folder::files(root)? {
                let failed = |source| StorageError::io_at(&entry.path, source);
                let mut source = File::open(&entry.path).map_err(failed)?;
                one(to, entry.digest, &mut |file| io::copy(&mut source, file).map(drop))?;
            }
        }
    }
    Ok(())
}

fn one(
    root: &Path,
    digest: Digest,
    write: &mut dyn FnMut(&mut File) -> io::Result<()>,
) -> Result<(), StorageError> {
    let path = folder::path(root, digest);
    folder::make(root)?;
    if let Some(folder) = path.parent() {
        folder::make(folder)?;
    }
    let file = private::create(&path);
    let written = file.and_then(|mut file| {
        write(&mut file)?;
        file.sync_all()
    });
    written.map_err(|source| StorageError::io_at(&path, source))?;
    sync_folder(&path);
    Ok(())
}

/// Puts the files of a complete copy among those of the register that it is going to replace. Whenever this stops, the former
/// register still has all its files.
pub(crate) fn merge(from: &Path, to: &Path) -> Result<(), StorageError> {
    let mut changed = BTreeMap::new();
    for entry in folder::files(from)? {
        let target = folder::path(to, entry.digest);
        folder::make(to)?;
        let within = target.parent().unwrap_or(to).to_owned();
        folder::make(&within)?;
        fs::rename(&entry.path, &target).map_err(|source| StorageError::io_at(&target, source))?;
        changed.insert(within, target);
    }
    // Once for each folder, not for each file: others wait meanwhile.
    for target in changed.values() {
        sync_folder(target);
    }
    folder::prune_empty(from);
    Ok(())
}

/// Takes away the files that only the register that was replaced had.
pub(crate) fn retain(root: &Path, kept: &BTreeSet<Digest>) -> Result<(), StorageError> {
    for entry in folder::files(root)?.into_iter().filter(|entry| !kept.contains(&entry.digest)) {
        fs::remove_file(&entry.path).map_err(|source| StorageError::io_at(&entry.path, source))?;
    }
    folder::prune_empty(root);
    Ok(())
}

/// Takes away some of the files, as far as that can be done.
pub(crate) fn forget<'a>(root: &Path, digests: impl IntoIterator<Item = &'a Digest>) {
    for digest in digests {
        drop(fs::remove_file(folder::path(root, *digest)));
    }
    folder::prune_empty(root);
}

/// Takes away a copy's folder that did not come to anything; one that is not there need not be taken away.
pub(crate) fn discard(root: &Path) {
    if fs::symlink_metadata(root).is_ok_and(|found| found.is_dir()) {
        drop(fs::remove_dir_all(root));
    }
}
