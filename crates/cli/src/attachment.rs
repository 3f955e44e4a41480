//! Files of any size on their way into the register: measured first, so that the command can be judged, and kept then.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::Path;

use domain::value::Digest;
use operations::Problem;
use operations::problem::Kind;
use storage::{KeepError, Store};

use crate::problem::Outcome;

/// The SHA-256 of a file, and how many bytes it has, which are no more than `limit`.
pub(crate) fn measured(path: &Path, limit: u64) -> Outcome<(Digest, u64)> {
    let mut file = Watched::open(path)?;
    let all = file.before.len();
    if limit < all {
        return Err(too_big(path, limit));
    }
    let bar = crate::progress::bytes(all);
    let measured = storage::measure(&mut file, limit, &mut |done| bar.at_of(done, all));
    bar.done();
    measured.map_err(|error| unkept(path, error))
}

/// Keeps a file that was measured. Where it is another now, it is not the one that was asked about.
pub(crate) fn keep(store: &mut Store, path: &Path, (digest, size): (Digest, u64)) -> Outcome {
    let mut file = Watched { expected: Some(size), ..Watched::open(path)? };
    let bar = crate::progress::bytes(size);
    let done = store.put_blob(&mut file, size, &mut |done| bar.at_of(done, size));
    bar.done();
    let found = done.map_err(|error| match error {
        // It was as long as was measured a moment ago.
        KeepError::TooBig { .. } => changed(path),
        error => unkept(path, error),
    })?;
    if found.digest == digest { Ok(()) } else { Err(changed(path)) }
}

/// A file that is read while somebody may still write to it: the end is an error where it changed meanwhile.
struct Watched {
    file: File,
    before: Metadata,
    read: u64,
    expected: Option<u64>,
}

impl Watched {
    fn open(path: &Path) -> Outcome<Self> {
        let shown = path.display().to_string();
        let failed = |error| Problem::file(&shown, error);
        let before = fs::metadata(path).map_err(failed)?;
        let no_file = |code: &'static str| Problem::new(Kind::Input, code).with("path", shown.as_str());
        if before.is_dir() {
            return Err(no_file("evidence_is_folder"));
        }
        if !before.is_file() {
            return Err(no_file("evidence_no_file"));
        }
        let file = File::open(path).map_err(failed)?;
        let before = file.metadata().map_err(failed)?;
        Ok(Self { file, before, read: 0, expected: None })
    }
}

impl Read for Watched {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.read = self.read.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
        if read == 0 && !buffer.is_empty() {
            let after = self.file.metadata()?;
            let same = after.len() == self.before.len()
                && after.modified().ok() == self.before.modified().ok()
                && after.len() == self.read
                && self.expected.is_none_or(|expected| expected == self.read);
            if !same {
                return Err(io::Error::from(io::ErrorKind::ResourceBusy));
            }
        }
        Ok(read)
    }
}

fn changed(path: &Path) -> Problem {
    Problem::new(Kind::Input, "evidence_changed").with("path", path.display().to_string())
}

fn too_big(path: &Path, limit: u64) -> Problem {
    let problem = Problem::new(Kind::Input, "evidence_too_big").with("path", path.display().to_string());
    problem.with("limit", limit >> 20)
}

/// Why a file was not kept.
fn unkept(path: &Path, error: KeepError) -> Problem {
    match error {
        KeepError::TooBig { limit } => too_big(path, limit),
        KeepError::Unreadable(source) if source.kind() == io::ErrorKind::ResourceBusy => changed(path),
        KeepError::Unreadable(source) => Problem::file(&path.display().to_string(), source),
        KeepError::Storage(error) => Problem::from(error),
    }
}
