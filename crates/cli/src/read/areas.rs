//! The same for certification.

use domain::certification::scheme::{Link, RequirementCode};
use domain::certification::{Line, Scope};
use domain::find::certification::{PremiumKind, Within};
use domain::value::id::{
    ActionId, AuditId, CertificationId, EvidenceId, FindingId, PremiumId, SchemeId, StepId,
};

use super::{InAudit, OfCertification, Reading};
use crate::problem::Outcome;

impl Reading<'_> {
    pub(crate) fn scheme(&self, value: &str) -> Outcome<SchemeId> {
        self.resolver.scheme("scheme", value)
    }

    pub(crate) fn certification(&self, value: &str, holder: Option<&String>) -> Outcome<CertificationId> {
        self.resolver.certification("certification", value, holder.map(String::as_str))
    }

    pub(crate) fn requirement_of(&self, of: CertificationId, value: &str) -> Outcome<RequirementCode> {
        self.resolver.requirement_of("requirement", of, value)
    }

    pub(crate) fn step(&self, of: CertificationId, value: &str) -> Outcome<StepId> {
        self.resolver.step("step", of, value)
    }

    pub(crate) fn within(&self, of: &OfCertification) -> Outcome<Within> {
        self.resolver.within(of)
    }

    pub(crate) fn audit(&self, value: &str, of: &OfCertification) -> Outcome<AuditId> {
        self.resolver.audit("audit", value, of)
    }

    pub(crate) fn within_audit(&self, place: &InAudit) -> Outcome<Within> {
        self.resolver.within_audit(place)
    }

    pub(crate) fn finding(&self, value: &str, place: &InAudit) -> Outcome<FindingId> {
        self.resolver.finding("finding", value, place)
    }

    pub(crate) fn action(&self, value: &str, place: &InAudit) -> Outcome<ActionId> {
        self.resolver.action("action", value, place)
    }

    pub(crate) fn evidence(&self, value: &str) -> Outcome<EvidenceId> {
        self.resolver.evidence("evidence", value)
    }

    pub(crate) fn all_evidence(&self, values: &[String]) -> Outcome<Vec<EvidenceId>> {
        self.resolver.all_evidence("evidence", values)
    }

    pub(crate) fn premium(
        &self,
        value: &str,
        holder: Option<&String>,
        kind: Option<PremiumKind>,
    ) -> Outcome<PremiumId> {
        self.resolver.premium("entry", value, holder.map(String::as_str), kind)
    }

    pub(crate) fn link(&self, source: SchemeId, target: SchemeId, value: &str) -> Outcome<Link> {
        self.resolver.link(source, target, value)
    }

    pub(crate) fn links(
        &self,
        source: SchemeId,
        target: SchemeId,
        path: &str,
        bytes: &[u8],
    ) -> Outcome<Vec<Link>> {
        self.resolver.links(source, target, path, bytes)
    }

    pub(crate) fn lines(&self, values: &[String]) -> Outcome<Vec<Line>> {
        self.resolver.lines(values)
    }

    pub(crate) fn scope(
        &self,
        level: Option<&String>,
        product: Option<&String>,
        units: &[String],
    ) -> Outcome<Scope> {
        self.resolver.scope(level.map(String::as_str), product.map(String::as_str), units)
    }
}
