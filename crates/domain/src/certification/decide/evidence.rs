//! Decisions about evidence.

use super::{Known, period};
use crate::certification::{Command, Event, EvidenceDetails, Rejection, Source, State};
use crate::rejection::Rejection as Any;
use crate::value::id::{EvidenceId, MandateId, OrganId};

/// Decides a command about evidence; other commands are decided beside this.
pub(super) fn decide(known: Known<'_>, command: &Command) -> Result<Option<Event>, Any> {
    let state = known.certifications;
    let event = match command {
        Command::RecordEvidence { evidence, details } => {
            recorded(known, *evidence, details)?;
            Event::EvidenceRecorded { details: details.clone(), evidence: *evidence }
        }
        Command::LinkEvidence { evidence, certification, requirement } => {
            state.known_evidence(*evidence)?;
            let found = state.known(*certification)?;
            state.assessable(found.scheme, requirement)?;
            if found.evidence.get(requirement).is_some_and(|linked| linked.contains(evidence)) {
                return Err(Rejection::EvidenceAlreadyLinked { evidence: *evidence }.into());
            }
            let (certification, evidence) = (*certification, *evidence);
            Event::EvidenceLinked { certification, evidence, requirement: requirement.clone() }
        }
        Command::UnlinkEvidence { evidence, certification, requirement, reason } => {
            state.known_evidence(*evidence)?;
            let found = state.known(*certification)?;
            if found.evidence.get(requirement).is_none_or(|linked| !linked.contains(evidence)) {
                return Err(Rejection::EvidenceNotLinked { evidence: *evidence }.into());
            }
            let (certification, evidence, reason) = (*certification, *evidence, reason.clone());
            Event::EvidenceUnlinked { certification, evidence, reason, requirement: requirement.clone() }
        }
        Command::AnnulEvidence { evidence, reason } => {
            state.known_evidence(*evidence)?;
            if is_used(state, *evidence) {
                return Err(Rejection::EvidenceInUse { evidence: *evidence }.into());
            }
            Event::EvidenceAnnulled { evidence: *evidence, reason: reason.clone() }
        }
        _ => return Ok(None),
    };
    Ok(Some(event))
}

fn recorded(known: Known<'_>, evidence: EvidenceId, details: &EvidenceDetails) -> Result<(), Any> {
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
