//! Decisions about evidence.

use super::{DecisionContext, period};
use crate::certification::scheme::RequirementCode;
use crate::certification::{Certification, Event, EvidenceDetails, Rejection, Source, State};
use crate::value::Remark;
use crate::value::id::{CertificationId, EvidenceId, MandateId, OrganId};

/// Records a piece of evidence.
pub(super) fn record(
    known: DecisionContext<'_>,
    evidence: EvidenceId,
    details: &EvidenceDetails,
) -> Result<Event, crate::Rejection> {
    recorded(known, evidence, details)?;
    Ok(Event::EvidenceRecorded { details: details.clone(), evidence })
}

/// Uses evidence for a requirement.
pub(super) fn link(
    state: &State,
    evidence: EvidenceId,
    certification: CertificationId,
    requirement: &RequirementCode,
) -> Result<Event, Rejection> {
    state.known_evidence(evidence)?;
    let found = state.known(certification)?;
    state.assessable(found.scheme, requirement)?;
    if is_linked(found, evidence, requirement) {
        return Err(Rejection::EvidenceAlreadyLinked { evidence });
    }
    Ok(Event::EvidenceLinked { certification, evidence, requirement: requirement.clone() })
}

/// No longer uses evidence for a requirement.
pub(super) fn unlink(
    state: &State,
    evidence: EvidenceId,
    certification: CertificationId,
    requirement: &RequirementCode,
    reason: &Remark,
) -> Result<Event, Rejection> {
    state.known_evidence(evidence)?;
    if !is_linked(state.known(certification)?, evidence, requirement) {
        return Err(Rejection::EvidenceNotLinked { evidence });
    }
    let (reason, requirement) = (reason.clone(), requirement.clone());
    Ok(Event::EvidenceUnlinked { certification, evidence, reason, requirement })
}

fn is_linked(certification: &Certification, evidence: EvidenceId, requirement: &RequirementCode) -> bool {
    certification.evidence.get(requirement).is_some_and(|linked| linked.contains(&evidence))
}

/// Takes evidence on which nothing rests out of the register.
pub(super) fn annul(state: &State, evidence: EvidenceId, reason: &Remark) -> Result<Event, Rejection> {
    state.known_evidence(evidence)?;
    if is_used(state, evidence) {
        return Err(Rejection::EvidenceInUse { evidence });
    }
    Ok(Event::EvidenceAnnulled { evidence, reason: reason.clone() })
}

fn recorded(
    known: DecisionContext<'_>,
    evidence: EvidenceId,
    details: &EvidenceDetails,
) -> Result<(), crate::Rejection> {
    let state = known.certifications;
    if state.evidence(evidence).is_some() {
        return Err(Rejection::EvidenceExists { evidence }.into());
    }
    period(details.effective.from, details.effective.until)?;
    if let Some(former) = details.supersedes
        && let Some(by) = state.known_evidence(former)?.superseded_by
    {
        return Err(Rejection::EvidenceSuperseded { evidence: former, by }.into());
    }
    // Records of later areas are theirs to know; what stands before this area is looked up.
    if let Source::Record { kind, record } = &details.source {
        match kind.as_str() {
            "mandate" => known.committees.held(MandateId::new(*record)).map(|_| ())?,
            "organ" => known.committees.known(OrganId::new(*record)).map(|_| ())?,
            _ => {}
        }
    }
    Ok(())
}

/// Whether anything rests on the evidence: a requirement, a finding, a closing, premium spent, or a newer version.
fn is_used(state: &State, evidence: EvidenceId) -> bool {
    let superseded = state.evidence(evidence).is_some_and(|found| found.superseded_by.is_some());
    let mut linked = state.certifications().flat_map(|found| found.evidence.values());
    let mut found = state.findings().flat_map(|finding| &finding.details.evidence);
    let mut closed = state.actions().flat_map(|action| {
        let now = action.closed.iter().map(|(closure, _)| closure);
        now.chain(action.reopened.iter().map(|(closure, ..)| closure)).flat_map(|closure| &closure.evidence)
    });
    let mut spent = state.spent().flat_map(|(_, entry)| &entry.evidence);
    superseded
        || linked.any(|all| all.contains(&evidence))
        || found.any(|one| *one == evidence)
        || closed.any(|one| *one == evidence)
        || spent.any(|one| *one == evidence)
}
