//! Decisions about corrective actions: somebody other than the author closes one, only saying so opens it again, and one
//! that was planned in error goes only while nobody closed it.

use super::audit::evidence_known;
use super::{DecisionContext, in_order};
use crate::certification::{Action, ActionDetails, Closure, Conformity, Event, Rejection, State};
use crate::value::id::{ActionId, AuditId, FindingId};
use crate::value::{PartialDate, Remark, ShortText};

/// Plans a corrective action.
pub(super) fn plan(
    known: DecisionContext<'_>,
    by: &ShortText,
    action: ActionId,
    finding: FindingId,
    details: &ActionDetails,
) -> Result<Event, crate::Rejection> {
    plannable(known, action, finding, details)?;
    Ok(Event::ActionPlanned { action, author: by.clone(), details: details.clone(), finding })
}

/// Changes an open corrective action.
pub(super) fn revise(
    known: DecisionContext<'_>,
    by: &ShortText,
    action: ActionId,
    details: &ActionDetails,
    reason: &Remark,
) -> Result<Event, crate::Rejection> {
    let found = open(known.certifications, action)?;
    if found.details == *details {
        return Err(Rejection::CertificationUnchanged.into());
    }
    if found.details.deadline != details.deadline {
        due_after_audit(known.certifications, found.finding, details.deadline)?;
    }
    doable(known, details)?;
    let (author, details, reason) = (by.clone(), details.clone(), reason.clone());
    Ok(Event::ActionRevised { action, author, details, reason })
}

/// Closes a corrective action.
pub(super) fn close(
    known: DecisionContext<'_>,
    by: &ShortText,
    action: ActionId,
    closure: &Closure,
) -> Result<Event, crate::Rejection> {
    let found = open(known.certifications, action)?;
    if found.authors.contains(by) {
        return Err(Rejection::ClosedByItsAuthor { action, author: by.to_string() }.into());
    }
    closes(known, found, closure)?;
    Ok(Event::ActionClosed { action, closer: by.clone(), closure: closure.clone() })
}

/// Opens a closed corrective action again.
pub(super) fn reopen(
    known: DecisionContext<'_>,
    action: ActionId,
    on: PartialDate,
    reason: &Remark,
) -> Result<Event, crate::Rejection> {
    let found = known.certifications.known_action(action)?;
    let (closure, _) = found.closed.as_ref().ok_or(Rejection::ActionOpen { action })?;
    in_order(closure.on, on)?;
    Ok(Event::ActionReopened { action, on, reason: reason.clone() })
}

/// Takes a corrective action that was never closed out of the register; its finding is then as if it had not been
/// planned. What was closed once was done, and opening it again does not make it an error.
pub(super) fn annul(
    known: DecisionContext<'_>,
    action: ActionId,
    reason: &Remark,
) -> Result<Event, crate::Rejection> {
    let found = known.certifications.known_action(action)?;
    if found.closed.is_some() || !found.reopened.is_empty() {
        return Err(Rejection::ActionWasClosed { action }.into());
    }
    Ok(Event::ActionAnnulled { action, reason: reason.clone() })
}

fn open(state: &State, action: ActionId) -> Result<&Action, Rejection> {
    let found = state.known_action(action)?;
    if found.closed.is_some() { Err(Rejection::ActionClosed { action }) } else { Ok(found) }
}

fn plannable(
    known: DecisionContext<'_>,
    action: ActionId,
    finding: FindingId,
    details: &ActionDetails,
) -> Result<(), crate::Rejection> {
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
    due_after_audit(state, finding, details.deadline)?;
    doable(known, details)
}

/// The audit that found the matter, and the first day on which it was held, where a day lies before that however both are
/// read.
fn held_later(state: &State, finding: FindingId, day: PartialDate) -> Option<(AuditId, PartialDate)> {
    let audit = state.audit(state.finding(finding)?.audit)?;
    let held = audit.held.as_ref()?.from;
    (day.last() < held.first()).then_some((audit.id, held))
}

fn due_after_audit(state: &State, finding: FindingId, due: PartialDate) -> Result<(), Rejection> {
    let before = held_later(state, finding, due);
    before.map_or(Ok(()), |(audit, held)| Err(Rejection::DueBeforeAudit { audit, held, due }))
}

/// Whether those who are to see to it are in the register.
fn doable(known: DecisionContext<'_>, details: &ActionDetails) -> Result<(), crate::Rejection> {
    if let Some(organ) = details.organ {
        known.committees.known(organ)?;
    }
    if let Some(person) = details.person {
        known.persons.active(person)?;
    }
    Ok(())
}

/// Whether the closing comes after the last reopening, and what shows it is there.
fn closes(known: DecisionContext<'_>, action: &Action, closure: &Closure) -> Result<(), crate::Rejection> {
    let reopened: Option<PartialDate> = action.reopened.last().map(|(_, on, _)| *on);
    if let Some(on) = reopened {
        in_order(on, closure.on)?;
    }
    if let Some((audit, held)) = held_later(known.certifications, action.finding, closure.on) {
        return Err(Rejection::ClosedBeforeAudit { audit, held, closed: closure.on }.into());
    }
    Ok(evidence_known(known.certifications, &closure.evidence)?)
}
