//! Files and folders that only their owner may read: registers hold personal data, whatever a system's usual mode is.
//! A file is made new, so that no link is followed and nothing that stands there is written to.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::path::Path;

use crate::error::StorageError;

/// Makes a new file that nobody but its owner may read or write; one that exists, or a link, is refused.
pub(crate) fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes a new folder that nobody but its owner may look into.
pub(crate) fn create_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(false);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Lets the owner and her group do with a new file what they could do with the one that it replaces; nobody else.
pub(crate) fn keep_mode(new: &Path, replaced: &Path) -> Result<(), StorageError> {
    #[cfg(unix)]
    if let Ok(former) = std::fs::metadata(replaced) {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = former.permissions().mode() & 0o660;
        let kept = std::fs::set_permissions(new, std::fs::Permissions::from_mode(mode));
        kept.map_err(|source| StorageError::io_at(new, source))?;
    }
    #[cfg(not(unix))]
    let _ = (new, replaced);
    Ok(())
}
