//! Which errors there are, and what whoever meets one can do about it.

/// An error by what is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ErrorKind {
    /// There is no such file or register.
    NotFound,
    /// There is already such a file or register.
    Exists,
    /// The file is no book of this kind.
    NotOurs,
    /// The file is empty: an `init` that was cut off, or a file that was only touched.
    Empty,
    /// The address of a server does not read as one.
    Address,
    /// The certificates by which servers are to be judged cannot be read.
    CertificateUnreadable,
    /// The database holds several registers, and none is named.
    RegisterUnnamed,
    /// A copy that was cut off: it is not all there yet, and nothing may be written to it.
    Unfinished,
    /// Another register is kept there, or one that went on otherwise.
    OtherRegister,
    /// A register was to be copied onto itself.
    Itself,
    /// What was to be replaced is the journal of a register or one of its files.
    OfRegister,
    /// What was to be replaced is no file: a folder, a device, a pipe.
    NotAFile,
    /// Something else stands where a folder of the register's files should.
    FileStrange,
    /// This is for files; what is kept on a server is its keepers' to see to.
    OnServer,
    /// The file is of format 1, which was never given out and is not read any more.
    Format1,
    /// A newer program wrote the file.
    Newer,
    /// An older program wrote the file, and it was opened for reading only, so it cannot be brought up to date.
    Older,
    /// The log holds a kind of event that this program does not know: a newer program wrote it.
    UnknownEvent,
    /// The file cannot be read as it should.
    Damaged,
    /// Objects of the schema are missing, strange or other than this program makes them; no row was read.
    SchemaDiffers,
    /// A copy was made and does not verify, so it was not put in place.
    Unverified,
    /// The server cannot be reached, or the connection to it broke; nothing is known to have been written.
    Unreachable,
    /// The server does not encrypt, and has to unless the address says otherwise; nothing was sent.
    TlsMissing,
    /// The server could not prove that it is who it should be; nothing was sent. The text is `issuer`, `name` or `expired`, or else
    /// what the library says.
    TlsUntrusted,
    /// This program uses as many connections to the database as the address allows, and none came free in time.
    ConnectionsBusy,
    /// The server did not let this user in, or wants a password that nobody gave.
    Login,
    /// The server has no such database.
    NoDatabase,
    /// The server took longer than a statement may; nothing was written.
    TooSlow,
    /// Others wrote to the register at the same time, again and again; nothing was written.
    Overtaken,
    /// Another program kept the file to itself for too long.
    Busy,
    /// The file may not be opened.
    Permission,
    /// The operating system refused something else.
    Io,
    /// All of it was written, and the disk did not confirm that it lasts.
    Unsynced,
    /// There is no room left; nothing was written.
    DiskFull,
    /// The file cannot be written.
    ReadOnly,
    /// The database keeps texts in an encoding that has not every letter; nothing was made in it.
    Encoding,
    /// The connection does not look for tables in our schema, though it was told to; nothing was made. The text says where they would
    /// come to lie; empty where nowhere.
    SearchPath,
    /// What was to be recorded refers to a file that is not kept beside the register, or has another size there; nothing
    /// was written.
    FileNotKept,
    /// The last entry was recorded at an instant that the clock has not reached by far.
    ClockBehind,
    /// The clock is so far after the last entry that it is doubted.
    ClockAhead,
    /// The engine refused something else; a mistake in this program.
    Engine,
}

/// Errors by what whoever meets one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ErrorGroup {
    /// What stands at the place is not what is needed there: name another place, or say that it may be replaced.
    Place,
    /// Another version of the program is needed.
    Version,
    /// What is stored is not as it was written: verify, and bring a backup back.
    Damage,
    /// It could not be looked at, which says nothing of what is stored: mend the way to it, or try again later.
    Reaching,
    /// It can be read and not written.
    Writing,
    /// What was asked cannot be recorded as it is; nothing is wrong with what is stored.
    Refusal,
    /// A mistake in this program.
    Mistake,
}

impl ErrorKind {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::Exists => "exists",
            Self::NotOurs => "not_ours",
            Self::Empty => "empty",
            Self::Address => "address",
            Self::CertificateUnreadable => "certificate_unreadable",
            Self::RegisterUnnamed => "register_unnamed",
            Self::Unfinished => "unfinished",
            Self::OtherRegister => "other_register",
            Self::Itself => "itself",
            Self::OfRegister => "of_register",
            Self::NotAFile => "not_a_file",
            Self::FileStrange => "file_strange",
            Self::OnServer => "on_server",
            Self::Format1 => "format_1",
            Self::Newer => "newer",
            Self::Older => "older",
            Self::UnknownEvent => "unknown_event",
            Self::Damaged => "damaged",
            Self::SchemaDiffers => "schema_differs",
            Self::Unverified => "unverified",
            Self::Unreachable => "unreachable",
            Self::TlsMissing => "tls_missing",
            Self::TlsUntrusted => "tls_untrusted",
            Self::ConnectionsBusy => "connections_busy",
            Self::Login => "login",
            Self::NoDatabase => "no_database",
            Self::TooSlow => "too_slow",
            Self::Overtaken => "overtaken",
            Self::Busy => "busy",
            Self::Permission => "permission",
            Self::Io => "io",
            Self::Unsynced => "unsynced",
            Self::DiskFull => "disk_full",
            Self::ReadOnly => "read_only",
            Self::Encoding => "encoding",
            Self::SearchPath => "search_path",
            Self::FileNotKept => "file_not_kept",
            Self::ClockBehind => "clock_behind",
            Self::ClockAhead => "clock_ahead",
            Self::Engine => "engine",
        }
    }

    /// What whoever meets it can do.
    pub const fn group(self) -> ErrorGroup {
        match self {
            Self::NotFound
            | Self::Exists
            | Self::NotOurs
            | Self::Empty
            | Self::Address
            | Self::CertificateUnreadable
            | Self::RegisterUnnamed
            | Self::Unfinished
            | Self::OtherRegister
            | Self::Itself
            | Self::OfRegister
            | Self::NotAFile
            | Self::FileStrange
            | Self::OnServer => ErrorGroup::Place,
            Self::Format1 | Self::Newer | Self::Older | Self::UnknownEvent => ErrorGroup::Version,
            Self::Damaged | Self::SchemaDiffers | Self::Unverified => ErrorGroup::Damage,
            Self::Unreachable
            | Self::TlsMissing
            | Self::TlsUntrusted
            | Self::ConnectionsBusy
            | Self::Login
            | Self::NoDatabase
            | Self::TooSlow
            | Self::Overtaken
            | Self::Busy
            | Self::Permission
            | Self::Io
            | Self::Unsynced => ErrorGroup::Reaching,
            Self::DiskFull | Self::ReadOnly | Self::Encoding | Self::SearchPath => ErrorGroup::Writing,
            Self::FileNotKept | Self::ClockBehind | Self::ClockAhead => ErrorGroup::Refusal,
            Self::Engine => ErrorGroup::Mistake,
        }
    }
}
