//! The same for certification.

use domain::value::id::{AuditId, CertificationId, EvidenceId, SchemeId};

use super::{OfCertification, Reading};
use crate::problem::Outcome;

impl Reading<'_> {
    pub(crate) fn scheme(&self, value: &str) -> Outcome<SchemeId> {
        self.resolver.scheme("scheme", value)
    }

    pub(crate) fn certification(&self, value: &str, holder: Option<&String>) -> Outcome<CertificationId> {
        self.resolver.certification("certification", value, holder.map(String::as_str))
    }

    pub(crate) fn audit(&self, value: &str, of: &OfCertification) -> Outcome<AuditId> {
        self.resolver.audit("audit", value, of)
    }

    pub(crate) fn evidence(&self, value: &str) -> Outcome<EvidenceId> {
        self.resolver.evidence("evidence", value)
    }
}
