//! Identifiers of everything in a register: one append-only list of kinds, each its own type.
//!
//! Identifiers are UUIDs (version 7 by convention) minted by the front ends; the domain never mints one.

use core::marker::PhantomData;
use core::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An identifier of one kind of thing; two kinds cannot be confused.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id<K>(Uuid, #[serde(skip)] PhantomData<K>);

impl<K> Id<K> {
    /// Wraps a UUID that a front end has minted.
    pub const fn new(uuid: Uuid) -> Self {
        Self(uuid, PhantomData)
    }

    /// The UUID itself, for storing and printing.
    pub const fn uuid(&self) -> &Uuid {
        &self.0
    }
}

impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<K> FromStr for Id<K> {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text).map(Self::new)
    }
}

/// The kinds, as types without values.
pub mod kind {
    /// A register: the book that one secretariat keeps.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Register {}
    /// A command: what somebody asked for, once.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Command {}
    /// A batch: many commands recorded together, such as an import.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Batch {}
    /// A natural person.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Person {}
    /// A legal person: a primary cooperative, a central, a federation, an association.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Cooperative {}
    /// A cooperative's belonging to a central or federation, one spell.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Affiliation {}
    /// A mining unit: a concession.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Unit {}
    /// A membership: one spell of one member in one cooperative.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Membership {}
    /// A person's work in an area of work for a period.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Assignment {}
    /// An organ: an assembly, a board, a committee.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Organ {}
    /// A term of an organ: the period for which it was elected as a whole.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Term {}
    /// A kind of seat in an organ: a post, full or alternate.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Seat {}
    /// A mandate: one person on one seat for a period.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Mandate {}
}

/// Identifies a register.
pub type RegisterId = Id<kind::Register>;
/// Identifies a command.
pub type CommandId = Id<kind::Command>;
/// Identifies a batch.
pub type BatchId = Id<kind::Batch>;
/// Identifies a natural person.
pub type PersonId = Id<kind::Person>;
/// Identifies a legal person.
pub type CooperativeId = Id<kind::Cooperative>;
/// Identifies an affiliation.
pub type AffiliationId = Id<kind::Affiliation>;
/// Identifies a mining unit.
pub type UnitId = Id<kind::Unit>;
/// Identifies a membership.
pub type MembershipId = Id<kind::Membership>;
/// Identifies an assignment to an area of work.
pub type AssignmentId = Id<kind::Assignment>;
/// Identifies an organ.
pub type OrganId = Id<kind::Organ>;
/// Identifies a term of an organ.
pub type TermId = Id<kind::Term>;
/// Identifies a kind of seat.
pub type SeatId = Id<kind::Seat>;
/// Identifies a mandate.
pub type MandateId = Id<kind::Mandate>;
