//! How facts change what is known of certification: one arm for each. Total and without rules.

use super::scheme::{RequirementCode, Scheme};
use super::{
    Action, ActionDetails, Answer, Audit, Carried, Certification, Event, Evidence, EvidenceDetails, Finding,
    FindingDetails, State, Step,
};
use crate::value::id::{ActionId, AuditId, CertificationId, EvidenceId, FindingId, PremiumId, SchemeId};
use crate::value::{PartialDate, Remark, ShortText};

/// Applies one fact.
pub fn evolve(state: &mut State, event: &Event) {
    match event {
        Event::SchemeAdopted { content, scheme } => {
            adopt_scheme(state, *scheme, content);
        }
        Event::SchemesRelated { links, source, target } => {
            if links.is_empty() {
                state.links.remove(&(*source, *target));
            } else {
                state.links.insert((*source, *target), links.clone());
            }
        }
        Event::SchemeAnnulled { scheme, .. } => annul_scheme(state, *scheme),
        Event::Opened { certification, holder, on, scheme, scope } => {
            let mut record = Certification::open(*certification, *scheme, *holder, *on);
            record.scope = scope.clone();
            state.certifications.insert(*certification, record);
        }
        Event::StepRecorded { certification, step } => {
            change(state, *certification, |found| insert_step(&mut found.steps, step.clone()));
        }
        Event::StepAnnulled { certification, step, .. } => {
            change(state, *certification, |found| found.steps.retain(|taken| taken.id != *step));
        }
        Event::Annulled { certification, .. } => {
            state.certifications.remove(certification);
        }
        Event::RequirementAnswered { answer, certification, requirement } => {
            change(state, *certification, |found| {
                found.answers.update(requirement.clone(), |answers| insert_answer(answers, answer.clone()));
                found.carried.remove(requirement);
            });
        }
        Event::AnswersCarriedOver { carried, from_certification, lost, to_certification } => {
            change(state, *to_certification, |found| carry(found, *from_certification, carried, lost));
        }
        Event::AuditScheduled { audit, certification, details } => {
            let (id, certification, details) = (*audit, *certification, details.clone());
            state.audits.insert(id, Audit { id, certification, details, held: None });
        }
        Event::AuditHeld { audit, held } => {
            if let Some(found) = state.audits.get_mut(audit) {
                found.held = Some(held.clone());
            }
        }
        Event::AuditAnnulled { audit, .. } => {
            state.audits.remove(audit);
        }
        Event::FindingRecorded { audit, details, finding } => find(state, *audit, *finding, details),
        Event::FindingAnnulled { finding, .. } => annul_finding(state, *finding),
        Event::ActionPlanned { action, author, details, finding } => {
            plan(state, *action, author, details, *finding);
        }
        Event::ActionRevised { action, author, details, .. } => {
            change_action(state, *action, |found| {
                found.authors.insert(author.clone());
                found.details = details.clone();
            });
        }
        Event::ActionClosed { action, closer, closure } => {
            change_action(state, *action, |found| found.closed = Some((closure.clone(), closer.clone())));
        }
        Event::ActionReopened { action, on, reason } => {
            change_action(state, *action, |found| reopen(found, *on, reason));
        }
        Event::ActionAnnulled { action, .. } => annul_action(state, *action),
        Event::ActionReassigned { action, person } => {
            change_action(state, *action, |found| found.details.person = Some(*person));
        }
        Event::EvidenceRecorded { details, evidence } => record_evidence(state, *evidence, details),
        Event::EvidenceLinked { certification, evidence, requirement } => {
            change(state, *certification, |found| {
                found.evidence.update(requirement.clone(), |linked| {
                    linked.insert(*evidence);
                });
            });
        }
        Event::EvidenceUnlinked { certification, evidence, requirement, .. } => {
            change(state, *certification, |found| unlink(found, *evidence, requirement));
        }
        Event::EvidenceAnnulled { evidence, .. } => annul_evidence(state, *evidence),
        Event::PremiumReceived { premium, received } => {
            state.received.insert(*premium, received.clone());
        }
        Event::PremiumPlanned { planned, premium } => {
            state.planned.insert(*premium, planned.clone());
        }
        Event::PremiumDecided { decided, premium } => {
            state.decided.insert(*premium, decided.clone());
        }
        Event::PremiumSpent { premium, spent } => {
            state.spent.insert(*premium, spent.clone());
        }
        Event::PremiumAnnulled { premium, .. } => annul_premium(state, *premium),
        Event::SocialGroupStated { mandate, social_group: Some(group) } => {
            state.groups.insert(*mandate, *group);
        }
        Event::SocialGroupStated { mandate, social_group: None } => {
            state.groups.remove(mandate);
        }
    }
}

fn adopt_scheme(state: &mut State, scheme: SchemeId, content: &Scheme) {
    let codes = content.requirements.iter().enumerate();
    let index = codes.map(|(at, requirement)| (requirement.code.clone(), at)).collect();
    state.by_code.insert(scheme, index);
    state.schemes.insert(scheme, content.clone());
}

fn reopen(action: &mut Action, on: PartialDate, reason: &Remark) {
    if let Some((closure, _)) = action.closed.take() {
        action.reopened.push((closure, on, reason.clone()));
    }
}

/// Changes a certification, where it is there.
fn change(state: &mut State, certification: CertificationId, how: impl FnOnce(&mut Certification)) {
    if let Some(found) = state.certifications.get_mut(&certification) {
        how(found);
    }
}

/// Changes a corrective action, where it is there.
fn change_action(state: &mut State, action: ActionId, how: impl FnOnce(&mut Action)) {
    if let Some(found) = state.actions.get_mut(&action) {
        how(found);
    }
}

fn annul_scheme(state: &mut State, scheme: SchemeId) {
    state.schemes.remove(&scheme);
    state.by_code.remove(&scheme);
}

fn carry(found: &mut Certification, from: CertificationId, carried: &[Carried], lost: &[RequirementCode]) {
    for one in carried {
        found.answers.update(one.target.clone(), |answers| insert_answer(answers, one.answer.clone()));
        found.carried.insert(one.target.clone(), (from, one.source.clone()));
    }
    if lost.is_empty() {
        found.lost.remove(&from);
    } else {
        found.lost.insert(from, lost.iter().cloned().collect());
    }
}

/// Puts a step after all those of its day and before.
pub(super) fn insert_step(steps: &mut Vec<Step>, step: Step) {
    let at = steps.partition_point(|taken| taken.on.first() <= step.on.first());
    steps.insert(at, step);
}

fn insert_answer(answers: &mut Vec<Answer>, answer: Answer) {
    let at = answers.partition_point(|given| given.on.first() <= answer.on.first());
    answers.insert(at, answer);
}

fn find(state: &mut State, audit: AuditId, finding: FindingId, details: &FindingDetails) {
    state.by_audit.update(audit, |by_requirement| {
        by_requirement.insert(details.requirement.clone(), finding);
    });
    state.findings.insert(finding, Finding { id: finding, audit, details: details.clone() });
}

fn annul_finding(state: &mut State, finding: FindingId) {
    if let Some(gone) = state.findings.remove(&finding)
        && let Some(by_requirement) = state.by_audit.get_mut(&gone.audit)
    {
        by_requirement.remove(&gone.details.requirement);
        if by_requirement.is_empty() {
            state.by_audit.remove(&gone.audit);
        }
    }
}

fn plan(
    state: &mut State,
    action: ActionId,
    author: &ShortText,
    details: &ActionDetails,
    finding: FindingId,
) {
    let record = Action {
        id: action,
        finding,
        authors: core::iter::once(author.clone()).collect(),
        details: details.clone(),
        closed: None,
        reopened: Vec::new(),
    };
    state.actions.insert(action, record);
    state.by_finding.update(finding, |actions| actions.push(action));
}

fn annul_action(state: &mut State, action: ActionId) {
    if let Some(gone) = state.actions.remove(&action)
        && let Some(of_finding) = state.by_finding.get_mut(&gone.finding)
    {
        of_finding.retain(|other| *other != action);
        if of_finding.is_empty() {
            state.by_finding.remove(&gone.finding);
        }
    }
}

fn record_evidence(state: &mut State, evidence: EvidenceId, details: &EvidenceDetails) {
    if let Some(former) = details.supersedes.and_then(|former| state.evidence.get_mut(&former)) {
        former.superseded_by = Some(evidence);
    }
    let record = Evidence { id: evidence, details: details.clone(), superseded_by: None };
    state.evidence.insert(evidence, record);
}

fn annul_evidence(state: &mut State, evidence: EvidenceId) {
    if let Some(gone) = state.evidence.remove(&evidence)
        && let Some(former) = gone.details.supersedes.and_then(|former| state.evidence.get_mut(&former))
    {
        former.superseded_by = None;
    }
}

fn unlink(found: &mut Certification, evidence: EvidenceId, requirement: &RequirementCode) {
    let Some(linked) = found.evidence.get_mut(requirement) else { return };
    linked.remove(&evidence);
    if linked.is_empty() {
        found.evidence.remove(requirement);
    }
}

fn annul_premium(state: &mut State, premium: PremiumId) {
    state.received.remove(&premium);
    state.planned.remove(&premium);
    state.decided.remove(&premium);
    state.spent.remove(&premium);
}
