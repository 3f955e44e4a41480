//! A file on its way in: written under a name of its own, which tells everybody that it is not complete. Whoever writes
//! holds it locked, so that what the dead left behind is told from what the living still write.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use domain::value::Digest;

use super::{KeepError, folder, hash_copy};
use crate::error::{ErrorKind, StorageError};
use crate::private;
use crate::sqlite::file::sync_folder;

/// What names of incomplete files end in.
const ENDING: &str = ".part";

/// Tells apart what one program writes at once.
static NEXT: AtomicU64 = AtomicU64::new(0);

/// A file that is being written.
pub(crate) struct Part {
    root: PathBuf,
    path: PathBuf,
    file: Option<File>,
}

/// Whether a name is one of an incomplete file: `.PROCESS-NUMBER.part`.
pub(crate) fn is_name(name: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    name.strip_prefix('.')
        .and_then(|name| name.strip_suffix(ENDING)?.split_once('-'))
        .is_some_and(|(process, number)| digits(process) && digits(number))
}

/// Takes away what nobody writes any more. The caller keeps others from beginning meanwhile.
pub(crate) fn sweep(root: &Path) -> Result<(), StorageError> {
    let listing = folder::list(root).map_err(|source| StorageError::io_at(root, source))?;
    for path in listing.parts {
        let dead = OpenOptions::new().write(true).open(&path).is_ok_and(|file| file.try_lock().is_ok());
        if dead {
            fs::remove_file(&path).map_err(|source| StorageError::io_at(&path, source))?;
        }
    }
    Ok(())
}

impl Part {
    /// Begins a file, and makes the folder where there is none. The caller keeps others from sweeping meanwhile.
    pub(crate) fn begin(root: PathBuf) -> Result<Self, StorageError> {
        folder::make(&root)?;
        loop {
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            let path = root.join(format!(".{}-{number}{ENDING}", std::process::id()));
            match private::create(&path) {
                Ok(file) => {
                    // Where the system knows no locks, it is left to the next program to wonder whether this one lives.
                    drop(file.try_lock());
                    return Ok(Self { root, path, file: Some(file) });
                }
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(source) => return Err(StorageError::io_at(&path, source)),
            }
        }
    }

    /// Writes what the reader gives, and makes it last.
    pub(crate) fn fill(
        &mut self,
        reader: &mut dyn Read,
        limit: u64,
        progress: &mut dyn FnMut(u64),
    ) -> Result<(Digest, u64), KeepError> {
        let path = &self.path;
        let failed = |source| KeepError::Storage(StorageError::io_at(path, source));
        let Some(file) = &mut self.file else {
            return Err(KeepError::Storage(ErrorKind::NotFound.at(path.clone())));
        };
        let mut put = |piece: &[u8]| file.write_all(piece).map_err(failed);
        let poured = hash_copy(reader, limit, &mut put, progress)?;
        file.sync_all().map_err(failed)?;
        Ok(poured)
    }

    /// Gives the complete file its name. `true` where the same content stands there already; what stands there and is
    /// something else is replaced. The caller keeps others from doing the same.
    pub(crate) fn place(&mut self, digest: Digest, size: u64) -> Result<bool, StorageError> {
        self.file = None;
        let to = folder::path(&self.root, digest);
        if let Some(folder) = to.parent() {
            folder::make(folder)?;
        }
        if stands(&to, digest, size) {
            return Ok(true);
        }
        fs::rename(&self.path, &to).map_err(|source| StorageError::io_at(&to, source))?;
        sync_folder(&to);
        Ok(false)
    }

    /// Takes away what was not given its name and, where nobody else can begin meanwhile, the folder if it is empty.
    pub(crate) fn discard(mut self, alone: bool) {
        self.file = None;
        // What has its name already is not there any more.
        drop(fs::remove_file(&self.path));
        if alone {
            drop(fs::remove_dir(&self.root));
        }
    }
}

/// Whether the file stands there as it should.
fn stands(path: &Path, digest: Digest, size: u64) -> bool {
    let fits = fs::symlink_metadata(path).is_ok_and(|found| found.is_file() && found.len() == size);
    let content = || super::measure(&mut File::open(path).ok()?, u64::MAX, &mut |_| {}).ok();
    fits && content() == Some((digest, size))
}
