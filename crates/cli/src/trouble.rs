//! What went wrong, in the reader's words, and the exit code that says of which kind it is.

/// The kinds of trouble; the number is the exit code of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Exit {
    /// Something unforeseen.
    Unforeseen = 1,
    /// The command line was not understood, or a value in it.
    Usage = 2,
    /// Nothing, or more than one thing, answers to a name.
    NotFound = 3,
    /// The command contradicts the register.
    Rejected = 4,
    /// A file could not be read as what it should be, or rows of it are wrong.
    Input = 5,
    /// The register could not be opened, read or written.
    Storage = 6,
    /// Somebody else has written in between.
    Conflict = 7,
    /// The register does not verify.
    Damaged = 8,
    /// A file could not be written or read at all.
    File = 9,
    /// There are findings, and `check --strict` was asked for.
    Findings = 10,
    /// Some of what was to be read together could not be read; the rest was told.
    Unread = 11,
    /// It is recorded, and what came of it could not be told or written.
    Untold = 12,
}

impl Exit {
    /// Every exit code with its stable name, for the reference.
    pub(crate) const ALL: [(Self, &'static str); 12] = [
        (Self::Unforeseen, "unforeseen"),
        (Self::Usage, "usage"),
        (Self::NotFound, "not_found"),
        (Self::Rejected, "rejected"),
        (Self::Input, "input"),
        (Self::Storage, "storage"),
        (Self::Conflict, "conflict"),
        (Self::Damaged, "damaged"),
        (Self::File, "file"),
        (Self::Findings, "findings"),
        (Self::Unread, "unread"),
        (Self::Untold, "untold"),
    ];

    /// The number.
    pub(crate) const fn code(self) -> u8 {
        match self {
            Self::Unforeseen => 1,
            Self::Usage => 2,
            Self::NotFound => 3,
            Self::Rejected => 4,
            Self::Input => 5,
            Self::Storage => 6,
            Self::Conflict => 7,
            Self::Damaged => 8,
            Self::File => 9,
            Self::Findings => 10,
            Self::Unread => 11,
            Self::Untold => 12,
        }
    }

    /// The stable name.
    pub(crate) fn name(self) -> &'static str {
        Self::ALL.iter().find(|(exit, _)| *exit == self).map_or("unforeseen", |(_, name)| name)
    }
}

/// What went wrong, and what to do next.
#[derive(Clone, Debug)]
pub(crate) struct Trouble {
    /// Of which kind it is.
    pub(crate) exit: Exit,
    /// The stable code of what went wrong.
    pub(crate) code: String,
    /// What happened and where.
    pub(crate) what: String,
    /// What to do next; may be empty.
    pub(crate) next: String,
}

/// The outcome of a verb.
pub(crate) type Outcome<T = ()> = Result<T, Trouble>;
