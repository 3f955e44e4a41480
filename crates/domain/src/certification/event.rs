//! What happened to schemes, certificates, audits, evidence and the premium.

use serde::{Deserialize, Serialize};

use super::scheme::{Link, RequirementCode, Scheme};
use super::{
    ActionDetails, Answer, AuditDetails, Carried, Closure, Decided, EvidenceDetails, FindingDetails, Held,
    Planned, Received, Scope, SocialGroup, Spent, Step,
};
use crate::value::id::{
    ActionId, AuditId, CertificationId, CooperativeId, EvidenceId, FindingId, MandateId, PremiumId, SchemeId,
    StepId,
};
use crate::value::{PartialDate, Remark, ShortText};

/// A fact about a scheme, a certification, an audit, evidence or the premium. Fields stand in alphabetical order, as the
/// log stores them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are those of the command of the same name")]
pub enum Event {
    /// A scheme was adopted.
    SchemeAdopted { content: Box<Scheme>, scheme: SchemeId },
    /// It was said how two schemes stand to each other.
    SchemesRelated { links: Vec<Link>, source: SchemeId, target: SchemeId },
    /// A scheme turned out to be an error.
    SchemeAnnulled { reason: Remark, scheme: SchemeId },
    /// A certification began.
    Opened {
        certification: CertificationId,
        holder: CooperativeId,
        on: PartialDate,
        scheme: SchemeId,
        scope: Scope,
    },
    /// A step was taken.
    StepRecorded { certification: CertificationId, step: Step },
    /// A step turned out to be an error.
    StepAnnulled { certification: CertificationId, reason: Remark, step: StepId },
    /// A certification turned out to be an error.
    Annulled { certification: CertificationId, reason: Remark },
    /// A requirement was answered.
    RequirementAnswered { answer: Answer, certification: CertificationId, requirement: RequirementCode },
    /// Answers were carried over; those that could not be are listed as `lost`.
    AnswersCarriedOver {
        carried: Vec<Carried>,
        from_certification: CertificationId,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        lost: Vec<RequirementCode>,
        to_certification: CertificationId,
    },
    /// An audit was scheduled.
    AuditScheduled { audit: AuditId, certification: CertificationId, details: AuditDetails },
    /// An audit was held.
    AuditHeld { audit: AuditId, held: Held },
    /// An audit turned out to be an error.
    AuditAnnulled { audit: AuditId, reason: Remark },
    /// An audit found something about a requirement.
    FindingRecorded { audit: AuditId, details: FindingDetails, finding: FindingId },
    /// A finding turned out to be an error.
    FindingAnnulled { finding: FindingId, reason: Remark },
    /// A corrective action was planned, by this office.
    ActionPlanned { action: ActionId, author: ShortText, details: ActionDetails, finding: FindingId },
    /// A corrective action was changed.
    ActionRevised { action: ActionId, author: ShortText, details: ActionDetails, reason: Remark },
    /// A corrective action was closed, by this office.
    ActionClosed { action: ActionId, closer: ShortText, closure: Closure },
    /// A corrective action was opened again.
    ActionReopened { action: ActionId, on: PartialDate, reason: Remark },
    /// A corrective action turned out to be planned in error.
    ActionAnnulled { action: ActionId, reason: Remark },
    /// A corrective action became another person's, because two records were merged.
    ActionReassigned { action: ActionId, person: crate::value::id::PersonId },
    /// Evidence was recorded.
    EvidenceRecorded { details: EvidenceDetails, evidence: EvidenceId },
    /// Evidence was used for a requirement.
    EvidenceLinked { certification: CertificationId, evidence: EvidenceId, requirement: RequirementCode },
    /// Evidence is no longer used for a requirement.
    EvidenceUnlinked {
        certification: CertificationId,
        evidence: EvidenceId,
        reason: Remark,
        requirement: RequirementCode,
    },
    /// Evidence turned out to be an error.
    EvidenceAnnulled { evidence: EvidenceId, reason: Remark },
    /// Premium was received.
    PremiumReceived { premium: PremiumId, received: Received },
    /// A plan was made for the premium.
    PremiumPlanned { planned: Planned, premium: PremiumId },
    /// It was decided on the premium.
    PremiumDecided { decided: Decided, premium: PremiumId },
    /// Premium was spent.
    PremiumSpent { premium: PremiumId, spent: Spent },
    /// An entry about the premium turned out to be an error.
    PremiumAnnulled { premium: PremiumId, reason: Remark },
    /// It was said which social group a mandate stands for.
    SocialGroupStated {
        mandate: MandateId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        social_group: Option<SocialGroup>,
    },
}

impl Event {
    /// The stable name of what happened.
    pub fn name(&self) -> &'static str {
        self.into()
    }
}
