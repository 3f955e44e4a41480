//! Where parts go: files in a folder, or entries of a ZIP, readable by their owner alone, or into somebody else's sink. It must not know names that are
//! not sound.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};

use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

/// From how many bytes on an entry of a ZIP needs the larger form; a little early, because packing may add some.
const LARGE: u64 = 4_000_000_000;

/// A folder or a ZIP that is being written.
pub(super) enum Sink<'a> {
    Folder {
        root: PathBuf,
        file: Option<File>,
    },
    Zip(Box<ZipWriter<File>>),
    /// A ZIP that cannot go back to what was written: sizes and sums stand behind each entry.
    Stream(Box<ZipWriter<StreamWriter<&'a mut dyn Write>>>),
}

impl<'a> Sink<'a> {
    pub(super) fn folder(root: &Path) -> io::Result<Self> {
        make_folder(root, false)?;
        Ok(Self::Folder { root: root.to_owned(), file: None })
    }

    pub(super) fn zip(path: &Path) -> io::Result<Self> {
        make_file(path).map(ZipWriter::new).map(|zip| Self::Zip(Box::new(zip)))
    }

    pub(super) fn stream(sink: &'a mut dyn Write) -> Self {
        Self::Stream(Box::new(ZipWriter::new_stream(sink)))
    }

    /// Begins a part of so many bytes.
    pub(super) fn begin(&mut self, name: &str, size: u64, squeeze: bool) -> io::Result<()> {
        self.end()?;
        match self {
            Self::Folder { root, file } => {
                let path = name.split('/').fold(root.clone(), |path, part| path.join(part));
                if let Some(folder) = path.parent() {
                    make_folder(folder, true)?;
                }
                *file = Some(make_file(&path)?);
                Ok(())
            }
            Self::Zip(zip) => begin_entry(zip, name, size, squeeze),
            Self::Stream(zip) => begin_entry(zip, name, size, squeeze),
        }
    }

    fn end(&mut self) -> io::Result<()> {
        match self {
            Self::Folder { file, .. } => file.take().map_or(Ok(()), |file| file.sync_all()),
            Self::Zip(_) | Self::Stream(_) => Ok(()),
        }
    }

    /// Completes everything and makes it last.
    pub(super) fn finish(mut self) -> io::Result<()> {
        self.end()?;
        match self {
            Self::Folder { .. } => Ok(()),
            Self::Zip(zip) => zip.finish().map_err(io::Error::from)?.sync_all(),
            Self::Stream(zip) => zip.finish().map_err(io::Error::from)?.flush(),
        }
    }
}

fn begin_entry<W: Write + Seek>(
    zip: &mut ZipWriter<W>,
    name: &str,
    size: u64,
    squeeze: bool,
) -> io::Result<()> {
    let method = if squeeze { CompressionMethod::Deflated } else { CompressionMethod::Stored };
    // Without a time of its own, an entry has the first that a ZIP can say, whenever it is written.
    let options = SimpleFileOptions::default()
        .compression_method(method)
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644)
        .large_file(LARGE <= size);
    zip.start_file(name, options).map_err(io::Error::from)
}

/// A new file that nobody but its owner reads; one that exists, or a link, is refused.
fn make_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A folder that nobody but its owner looks into, where asked for with those above it.
fn make_folder(path: &Path, with_those_above: bool) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(with_those_above);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

impl Write for Sink<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Folder { file, .. } => match file {
                Some(file) => file.write(bytes),
                None => Err(io::ErrorKind::NotFound.into()),
            },
            Self::Zip(zip) => zip.write(bytes),
            Self::Stream(zip) => zip.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
