//! Where parts go: files in a folder, or entries of a ZIP. It must not know names that are not sound.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// From how many bytes on an entry of a ZIP needs the larger form; a little early, because packing may add some.
const LARGE: u64 = 4_000_000_000;

/// A folder or a ZIP that is being written.
pub(super) enum Sink {
    Folder { root: PathBuf, file: Option<File> },
    Zip(Box<ZipWriter<File>>),
}

impl Sink {
    pub(super) fn folder(root: &Path) -> io::Result<Self> {
        fs::create_dir(root)?;
        Ok(Self::Folder { root: root.to_owned(), file: None })
    }

    pub(super) fn zip(path: &Path) -> io::Result<Self> {
        File::create_new(path).map(ZipWriter::new).map(|zip| Self::Zip(Box::new(zip)))
    }

    /// Begins a part of so many bytes.
    pub(super) fn begin(&mut self, name: &str, size: u64, squeeze: bool) -> io::Result<()> {
        self.end()?;
        match self {
            Self::Folder { root, file } => {
                let path = name.split('/').fold(root.clone(), |path, part| path.join(part));
                if let Some(folder) = path.parent() {
                    fs::create_dir_all(folder)?;
                }
                *file = Some(File::create_new(path)?);
                Ok(())
            }
            Self::Zip(zip) => {
                let method = if squeeze { CompressionMethod::Deflated } else { CompressionMethod::Stored };
                // Without a time of its own, an entry has the first that a ZIP can say, whenever it is written.
                let options = SimpleFileOptions::default()
                    .compression_method(method)
                    .last_modified_time(zip::DateTime::default())
                    .unix_permissions(0o644)
                    .large_file(LARGE <= size);
                zip.start_file(name, options).map_err(io::Error::from)
            }
        }
    }

    fn end(&mut self) -> io::Result<()> {
        match self {
            Self::Folder { file, .. } => file.take().map_or(Ok(()), |file| file.sync_all()),
            Self::Zip(_) => Ok(()),
        }
    }

    /// Completes everything and makes it last.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.end()?;
        match self {
            Self::Folder { .. } => Ok(()),
            Self::Zip(zip) => zip.finish().map_err(io::Error::from)?.sync_all(),
        }
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Folder { file, .. } => match file {
                Some(file) => file.write(bytes),
                None => Err(io::ErrorKind::NotFound.into()),
            },
            Self::Zip(zip) => zip.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
