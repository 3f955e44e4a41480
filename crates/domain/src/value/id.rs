//! Identifiers of everything in a register: one append-only list of kinds, each its own type.
//!
//! Identifiers are UUIDs (version 7 by convention) minted by the front ends; the domain never mints one.

use core::cmp::Ordering;
use core::marker::PhantomData;
use core::{fmt, str::FromStr};

use serde::{Deserialize, Serialize, Serializer};
use uuid::Uuid;

/// An identifier of one kind of thing; two kinds cannot be confused.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
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

/// A kind of thing that has identifiers.
pub trait Kind {
    /// Its stable code, such as `class_session`.
    const CODE: &'static str;
}

impl<K: Kind> Serialize for Id<K> {
    /// The UUID. A serialiser that asks is told of what kind it is: the name of the type is [`Kind::CODE`].
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(K::CODE, &self.0)
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

/// One line for each kind: what it is, and the identifier of one.
macro_rules! kinds {
    ($($(#[$doc:meta])+ $kind:ident($id:ident, $code:literal),)+) => {
        /// The kinds, as types without values.
        pub mod kind {
            $(
                $(#[$doc])+
                #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
                pub enum $kind {}

                impl super::Kind for $kind {
                    const CODE: &'static str = $code;
                }
            )+
        }

        $(
            #[doc = concat!("Identifies one [`kind::", stringify!($kind), "`].")]
            pub type $id = Id<kind::$kind>;
        )+
    };
}

kinds! {
    /// A register: the book that one secretariat keeps.
    Register(RegisterId, "register"),
    /// A command: what somebody asked for, once.
    Command(CommandId, "command"),
    /// A batch: many commands recorded together, such as an import.
    Batch(BatchId, "batch"),
    /// A natural person.
    Person(PersonId, "person"),
    /// A legal person: a primary cooperative, a central, a federation, an association.
    Cooperative(CooperativeId, "cooperative"),
    /// A cooperative's belonging to a central or federation, one spell.
    Affiliation(AffiliationId, "affiliation"),
    /// A mining unit: a concession.
    Unit(UnitId, "unit"),
    /// A membership: one spell of one member in one cooperative.
    Membership(MembershipId, "membership"),
    /// A person's work in an area of work for a period.
    Assignment(AssignmentId, "assignment"),
    /// An organ: an assembly, a board, a committee.
    Organ(OrganId, "organ"),
    /// A term of an organ: the period for which it was elected as a whole.
    Term(TermId, "term"),
    /// A kind of seat in an organ: a post, full or alternate.
    Seat(SeatId, "seat"),
    /// A mandate: one person on one seat for a period.
    Mandate(MandateId, "mandate"),
    /// A certification scheme in one version.
    Scheme(SchemeId, "scheme"),
    /// One organisation's way with one scheme.
    Certification(CertificationId, "certification"),
    /// A step in the life of a certificate.
    Step(StepId, "step"),
    /// An audit.
    Audit(AuditId, "audit"),
    /// What an audit found about a requirement.
    Finding(FindingId, "finding"),
    /// A corrective action.
    Action(ActionId, "action"),
    /// A piece of evidence.
    Evidence(EvidenceId, "evidence"),
    /// An entry about the premium: received, planned, decided or spent.
    Premium(PremiumId, "premium"),
    /// A training.
    Training(TrainingId, "training"),
    /// A class session of a training.
    ClassSession(ClassSessionId, "class_session"),
    /// A productive group.
    Group(GroupId, "group"),
    /// One spell of one person in a group.
    Participation(ParticipationId, "participation"),
    /// A project or a phase of one.
    Project(ProjectId, "project"),
    /// A partner of a project.
    Partnership(PartnershipId, "partnership"),
    /// A line of a project's budget.
    BudgetLine(BudgetLineId, "budget_line"),
    /// Something that a project does.
    Activity(ActivityId, "activity"),
    /// A result that a project is to have.
    ExpectedResult(ExpectedResultId, "expected_result"),
    /// A policy.
    Policy(PolicyId, "policy"),
    /// A plan of action.
    Plan(PlanId, "plan"),
    /// A measure of a plan.
    Measure(MeasureId, "measure"),
    /// An indicator.
    Indicator(IndicatorId, "indicator"),
    /// A target or baseline of an indicator.
    Target(TargetId, "target"),
    /// A statement with its source.
    Observation(ObservationId, "observation"),
    /// Figures that left the house.
    Release(ReleaseId, "release"),
    /// A statute, or an amendment of one.
    Statute(StatuteId, "statute"),
}
