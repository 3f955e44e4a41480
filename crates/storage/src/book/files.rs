//! The files of a book: kept before they are recorded, and taken away once nothing refers to them.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::PathBuf;

use domain::value::Digest;

use super::store::Store;
use super::{Book, load};
use crate::engine::Engine;
use crate::error::StorageError;
use crate::files::part::{self, Part};
use crate::files::{BlobReader, Files, GcReport, KeepError, StoredBlob, keep_in_memory};

impl<B: Book> Store<B> {
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
            KeepError::TooBig { .. } | KeepError::Unreadable(_) => error,
        })
    }

    /// A file that is kept, to be read once from its beginning to its end.
    pub fn open_file(&self, digest: Digest) -> Result<BlobReader, StorageError> {
        self.files.open(digest)
    }

    /// Every file that is kept, with its size in bytes.
    pub fn file_sizes(&self) -> Result<BTreeMap<Digest, u64>, StorageError> {
        self.files.sizes()
    }

    /// The files that no record refers to: kept for something that was never recorded, or was annulled.
    pub fn unreferenced(&mut self) -> Result<BTreeMap<Digest, u64>, StorageError> {
        let used = B::references(&self.refresh()?.state);
        let mut unused = self.file_sizes()?;
        unused.retain(|digest, _| !used.contains_key(digest));
        Ok(unused)
    }

    /// Takes away the files that no record refers to. An annulment that is undone afterwards is refused,
    /// because its file is no longer kept.
    pub fn collect_garbage(&mut self) -> Result<GcReport, StorageError> {
        let Self { engine, files, cache, .. } = self;
        let mut forget = || {
            // Nobody records anything meanwhile.
            let alone = engine.begin_alone()?;
            let known = load::refreshed::<B>(engine, cache.as_ref())?;
            let used: BTreeSet<_> = B::references(&known.state).into_keys().collect();
            *cache = Some(known);
            let forgotten = files.retain(&used)?;
            alone.commit()?;
            Ok(forgotten)
        };
        forget().map_err(|error: StorageError| error.with_path(engine.path()))
    }
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
