//! Names a record of the register by its kind and identifier, so that a reader can be led to it.

use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray};
use uuid::Uuid;

use crate::value::id::{
    ActionId, AuditId, CertificationId, CooperativeId, EvidenceId, ExpectedResultId, FindingId, GroupId,
    MandateId, MeasureId, MembershipId, OrganId, ParticipationId, PersonId, PlanId, PolicyId, PremiumId,
    SchemeId, SeatId, StatuteId, StepId, TargetId, TermId, TrainingId, UnitId,
};

/// Of which kind a record is; the code is that of [`crate::certification::Source::Record`].
#[derive(
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Debug,
    Serialize,
    IntoStaticStr,
    EnumString,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "each is the record of that name")]
pub enum RecordKind {
    Action,
    Audit,
    Certification,
    Cooperative,
    Evidence,
    ExpectedResult,
    Finding,
    Group,
    Mandate,
    Measure,
    Membership,
    Organ,
    Participation,
    Person,
    Plan,
    Policy,
    Premium,
    Scheme,
    Seat,
    Statute,
    Step,
    Target,
    Term,
    Training,
    Unit,
}

impl RecordKind {
    /// The stable code.
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// A record of the register.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
pub struct Record {
    /// Of which kind it is.
    pub kind: RecordKind,
    /// Its identifier.
    pub id: Uuid,
}

/// What every identifier that can be linked to becomes.
macro_rules! records {
    ($($id:ty => $kind:ident),+ $(,)?) => {
        $(impl From<$id> for Record {
            fn from(id: $id) -> Self {
                Self { kind: RecordKind::$kind, id: *id.uuid() }
            }
        })+
    };
}

records! {
    ActionId => Action,
    AuditId => Audit,
    CertificationId => Certification,
    CooperativeId => Cooperative,
    EvidenceId => Evidence,
    ExpectedResultId => ExpectedResult,
    FindingId => Finding,
    GroupId => Group,
    MandateId => Mandate,
    MeasureId => Measure,
    MembershipId => Membership,
    OrganId => Organ,
    ParticipationId => Participation,
    PersonId => Person,
    PlanId => Plan,
    PolicyId => Policy,
    PremiumId => Premium,
    SchemeId => Scheme,
    SeatId => Seat,
    StatuteId => Statute,
    StepId => Step,
    TargetId => Target,
    TermId => Term,
    TrainingId => Training,
    UnitId => Unit,
}
