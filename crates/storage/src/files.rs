//! Files beside a register: evidence and the documents of schemes and statutes, each kept once under the SHA-256 of its content.
//!
//! For `register.ayni` they stand in `register.ayni.files/ab/abcdef…`, where `ab` are the first two digits of the hash; the
//! folder exists only while there is a file, so that a register at rest is one file, or one file and one folder.
//!
//! A file is kept first and recorded afterwards: the transaction that records a digest refuses one that is not kept, so
//! whatever the log speaks of exists. Files that no record refers to stay until a store is asked to collect garbage
//! for. Nothing here follows a link, and nothing here knows what a file is about. Files cannot be erased with a person, so
//! they must not hold what may have to be erased.

pub(crate) mod check;
pub(crate) mod copy;
pub(crate) mod database;
pub(crate) mod folder;
mod hash_copy;
pub(crate) mod part;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Cursor, Read};
use std::path::PathBuf;
use std::sync::Arc;

use domain::value::Digest;
use sha2::{Digest as _, Sha256};
use thiserror::Error;

use crate::error::{Details, ErrorKind, StorageError};
pub(crate) use database::Database;
use hash_copy::hash_copy;
pub use hash_copy::measure;

/// How many bytes a file may have unless told otherwise: 256 MiB.
pub const FILE_MAX: u64 = 256 * 1024 * 1024;

/// What the store says of a file that could not be read, where it is the store that says so.
pub(crate) fn stored(error: KeepError) -> Result<StorageError, KeepError> {
    match error {
        KeepError::Storage(error) => Ok(error),
        KeepError::Unreadable(source) => source.downcast().map_err(KeepError::Unreadable),
        KeepError::TooBig { .. } => Err(error),
    }
}

/// A file that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredBlob {
    /// The SHA-256 of its content.
    pub digest: Digest,
    /// How many bytes it has.
    pub size: u64,
    /// Whether the same content was kept already; then nothing was written.
    pub already_there: bool,
}

/// What was taken away because nothing refers to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GcReport {
    /// How many files.
    pub files: u64,
    /// How many bytes they had.
    pub bytes: u64,
}

/// Why a file was not kept; nothing of it is left.
#[derive(Debug, Error)]
#[error("{}", self.code())]
pub enum KeepError {
    /// It has more bytes than files may have.
    TooBig {
        /// How many they may have.
        limit: u64,
    },
    /// What was to be kept could not be read to its end.
    Unreadable(#[source] io::Error),
    /// It could not be written.
    Storage(#[from] StorageError),
}

impl KeepError {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooBig { .. } => "too_big",
            Self::Unreadable(_) => "unreadable",
            Self::Storage(error) => error.code(),
        }
    }
}

/// Where the files of a register are.
#[derive(Debug)]
pub(crate) enum Files {
    /// In a folder, which need not exist yet.
    Folder(PathBuf),
    /// In memory, like their register.
    Memory(BTreeMap<Digest, Arc<[u8]>>),
    /// In the database of their register.
    Database(Database),
}

impl Files {
    /// Every file that is kept, with its size in bytes.
    pub(crate) fn sizes(&self) -> Result<BTreeMap<Digest, u64>, StorageError> {
        match self {
            Self::Memory(files) => {
                Ok(files.iter().map(|(digest, bytes)| (*digest, bytes.len() as u64)).collect())
            }
            Self::Folder(root) => {
                Ok(folder::files(root)?.into_iter().map(|file| (file.digest, file.size)).collect())
            }
            Self::Database(database) => database.sizes(),
        }
    }

    pub(crate) fn open(&self, digest: Digest) -> Result<BlobReader, StorageError> {
        let missing = || ErrorKind::FileNotKept.with(Details::File(digest));
        let (source, size): (Box<dyn Read + Send>, u64) = match self {
            Self::Memory(files) => {
                let bytes = Arc::clone(files.get(&digest).ok_or_else(missing)?);
                let size = bytes.len() as u64;
                (Box::new(Cursor::new(bytes)), size)
            }
            Self::Folder(root) => {
                let path = folder::path(root, digest);
                let found = fs::symlink_metadata(&path).map_err(|_| missing())?;
                if !found.is_file() || !folder::is_plain(root, digest) {
                    return Err(missing());
                }
                let file = File::open(&path).map_err(|source| StorageError::io_at(&path, source))?;
                (Box::new(file), found.len())
            }
            Self::Database(database) => {
                let (pieces, size) = database.read(digest)?;
                (Box::new(pieces), size)
            }
        };
        Ok(BlobReader { source, hasher: Some(Sha256::new()), digest, size })
    }

    /// Whether the file is kept and, where somebody says how many bytes it has, has so many.
    pub(crate) fn holds(&self, digest: Digest, size: Option<u64>) -> Result<bool, StorageError> {
        let found = match self {
            Self::Memory(files) => files.get(&digest).map(|bytes| bytes.len() as u64),
            Self::Folder(root) => fs::symlink_metadata(folder::path(root, digest))
                .ok()
                .filter(|found| found.is_file() && folder::is_plain(root, digest))
                .map(|found| found.len()),
            Self::Database(database) => return database.holds(digest, size),
        };
        Ok(found.is_some_and(|found| size.is_none_or(|size| size == found)))
    }

    pub(crate) fn retain(&mut self, used: &BTreeSet<Digest>) -> Result<GcReport, StorageError> {
        let mut forgotten = GcReport::default();
        let mut count = |size: u64| {
            forgotten.files += 1;
            forgotten.bytes += size;
        };
        match self {
            Self::Memory(files) => files.retain(|digest, bytes| {
                let stays = used.contains(digest);
                if !stays {
                    count(bytes.len() as u64);
                }
                stays
            }),
            Self::Folder(root) => {
                part::sweep(root)?;
                for file in folder::files(root)? {
                    if !used.contains(&file.digest) {
                        fs::remove_file(&file.path)
                            .map_err(|source| StorageError::io_at(&file.path, source))?;
                        count(file.size);
                    }
                }
                folder::prune_empty(root);
            }
            Self::Database(database) => database.retain(used, &mut count)?,
        }
        Ok(forgotten)
    }
}

/// A kept file on its way out. It is hashed while it is read, and the end is an error where the hash does not fit.
pub struct BlobReader {
    source: Box<dyn Read + Send>,
    hasher: Option<Sha256>,
    digest: Digest,
    size: u64,
}

impl BlobReader {
    /// How many bytes it has.
    pub const fn size(&self) -> u64 {
        self.size
    }
}

impl std::fmt::Debug for BlobReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BlobReader").field("digest", &self.digest).finish_non_exhaustive()
    }
}

impl Read for BlobReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(buffer)?;
        if read == 0 && !buffer.is_empty() {
            let found = self.hasher.take().map(|hasher| Digest(hasher.finalize().into()));
            if found.is_some_and(|found| found != self.digest) {
                return Err(io::Error::new(io::ErrorKind::InvalidData, format!("{} ≠ SHA-256", self.digest)));
            }
        } else if let (Some(hasher), Some(piece)) = (&mut self.hasher, buffer.get(..read)) {
            hasher.update(piece);
        }
        Ok(read)
    }
}

/// What refers to a file.
#[derive(Clone, Copy, Debug)]
pub struct Reference {
    /// The record that does; where several do, the last.
    pub record: uuid::Uuid,
    /// How many bytes it says the file has.
    pub size: Option<u64>,
}

pub(crate) fn keep_in_memory(
    files: &mut BTreeMap<Digest, Arc<[u8]>>,
    reader: &mut dyn Read,
    limit: u64,
    progress: &mut dyn FnMut(u64),
) -> Result<StoredBlob, KeepError> {
    let mut bytes = Vec::new();
    let mut take = |piece: &[u8]| {
        bytes.extend_from_slice(piece);
        Ok(())
    };
    let (digest, size) = hash_copy(reader, limit, &mut take, progress)?;
    let already_there = files.insert(digest, bytes.into()).is_some();
    Ok(StoredBlob { digest, size, already_there })
}
