//! Packing: parts one after the other through a hash into a folder or a ZIP, then the manifest, then the name.

use std::fs;
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};

use domain::value::Digest;
use sha2::{Digest as _, Sha256};
use thiserror::Error;

use super::manifest::{MANIFEST, manifest};
use super::name::is_sound;
use super::sink::Sink;

/// How many bytes are read at a time.
const PIECE: usize = 128 * 1024;

/// What a part holds.
pub enum Content<'a> {
    /// Text that was made for the dossier; a ZIP squeezes it.
    Text(String),
    /// Something that is kept elsewhere: how many bytes it has, and a way to open it when its turn comes. The reader must fail
    /// where it finds something else than what it promised.
    Stream {
        /// How many bytes it has.
        size: u64,
        /// Opens it.
        open: Box<dyn FnOnce() -> io::Result<Box<dyn Read + 'a>> + 'a>,
    },
}

impl core::fmt::Debug for Content<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Text(text) => f.debug_tuple("Text").field(&text.len()).finish(),
            Self::Stream { size, .. } => f.debug_struct("Stream").field("size", size).finish_non_exhaustive(),
        }
    }
}

/// A part of a dossier.
#[derive(Debug)]
pub struct Part<'a> {
    /// Its name within the dossier; folders are divided by `/`.
    pub name: String,
    /// What it holds.
    pub content: Content<'a>,
}

/// What a dossier is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A folder of files.
    Folder,
    /// One ZIP.
    Zip,
}

impl Form {
    /// What a name asks for: one that ends in `.zip` a ZIP, any other a folder.
    pub fn of(target: &Path) -> Self {
        let zip = target.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
        if zip { Self::Zip } else { Self::Folder }
    }
}

/// What was packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// How many parts, the manifest among them.
    pub parts: u64,
    /// How many bytes they have.
    pub bytes: u64,
    /// The SHA-256 of the manifest: whoever noted it down can tell the whole dossier from any other.
    pub manifest: Digest,
}

/// Why there is no dossier; nothing of it is left.
#[derive(Debug, Error)]
#[error("{}", self.code())]
pub enum DossierError {
    /// There is something under that name already.
    Exists {
        /// Where.
        path: PathBuf,
    },
    /// It was to be replaced, but it is no dossier: it may be anything.
    NotADossier {
        /// Where.
        path: PathBuf,
    },
    /// A part has a name that it must not have, or two have one.
    Name {
        /// The name.
        name: String,
    },
    /// A part could not be read.
    Unreadable {
        /// Which.
        name: String,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The dossier could not be written.
    Unwritable {
        /// Where.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
}

impl DossierError {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Exists { .. } => "dossier_exists",
            Self::NotADossier { .. } => "not_a_dossier",
            Self::Name { .. } => "dossier_name",
            Self::Unreadable { .. } => "dossier_unreadable",
            Self::Unwritable { .. } => "dossier_unwritable",
        }
    }
}

/// Packs the parts, in the order of their names, with the manifest at the end. A dossier that is there is replaced only when
/// told so, and anything else never. `progress` hears how many bytes of how many are packed.
pub fn pack(
    mut parts: Vec<Part<'_>>,
    target: &Path,
    form: Form,
    overwrite: bool,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Packed, DossierError> {
    parts.sort_by(|one, other| one.name.cmp(&other.name));
    check(&parts)?;
    free(target, form, overwrite)?;
    let part = unfinished(target);
    let unwritable = |source| DossierError::Unwritable { path: target.to_owned(), source };
    let sink = match form {
        Form::Folder => Sink::folder(&part),
        Form::Zip => Sink::zip(&part),
    };
    let filled = sink.map_err(unwritable).and_then(|sink| fill(sink, parts, target, progress));
    let placed = filled.and_then(|packed| {
        free(target, form, overwrite)?;
        place(&part, target).map_err(unwritable)?;
        Ok(packed)
    });
    if placed.is_err() {
        discard(&part);
    }
    placed
}

/// Packs the parts into a ZIP that goes into somebody's sink, in the order of their names, with the manifest at the end. What
/// was written before an error is no ZIP.
pub fn stream(mut parts: Vec<Part<'_>>, sink: &mut dyn io::Write) -> Result<Packed, DossierError> {
    parts.sort_by(|one, other| one.name.cmp(&other.name));
    check(&parts)?;
    fill(Sink::stream(sink), parts, Path::new(""), &mut |_, _| {})
}

/// Names are sound, and no two are one where a system does not tell capitals.
fn check(parts: &[Part<'_>]) -> Result<(), DossierError> {
    let mut seen = std::collections::BTreeSet::from([MANIFEST.to_lowercase()]);
    for part in parts {
        if !is_sound(&part.name) || !seen.insert(part.name.to_lowercase()) {
            return Err(DossierError::Name { name: part.name.clone() });
        }
    }
    Ok(())
}

/// Refuses a target that is taken, unless a dossier of the same form is to be replaced.
fn free(target: &Path, form: Form, overwrite: bool) -> Result<(), DossierError> {
    let path = || target.to_owned();
    let Ok(found) = fs::symlink_metadata(target) else { return Ok(()) };
    if !overwrite {
        return Err(DossierError::Exists { path: path() });
    }
    let ours = match form {
        Form::Folder => {
            found.is_dir() && target.join(MANIFEST).is_file() && target.join("index.html").is_file()
        }
        Form::Zip => found.is_file(),
    };
    if ours { Ok(()) } else { Err(DossierError::NotADossier { path: path() }) }
}

fn fill(
    mut sink: Sink<'_>,
    parts: Vec<Part<'_>>,
    target: &Path,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Packed, DossierError> {
    let unwritable = |source| DossierError::Unwritable { path: target.to_owned(), source };
    let size = |part: &Part<'_>| match &part.content {
        Content::Text(text) => text.len() as u64,
        Content::Stream { size, .. } => *size,
    };
    let all: u64 = parts.iter().map(size).sum();
    let (mut done, mut listed) = (0, Vec::new());
    for part in parts {
        let size = size(&part);
        let Part { name, content } = part;
        let digest = match content {
            Content::Text(text) => {
                let written = sink.begin(&name, size, true).and_then(|()| sink.write_all(text.as_bytes()));
                written.map_err(unwritable)?;
                Digest::of(&[text.as_bytes()])
            }
            Content::Stream { size, open } => {
                let unreadable = |source| DossierError::Unreadable { name: name.clone(), source };
                let mut reader = open().map_err(unreadable)?;
                sink.begin(&name, size, false).map_err(unwritable)?;
                pour(&mut *reader, &mut sink, &unreadable, &unwritable, &mut |read| {
                    progress(done + read, all);
                })?
            }
        };
        done += size;
        progress(done, all);
        listed.push((name, digest));
    }
    let text = manifest(&listed);
    let written =
        sink.begin(MANIFEST, text.len() as u64, true).and_then(|()| sink.write_all(text.as_bytes()));
    written.and_then(|()| sink.finish()).map_err(unwritable)?;
    Ok(Packed {
        parts: listed.len() as u64 + 1,
        bytes: done + text.len() as u64,
        manifest: Digest::of(&[text.as_bytes()]),
    })
}

/// Reads to the end, hashing and writing.
fn pour(
    reader: &mut dyn Read,
    sink: &mut Sink<'_>,
    unreadable: &dyn Fn(io::Error) -> DossierError,
    unwritable: &dyn Fn(io::Error) -> DossierError,
    progress: &mut dyn FnMut(u64),
) -> Result<Digest, DossierError> {
    let (mut buffer, mut hasher, mut done) = (vec![0; PIECE], Sha256::new(), 0_u64);
    loop {
        let read = match reader.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(unreadable(error)),
        };
        let piece = buffer.get(..read).unwrap_or_default();
        hasher.update(piece);
        sink.write_all(piece).map_err(unwritable)?;
        done += read as u64;
        progress(done);
    }
    Ok(Digest(hasher.finalize().into()))
}

/// The name of a dossier until it is complete: one that the store knows for a program's that is gone.
fn unfinished(target: &Path) -> PathBuf {
    let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    target.with_file_name(format!(".ayni-{}-{name}.part", std::process::id()))
}

/// The name of a dossier that is being replaced.
fn beside(target: &Path, ending: &str) -> PathBuf {
    let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    target.with_file_name(format!(".{name}.{}.{ending}", std::process::id()))
}

/// Gives a complete dossier its name. A folder that is replaced steps aside first, and comes back where that fails.
fn place(part: &Path, target: &Path) -> io::Result<()> {
    let replaces_folder = fs::symlink_metadata(target).is_ok_and(|found| found.is_dir());
    if !replaces_folder {
        return fs::rename(part, target);
    }
    let aside = beside(target, "old");
    fs::rename(target, &aside)?;
    if let Err(error) = fs::rename(part, target) {
        fs::rename(&aside, target)?;
        return Err(error);
    }
    fs::remove_dir_all(&aside)
}

fn discard(part: &Path) {
    // What is not there need not be taken away.
    drop(fs::remove_file(part));
    drop(fs::remove_dir_all(part));
}
