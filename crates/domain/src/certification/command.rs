//! What may be asked about schemes, certificates, audits, evidence and the premium.

use super::scheme::{Link, RequirementCode, Scheme};
use super::{
    ActionDetails, Answer, AuditDetails, Closure, Decided, EvidenceDetails, FindingDetails, Held, Planned,
    Received, Scope, SocialGroup, Spent, Step,
};
use crate::value::id::{
    ActionId, AuditId, CertificationId, CooperativeId, EvidenceId, FindingId, MandateId, PremiumId, SchemeId,
    StepId,
};
use crate::value::{PartialDate, Remark};

/// A command about a scheme, a certification, an audit, evidence or the premium.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[non_exhaustive]
pub enum Command {
    /// Put a scheme, in one version, into the register.
    AdoptScheme {
        /// Its new identifier.
        scheme: SchemeId,
        /// What it is and what it demands.
        content: Box<Scheme>,
    },
    /// Say how requirements of one scheme stand to those of another; replaces what was said of the pair before.
    RelateSchemes {
        /// The one.
        source: SchemeId,
        /// The other.
        target: SchemeId,
        /// How they stand.
        links: Vec<Link>,
    },
    /// Say that a scheme was recorded in error; only while nothing uses it.
    AnnulScheme {
        /// Which scheme.
        scheme: SchemeId,
        /// What was wrong.
        reason: Remark,
    },
    /// Begin a certification: an organisation shows interest in a scheme.
    Open {
        /// Its new identifier.
        certification: CertificationId,
        /// Which scheme.
        scheme: SchemeId,
        /// Whose.
        holder: CooperativeId,
        /// What it is to be for.
        scope: Scope,
        /// Since when.
        on: PartialDate,
    },
    /// Write down a step: applied, granted, suspended, …
    RecordStep {
        /// Of which certification.
        certification: CertificationId,
        /// The step, with its new identifier.
        step: Step,
    },
    /// Say that a step was recorded in error; only while the others still fit without it.
    AnnulStep {
        /// Of which certification.
        certification: CertificationId,
        /// Which step.
        step: StepId,
        /// What was wrong.
        reason: Remark,
    },
    /// Say that a certification was recorded in error; only while nothing depends on it.
    Annul {
        /// Which.
        certification: CertificationId,
        /// What was wrong.
        reason: Remark,
    },
    /// Say how things stand with a requirement.
    AnswerRequirement {
        /// In which certification.
        certification: CertificationId,
        /// Which requirement.
        requirement: RequirementCode,
        /// What is said.
        answer: Answer,
    },
    /// Carry the answers of one certification over to another, whose scheme the first one's is related to.
    CarryOverAnswers {
        /// From which.
        from_certification: CertificationId,
        /// To which.
        to_certification: CertificationId,
    },
    /// Schedule an audit.
    ScheduleAudit {
        /// Its new identifier.
        audit: AuditId,
        /// Of which certification.
        certification: CertificationId,
        /// Who audits, why and when.
        details: AuditDetails,
    },
    /// Write down that an audit was held; again, where that was wrong.
    HoldAudit {
        /// Which.
        audit: AuditId,
        /// How it was held.
        held: Held,
    },
    /// Say that an audit was recorded in error; only while it found nothing.
    AnnulAudit {
        /// Which.
        audit: AuditId,
        /// What was wrong.
        reason: Remark,
    },
    /// Write down what an audit found about a requirement.
    RecordFinding {
        /// Its new identifier.
        finding: FindingId,
        /// Which audit.
        audit: AuditId,
        /// What it found.
        details: FindingDetails,
    },
    /// Say that a finding was recorded in error; only while nothing is done about it.
    AnnulFinding {
        /// Which.
        finding: FindingId,
        /// What was wrong.
        reason: Remark,
    },
    /// Plan a corrective action.
    PlanAction {
        /// Its new identifier.
        action: ActionId,
        /// About which finding.
        finding: FindingId,
        /// What is to be done by whom until when.
        details: ActionDetails,
    },
    /// Change an open corrective action.
    ReviseAction {
        /// Which.
        action: ActionId,
        /// What is to be done now.
        details: ActionDetails,
        /// Why it is changed.
        reason: Remark,
    },
    /// Close a corrective action; somebody other than its author must.
    CloseAction {
        /// Which.
        action: ActionId,
        /// How.
        closure: Closure,
    },
    /// Open a closed corrective action again.
    ReopenAction {
        /// Which.
        action: ActionId,
        /// When.
        on: PartialDate,
        /// Why.
        reason: Remark,
    },
    /// Say that a corrective action was planned in error; only while it was never closed.
    AnnulAction {
        /// Which.
        action: ActionId,
        /// What was wrong.
        reason: Remark,
    },
    /// Record a piece of evidence.
    RecordEvidence {
        /// Its new identifier.
        evidence: EvidenceId,
        /// What it is.
        details: EvidenceDetails,
    },
    /// Use evidence for a requirement.
    LinkEvidence {
        /// Which evidence.
        evidence: EvidenceId,
        /// In which certification.
        certification: CertificationId,
        /// For which requirement.
        requirement: RequirementCode,
    },
    /// No longer use evidence for a requirement.
    UnlinkEvidence {
        /// Which evidence.
        evidence: EvidenceId,
        /// In which certification.
        certification: CertificationId,
        /// For which requirement.
        requirement: RequirementCode,
        /// Why.
        reason: Remark,
    },
    /// Say that evidence was recorded in error; only while nothing rests on it.
    AnnulEvidence {
        /// Which evidence.
        evidence: EvidenceId,
        /// What was wrong.
        reason: Remark,
    },
    /// Write down premium that was received.
    ReceivePremium {
        /// Its new identifier.
        premium: PremiumId,
        /// What was received.
        received: Received,
    },
    /// Write down a plan for the premium.
    PlanPremium {
        /// Its new identifier.
        premium: PremiumId,
        /// What is planned.
        planned: Planned,
    },
    /// Write down a decision on the premium.
    DecidePremium {
        /// Its new identifier.
        premium: PremiumId,
        /// What was decided.
        decided: Decided,
    },
    /// Write down premium that was spent.
    SpendPremium {
        /// Its new identifier.
        premium: PremiumId,
        /// What was spent.
        spent: Spent,
    },
    /// Say that an entry about the premium was an error; only while no other rests on it.
    AnnulPremium {
        /// Which entry.
        premium: PremiumId,
        /// What was wrong.
        reason: Remark,
    },
    /// Say which social group the holder of a mandate in a premium committee stands for; `None` takes it back.
    StateSocialGroup {
        /// Which mandate.
        mandate: MandateId,
        /// Which group.
        social_group: Option<SocialGroup>,
    },
}

impl Command {
    /// The stable name of what is asked.
    pub fn name(&self) -> &'static str {
        self.into()
    }
}
