//! What can go wrong with a file: stable codes and the fields that a message needs. No words for eyes.

use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::value::Digest;
use thiserror::Error;

use crate::postgres::Url;

/// Why a register could not be read or written. `Display` prints the code alone.
#[derive(Debug, Error)]
#[error("{}", self.code())]
pub enum StorageError {
    /// There is no such file.
    NotFound {
        /// The file.
        path: PathBuf,
    },
    /// There is already such a file.
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The file is no register of ours.
    NotOurs {
        /// The file.
        path: PathBuf,
        /// Whose SQLite file it is by its header; `None` where it is no SQLite file at all.
        application_id: Option<u32>,
    },
    /// The file is of format 1, which was never given out and is not read any more.
    Format1 {
        /// The file.
        path: PathBuf,
    },
    /// A newer program wrote the file.
    Newer {
        /// The file.
        path: PathBuf,
        /// The number of its schema.
        found: u32,
        /// The newest that this program knows.
        known: u32,
    },
    /// An older program wrote the file, and it was opened for reading only, so it cannot be brought up to date.
    Older {
        /// The file.
        path: PathBuf,
        /// The number of its schema.
        found: u32,
        /// The number that this program reads.
        known: u32,
    },
    /// The log holds a kind of event that this program does not know: a newer program wrote it.
    UnknownEvent {
        /// The version of the event.
        version: u64,
        /// Its kind.
        kind: String,
    },
    /// The file cannot be read as it should.
    Damaged {
        /// The file.
        path: PathBuf,
        /// Where and how, for whoever mends it.
        detail: String,
    },
    /// There is no room left; nothing was written.
    DiskFull {
        /// The file.
        path: PathBuf,
    },
    /// The address of a server does not read as one.
    Address {
        /// The address, without its password.
        path: PathBuf,
        /// The part that cannot be read, or how it should look.
        detail: String,
    },
    /// The server cannot be reached, or the connection to it broke; nothing is known to have been written.
    Unreachable {
        /// The address.
        path: PathBuf,
        /// What the connection says.
        detail: String,
    },
    /// The server does not encrypt, and has to unless the address says otherwise; nothing was sent.
    TlsMissing {
        /// The address.
        path: PathBuf,
    },
    /// The server could not prove that it is who it should be; nothing was sent.
    TlsUntrusted {
        /// The address.
        path: PathBuf,
        /// `issuer`, `name` or `expired`, or else what the library says.
        detail: String,
    },
    /// The certificates by which servers are to be judged cannot be read.
    CertificateUnreadable {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        detail: String,
    },
    /// This program uses as many connections to the database as the address allows, and none came free in time.
    ConnectionsBusy {
        /// The address.
        path: PathBuf,
        /// How many it allows.
        most: usize,
    },
    /// The server did not let this user in, or wants a password that nobody gave.
    Login {
        /// The address.
        path: PathBuf,
    },
    /// The server has no such database.
    NoDatabase {
        /// The address.
        path: PathBuf,
    },
    /// The server took longer than a statement may; nothing was written.
    TooSlow {
        /// The address.
        path: PathBuf,
    },
    /// The database keeps texts in an encoding that has not every letter; nothing was made in it.
    Encoding {
        /// The address.
        path: PathBuf,
        /// Which encoding it has.
        found: String,
    },
    /// Objects of the schema are missing, strange or other than this program makes them; no row was read.
    SchemaDiffers {
        /// The file or address.
        path: PathBuf,
        /// What they are called, in order.
        objects: Vec<String>,
    },
    /// The connection does not look for tables in our schema, though it was told to; nothing was made.
    SearchPath {
        /// The address.
        path: PathBuf,
        /// Where tables would come to lie; empty where nowhere.
        found: String,
    },
    /// The file is empty: an `init` that was cut off, or a file that was only touched.
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// The database holds several registers, and none is named.
    RegisterUnnamed {
        /// The address.
        path: PathBuf,
    },
    /// A copy that was cut off: it is not all there yet, and nothing may be written to it.
    Unfinished {
        /// The file or address.
        path: PathBuf,
    },
    /// Another register is kept there, or one that went on otherwise.
    OtherRegister {
        /// The file or address.
        path: PathBuf,
    },
    /// A register was to be copied onto itself.
    Itself {
        /// The file or address.
        path: PathBuf,
    },
    /// What was to be replaced is the journal of a register or one of its files.
    OfRegister {
        /// What was to be replaced.
        path: PathBuf,
        /// The register to which it belongs.
        register: PathBuf,
    },
    /// What was to be replaced is no file: a folder, a device, a pipe.
    NotAFile {
        /// What was to be replaced.
        path: PathBuf,
    },
    /// Others wrote to the register at the same time, again and again; nothing was written.
    Overtaken {
        /// The address.
        path: PathBuf,
    },
    /// This is for files; what is kept on a server is its keepers' to see to.
    OnServer {
        /// The address.
        path: PathBuf,
    },
    /// Another program kept the file to itself for too long.
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// The file cannot be written.
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// The file may not be opened.
    Permission {
        /// The file.
        path: PathBuf,
    },
    /// A copy was made and does not verify, so it was not put in place.
    Unverified {
        /// What was copied.
        path: PathBuf,
        /// How many faults there are.
        faults: usize,
        /// The code of the first.
        first: &'static str,
    },
    /// What was to be recorded refers to a file that is not kept beside the register, or has another size there; nothing
    /// was written.
    FileNotKept {
        /// The SHA-256 of its content.
        digest: Digest,
    },
    /// Something else stands where a folder of the register's files should.
    FileStrange {
        /// Where.
        path: PathBuf,
    },
    /// The last entry was recorded at an instant that the clock has not reached by far.
    ClockBehind {
        /// When the last entry was recorded.
        last: DateTime<Utc>,
        /// What the clock says.
        now: DateTime<Utc>,
    },
    /// The clock is so far after the last entry that it is doubted.
    ClockAhead {
        /// When the last entry was recorded.
        last: DateTime<Utc>,
        /// What the clock says.
        now: DateTime<Utc>,
    },
    /// The operating system refused something else.
    Io {
        /// The file.
        path: PathBuf,
        /// What it says.
        #[source]
        source: io::Error,
    },
    /// The engine refused something else; a mistake in this program.
    Engine {
        /// What it says.
        detail: String,
    },
}

/// How many objects a message names.
const NAMED: usize = 12;

fn some_of(objects: &[String]) -> String {
    let more = (NAMED < objects.len()).then_some("…");
    objects.iter().take(NAMED).map(String::as_str).chain(more).collect::<Vec<_>>().join(", ")
}

impl StorageError {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "not_found",
            Self::Exists { .. } => "exists",
            Self::NotOurs { .. } => "not_ours",
            Self::Format1 { .. } => "format_1",
            Self::Newer { .. } => "newer",
            Self::Older { .. } => "older",
            Self::UnknownEvent { .. } => "unknown_event",
            Self::Damaged { .. } => "damaged",
            Self::DiskFull { .. } => "disk_full",
            Self::Address { .. } => "address",
            Self::Unreachable { .. } => "unreachable",
            Self::TlsMissing { .. } => "tls_missing",
            Self::TlsUntrusted { .. } => "tls_untrusted",
            Self::CertificateUnreadable { .. } => "certificate_unreadable",
            Self::ConnectionsBusy { .. } => "connections_busy",
            Self::Login { .. } => "login",
            Self::NoDatabase { .. } => "no_database",
            Self::TooSlow { .. } => "too_slow",
            Self::Encoding { .. } => "encoding",
            Self::SearchPath { .. } => "search_path",
            Self::SchemaDiffers { .. } => "schema_differs",
            Self::Empty { .. } => "empty",
            Self::Itself { .. } => "itself",
            Self::RegisterUnnamed { .. } => "register_unnamed",
            Self::Unfinished { .. } => "unfinished",
            Self::OtherRegister { .. } => "other_register",
            Self::OfRegister { .. } => "of_register",
            Self::NotAFile { .. } => "not_a_file",
            Self::Overtaken { .. } => "overtaken",
            Self::OnServer { .. } => "on_server",
            Self::Busy { .. } => "busy",
            Self::ReadOnly { .. } => "read_only",
            Self::Permission { .. } => "permission",
            Self::Unverified { .. } => "unverified",
            Self::FileNotKept { .. } => "file_not_kept",
            Self::FileStrange { .. } => "file_strange",
            Self::ClockBehind { .. } => "clock_behind",
            Self::ClockAhead { .. } => "clock_ahead",
            Self::Io { .. } => "io",
            Self::Engine { .. } => "engine",
        }
    }

    /// The file that the error is about, where it is about one.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::NotFound { path }
            | Self::Exists { path }
            | Self::NotOurs { path, .. }
            | Self::Format1 { path }
            | Self::Newer { path, .. }
            | Self::Older { path, .. }
            | Self::Damaged { path, .. }
            | Self::DiskFull { path }
            | Self::Busy { path }
            | Self::ReadOnly { path }
            | Self::Permission { path }
            | Self::Unverified { path, .. }
            | Self::FileStrange { path }
            | Self::Address { path, .. }
            | Self::Unreachable { path, .. }
            | Self::TlsMissing { path }
            | Self::TlsUntrusted { path, .. }
            | Self::CertificateUnreadable { path, .. }
            | Self::ConnectionsBusy { path, .. }
            | Self::Login { path }
            | Self::NoDatabase { path }
            | Self::TooSlow { path }
            | Self::Encoding { path, .. }
            | Self::SearchPath { path, .. }
            | Self::SchemaDiffers { path, .. }
            | Self::Empty { path }
            | Self::Itself { path }
            | Self::RegisterUnnamed { path }
            | Self::Unfinished { path }
            | Self::OtherRegister { path }
            | Self::OfRegister { path, .. }
            | Self::NotAFile { path }
            | Self::Overtaken { path }
            | Self::OnServer { path }
            | Self::Io { path, .. } => Some(path),
            Self::UnknownEvent { .. }
            | Self::FileNotKept { .. }
            | Self::ClockBehind { .. }
            | Self::ClockAhead { .. }
            | Self::Engine { .. } => None,
        }
    }

    /// Whether the same may go well when it is tried again at once.
    pub(crate) const fn is_transient(&self) -> bool {
        matches!(self, Self::Overtaken { .. } | Self::Unreachable { .. })
    }

    /// Whether what was asked cannot be recorded as it is, which says nothing of what is stored.
    pub(crate) const fn is_refusal(&self) -> bool {
        matches!(self, Self::FileNotKept { .. } | Self::ClockBehind { .. } | Self::ClockAhead { .. })
    }

    /// Whether it is about what is kept on a server.
    pub fn is_on_server(&self) -> bool {
        self.path().is_some_and(|path| Url::read(path).is_some())
    }

    /// Whether this says nothing of what is stored, but only that it could not be looked at.
    pub(crate) const fn is_about_reaching(&self) -> bool {
        matches!(
            self,
            Self::Unreachable { .. }
                | Self::TlsMissing { .. }
                | Self::TlsUntrusted { .. }
                | Self::ConnectionsBusy { .. }
                | Self::Login { .. }
                | Self::NoDatabase { .. }
                | Self::TooSlow { .. }
                | Self::Overtaken { .. }
                | Self::Busy { .. }
                | Self::Permission { .. }
                | Self::Io { .. }
        )
    }

    /// What else a message needs, on one line; empty where the code and the file say everything.
    pub fn detail(&self) -> String {
        match self {
            Self::Newer { found, known, .. } | Self::Older { found, known, .. } => {
                format!("{found} / {known}")
            }
            Self::UnknownEvent { version, kind } => format!("{kind} ({version})"),
            Self::Damaged { detail, .. }
            | Self::Engine { detail }
            | Self::Address { detail, .. }
            | Self::Unreachable { detail, .. }
            | Self::TlsUntrusted { detail, .. }
            | Self::CertificateUnreadable { detail, .. } => detail.clone(),
            Self::Encoding { found, .. } | Self::SearchPath { found, .. } => found.clone(),
            Self::SchemaDiffers { objects, .. } => some_of(objects),
            Self::ConnectionsBusy { most, .. } => most.to_string(),
            Self::Unverified { faults, first, .. } => format!("{first} ({faults})"),
            Self::Io { source, .. } => source.to_string(),
            Self::ClockBehind { last, now } | Self::ClockAhead { last, now } => format!("{last} / {now}"),
            Self::FileNotKept { digest } => digest.to_string(),
            Self::OfRegister { register, .. } => register.display().to_string(),
            Self::NotOurs { application_id, .. } => {
                application_id.map(|id| format!("application_id {id}")).unwrap_or_default()
            }
            Self::TlsMissing { .. }
            | Self::Format1 { .. }
            | Self::Login { .. }
            | Self::NoDatabase { .. }
            | Self::TooSlow { .. }
            | Self::Empty { .. }
            | Self::Itself { .. }
            | Self::RegisterUnnamed { .. }
            | Self::Unfinished { .. }
            | Self::OtherRegister { .. }
            | Self::NotAFile { .. }
            | Self::Overtaken { .. }
            | Self::OnServer { .. }
            | Self::NotFound { .. }
            | Self::Exists { .. }
            | Self::DiskFull { .. }
            | Self::Busy { .. }
            | Self::ReadOnly { .. }
            | Self::FileStrange { .. }
            | Self::Permission { .. } => String::new(),
        }
    }

    /// The error for what the operating system says of a file.
    pub(crate) fn io(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound => Self::NotFound { path },
            io::ErrorKind::AlreadyExists => Self::Exists { path },
            io::ErrorKind::PermissionDenied => Self::Permission { path },
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::DiskFull { path }
            }
            _ => Self::Io { path, source },
        }
    }
}

impl StorageError {
    /// The same error with the file it concerns, where it does not say so yet.
    pub(crate) fn with_path(mut self, file: &Path) -> Self {
        if let Self::NotFound { path }
        | Self::Exists { path }
        | Self::NotOurs { path, .. }
        | Self::Format1 { path }
        | Self::Newer { path, .. }
        | Self::Older { path, .. }
        | Self::Damaged { path, .. }
        | Self::DiskFull { path }
        | Self::Busy { path }
        | Self::ReadOnly { path }
        | Self::Permission { path }
        | Self::Unverified { path, .. }
        | Self::FileStrange { path }
        | Self::Address { path, .. }
        | Self::Unreachable { path, .. }
        | Self::TlsMissing { path }
        | Self::TlsUntrusted { path, .. }
        | Self::CertificateUnreadable { path, .. }
        | Self::ConnectionsBusy { path, .. }
        | Self::Login { path }
        | Self::NoDatabase { path }
        | Self::TooSlow { path }
        | Self::Encoding { path, .. }
        | Self::SearchPath { path, .. }
        | Self::SchemaDiffers { path, .. }
        | Self::Empty { path }
        | Self::RegisterUnnamed { path }
        | Self::Unfinished { path }
        | Self::OtherRegister { path }
        | Self::Itself { path }
        | Self::OfRegister { path, .. }
        | Self::NotAFile { path }
        | Self::Overtaken { path }
        | Self::OnServer { path }
        | Self::Io { path, .. } = &mut self
            && path.as_os_str().is_empty()
        {
            file.clone_into(path);
        }
        self
    }

    /// Damage that nothing but its description says more of.
    pub(crate) fn damaged(detail: impl Into<String>) -> Self {
        Self::Damaged { path: PathBuf::new(), detail: detail.into() }
    }
}
