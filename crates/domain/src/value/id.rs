//! Identifiers of everything in a register: one append-only list of kinds, each its own type.
//!
//! Identifiers are UUIDs (version 7 by convention) minted by the front ends; the domain never mints one.

use core::cmp::Ordering;
use core::marker::PhantomData;
use core::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An identifier of one kind of thing; two kinds cannot be confused.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

impl<K: Eq> Ord for Id<K> {
    /// The order of the bytes, as one number: everything that is known is found by comparing identifiers.
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.as_u128().cmp(&other.0.as_u128())
    }
}

impl<K: Eq> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
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
    /// A certification scheme in one version.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Scheme {}
    /// One organisation's way with one scheme.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Certification {}
    /// A step in the life of a certificate.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Step {}
    /// An audit.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Audit {}
    /// What an audit found about a requirement.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Finding {}
    /// A corrective action.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Action {}
    /// A piece of evidence.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Evidence {}
    /// An entry about the premium: received, planned, decided or spent.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Premium {}
    /// A training.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Training {}
    /// A class session of a training.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum ClassSession {}
    /// A productive group.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Group {}
    /// One spell of one person in a group.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Participation {}
    /// A project or a phase of one.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Project {}
    /// A partner of a project.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Partnership {}
    /// A line of a project's budget.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum BudgetLine {}
    /// Something that a project does.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Activity {}
    /// A result that a project is to have.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum ExpectedResult {}
    /// A policy.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Policy {}
    /// A plan of action.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Plan {}
    /// A measure of a plan.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Measure {}
    /// An indicator.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Indicator {}
    /// A target or baseline of an indicator.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Target {}
    /// A statement with its source.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Observation {}
    /// A statute, or an amendment of one.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Statute {}
    /// Figures that left the house.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
    pub enum Release {}
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
/// Identifies a certification scheme in one version.
pub type SchemeId = Id<kind::Scheme>;
/// Identifies one organisation's way with one scheme.
pub type CertificationId = Id<kind::Certification>;
/// Identifies a step in the life of a certificate.
pub type StepId = Id<kind::Step>;
/// Identifies an audit.
pub type AuditId = Id<kind::Audit>;
/// Identifies what an audit found about a requirement.
pub type FindingId = Id<kind::Finding>;
/// Identifies a corrective action.
pub type ActionId = Id<kind::Action>;
/// Identifies a piece of evidence.
pub type EvidenceId = Id<kind::Evidence>;
/// Identifies an entry about the premium: received, planned, decided or spent.
pub type PremiumId = Id<kind::Premium>;
/// Identifies a training.
pub type TrainingId = Id<kind::Training>;
/// Identifies a class session of a training.
pub type ClassSessionId = Id<kind::ClassSession>;
/// Identifies a productive group.
pub type GroupId = Id<kind::Group>;
/// Identifies one spell of one person in a group.
pub type ParticipationId = Id<kind::Participation>;
/// Identifies a project or a phase of one.
pub type ProjectId = Id<kind::Project>;
/// Identifies a partner of a project.
pub type PartnershipId = Id<kind::Partnership>;
/// Identifies a line of a project's budget.
pub type BudgetLineId = Id<kind::BudgetLine>;
/// Identifies something that a project does.
pub type ActivityId = Id<kind::Activity>;
/// Identifies a result that a project is to have.
pub type ExpectedResultId = Id<kind::ExpectedResult>;
/// Identifies a policy.
pub type PolicyId = Id<kind::Policy>;
/// Identifies a plan of action.
pub type PlanId = Id<kind::Plan>;
/// Identifies a measure of a plan.
pub type MeasureId = Id<kind::Measure>;
/// Identifies an indicator.
pub type IndicatorId = Id<kind::Indicator>;
/// Identifies a target or baseline of an indicator.
pub type TargetId = Id<kind::Target>;
/// Identifies a statement with its source.
pub type ObservationId = Id<kind::Observation>;
/// Identifies figures that left the house.
pub type ReleaseId = Id<kind::Release>;
/// Identifies a statute or an amendment of one.
pub type StatuteId = Id<kind::Statute>;
