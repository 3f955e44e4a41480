//! Decisions about audits, what they find, and what is done about it.

use super::{Known, in_order};
use crate::certification::scheme::Scale;
use crate::certification::{
    Action, ActionDetails, Closure, Command, Conformity, Event, FindingDetails, Rejection, State,
};
use crate::rejection::Rejection as Any;
use crate::value::id::{ActionId, AuditId, EvidenceId, FindingId};
use crate::value::{Code, PartialDate, Remark};

/// Decides a command about an audit or a finding; other commands are decided beside this.
pub(super) fn decide(state: &State, command: &Command) -> Result<Option<Event>, Rejection> {
    let event = match command {
        Command::ScheduleAudit { audit, certification, details } => {
            state.known(*certification)?;
            if state.audit(*audit).is_some() {
                return Err(Rejection::AuditExists { audit: *audit });
            }
            let (audit, certification) = (*audit, *certification);
            Event::AuditScheduled { audit, certification, details: details.clone() }
        }
        Command::HoldAudit { audit, held } => {
            let found = state.known_audit(*audit)?;
            in_order(held.from, held.until)?;
            if found.held.as_ref() == Some(held) {
                return Err(Rejection::CertificationUnchanged);
            }
            Event::AuditHeld { audit: *audit, held: held.clone() }
        }
        Command::AnnulAudit { audit, reason } => {
            state.known_audit(*audit)?;
            if state.findings_of(*audit).next().is_some() {
                return Err(Rejection::AuditHasFindings { audit: *audit });
            }
            Event::AuditAnnulled { audit: *audit, reason: reason.clone() }
        }
        Command::Find { finding, audit, details } => {
            found(state, *finding, *audit, details)?;
            Event::Found { audit: *audit, details: details.clone(), finding: *finding }
        }
        Command::AnnulFinding { finding, reason } => {
            state.known_finding(*finding)?;
            if state.actions_of(*finding).next().is_some() {
                return Err(Rejection::FindingHasActions { finding: *finding });
            }
            Event::FindingAnnulled { finding: *finding, reason: reason.clone() }
        }
        _ => return Ok(None),
    };
    Ok(Some(event))
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
            return Err(Rejection::GradeUnknown { grade: grade.to_string() });
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

/// Decides a command about a corrective action; other commands are decided beside this.
pub(super) fn action(known: Known<'_>, by: &Code, command: &Command) -> Result<Option<Event>, Any> {
    let state = known.certifications;
    let event = match command {
        Command::PlanAction { action, finding, details } => {
            planned(known, *action, *finding, details)?;
            let (action, author, finding) = (*action, by.clone(), *finding);
            Event::ActionPlanned { action, author, details: details.clone(), finding }
        }
        Command::ReviseAction { action, details, reason } => {
            let found = open(state, *action)?;
            if found.details == *details {
                return Err(Rejection::CertificationUnchanged.into());
            }
            doable(known, details, Some(reason))?;
            let (author, details, reason) = (by.clone(), details.clone(), reason.clone());
            Event::ActionRevised { action: *action, author, details, reason }
        }
        Command::CloseAction { action, closure } => {
            let found = open(state, *action)?;
            if found.authors.contains(by) {
                let author = by.to_string();
                return Err(Rejection::ClosedByItsAuthor { action: *action, author }.into());
            }
            closes(known, found, closure)?;
            Event::ActionClosed { action: *action, closer: by.clone(), closure: closure.clone() }
        }
        Command::ReopenAction { action, on, reason } => {
            let found = state.known_action(*action)?;
            let (closure, _) = found.closed.as_ref().ok_or(Rejection::ActionOpen { action: *action })?;
            in_order(closure.on, *on)?;
            not_named(known, &found.details, Some(reason))?;
            Event::ActionReopened { action: *action, on: *on, reason: reason.clone() }
        }
        _ => return Ok(None),
    };
    Ok(Some(event))
}

fn open(state: &State, action: ActionId) -> Result<&Action, Rejection> {
    let found = state.known_action(action)?;
    if found.closed.is_some() { Err(Rejection::ActionClosed { action }) } else { Ok(found) }
}

fn planned(
    known: Known<'_>,
    action: ActionId,
    finding: FindingId,
    details: &ActionDetails,
) -> Result<(), Any> {
    let state = known.certifications;
    if state.action(action).is_some() {
        return Err(Rejection::ActionExists { action }.into());
    }
    let found = state.known_finding(finding)?;
    let audit = state.known_audit(found.audit)?;
    let content = state.known_scheme(state.known(audit.certification)?.scheme)?;
    let conformity = &found.details.conformity;
    if !content.falls_short(conformity) && !matches!(conformity, Conformity::Observation) {
        return Err(Rejection::NothingToCorrect { finding }.into());
    }
    doable(known, details, None)
}

/// Whether those who are to see to it are in the register, and no text names them.
fn doable(known: Known<'_>, details: &ActionDetails, reason: Option<&Remark>) -> Result<(), Any> {
    if let Some(organ) = details.organ {
        known.committees.known(organ)?;
    }
    if let Some(person) = details.person {
        known.persons.open(person)?;
    }
    not_named(known, details, reason)
}

fn not_named(known: Known<'_>, details: &ActionDetails, reason: Option<&Remark>) -> Result<(), Any> {
    let Some(person) = details.person else { return Ok(()) };
    for remark in [Some(&details.action), details.root_cause.as_ref(), reason] {
        known.persons.not_named_in(person, remark)?;
    }
    Ok(())
}

/// Whether the closing comes after the last reopening, and what shows it is there.
fn closes(known: Known<'_>, action: &Action, closure: &Closure) -> Result<(), Any> {
    let reopened: Option<PartialDate> = action.reopened.last().map(|(_, on, _)| *on);
    if let Some(on) = reopened {
        in_order(on, closure.on)?;
    }
    not_named(known, &action.details, Some(&closure.check))?;
    Ok(evidence_known(known.certifications, &closure.evidence)?)
}
