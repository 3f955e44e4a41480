//! What can go wrong with a book: which error, where, what a message needs, and what lies beneath. No words for eyes.

mod kind;

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::value::Digest;

use crate::postgres::Url;

pub use kind::{ErrorGroup, ErrorKind};

/// Why a book could not be read or written. `Display` prints the code alone.
#[derive(Debug)]
pub struct StorageError {
    kind: ErrorKind,
    /// The file, or the address without its password.
    place: Option<PathBuf>,
    details: Details,
    source: Option<Box<dyn Error + Send + Sync>>,
}

/// What a message needs beside the code and the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Details {
    /// The code says everything.
    None,
    /// What the engine, the server, a library or this program says.
    Text(String),
    /// Whose SQLite file it is by its header; `None` where it is no SQLite file at all.
    Application(Option<u32>),
    /// Numbers of schemas: the one that was found and the one that this program reads.
    Schemas {
        /// That of the file or database.
        found: u32,
        /// That of this program.
        known: u32,
    },
    /// An event of the log.
    Event {
        /// Its version.
        version: u64,
        /// What of it this program does not know: its kind, a field, a role.
        kind: String,
    },
    /// Objects of the schema, in order.
    Objects(Vec<String>),
    /// How many connections an address allows.
    Connections(usize),
    /// What a verification found.
    Faults {
        /// How many faults.
        count: usize,
        /// The code of the first.
        first: &'static str,
    },
    /// A file of evidence, by the SHA-256 of its content.
    File(Digest),
    /// Instants that are far from each other.
    Instants {
        /// When the last entry was recorded.
        last: DateTime<Utc>,
        /// What the clock says.
        now: DateTime<Utc>,
    },
    /// The register to which a place belongs.
    Register(PathBuf),
}

/// How many objects a message names.
const NAMED: usize = 12;

fn some_of(objects: &[String]) -> String {
    let more = (NAMED < objects.len()).then_some("…");
    objects.iter().take(NAMED).map(String::as_str).chain(more).collect::<Vec<_>>().join(", ")
}

/// On one line; empty where there is nothing to say.
impl fmt::Display for Details {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None | Self::Application(None) => Ok(()),
            Self::Text(text) => f.write_str(text),
            Self::Application(Some(id)) => write!(f, "application_id {id}"),
            Self::Schemas { found, known } => write!(f, "{found} / {known}"),
            Self::Event { version, kind } => write!(f, "{kind} ({version})"),
            Self::Objects(objects) => f.write_str(&some_of(objects)),
            Self::Connections(most) => write!(f, "{most}"),
            Self::Faults { count, first } => write!(f, "{first} ({count})"),
            Self::File(digest) => write!(f, "{digest}"),
            Self::Instants { last, now } => write!(f, "{last} / {now}"),
            Self::Register(register) => write!(f, "{}", register.display()),
        }
    }
}

impl StorageError {
    /// Which error it is.
    pub const fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The stable code.
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// The file or address that it is about, where it is about one.
    pub fn path(&self) -> Option<&Path> {
        self.place.as_deref()
    }

    /// What a message needs besides.
    pub const fn details(&self) -> &Details {
        &self.details
    }

    /// What a message needs besides, on one line; empty where the code and the place say everything.
    pub fn detail(&self) -> String {
        match self.io() {
            Some(source) => source.to_string(),
            None => self.details.to_string(),
        }
    }

    /// What the operating system said, where that is all that is known.
    pub fn io(&self) -> Option<&io::Error> {
        let source = self.source.as_deref().filter(|_| self.kind == ErrorKind::Io);
        source.and_then(<dyn Error + Send + Sync>::downcast_ref)
    }

    /// Whether the same may go well when it is tried again at once.
    pub(crate) const fn is_transient(&self) -> bool {
        matches!(self.kind, ErrorKind::Overtaken | ErrorKind::Unreachable)
    }

    /// Whether what was asked cannot be recorded as it is, which says nothing of what is stored.
    pub(crate) const fn is_refusal(&self) -> bool {
        matches!(self.kind.group(), ErrorGroup::Refusal)
    }

    /// Whether it is about what is kept on a server.
    pub fn is_on_server(&self) -> bool {
        self.path().is_some_and(|path| Url::read(path).is_some())
    }

    /// Whether this says nothing of what is stored, but only that it could not be looked at.
    pub(crate) const fn is_about_reaching(&self) -> bool {
        matches!(self.kind.group(), ErrorGroup::Reaching)
    }

    /// Whether it is of this kind.
    pub(crate) fn is(&self, kind: ErrorKind) -> bool {
        self.kind == kind
    }

    /// The same error with the file it concerns, where it does not say so yet.
    pub(crate) fn with_path(mut self, file: impl AsRef<Path>) -> Self {
        let file = file.as_ref();
        if self.place.is_none() && !file.as_os_str().is_empty() {
            self.place = Some(file.to_owned());
        }
        self
    }

    /// The same error with what a message needs.
    pub(crate) fn with(mut self, details: Details) -> Self {
        self.details = details;
        self
    }

    /// The same error with what lies beneath.
    pub(crate) fn caused_by(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Damage that nothing but its description says more of.
    pub(crate) fn damaged(detail: impl Into<String>) -> Self {
        ErrorKind::Damaged.says(detail)
    }

    /// A mistake in this program.
    pub(crate) fn engine(detail: impl Into<String>) -> Self {
        ErrorKind::Engine.says(detail)
    }

    /// The error for what the operating system says of a file.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the system says more than matters here")]
    pub(crate) fn io_at(path: &Path, source: io::Error) -> Self {
        let kind = match source.kind() {
            io::ErrorKind::NotFound => ErrorKind::NotFound,
            io::ErrorKind::AlreadyExists => ErrorKind::Exists,
            io::ErrorKind::PermissionDenied => ErrorKind::Permission,
            io::ErrorKind::ReadOnlyFilesystem => ErrorKind::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                ErrorKind::DiskFull
            }
            _ => ErrorKind::Io,
        };
        kind.at(path).caused_by(source)
    }
}

impl ErrorKind {
    /// The error of this kind about a file or address.
    pub(crate) fn at(self, place: impl Into<PathBuf>) -> StorageError {
        StorageError { place: Some(place.into()), ..self.into() }
    }

    /// The error of this kind with what something says.
    pub(crate) fn says(self, text: impl Into<String>) -> StorageError {
        self.with(Details::Text(text.into()))
    }

    /// The error of this kind with what a message needs.
    pub(crate) fn with(self, details: Details) -> StorageError {
        StorageError::from(self).with(details)
    }
}

impl From<ErrorKind> for StorageError {
    fn from(kind: ErrorKind) -> Self {
        Self { kind, place: None, details: Details::None, source: None }
    }
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Error for StorageError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as &(dyn Error + 'static))
    }
}
