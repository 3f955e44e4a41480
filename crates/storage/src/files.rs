//! Files beside a register: evidence and the documents of schemes, each kept once under the SHA-256 of its content.
//!
//! For `register.ayni` they stand in `register.ayni.files/ab/abcdef…`, where `ab` are the first two digits of the hash; the
//! folder exists only while there is a file, so that a register at rest is one file, or one file and one folder.
//!
//! A file is kept first and recorded afterwards: the transaction that records a digest refuses one that is not kept, so
//! whatever the log speaks of exists. Files that no record refers to stay until [`Store::collect_garbage`] is asked
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

use domain::Register;
use domain::certification::Source;
use domain::value::Digest;
use sha2::{Digest as _, Sha256};
use thiserror::Error;

use crate::book::store::Store;
use crate::engine::Engine;
use crate::error::StorageError;
pub(crate) use database::Database;
use hash_copy::hash_copy;
pub use hash_copy::measure;
use part::Part;

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

impl Store {
    /// Keeps a file: hashes it while it is written, in one pass, and gives it its name once it is complete and lasts.
    /// `progress` hears how many bytes were read. What programs that died left unfinished is swept first.
    pub fn put_blob(
        &mut self,
        reader: &mut dyn Read,
        limit: u64,
        progress: &mut dyn FnMut(u64),
    ) -> Result<StoredBlob, KeepError> {
        let path = self.path().to_owned();
        let Self { engine, files, .. } = self;
        let kept = match files {
            Files::Memory(files) => keep_in_memory(files, reader, limit, progress),
            Files::Database(database) => database.keep(reader, limit, progress),
            Files::Folder(root) => write(engine, root.clone(), reader, limit, progress),
        };
        kept.map_err(|error| match error {
            KeepError::Storage(error) => KeepError::Storage(error.with_path(&path)),
            other => other,
        })
    }

    /// A file that is kept, to be read once from its beginning to its end.
    pub fn open_file(&self, digest: Digest) -> Result<BlobReader, StorageError> {
        self.files.open(digest)
    }

    /// Every file that is kept, with its size in bytes.
    pub fn file_sizes(&self) -> Result<BTreeMap<Digest, u64>, StorageError> {
        match &self.files {
            Files::Memory(files) => {
                Ok(files.iter().map(|(digest, bytes)| (*digest, bytes.len() as u64)).collect())
            }
            Files::Folder(root) => {
                Ok(folder::files(root)?.into_iter().map(|file| (file.digest, file.size)).collect())
            }
            Files::Database(database) => database.sizes(),
        }
    }

    /// The files that no evidence and no scheme refers to: kept for something that was never recorded, or was annulled.
    pub fn unreferenced(&mut self) -> Result<BTreeMap<Digest, u64>, StorageError> {
        let used = references(self.register()?);
        let mut unused = self.file_sizes()?;
        unused.retain(|digest, _| !used.contains_key(digest));
        Ok(unused)
    }

    /// Takes away the files that no evidence and no scheme refers to. An annulment that is undone afterwards is refused,
    /// because its file is no longer kept.
    pub fn collect_garbage(&mut self) -> Result<GcReport, StorageError> {
        let Self { engine, files, cache, .. } = self;
        let mut forget = || {
            // Nobody records anything meanwhile.
            let alone = engine.begin_alone()?;
            let known = engine.refreshed(cache.as_ref())?;
            let used: BTreeSet<_> = references(&known.register).into_keys().collect();
            *cache = Some(known);
            let forgotten = files.retain(&used)?;
            alone.commit()?;
            Ok(forgotten)
        };
        forget().map_err(|error: StorageError| error.with_path(engine.path()))
    }
}

impl Files {
    fn open(&self, digest: Digest) -> Result<BlobReader, StorageError> {
        let missing = || StorageError::FileNotKept { digest };
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
                let file = File::open(&path).map_err(|source| StorageError::io(&path, source))?;
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

    fn retain(&mut self, used: &BTreeSet<Digest>) -> Result<GcReport, StorageError> {
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
                        fs::remove_file(&file.path).map_err(|source| StorageError::io(&file.path, source))?;
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

/// Which digests the state of a register refers to: the record, and how many bytes it says the file has.
pub(crate) fn references(register: &Register) -> BTreeMap<Digest, Reference> {
    let state = register.certifications();
    let schemes = state.schemes().filter_map(|(id, scheme)| {
        Some((scheme.header.document?, Reference { record: *id.uuid(), size: None }))
    });
    let evidence = state.all_evidence().filter_map(|evidence| match &evidence.details.source {
        Source::File { digest, size, .. } => {
            Some((*digest, Reference { record: *evidence.id.uuid(), size: Some(*size) }))
        }
        Source::Record { .. } | Source::Paper(_) | Source::Address(_) => None,
    });
    schemes.chain(evidence).collect()
}

/// What refers to a file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reference {
    /// The evidence or the scheme; where several do, the last.
    pub(crate) record: uuid::Uuid,
    /// How many bytes it says the file has.
    pub(crate) size: Option<u64>,
}

fn keep_in_memory(
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

/// Writes a file into the folder. The register's own lock keeps two programs apart while a part begins and while it gets its
/// name; in between, both write.
fn write(
    engine: &Engine,
    root: PathBuf,
    reader: &mut dyn Read,
    limit: u64,
    progress: &mut dyn FnMut(u64),
) -> Result<StoredBlob, KeepError> {
    let mut part = {
        let _alone = engine.begin_alone()?;
        part::sweep(&root)?;
        Part::begin(root)?
    };
    let poured = part.fill(reader, limit, progress);
    match engine.begin_alone() {
        Ok(_alone) => {
            let placed = poured.and_then(|(digest, size)| {
                let already_there = part.place(digest, size)?;
                Ok(StoredBlob { digest, size, already_there })
            });
            part.discard(true);
            placed
        }
        Err(error) => {
            part.discard(false);
            Err(poured.err().unwrap_or(KeepError::Storage(error)))
        }
    }
}
