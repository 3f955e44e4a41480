//! Every file that the program writes: where it may stand, in which format, and how it gets there.
//!
//! No file of anybody's is destroyed: a register and what belongs to it, a file that is being read, folders and devices are
//! never written over, and any other file only with `--overwrite`. A file is written beside its place under a name that
//! nobody can foresee, readable by its owner alone, and gets its own name once it is whole. What is written is not known here.

mod ending;

use std::fs::{self, Metadata, Permissions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use reports::words::{Arg, Words};
use storage::{is_same_file, register_of};
use tempfile::NamedTempFile;

use crate::problem::Outcome;
use crate::read;
use operations::problem::{Kind, Problem};

pub(crate) use self::ending::{chosen, media};

/// Names of standard output besides `-`; renaming a file onto one of them would replace a device.
const STANDARD: [&str; 4] = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

/// What tells a spreadsheet program that a CSV file is UTF-8. What goes to another program through a pipe has none.
pub(crate) const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// What must not be written over whatever is asked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spared<'a> {
    /// The register in use: a file or an address.
    pub(crate) register: &'a Path,
    /// The files that the command reads.
    pub(crate) inputs: &'a [&'a Path],
}

/// Where something goes, and that it may go there.
#[derive(Debug)]
pub(crate) enum Destination {
    /// Standard output.
    Standard,
    /// A file.
    File(Target),
}

/// A file that may be written.
#[derive(Debug)]
pub(crate) struct Target {
    /// As it was typed, for messages.
    shown: String,
    /// The file itself, where the name that was typed is a link.
    path: PathBuf,
    /// What is replaced; `None` where nothing stands there, and nothing may stand there when the file gets its name.
    replaced: Option<Permissions>,
}

/// What is ready to be written, and will not be where it is dropped.
#[derive(Debug)]
pub(crate) enum Staged {
    /// Bytes for standard output.
    Standard(Vec<u8>),
    /// A file that is whole and has not got its name yet; dropped without it, it leaves nothing behind.
    File(Target, NamedTempFile),
}

impl Destination {
    /// Decides whether something may be written there; nothing is written.
    pub(crate) fn new(words: &Words, path: &Path, overwrite: bool, spared: Spared<'_>) -> Outcome<Self> {
        if STANDARD.iter().any(|name| path == Path::new(name)) {
            return Ok(Self::Standard);
        }
        Target::new(words, path, overwrite, spared).map(Self::File)
    }

    /// Refuses to read from the file that is to be written.
    pub(crate) fn spare(&self, words: &Words, input: &Path) -> Outcome {
        match self {
            Self::File(target) if is_same_file(input, &target.path) => {
                Err(refused(words, "output_is_input", &target.shown, &[]))
            }
            Self::File(_) | Self::Standard => Ok(()),
        }
    }

    /// Makes ready what is to be written once something else is done.
    pub(crate) fn stage(self, _words: &Words, bytes: Vec<u8>) -> Outcome<Staged> {
        let target = match self {
            Self::Standard => return Ok(Staged::Standard(bytes)),
            Self::File(target) => target,
        };
        let file = target.fill(&mut |file| file.write_all(&bytes));
        let file = file.map_err(|error| Problem::file(&target.shown, error))?;
        Ok(Staged::File(target, file))
    }
}

impl Target {
    fn new(words: &Words, path: &Path, overwrite: bool, spared: Spared<'_>) -> Outcome<Self> {
        let shown = storage::redacted(path).display().to_string();
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let register = register_of(&real, spared.register).map_err(Problem::from)?;
        if let Some(register) = register {
            let register = register.display().to_string();
            return Err(refused(words, "output_is_register", &shown, &[("register", Arg::from(&register))]));
        }
        if spared.inputs.iter().any(|input| is_same_file(input, &real)) {
            return Err(refused(words, "output_is_input", &shown, &[]));
        }
        let replaced = match fs::symlink_metadata(&real) {
            Ok(found) => Some(replaceable(words, &shown, &found, overwrite)?),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(Problem::file(&shown, error)),
        };
        if !folder(&real).is_dir() {
            let folder = storage::redacted(folder(&real)).display().to_string();
            return Err(refused(words, "output_no_folder", &shown, &[("folder", Arg::from(&folder))]));
        }
        Ok(Self { shown, path: real, replaced })
    }

    /// As it was typed.
    pub(crate) fn shown(&self) -> &str {
        &self.shown
    }

    /// Writes everything and gives the file its name.
    pub(crate) fn write(&self, write: &mut dyn FnMut(&mut fs::File) -> io::Result<()>) -> io::Result<()> {
        self.fill(write).and_then(|file| self.place(file))
    }

    /// Writes everything, but gives the file no name yet.
    fn fill(&self, write: &mut dyn FnMut(&mut fs::File) -> io::Result<()>) -> io::Result<NamedTempFile> {
        let folder = folder(&self.path);
        storage::sweep_outputs(folder);
        let prefix = storage::output_prefix();
        let mut file = tempfile::Builder::new().prefix(&prefix).suffix(".part").tempfile_in(folder)?;
        write(file.as_file_mut())?;
        file.as_file().sync_all()?;
        if let Some(permissions) = &self.replaced {
            file.as_file().set_permissions(stricter(permissions))?;
        }
        Ok(file)
    }

    /// Gives a whole file its name.
    pub(crate) fn place(&self, file: NamedTempFile) -> io::Result<()> {
        if self.replaced.is_some() {
            return file.persist(&self.path).map(drop).map_err(|failed| failed.error);
        }
        let Err(failed) = file.persist_noclobber(&self.path) else { return Ok(()) };
        // Some systems of files know no way to refuse a name that is taken.
        if failed.error.kind() == io::ErrorKind::AlreadyExists || self.path.symlink_metadata().is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        failed.file.persist(&self.path).map(drop).map_err(|failed| failed.error)
    }
}

/// Refuses what is no file, and a file unless it is to be replaced.
fn replaceable(words: &Words, shown: &str, found: &Metadata, overwrite: bool) -> Outcome<Permissions> {
    if found.is_dir() {
        return Err(refused(words, "output_is_folder", shown, &[]));
    }
    if !found.is_file() {
        return Err(refused(words, "output_is_device", shown, &[]));
    }
    if !overwrite {
        return Err(Problem::file(shown, io::ErrorKind::AlreadyExists.into()));
    }
    let permissions = found.permissions();
    if permissions.readonly() {
        return Err(Problem::file(shown, io::ErrorKind::PermissionDenied.into()));
    }
    Ok(permissions)
}

/// What the owner and those whom she chose may do with the file that is replaced; the rest of the world nothing.
#[cfg(unix)]
fn stricter(permissions: &Permissions) -> Permissions {
    use std::os::unix::fs::PermissionsExt as _;
    Permissions::from_mode(permissions.mode() & 0o660)
}

#[cfg(not(unix))]
fn stricter(permissions: &Permissions) -> Permissions {
    permissions.clone()
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn refused(words: &Words, code: &str, shown: &str, more: &[(&str, Arg<'_>)]) -> Problem {
    let mut args = vec![("path", Arg::from(shown))];
    args.extend_from_slice(more);
    read::coded(words, Kind::File, code, &args)
}
