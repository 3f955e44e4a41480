//! Why something that was asked cannot be answered or done: a kind, a stable code, the field, and what else a message
//! needs, as data. It must not put anything into words; [`Problem::message`] does, where the reader's language is known.

mod data;
mod message;

use std::borrow::Cow;
use std::fmt;
use std::io;
use std::ops::{Deref, DerefMut};

use domain::rule::Demand;
use domain::value::id::PersonId;
use domain::{Register, Rejection, undo};
use reports::words::{Arg, Family};
use storage::{ExecuteError, StorageError};
use strum::VariantArray as _;

use crate::proposal::Notice;
use crate::record::RecordRef;

pub use self::message::{quoted, system};

/// What an operation gives, or why it gives nothing.
pub type Outcome<T = ()> = Result<T, Problem>;

/// Of which kind a problem is. The program ends with a code by kind, and HTTP answers with a status by kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum Kind {
    /// Something that cannot happen.
    Unforeseen,
    /// What was asked was not understood, or a value in it.
    Usage,
    /// Nothing, or more than one thing, answers to a name.
    NotFound,
    /// The command contradicts the register, or the role may not ask it.
    Rejected,
    /// A file could not be read as what it should be, or rows of it are wrong.
    Input,
    /// The register could not be opened, read or written.
    Storage,
    /// Somebody else has written in between.
    Conflict,
    /// The register does not verify.
    Damaged,
    /// A file could not be written or read at all.
    File,
    /// There are findings, and it was asked to fail on them.
    Findings,
    /// Some of what was to be read together could not be read; the rest was answered.
    Unread,
    /// It is recorded, and what came of it could not be told or written.
    Untold,
}

impl Kind {
    /// The kind of a stable name.
    pub fn named(name: &str) -> Option<Self> {
        Self::VARIANTS.iter().copied().find(|kind| kind.name() == name)
    }

    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unforeseen => "unforeseen",
            Self::Usage => "usage",
            Self::NotFound => "not_found",
            Self::Rejected => "rejected",
            Self::Input => "input",
            Self::Storage => "storage",
            Self::Conflict => "conflict",
            Self::Damaged => "damaged",
            Self::File => "file",
            Self::Findings => "findings",
            Self::Unread => "unread",
            Self::Untold => "untold",
        }
    }
}

/// Something else that a message says.
#[derive(Debug)]
pub enum Detail {
    /// A text as it is.
    Text(String),
    /// What the register holds of a person, as it is. Saying it notes her as named, so that the reading is recorded.
    Of(PersonId, String),
    /// A number.
    Number(u64),
    /// A code of a family, said by its word.
    Term(Family, &'static str),
    /// The codes that would be understood, each with its word.
    Choices(Family, Vec<&'static str>),
    /// A field of the request by its name.
    Field(Cow<'static, str>),
    /// A verb of the command line with those before it, such as `member admit`, said by its names in the reader's language;
    /// the program itself where it is empty.
    Verb(Cow<'static, str>),
    /// What a rule demands, said in the reader's words.
    Demand(Demand),
    /// A text for the reader alone, in her language: programs are not given it.
    Shown(String),
    /// Several, each in a line of its own.
    Lines(Vec<Detail>),
    /// A message by its id.
    Message(Cow<'static, str>),
    /// A code that people type, with a message beside it.
    Named(&'static str, Cow<'static, str>),
    /// A code for programs; people are told the message alone.
    Called(&'static str, Cow<'static, str>),
    /// Several, parted by commas.
    List(Vec<Detail>),
    /// What a notice says.
    Notice(Notice),
    /// What another problem says.
    Problem(Problem),
}

impl From<&str> for Detail {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Detail {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Detail {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Detail {
    fn from(number: usize) -> Self {
        Self::Number(u64::try_from(number).unwrap_or(u64::MAX))
    }
}

impl From<Notice> for Detail {
    fn from(notice: Notice) -> Self {
        Self::Notice(notice)
    }
}

impl From<Arg<'_>> for Detail {
    fn from(arg: Arg<'_>) -> Self {
        match arg {
            Arg::Text(text) => text.into(),
            Arg::Number(number) => number.into(),
        }
    }
}

/// What a problem comes from, where another part of the program has said it.
#[derive(Debug)]
pub enum Cause {
    /// The domain refused the command.
    Rejection(Box<Rejection>),
    /// A batch cannot be taken back.
    Undo(Box<undo::Refusal>),
    /// The store could not do it.
    Storage(StorageError),
    /// The operating system could not do something with a file.
    Io(io::Error),
    /// The access book of a server refused it, which has words of its own.
    AccessBook,
}

/// The parts of a problem.
#[derive(Debug)]
pub struct Parts {
    /// Of which kind it is.
    pub kind: Kind,
    /// The stable code of what went wrong.
    pub code: Cow<'static, str>,
    /// The field of the request that it is about.
    pub field: Option<Cow<'static, str>>,
    /// What stood in the field.
    pub value: Option<String>,
    /// What else its message says, by name.
    pub details: Vec<(Cow<'static, str>, Detail)>,
    /// The records that may have been meant.
    pub candidates: Vec<RecordRef>,
    /// What it comes from.
    pub cause: Option<Cause>,
    /// The register that gives the records in it their names.
    pub register: Option<Register>,
}

/// Why something cannot be answered or done.
pub struct Problem(Box<Parts>);

impl Deref for Problem {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl DerefMut for Problem {
    fn deref_mut(&mut self) -> &mut Parts {
        &mut self.0
    }
}

impl fmt::Debug for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Problem")
            .field("kind", &self.kind)
            .field("code", &self.code)
            .field("field", &self.field)
            .field("value", &self.value)
            .field("details", &self.details)
            .field("candidates", &self.candidates)
            .field("cause", &self.cause)
            .finish_non_exhaustive()
    }
}

impl Problem {
    /// A problem of a kind, by its code.
    pub fn new(kind: Kind, code: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Parts {
            kind,
            code: code.into(),
            field: None,
            value: None,
            details: Vec::new(),
            candidates: Vec::new(),
            cause: None,
            register: None,
        }))
    }

    /// A value that is not what its field asks for.
    pub fn wrong(
        code: impl Into<Cow<'static, str>>,
        field: impl Into<Cow<'static, str>>,
        value: &str,
    ) -> Self {
        Self::new(Kind::Usage, code).at(field).valued(value)
    }

    /// A field that is needed and was left out.
    pub fn missing(field: impl Into<Cow<'static, str>>) -> Self {
        Self::wrong("field_missing", field, "")
    }

    /// Two fields of which only one can be filled in.
    pub fn conflicting(field: &'static str, other: &'static str) -> Self {
        Self::wrong("fields_conflict", field, "").with("other", Detail::Field(other.into()))
    }

    /// Something that cannot happen.
    pub fn unforeseen() -> Self {
        Self::new(Kind::Unforeseen, "unforeseen")
    }

    /// A command that contradicts a register.
    pub fn rejected(rejection: Box<Rejection>, register: &Register) -> Self {
        let mut problem = Self::new(Kind::Rejected, rejection.code());
        problem.cause = Some(Cause::Rejection(rejection));
        problem.register = Some(register.clone());
        problem
    }

    /// A batch that cannot be taken back.
    pub fn not_undone(refusal: undo::Refusal, register: &Register) -> Self {
        let mut problem = Self::new(Kind::Rejected, refusal.to_string());
        problem.cause = Some(Cause::Undo(Box::new(refusal)));
        problem.register = Some(register.clone());
        problem
    }

    /// A file that could not be read or written.
    pub fn file(path: &str, error: io::Error) -> Self {
        let code = match error.kind() {
            io::ErrorKind::NotFound => "file_not_found",
            io::ErrorKind::PermissionDenied => "file_permission",
            io::ErrorKind::StorageFull => "file_disk_full",
            io::ErrorKind::AlreadyExists => "file_exists",
            _ => "file_failed",
        };
        // Where an address was meant for a file, its password is not shown.
        let shown = storage::redacted(path.as_ref()).display().to_string();
        let mut problem = Self::new(Kind::File, code).with("path", shown);
        problem.cause = Some(Cause::Io(error));
        problem
    }

    /// What an attempt to record came to.
    pub fn unrecorded(error: ExecuteError, register: &Register) -> Self {
        match error {
            ExecuteError::Rejected { rejection, .. } => Self::rejected(rejection, register),
            ExecuteError::Conflict { expected, found } => {
                Self::new(Kind::Conflict, "conflict").with("expected", expected).with("found", found)
            }
            ExecuteError::CommandDiffers { version } => {
                Self::new(Kind::Rejected, "command_differs").with("version", version)
            }
            ExecuteError::Storage(error) => error.into(),
            other @ (ExecuteError::UndoneUnknown { .. } | ExecuteError::AlreadyUndone { .. }) => {
                Self::new(Kind::Rejected, other.code())
            }
        }
    }

    /// What went wrong after something was recorded: that it is, so that nobody does it again.
    pub fn untold(version: u64, what: Self) -> Self {
        Self::new(Kind::Untold, "untold").with("version", version).with("what", Detail::Problem(what))
    }

    /// The same, about a field.
    #[must_use]
    pub fn at(mut self, field: impl Into<Cow<'static, str>>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// The same, with what stood in the field.
    #[must_use]
    pub fn valued(mut self, value: &str) -> Self {
        self.value = Some(value.to_owned());
        self
    }

    /// The same, with something else that its message says.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, detail: impl Into<Detail>) -> Self {
        self.details.push((name.into(), detail.into()));
        self
    }

    /// The same, with the records that may have been meant.
    #[must_use]
    pub fn among(mut self, candidates: Vec<RecordRef>, register: &Register) -> Self {
        self.candidates = candidates;
        self.register = Some(register.clone());
        self
    }
}

impl From<StorageError> for Problem {
    fn from(error: StorageError) -> Self {
        let mut problem = Self::new(Kind::Storage, format!("storage_{}", error.code()));
        problem.cause = Some(Cause::Storage(error));
        problem
    }
}
