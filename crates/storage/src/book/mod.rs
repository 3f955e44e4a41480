//! What every book does with its journal: record what is asked, fold the log into a state, derive rows, verify, copy. What an entry
//! of it means, a [`Book`] says. It must not know any book by name.

pub(crate) mod backup;
pub(crate) mod checkpoint;
pub(crate) mod copy;
pub(crate) mod event_writer;
pub(crate) mod execute;
pub(crate) mod files;
pub mod json;
pub(crate) mod load;
#[cfg(test)]
pub(crate) mod plain;
pub(crate) mod pool;
pub(crate) mod replace;
pub(crate) mod request;
pub(crate) mod rows;
pub(crate) mod snapshot;
pub(crate) mod store;
pub(crate) mod verify;
pub(crate) mod writer;

pub use crate::files::Reference;
pub use crate::journal::kept::Words;
pub use crate::journal::texts::{Erasure, SaltedText, Salts};
pub use crate::journal::verify::Owned;
pub use crate::schema::Schema;
pub use backup::{restore, verify_file};
pub use pool::ReadPool;
pub use request::{Batch, ExecuteError, Outcome, Request, Work};
pub use rows::{EventRow, Rows};
pub use snapshot::Snapshot;
pub use store::Store;
pub use writer::Writer;

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, Utc};
use domain::value::{Commitment, Digest};

use crate::error::{Details, ErrorKind, StorageError};
use crate::fault::Fault;
use crate::journal::read::unsigned;

/// A book: what its commands come to, how its events are stored, and what follows from them. All of it is pure; the store does
/// what it says.
pub trait Book: Copy + fmt::Debug + Send + Sync + 'static {
    /// What the log comes to. A copy is cheap.
    type State: Clone + fmt::Debug + Default + Send + Sync + 'static;
    /// Who asks.
    type Actor: Author;
    /// What is asked.
    type Command: Clone + fmt::Debug + Send + Sync + 'static;
    /// What happened.
    type Event: Clone + fmt::Debug + Send + Sync + 'static;
    /// What stands beside an event and belongs to one owner: the text at position 0.
    type Attachment: fmt::Debug + Send + Sync + 'static;
    /// Why a command contradicts the state.
    type Rejection: Coded;
    /// Which records events change the rows of.
    type Dirty: fmt::Debug + Default;
    /// The rows that each event has of its own.
    type Index: fmt::Debug + Default;
    /// Records whose rows are to be made.
    type Records;

    /// The kind of the events that take texts away.
    const ERASING: &'static str;

    /// The database.
    fn schema() -> &'static Schema;

    /// Decides a command.
    fn decide(
        state: &Self::State,
        command: &Self::Command,
        at: DateTime<Utc>,
        by: &Self::Actor,
    ) -> Result<Vec<Fact<Self>>, Self::Rejection>;

    /// A command word for word, for registers that keep that.
    fn words(command: &Self::Command) -> Result<Words, String>;

    /// The event as it is stored, with what stands beside it.
    fn encode(fact: &Fact<Self>, salts: &mut Salts) -> Result<Encoded<Self::Event>, String>;

    /// Reads an event with the texts that are kept of it, each with its position; `kind` is what the log calls it.
    fn decode(kind: &str, body: &[u8], texts: &[(i64, String)]) -> Result<Self::Event, Undecodable>;

    /// What the log calls an event.
    fn kind(event: &Self::Event) -> String;

    /// Reads what stands beside an event at position 0; nothing where the event commits to nothing there.
    fn attachment(
        event: &Self::Event,
        salt: [u8; 16],
        bytes: String,
    ) -> Result<Option<Self::Attachment>, Undecodable>;

    /// Changes the state by an event.
    fn apply(state: &mut Self::State, event: &Self::Event, attachment: Option<&Self::Attachment>);

    /// What a stored body commits to at the positions 1, 2, …; `None` where that is not written as it should be.
    fn commitments(kind: &str, body: &[u8]) -> Vec<Option<Commitment>>;

    /// What an event commits to at position 0.
    fn owned(event: &Self::Event) -> Option<Owned>;

    /// What an event takes away.
    fn erases(event: &Self::Event) -> Option<Erasure>;

    /// The files that an event refers to and, where it says so, how many bytes each has.
    fn refers(event: &Self::Event) -> Vec<(Digest, Option<u64>)>;

    /// The files that a state refers to.
    fn references(state: &Self::State) -> BTreeMap<Digest, Reference>;

    /// Whether a text names the owner of these texts at position 0.
    fn namer(owned: &[Vec<u8>]) -> Box<dyn Fn(&str) -> bool>;

    /// What should never be so in a state.
    fn violations(state: &Self::State) -> Vec<Fault>;

    /// Notes what the event with this version changes in a state, before it does, and the rows that it has of its own.
    fn touch(touched: &mut Self::Dirty, state: &Self::State, event: &Self::Event, version: i64);

    /// What began since this was last asked.
    fn take_new(touched: &mut Self::Dirty) -> Self::Records;

    /// Everything that was touched, in chunks of so many records.
    fn chunks_of(touched: Self::Dirty, size: usize) -> impl Iterator<Item = Self::Records>;

    /// The rows of some records.
    fn rows<'s>(state: &'s Self::State, records: &Self::Records) -> Rows<'s>;

    /// All rows that follow from a state.
    fn all_rows(state: &Self::State) -> Rows<'_>;

    /// Notes the rows of its own that the event with this version has; the state is as it was before. They stand in the index of the
    /// schema.
    fn index(index: &mut Self::Index, state: &Self::State, event: &Self::Event, version: i64);

    /// The rows of events, in the order of their keys.
    fn index_rows(index: Self::Index) -> impl Iterator<Item = EventRow>;
}

/// Who asks for something, as the log has it.
pub trait Author: Clone + fmt::Debug + Send + Sync + 'static {
    /// What the author is called in the log.
    fn name(&self) -> &str;

    /// The code of the role.
    fn role(&self) -> &'static str;
}

/// Something with a stable code.
pub trait Coded: fmt::Debug + Send + Sync + 'static {
    /// The stable code.
    fn code(&self) -> &'static str;
}

/// An event with what stands beside it.
#[derive(Clone, Debug)]
pub struct Fact<B: Book> {
    /// What happened.
    pub event: B::Event,
    /// The text at position 0.
    pub attachment: Option<B::Attachment>,
}

/// An event on its way to where it is stored.
#[derive(Debug)]
pub struct Encoded<E> {
    /// What the log keeps.
    pub body: Vec<u8>,
    /// The texts that it commits to.
    pub texts: Vec<SaltedText>,
    /// The event as it will be read, where that is not what was given.
    pub read_back: Option<E>,
}

/// Why stored bytes are no event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undecodable {
    /// A newer program wrote it: what this one does not know of it, a kind or a field.
    Unknown(String),
    /// It is damaged.
    Garbled(String),
}

impl Undecodable {
    /// The error for an event, or for what stands beside it.
    pub(crate) fn of(self, what: &str, version: i64) -> StorageError {
        match self {
            Self::Unknown(kind) => {
                ErrorKind::UnknownEvent.with(Details::Event { version: unsigned(version), kind })
            }
            Self::Garbled(detail) => StorageError::damaged(format!("{what} {version}: {detail}")),
        }
    }
}
