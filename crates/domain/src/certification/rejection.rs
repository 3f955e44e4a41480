//! Why a command about certification contradicts the register. The order is the order of precedence.

use serde::Serialize;

use crate::value::PartialDate;
use crate::value::id::{
    ActionId, AuditId, CertificationId, CooperativeId, EvidenceId, FindingId, MandateId, PremiumId, SchemeId,
    StepId,
};

/// A rejection, with what its message needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "code", rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[expect(missing_docs, reason = "fields name the records that the message speaks of")]
pub enum Rejection {
    /// No such scheme is in the register.
    SchemeUnknown { scheme: SchemeId },
    /// The identifier is already in use.
    SchemeExists { scheme: SchemeId },
    /// Another scheme has that code.
    SchemeCodeTaken { scheme: SchemeId },
    /// The scheme demands nothing.
    SchemeEmpty,
    /// Two requirements, selections, grades, levels or links of a scheme have one code.
    RequirementRepeated { requirement: String },
    /// A requirement belongs to one that the scheme does not have, or that stands after it.
    RequirementOrphaned { requirement: String, parent: String },
    /// No such requirement is in the scheme.
    RequirementUnknown { scheme: SchemeId, requirement: String },
    /// The requirement is only a heading; what stands below it is answered.
    RequirementIsHeading { requirement: String },
    /// The scheme does not have that level.
    LevelUnknown { level: String },
    /// The scheme does not have that grade; it has those that are known.
    GradeUnknown { grade: String, known: String },
    /// A rank does not fit the scheme's scale, or the scale does not hold together.
    ScaleDiffers { scheme: SchemeId },
    /// Something cannot be surer than a hundred percent.
    PercentTooHigh { percent: u8 },
    /// The scheme is in use.
    SchemeInUse { scheme: SchemeId },
    /// Nothing was said about how these schemes stand to each other.
    SchemesUnrelated { source: SchemeId, target: SchemeId },
    /// A scheme cannot be related to itself.
    SchemeRelatedToSelf { scheme: SchemeId },
    /// No such certification is in the register.
    CertificationUnknown { certification: CertificationId },
    /// The identifier is already in use.
    CertificationExists { certification: CertificationId },
    /// The organisation already has a certification for this scheme and scope that is not over.
    AlreadyOpen { certification: CertificationId },
    /// The mining unit is not the organisation's, nor one of those that belong to it.
    UnitNotInFamily { cooperative: CooperativeId },
    /// The mining unit is in the scope of a certification.
    UnitInScope { certification: CertificationId },
    /// Something depends on the certification.
    CertificationInUse { certification: CertificationId },
    /// No such step was taken.
    StepUnknown { step: StepId },
    /// The identifier is already in use.
    StepExists { step: StepId },
    /// The step does not fit what was the case on that day.
    StepOutOfOrder { step: String, on: PartialDate, status: String },
    /// Without it, a later step would not fit any more.
    StepNeeded { step: StepId, needed_by: StepId },
    /// The end comes before the beginning, or on the same day.
    EndsBeforeStart { from: PartialDate, until: PartialDate },
    /// What was given is already so.
    CertificationUnchanged,
    /// No such audit is in the register.
    AuditUnknown { audit: AuditId },
    /// The identifier is already in use.
    AuditExists { audit: AuditId },
    /// The audit was not held, so it found nothing.
    AuditNotHeld { audit: AuditId },
    /// The audit found something already.
    AuditHasFindings { audit: AuditId },
    /// No such finding is in the register.
    FindingUnknown { finding: FindingId },
    /// The identifier is already in use.
    FindingExists { finding: FindingId },
    /// The audit has already said something about the requirement.
    RequirementAlreadyFound { finding: FindingId },
    /// Nothing needs to be mended: the requirement is met.
    NothingToCorrect { finding: FindingId },
    /// Something is done about the finding.
    FindingHasActions { finding: FindingId },
    /// No such corrective action is in the register.
    ActionUnknown { action: ActionId },
    /// The identifier is already in use.
    ActionExists { action: ActionId },
    /// The corrective action is closed; open it again first, with a reason.
    ActionClosed { action: ActionId },
    /// The corrective action is not closed.
    ActionOpen { action: ActionId },
    /// The corrective action was closed once, so it was no error.
    ActionWasClosed { action: ActionId },
    /// It would be due before the audit that found the matter was held.
    DueBeforeAudit { audit: AuditId, held: PartialDate, due: PartialDate },
    /// It would be closed before the audit that found the matter was held.
    ClosedBeforeAudit { audit: AuditId, held: PartialDate, closed: PartialDate },
    /// Who planned or changed it may not close it.
    ClosedByItsAuthor { action: ActionId, author: String },
    /// No such evidence is in the register.
    EvidenceUnknown { evidence: EvidenceId },
    /// The identifier is already in use.
    EvidenceExists { evidence: EvidenceId },
    /// Something rests on the evidence.
    EvidenceInUse { evidence: EvidenceId },
    /// There is a newer version of it already.
    EvidenceSuperseded { evidence: EvidenceId, by: EvidenceId },
    /// The evidence is already used for that.
    EvidenceAlreadyLinked { evidence: EvidenceId },
    /// The evidence is not used for that.
    EvidenceNotLinked { evidence: EvidenceId },
    /// No such entry about the premium is in the register.
    PremiumUnknown { premium: PremiumId },
    /// The identifier is already in use.
    PremiumExists { premium: PremiumId },
    /// The entry is of another kind: not a decision, not a plan.
    PremiumOfAnotherKind { premium: PremiumId },
    /// The entry is another organisation's.
    PremiumOfAnother { premium: PremiumId },
    /// There is no money in it.
    PremiumEmpty,
    /// A line is named, but no decision that has it.
    LineWithoutDecision { line: String },
    /// The decision does not have that line; it has those that are known.
    LineUnknown { known: String, line: String },
    /// Another entry rests on it.
    PremiumInUse { premium: PremiumId },
    /// A social group or evidence rests on the mandate.
    MandateInUse { mandate: MandateId },
}

impl Rejection {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.into()
    }
}
