//! What the log says of an event beside the event itself, and which part of the log is asked for.

use chrono::{DateTime, Utc};
use domain::value::Digest;
use domain::value::id::{BatchId, CommandId, CooperativeId, MembershipId, OrganId, PersonId};
use domain::{Actor, Event};

use crate::book::request::Asked;

/// An event as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Its place in the register, counted from one.
    pub version: u64,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// When and from where it was asked.
    pub asked: Asked,
    /// Who recorded it.
    pub by: Actor,
    /// The command that made it happen.
    pub command: CommandId,
    /// The batch it came with.
    pub batch: Option<BatchId>,
    /// The stable kind, such as `person.recorded`.
    pub kind: String,
    /// The fact.
    pub event: Event,
    /// The hash of the chain up to here.
    pub hash: Digest,
}

/// Which part of the log is asked for; by default all of it, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogFilter {
    /// Events that name this person.
    pub person: Option<PersonId>,
    /// Events that name this organisation.
    pub cooperative: Option<CooperativeId>,
    /// Events that name this organ, one of its seats or a mandate in it.
    pub organ: Option<OrganId>,
    /// Events that name this membership.
    pub membership: Option<MembershipId>,
    /// The first version.
    pub since: Option<u64>,
    /// The last version.
    pub until: Option<u64>,
    /// A kind such as `person.recorded`, what such kinds begin with, such as `member.work`, or an area such as `person`.
    pub kind: Option<String>,
    /// Events of this batch.
    pub batch: Option<BatchId>,
    /// Events recorded at this instant or later.
    pub from: Option<DateTime<Utc>>,
    /// Events that somebody recorded of whose name this is a part, or in this role.
    pub author: Option<String>,
    /// Events recorded at or before this instant.
    pub known_at: Option<DateTime<Utc>>,
    /// At most so many.
    pub limit: Option<usize>,
    /// Whether the newest event comes first.
    pub newest_first: bool,
}
