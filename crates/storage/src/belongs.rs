//! Which register a path belongs to, so that nothing else is ever written over a register, its journal or its evidence. It
//! reads headers of files and never goes through an engine.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::error::StorageError;
use crate::files::folder;
use crate::sqlite::file::{JOURNALS, is_ours};

/// The register to which a path belongs, whether or not anything stands there yet: a register itself, its journal, or
/// something in the folder of its files. `None` where the path belongs to none.
///
/// `open` is the register in use; it is told by its identity alone, because closing a file gives up the locks that the engine
/// holds on it. Any other register is told by its header. Links are followed.
pub fn register_of(path: &Path, open: &Path) -> Result<Option<PathBuf>, StorageError> {
    let path = real(path);
    if is_register(&path, open)? {
        return Ok(Some(path));
    }
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let journal = JOURNALS.iter().find_map(|ending| name.strip_suffix(ending));
    let beside = journal.map(|register| path.with_file_name(register));
    let folders = path.ancestors().filter_map(folder::register_beside);
    for register in beside.into_iter().chain(folders) {
        if is_register(&register, open)? {
            return Ok(Some(register));
        }
    }
    Ok(None)
}

/// Whether both names lead to one file, through links of either kind.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    identity(one).is_some_and(|identity_of_one| identity(other) == Some(identity_of_one))
}

#[cfg(unix)]
fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(path).ok().map(|found| (found.dev(), found.ino()))
}

#[cfg(not(unix))]
fn identity(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok()
}

fn is_register(path: &Path, open: &Path) -> Result<bool, StorageError> {
    if is_same_file(path, open) {
        return Ok(true);
    }
    match fs::metadata(path) {
        // A pipe or device would keep whoever reads it waiting.
        Ok(found) if found.is_file() => is_ours(path),
        Ok(_) => Ok(false),
        Err(error) if error.kind() == ErrorKind::NotFound || error.kind() == ErrorKind::NotADirectory => {
            Ok(false)
        }
        Err(source) => Err(StorageError::io_at(path, source)),
    }
}

/// The path without links, as far as it exists.
fn real(path: &Path) -> PathBuf {
    if let Ok(real) = fs::canonicalize(path) {
        return real;
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (fs::canonicalize(folder), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}
