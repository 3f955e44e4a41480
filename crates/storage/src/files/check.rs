//! Whether the files beside a register are what they were when they were kept. It reads every byte of them, and names
//! whatever is missing, other than it was, or not ours.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Cursor;
use std::sync::Arc;

use domain::value::Digest;

use super::folder::{self, Entry, Listing};
use super::{Database, Files, KeepError, Reference, measure, stored};
use crate::error::StorageError;
use crate::fault::Fault;

/// What a check found.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    /// How many files are kept.
    pub(crate) files: u64,
    /// Of them, how many nothing refers to.
    pub(crate) unused: u64,
    /// In this order: by digest, what differs or cannot be read; what is missing; what is strange.
    pub(crate) faults: Vec<Fault>,
}

/// Checks all files. `used` is what the register refers to; `None` where the register could not be read whole, so that
/// nothing can be said of what is missing. `progress` hears how many bytes of how many are read. An error says that files
/// could not be looked at, and nothing of what they are.
pub(crate) fn check(
    files: &Files,
    used: Option<&BTreeMap<Digest, Reference>>,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Checked, StorageError> {
    let mut checked = Checked::default();
    let seen = match files {
        Files::Memory(files) => Ok(in_memory(files, used, &mut checked, progress)?),
        Files::Database(database) => match database.sizes() {
            Ok(sizes) => Ok(in_database(database, &sizes, used, &mut checked, progress)?),
            Err(error) if error.is_about_reaching() => return Err(error),
            Err(error) => Err(error.to_string()),
        },
        Files::Folder(root) => match folder::list(root) {
            Ok(listing) => Ok(in_folder(listing, used, &mut checked, progress)?),
            Err(error) => Err(error.to_string()),
        },
    };
    let seen = match seen {
        Ok(seen) => seen,
        Err(detail) => {
            checked.faults.push(Fault::Unreadable { what: "files".to_owned(), detail });
            return Ok(checked);
        }
    };
    let unseen = used.into_iter().flatten().filter(|(digest, _)| !seen.contains(digest));
    let missing = unseen.map(|(digest, by)| Fault::FileMissing { digest: *digest, record: by.record });
    // What is strange was found with the rest, and stands last.
    let strange = checked.faults.iter().position(|fault| matches!(fault, Fault::FileStrange { .. }));
    let at = strange.unwrap_or(checked.faults.len());
    checked.faults.splice(at..at, missing);
    Ok(checked)
}

fn in_memory(
    files: &BTreeMap<Digest, Arc<[u8]>>,
    used: Option<&BTreeMap<Digest, Reference>>,
    checked: &mut Checked,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<BTreeSet<Digest>, StorageError> {
    let all = files.values().map(|bytes| bytes.len() as u64).sum();
    let mut done = 0;
    for (digest, bytes) in files {
        let size = bytes.len() as u64;
        let found = measure(&mut Cursor::new(bytes), u64::MAX, &mut |read| progress(done + read, all));
        judge((*digest, size), used, found, checked)?;
        done += size;
    }
    Ok(files.keys().copied().collect())
}

fn in_database(
    database: &Database,
    sizes: &BTreeMap<Digest, u64>,
    used: Option<&BTreeMap<Digest, Reference>>,
    checked: &mut Checked,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<BTreeSet<Digest>, StorageError> {
    let all = sizes.values().sum();
    let mut done = 0;
    for (digest, size) in sizes {
        let found = database.read(*digest).map_err(KeepError::Storage).and_then(|(mut pieces, _)| {
            measure(&mut pieces, u64::MAX, &mut |read| progress(done + read, all))
        });
        judge((*digest, *size), used, found, checked)?;
        done += size;
    }
    match database.strays() {
        Err(error) if error.is_about_reaching() => return Err(error),
        Ok(strays) => checked.faults.extend(strays.into_iter().map(|entry| Fault::FileStrange { entry })),
        Err(error) => {
            checked.faults.push(Fault::Unreadable { what: "files".to_owned(), detail: error.to_string() });
        }
    }
    Ok(sizes.keys().copied().collect())
}

fn in_folder(
    listing: Listing,
    used: Option<&BTreeMap<Digest, Reference>>,
    checked: &mut Checked,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<BTreeSet<Digest>, StorageError> {
    let all = listing.files.iter().map(|file| file.size).sum();
    let mut done = 0;
    for file in &listing.files {
        let found = hashed(file, &mut |read| progress(done + read, all));
        judge((file.digest, file.size), used, found, checked)?;
        done += file.size;
    }
    checked.faults.extend(listing.strange.into_iter().map(|entry| Fault::FileStrange { entry }));
    Ok(listing.files.iter().map(|file| file.digest).collect())
}

fn hashed(file: &Entry, progress: &mut dyn FnMut(u64)) -> Result<(Digest, u64), KeepError> {
    measure(&mut File::open(&file.path).map_err(KeepError::Unreadable)?, u64::MAX, progress)
}

/// Compares what was read of a file with its name and size, and with what the register says of it.
fn judge(
    (digest, kept): (Digest, u64),
    used: Option<&BTreeMap<Digest, Reference>>,
    found: Result<(Digest, u64), KeepError>,
    checked: &mut Checked,
) -> Result<(), StorageError> {
    checked.files += 1;
    let said = used.and_then(|used| used.get(&digest));
    checked.unused += u64::from(used.is_some() && said.is_none());
    match found {
        Ok((found, size)) => {
            let sized = said.and_then(|said| said.size).is_none_or(|said| said == size);
            if found != digest || size != kept || !sized {
                checked.faults.push(Fault::FileDiffers { digest });
            }
        }
        Err(error) => {
            let detail = match stored(error) {
                Ok(error) if error.is_about_reaching() => return Err(error),
                Ok(error) => error.code().to_owned(),
                Err(KeepError::Unreadable(source)) => source.to_string(),
                Err(other) => other.code().to_owned(),
            };
            checked.faults.push(Fault::Unreadable { what: format!("file {digest}"), detail });
        }
    }
    Ok(())
}
