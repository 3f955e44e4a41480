//! What an event is about, answered once: the records that it changes and names, the profile that it commits to, what it takes
//! away, the files that it refers to. The log and its filters, histories, rows, erasures and the keeping of files read this, and
//! nothing else reads the fields of an event for it. It must not know what is stored.
//!
//! Each area has a file of this name with a match over all of its events. What an event names itself is not all that it concerns:
//! the departure of a member names her membership alone. [`crate::Register::concerned`] follows from there to those whose it is.

mod concerned;
mod files;
mod precedent;

pub use precedent::Precedent;

use serde::{Serialize, Serializer};
use strum::IntoStaticStr;
use uuid::Uuid;

use crate::person::TextPlace;
use crate::value::id::{
    ActionId, ActivityId, AffiliationId, AssignmentId, AuditId, BudgetLineId, CertificationId,
    ClassSessionId, CooperativeId, EvidenceId, ExpectedResultId, FindingId, GroupId, IndicatorId, MandateId,
    MeasureId, MembershipId, ObservationId, OrganId, ParticipationId, PartnershipId, PersonId, PlanId,
    PolicyId, PremiumId, ProjectId, ReleaseId, SchemeId, SeatId, StatuteId, StepId, TargetId, TermId,
    TrainingId, UnitId,
};
use crate::value::{Commitment, Digest, Name};
use crate::{Event, certification, equality, member, programme, statute};

/// One line for each kind of record.
macro_rules! subjects {
    ($($kind:ident($id:ty)),+ $(,)?) => {
        /// A record of the register, by its kind and its identifier.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, IntoStaticStr)]
        #[strum(serialize_all = "snake_case")]
        #[expect(missing_docs, reason = "each is the record of that name")]
        pub enum Subject {
            $($kind($id)),+
        }

        impl Subject {
            /// The identifier.
            pub const fn uuid(&self) -> &Uuid {
                match self {
                    $(Self::$kind(id) => id.uuid()),+
                }
            }

            /// One record of each kind, under the same identifier.
            pub fn of_every_kind(id: Uuid) -> impl Iterator<Item = Self> {
                [$(Self::$kind(<$id>::new(id))),+].into_iter()
            }
        }

        $(impl From<$id> for Subject {
            fn from(id: $id) -> Self {
                Self::$kind(id)
            }
        })+
    };
}

subjects! {
    Action(ActionId),
    Activity(ActivityId),
    Affiliation(AffiliationId),
    Assignment(AssignmentId),
    Audit(AuditId),
    BudgetLine(BudgetLineId),
    Certification(CertificationId),
    ClassSession(ClassSessionId),
    Cooperative(CooperativeId),
    Evidence(EvidenceId),
    ExpectedResult(ExpectedResultId),
    Finding(FindingId),
    Group(GroupId),
    Indicator(IndicatorId),
    Mandate(MandateId),
    Measure(MeasureId),
    Membership(MembershipId),
    Observation(ObservationId),
    Organ(OrganId),
    Participation(ParticipationId),
    Partnership(PartnershipId),
    Person(PersonId),
    Plan(PlanId),
    Policy(PolicyId),
    Premium(PremiumId),
    Project(ProjectId),
    Release(ReleaseId),
    Scheme(SchemeId),
    Seat(SeatId),
    Statute(StatuteId),
    Step(StepId),
    Target(TargetId),
    Term(TermId),
    Training(TrainingId),
    Unit(UnitId),
}

impl Subject {
    /// The stable code of the kind, such as `expected_result`; that of [`crate::certification::Source::Record`].
    pub fn kind(self) -> &'static str {
        self.into()
    }

    /// The record of a kind with this code; nothing where there is no such kind.
    pub fn of(kind: &str, id: Uuid) -> Option<Self> {
        Self::of_every_kind(id).find(|subject| subject.kind() == kind)
    }
}

impl Serialize for Subject {
    /// The identifier, as the record's own type serialises it.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct((*self).kind(), self.uuid())
    }
}

impl From<member::Party> for Subject {
    fn from(party: member::Party) -> Self {
        match party {
            member::Party::Person(person) => Self::Person(person),
            member::Party::Cooperative(cooperative) => Self::Cooperative(cooperative),
        }
    }
}

/// A version of a person's profile, kept beside the log, and the commitment to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommittedProfile {
    /// Whose it is.
    pub person: PersonId,
    /// Which version, counted from one.
    pub number: u32,
    /// The commitment.
    pub commitment: Commitment,
}

/// What is taken away for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erased<'e> {
    /// Whose profiles go, all of them.
    pub person: PersonId,
    /// The texts that go as well.
    pub texts: &'e [TextPlace],
}

/// A file that is kept beside the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReferredFile<'e> {
    /// The SHA-256 of its content.
    pub digest: Digest,
    /// How many bytes it has, where that is said.
    pub size: Option<u64>,
    /// What it is called, where that is said.
    pub name: Option<&'e Name>,
}

/// What an event is about. The texts that it commits to are those of the types of [`erasable`](crate::value::erasable): whoever
/// serialises an event meets each of them, and is told by its type what it is there for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About<'e> {
    /// The records that begin, change or go.
    pub changed: Vec<Subject>,
    /// The other records that it names: whose those are, and who and what takes part.
    pub named: Vec<Subject>,
    /// The profile that it commits to.
    pub profile: Option<CommittedProfile>,
    /// What it takes away.
    pub erases: Option<Erased<'e>>,
    /// The files that it refers to.
    pub files: Vec<ReferredFile<'e>>,
}

impl About<'_> {
    /// Adds a record that begins, changes or goes.
    pub(crate) fn changes(&mut self, subject: impl Into<Subject>) {
        self.changed.push(subject.into());
    }

    /// Adds a person whose profile has a version that the fact commits to.
    pub(crate) fn changes_profile(&mut self, person: PersonId, number: u32, commitment: Commitment) {
        self.changes(person);
        self.profile = Some(CommittedProfile { person, number, commitment });
    }

    /// Adds a record that is named.
    pub(crate) fn names(&mut self, subject: impl Into<Subject>) {
        self.named.push(subject.into());
    }

    /// Adds records that are named, or one that may be.
    pub(crate) fn names_all<S: Into<Subject>>(&mut self, subjects: impl IntoIterator<Item = S>) {
        self.named.extend(subjects.into_iter().map(Into::into));
    }
}

impl Event {
    /// What it is about, as far as it says so itself.
    pub fn about(&self) -> About<'_> {
        let mut about = About::default();
        match self {
            Self::Person(event) => event.about(&mut about),
            Self::Cooperative(event) => event.about(&mut about),
            Self::Member(event) => event.about(&mut about),
            Self::Committee(event) => event.about(&mut about),
            Self::Certification(event) => certification::about(event, &mut about),
            Self::Programme(event) => programme::about(event, &mut about),
            Self::Equality(event) => equality::about(event, &mut about),
            Self::Statute(event) => statute::about(event, &mut about),
        }
        about
    }
}
