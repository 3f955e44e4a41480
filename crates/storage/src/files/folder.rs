//! The folder beside a register: what is called how in it, and what stands in it. It never follows a link.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use domain::value::Digest;

use crate::error::{ErrorKind, StorageError};
use crate::private;
use crate::sqlite::file::sync_folder;

/// What the folder's name has more than the register's.
const ENDING: &str = ".files";

/// A file of ours in the folder.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) digest: Digest,
    pub(crate) size: u64,
    pub(crate) path: PathBuf,
}

/// Everything that stands in a folder.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    /// Files of ours, in the order of their digests.
    pub(crate) files: Vec<Entry>,
    /// What was begun and not completed.
    pub(crate) parts: Vec<PathBuf>,
    /// What is not ours, by its name within the folder; `.` is the folder itself.
    pub(crate) strange: Vec<String>,
}

/// The folder of the register of this name, whatever the name leads to.
pub(crate) fn named(register: &Path) -> PathBuf {
    let mut name = register.file_name().map(OsString::from).unwrap_or_default();
    name.push(ENDING);
    register.with_file_name(name)
}

/// The register whose folder this is by its name, if it is one.
pub(crate) fn register_beside(folder: &Path) -> Option<PathBuf> {
    let register = folder.file_name()?.to_str()?.strip_suffix(ENDING)?;
    Some(folder.with_file_name(register))
}

/// The folder beside a register. Where the name is a link, the folder stands beside what it leads to, as the journal does.
pub(crate) fn beside(register: &Path) -> PathBuf {
    let is_link = fs::symlink_metadata(register).is_ok_and(|found| found.is_symlink());
    let real = if is_link { fs::canonicalize(register).ok() } else { None };
    named(real.as_deref().unwrap_or(register))
}

/// Where a file stands.
pub(crate) fn path(root: &Path, digest: Digest) -> PathBuf {
    let name = digest.to_string();
    root.join(name.get(..2).unwrap_or_default()).join(name)
}

/// Whether both folders on the way to a file are folders, and not links to one.
pub(crate) fn is_plain(root: &Path, digest: Digest) -> bool {
    let path = path(root, digest);
    let folder = path.parent().unwrap_or(root);
    [root, folder].into_iter().all(|folder| fs::symlink_metadata(folder).is_ok_and(|found| found.is_dir()))
}

/// Makes a folder unless it is there; anything else under that name is refused.
pub(crate) fn make(folder: &Path) -> Result<(), StorageError> {
    let strange = || ErrorKind::FileStrange.at(folder);
    match fs::symlink_metadata(folder) {
        Ok(found) if found.is_dir() => Ok(()),
        Ok(_) => Err(strange()),
        Err(_) => match private::create_folder(folder) {
            Ok(()) => {
                sync_folder(folder);
                Ok(())
            }
            Err(source) => Err(StorageError::io_at(folder, source)),
        },
    }
}

/// The files of ours in a folder; none where there is no folder.
pub(crate) fn files(root: &Path) -> Result<Vec<Entry>, StorageError> {
    list(root).map(|listing| listing.files).map_err(|source| StorageError::io_at(root, source))
}

/// Everything in a folder; nothing where there is none.
pub(crate) fn list(root: &Path) -> io::Result<Listing> {
    let mut listing = Listing::default();
    match fs::symlink_metadata(root) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(listing),
        Err(error) => return Err(error),
        Ok(found) if !found.is_dir() => {
            listing.strange.push(".".to_owned());
            return Ok(listing);
        }
        Ok(_) => {}
    }
    for entry in fs::read_dir(root)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let kind = entry.file_type()?;
        if kind.is_dir() && is_hexadecimal(&name, 2) {
            below(&entry.path(), &name, &mut listing)?;
        } else if kind.is_file() && super::part::is_name(&name) {
            listing.parts.push(entry.path());
        } else {
            listing.strange.push(name);
        }
    }
    listing.files.sort_by_key(|file| file.digest);
    listing.strange.sort();
    Ok(listing)
}

/// The files whose hash begins with the name of the folder.
fn below(folder: &Path, first: &str, listing: &mut Listing) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let ours = is_hexadecimal(&name, 64) && name.starts_with(first) && entry.file_type()?.is_file();
        match name.parse::<Digest>() {
            Ok(digest) if ours => {
                let size = entry.metadata()?.len();
                listing.files.push(Entry { digest, size, path: entry.path() });
            }
            _ => listing.strange.push(format!("{first}/{name}")),
        }
    }
    Ok(())
}

fn is_hexadecimal(name: &str, digits: usize) -> bool {
    name.len() == digits && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Takes away the folders in which nothing is left; others cannot be taken away like this.
pub(crate) fn prune_empty(root: &Path) {
    if let Ok(entries) = fs::read_dir(root) {
        for entry in entries.flatten() {
            drop(fs::remove_dir(entry.path()));
        }
    }
    drop(fs::remove_dir(root));
}
