//! What the register knows of certification, and the ways to look it up.

use std::collections::{BTreeMap, BTreeSet};

use super::scheme::{Link, Requirement, RequirementCode, Scheme};
use super::{
    ActionDetails, Answer, AuditDetails, Closure, Decided, EvidenceDetails, FindingDetails, Held, Planned,
    Received, Rejection, Scope, SocialGroup, Spent, Step,
};
use crate::map::{Map, Records};
use crate::value::id::{
    ActionId, AuditId, CertificationId, CooperativeId, EvidenceId, FindingId, MandateId, PremiumId, SchemeId,
};
use crate::value::{PartialDate, Remark, ShortText};

/// One organisation's way with one scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certification {
    /// Its identifier.
    pub id: CertificationId,
    /// Which scheme.
    pub scheme: SchemeId,
    /// Whose.
    pub holder: CooperativeId,
    /// What it was to be for at first.
    pub scope: Scope,
    /// Since when.
    pub opened: PartialDate,
    /// The steps, in the order of their days; those of one day in the order in which they were recorded.
    pub steps: Vec<Step>,
    /// What is said of each requirement, the latest day last.
    pub answers: Records<RequirementCode, Vec<Answer>>,
    /// Where an answer was carried over from; until somebody answers the requirement here.
    pub carried: Records<RequirementCode, (CertificationId, RequirementCode)>,
    /// Which answered requirements of other certifications could not be carried over to here, as of the last carrying.
    pub lost: Records<CertificationId, BTreeSet<RequirementCode>>,
    /// The evidence for each requirement.
    pub evidence: Records<RequirementCode, BTreeSet<EvidenceId>>,
}

impl Certification {
    /// A certification of the organisation as such, without steps, answers or evidence.
    pub(super) fn open(
        id: CertificationId,
        scheme: SchemeId,
        holder: CooperativeId,
        opened: PartialDate,
    ) -> Self {
        Self {
            id,
            scheme,
            holder,
            scope: Scope { level: None, product: None, units: Vec::new() },
            opened,
            steps: Vec::new(),
            answers: Records::new(),
            carried: Records::new(),
            lost: Records::new(),
            evidence: Records::new(),
        }
    }
}

/// An audit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audit {
    /// Its identifier.
    pub id: AuditId,
    /// Of which certification.
    pub certification: CertificationId,
    /// How it was scheduled.
    pub details: AuditDetails,
    /// How it was held, once it was.
    pub held: Option<Held>,
}

/// What an audit found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its identifier.
    pub id: FindingId,
    /// Which audit.
    pub audit: AuditId,
    /// What it found.
    pub details: FindingDetails,
}

/// A corrective action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its identifier.
    pub id: ActionId,
    /// About which finding.
    pub finding: FindingId,
    /// Which offices planned or changed it.
    pub authors: BTreeSet<ShortText>,
    /// What is to be done.
    pub details: ActionDetails,
    /// How it was closed, and by which office, where it is.
    pub closed: Option<(Closure, ShortText)>,
    /// Former closings, each with the day and reason of the reopening.
    pub reopened: Vec<(Closure, PartialDate, Remark)>,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Its identifier.
    pub id: EvidenceId,
    /// What it is.
    pub details: EvidenceDetails,
    /// The newer version of it, where there is one.
    pub superseded_by: Option<EvidenceId>,
}

/// Everything about certification. What was annulled as an error is no longer among it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub(super) schemes: Records<SchemeId, Scheme>,
    pub(super) by_code: Records<SchemeId, BTreeMap<RequirementCode, usize>>,
    pub(super) links: Records<(SchemeId, SchemeId), Vec<Link>>,
    pub(super) certifications: Records<CertificationId, Certification>,
    pub(super) audits: Records<AuditId, Audit>,
    pub(super) findings: Records<FindingId, Finding>,
    pub(super) by_audit: Records<AuditId, Map<RequirementCode, FindingId>>,
    pub(super) actions: Records<ActionId, Action>,
    pub(super) by_finding: Map<FindingId, Vec<ActionId>>,
    pub(super) evidence: Records<EvidenceId, Evidence>,
    pub(super) received: Records<PremiumId, Received>,
    pub(super) planned: Records<PremiumId, Planned>,
    pub(super) decided: Records<PremiumId, Decided>,
    pub(super) spent: Records<PremiumId, Spent>,
    pub(super) groups: Map<MandateId, SocialGroup>,
}

impl State {
    /// A scheme.
    pub fn scheme(&self, scheme: SchemeId) -> Option<&Scheme> {
        self.schemes.get(&scheme)
    }

    /// All schemes, in the order of their identifiers.
    pub fn schemes(&self) -> impl Iterator<Item = (SchemeId, &Scheme)> {
        self.schemes.iter().map(|(id, scheme)| (*id, scheme))
    }

    /// A requirement of a scheme, found by its code without looking through all of them.
    pub fn requirement(&self, scheme: SchemeId, code: &RequirementCode) -> Option<&Requirement> {
        let at = self.by_code.get(&scheme)?.get(code)?;
        self.schemes.get(&scheme)?.requirements.get(*at)
    }

    /// How two schemes stand to each other, as far as somebody said so.
    pub fn links(&self, source: SchemeId, target: SchemeId) -> &[Link] {
        self.links.get(&(source, target)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Every pair of schemes of which somebody said how they stand.
    pub fn relations(&self) -> impl Iterator<Item = (SchemeId, SchemeId, &[Link])> {
        self.links.iter().map(|((source, target), links)| (*source, *target, links.as_slice()))
    }

    /// A certification.
    pub fn certification(&self, certification: CertificationId) -> Option<&Certification> {
        self.certifications.get(&certification)
    }

    /// All certifications, in the order of their identifiers.
    pub fn certifications(&self) -> impl Iterator<Item = &Certification> {
        self.certifications.values()
    }

    /// An audit.
    pub fn audit(&self, audit: AuditId) -> Option<&Audit> {
        self.audits.get(&audit)
    }

    /// All audits, in the order of their identifiers.
    pub fn audits(&self) -> impl Iterator<Item = &Audit> {
        self.audits.values()
    }

    /// The audits of a certification.
    pub fn audits_of(&self, certification: CertificationId) -> impl Iterator<Item = &Audit> {
        self.audits.values().filter(move |audit| audit.certification == certification)
    }

    /// A finding.
    pub fn finding(&self, finding: FindingId) -> Option<&Finding> {
        self.findings.get(&finding)
    }

    /// All findings, in the order of their identifiers.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.findings.values()
    }

    /// What an audit found, in the order of the requirements' codes.
    pub fn findings_of(&self, audit: AuditId) -> impl Iterator<Item = &Finding> {
        let found = self.by_audit.get(&audit).into_iter().flat_map(Map::values);
        found.filter_map(|finding| self.findings.get(finding))
    }

    /// What an audit found about a requirement.
    pub fn finding_about(&self, audit: AuditId, requirement: &RequirementCode) -> Option<&Finding> {
        self.by_audit.get(&audit)?.get(requirement).and_then(|finding| self.findings.get(finding))
    }

    /// A corrective action.
    pub fn action(&self, action: ActionId) -> Option<&Action> {
        self.actions.get(&action)
    }

    /// All corrective actions, in the order of their identifiers.
    pub fn actions(&self) -> impl Iterator<Item = &Action> {
        self.actions.values()
    }

    /// What is done about a finding, in the order of recording.
    pub fn actions_of(&self, finding: FindingId) -> impl Iterator<Item = &Action> {
        self.by_finding.get(&finding).into_iter().flatten().filter_map(|action| self.actions.get(action))
    }

    /// A piece of evidence.
    pub fn evidence(&self, evidence: EvidenceId) -> Option<&Evidence> {
        self.evidence.get(&evidence)
    }

    /// All evidence, in the order of its identifiers.
    pub fn all_evidence(&self) -> impl Iterator<Item = &Evidence> {
        self.evidence.values()
    }

    /// All premium received.
    pub fn received(&self) -> impl Iterator<Item = (PremiumId, &Received)> {
        self.received.iter().map(|(id, entry)| (*id, entry))
    }

    /// All plans for the premium.
    pub fn planned(&self) -> impl Iterator<Item = (PremiumId, &Planned)> {
        self.planned.iter().map(|(id, entry)| (*id, entry))
    }

    /// All decisions on the premium.
    pub fn decided(&self) -> impl Iterator<Item = (PremiumId, &Decided)> {
        self.decided.iter().map(|(id, entry)| (*id, entry))
    }

    /// All premium spent.
    pub fn spent(&self) -> impl Iterator<Item = (PremiumId, &Spent)> {
        self.spent.iter().map(|(id, entry)| (*id, entry))
    }

    /// The social group that a mandate in a premium committee stands for.
    pub fn group(&self, mandate: MandateId) -> Option<SocialGroup> {
        self.groups.get(&mandate).copied()
    }

    /// The mandates of which it is said for which social group they stand.
    pub fn groups(&self) -> impl Iterator<Item = (MandateId, SocialGroup)> {
        self.groups.iter().map(|(mandate, group)| (*mandate, *group))
    }

    /// The scheme, if it is in the register.
    pub fn known_scheme(&self, scheme: SchemeId) -> Result<&Scheme, Rejection> {
        self.schemes.get(&scheme).ok_or(Rejection::SchemeUnknown { scheme })
    }

    /// The requirement, if the certification's scheme has it and it is answered itself.
    pub fn assessable(&self, scheme: SchemeId, code: &RequirementCode) -> Result<&Requirement, Rejection> {
        let unknown = || Rejection::RequirementUnknown { scheme, requirement: code.to_string() };
        let found = self.requirement(scheme, code).ok_or_else(unknown)?;
        if found.assessable {
            Ok(found)
        } else {
            Err(Rejection::RequirementIsHeading { requirement: code.to_string() })
        }
    }

    /// The certification, if it is in the register.
    pub fn known(&self, certification: CertificationId) -> Result<&Certification, Rejection> {
        self.certifications.get(&certification).ok_or(Rejection::CertificationUnknown { certification })
    }

    /// The audit, if it is in the register.
    pub fn known_audit(&self, audit: AuditId) -> Result<&Audit, Rejection> {
        self.audits.get(&audit).ok_or(Rejection::AuditUnknown { audit })
    }

    /// The finding, if it is in the register.
    pub fn known_finding(&self, finding: FindingId) -> Result<&Finding, Rejection> {
        self.findings.get(&finding).ok_or(Rejection::FindingUnknown { finding })
    }

    /// The corrective action, if it is in the register.
    pub fn known_action(&self, action: ActionId) -> Result<&Action, Rejection> {
        self.actions.get(&action).ok_or(Rejection::ActionUnknown { action })
    }

    /// The evidence, if it is in the register.
    pub fn known_evidence(&self, evidence: EvidenceId) -> Result<&Evidence, Rejection> {
        self.evidence.get(&evidence).ok_or(Rejection::EvidenceUnknown { evidence })
    }
}

impl Scheme {
    /// A requirement, looked for from the first to the last; [`State::requirement`] is the quicker way.
    pub fn requirement(&self, code: &RequirementCode) -> Option<&Requirement> {
        self.requirements.iter().find(|requirement| requirement.code == *code)
    }
}
