//! Decisions about audits and what they find.

use super::in_order;
use crate::certification::scheme::Scale;
use crate::certification::{AuditDetails, Conformity, Event, FindingDetails, Held, Rejection, State};
use crate::value::Remark;
use crate::value::id::{AuditId, CertificationId, EvidenceId, FindingId};

/// Schedules an audit.
pub(super) fn schedule(
    state: &State,
    audit: AuditId,
    certification: CertificationId,
    details: &AuditDetails,
) -> Result<Event, Rejection> {
    state.known(certification)?;
    if state.audit(audit).is_some() {
        return Err(Rejection::AuditExists { audit });
    }
    Ok(Event::AuditScheduled { audit, certification, details: details.clone() })
}

/// Writes down how an audit was held.
pub(super) fn hold(state: &State, audit: AuditId, held: &Held) -> Result<Event, Rejection> {
    let found = state.known_audit(audit)?;
    in_order(held.from, held.until)?;
    if found.held.as_ref() == Some(held) {
        return Err(Rejection::CertificationUnchanged);
    }
    Ok(Event::AuditHeld { audit, held: held.clone() })
}

/// Takes an audit that found nothing out of the register.
pub(super) fn annul(state: &State, audit: AuditId, reason: &Remark) -> Result<Event, Rejection> {
    state.known_audit(audit)?;
    if state.findings_of(audit).next().is_some() {
        return Err(Rejection::AuditHasFindings { audit });
    }
    Ok(Event::AuditAnnulled { audit, reason: reason.clone() })
}

/// Writes down what an audit found about a requirement.
pub(super) fn find(
    state: &State,
    finding: FindingId,
    audit: AuditId,
    details: &FindingDetails,
) -> Result<Event, Rejection> {
    found(state, finding, audit, details)?;
    Ok(Event::FindingRecorded { audit, details: details.clone(), finding })
}

/// Takes a finding about which nothing is done out of the register.
pub(super) fn annul_finding(state: &State, finding: FindingId, reason: &Remark) -> Result<Event, Rejection> {
    state.known_finding(finding)?;
    if state.actions_of(finding).next().is_some() {
        return Err(Rejection::FindingHasActions { finding });
    }
    Ok(Event::FindingAnnulled { finding, reason: reason.clone() })
}

fn found(
    state: &State,
    finding: FindingId,
    audit: AuditId,
    details: &FindingDetails,
) -> Result<(), Rejection> {
    let held = state.known_audit(audit)?;
    if state.finding(finding).is_some() {
        return Err(Rejection::FindingExists { finding });
    }
    if held.held.is_none() {
        return Err(Rejection::AuditNotHeld { audit });
    }
    let scheme = state.known(held.certification)?.scheme;
    state.assessable(scheme, &details.requirement)?;
    if let Some(said) = state.finding_about(audit, &details.requirement) {
        return Err(Rejection::RequirementAlreadyFound { finding: said.id });
    }
    let content = state.known_scheme(scheme)?;
    match (&details.conformity, &content.header.scale) {
        (Conformity::NonConforming(grade), _) if content.grade(grade).is_none() => {
            let known: Vec<&str> = content.grades().iter().map(|grade| grade.code.as_str()).collect();
            if known.is_empty() {
                return Err(Rejection::ScaleDiffers { scheme });
            }
            return Err(Rejection::GradeUnknown { grade: grade.to_string(), known: known.join(", ") });
        }
        (Conformity::Rank(_), Scale::Conformity) => return Err(Rejection::ScaleDiffers { scheme }),
        (Conformity::Rank(rank), Scale::Rank { max, .. }) if *rank == 0 || max < rank => {
            return Err(Rejection::ScaleDiffers { scheme });
        }
        (
            Conformity::Conforming
            | Conformity::Observation
            | Conformity::NonConforming(_)
            | Conformity::Rank(_)
            | Conformity::NotApplicable,
            _,
        ) => {}
    }
    evidence_known(state, &details.evidence)
}

/// Whether all the evidence is in the register.
pub(super) fn evidence_known(state: &State, evidence: &[EvidenceId]) -> Result<(), Rejection> {
    evidence.iter().try_for_each(|one| state.known_evidence(*one).map(|_| ()))
}
