//! How facts change what is known of certification. Total and without rules.

use super::{Action, Answer, Audit, Certification, Event, Evidence, Finding, State, Step};
use crate::value::id::CertificationId;

/// Applies one fact.
pub fn evolve(state: &mut State, event: &Event) {
    match event {
        Event::SchemeAdopted { .. } | Event::SchemesRelated { .. } | Event::SchemeAnnulled { .. } => {
            scheme(state, event);
        }
        Event::Opened { .. }
        | Event::StepRecorded { .. }
        | Event::StepAnnulled { .. }
        | Event::Annulled { .. }
        | Event::RequirementAnswered { .. }
        | Event::AnswersCarriedOver { .. } => certification(state, event),
        Event::AuditScheduled { .. }
        | Event::AuditHeld { .. }
        | Event::AuditAnnulled { .. }
        | Event::FindingRecorded { .. }
        | Event::FindingAnnulled { .. } => audit(state, event),
        Event::ActionPlanned { .. }
        | Event::ActionRevised { .. }
        | Event::ActionClosed { .. }
        | Event::ActionReopened { .. }
        | Event::ActionAnnulled { .. }
        | Event::ActionReassigned { .. } => action(state, event),
        Event::EvidenceRecorded { .. }
        | Event::EvidenceLinked { .. }
        | Event::EvidenceUnlinked { .. }
        | Event::EvidenceAnnulled { .. } => evidence(state, event),
        Event::PremiumReceived { .. }
        | Event::PremiumPlanned { .. }
        | Event::PremiumDecided { .. }
        | Event::PremiumSpent { .. }
        | Event::PremiumAnnulled { .. }
        | Event::SocialGroupStated { .. } => premium(state, event),
    }
}

fn scheme(state: &mut State, event: &Event) {
    if let Event::SchemeAdopted { content, scheme } = event {
        let codes = content.requirements.iter().enumerate();
        let index = codes.map(|(at, requirement)| (requirement.code.clone(), at)).collect();
        state.by_code.insert(*scheme, index);
        state.schemes.insert(*scheme, (**content).clone());
    }
    if let Event::SchemesRelated { links, source, target } = event {
        if links.is_empty() {
            state.links.remove(&(*source, *target));
        } else {
            state.links.insert((*source, *target), links.clone());
        }
    }
    if let Event::SchemeAnnulled { scheme, .. } = event {
        state.schemes.remove(scheme);
        state.by_code.remove(scheme);
    }
}

fn certification(state: &mut State, event: &Event) {
    if let Event::Opened { certification, holder, on, scheme, scope } = event {
        let mut record = Certification::open(*certification, *scheme, *holder, *on);
        record.scope = scope.clone();
        state.certifications.insert(*certification, record);
    }
    if let Event::StepRecorded { certification, step } = event
        && let Some(found) = state.certifications.get_mut(certification)
    {
        insert_step(&mut found.steps, step.clone());
    }
    if let Event::StepAnnulled { certification, step, .. } = event
        && let Some(found) = state.certifications.get_mut(certification)
    {
        found.steps.retain(|taken| taken.id != *step);
    }
    if let Event::Annulled { certification, .. } = event {
        state.certifications.remove(certification);
    }
    if let Event::RequirementAnswered { answer, certification, requirement } = event
        && let Some(found) = state.certifications.get_mut(certification)
    {
        found.answers.update(requirement.clone(), |answers| insert_answer(answers, answer.clone()));
        found.carried.remove(requirement);
    }
    carried(state, event);
}

fn carried(state: &mut State, event: &Event) {
    let Event::AnswersCarriedOver { carried, from_certification: from, lost, to_certification: to } = event
    else {
        return;
    };
    let Some(found) = state.certifications.get_mut(to) else { return };
    for one in carried {
        found.answers.update(one.target.clone(), |answers| insert_answer(answers, one.answer.clone()));
        found.carried.insert(one.target.clone(), (*from, one.source.clone()));
    }
    if lost.is_empty() {
        found.lost.remove(from);
    } else {
        found.lost.insert(*from, lost.iter().cloned().collect());
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

fn audit(state: &mut State, event: &Event) {
    if let Event::AuditScheduled { audit, certification, details } = event {
        let (id, certification, details) = (*audit, *certification, details.clone());
        state.audits.insert(id, Audit { id, certification, details, held: None });
    }
    if let Event::AuditHeld { audit, held } = event
        && let Some(found) = state.audits.get_mut(audit)
    {
        found.held = Some(held.clone());
    }
    if let Event::AuditAnnulled { audit, .. } = event {
        state.audits.remove(audit);
    }
    if let Event::FindingRecorded { audit, details, finding } = event {
        state.by_audit.update(*audit, |by_requirement| {
            by_requirement.insert(details.requirement.clone(), *finding);
        });
        let record = Finding { id: *finding, audit: *audit, details: details.clone() };
        state.findings.insert(*finding, record);
    }
    if let Event::FindingAnnulled { finding, .. } = event
        && let Some(gone) = state.findings.remove(finding)
        && let Some(by_requirement) = state.by_audit.get_mut(&gone.audit)
    {
        by_requirement.remove(&gone.details.requirement);
        if by_requirement.is_empty() {
            state.by_audit.remove(&gone.audit);
        }
    }
}

fn action(state: &mut State, event: &Event) {
    if let Event::ActionPlanned { action, author, details, finding } = event {
        let record = Action {
            id: *action,
            finding: *finding,
            authors: core::iter::once(author.clone()).collect(),
            details: details.clone(),
            closed: None,
            reopened: Vec::new(),
        };
        state.actions.insert(*action, record);
        state.by_finding.update(*finding, |actions| actions.push(*action));
    }
    if let Event::ActionRevised { action, author, details, .. } = event
        && let Some(found) = state.actions.get_mut(action)
    {
        found.authors.insert(author.clone());
        found.details = details.clone();
    }
    if let Event::ActionClosed { action, closer, closure } = event
        && let Some(found) = state.actions.get_mut(action)
    {
        found.closed = Some((closure.clone(), closer.clone()));
    }
    if let Event::ActionReopened { action, on, reason } = event
        && let Some(found) = state.actions.get_mut(action)
        && let Some((closure, _)) = found.closed.take()
    {
        found.reopened.push((closure, *on, reason.clone()));
    }
    if let Event::ActionAnnulled { action, .. } = event
        && let Some(gone) = state.actions.remove(action)
        && let Some(of_finding) = state.by_finding.get_mut(&gone.finding)
    {
        of_finding.retain(|other| other != action);
        if of_finding.is_empty() {
            state.by_finding.remove(&gone.finding);
        }
    }
    if let Event::ActionReassigned { action, person } = event
        && let Some(found) = state.actions.get_mut(action)
    {
        found.details.person = Some(*person);
    }
}

fn evidence(state: &mut State, event: &Event) {
    if let Event::EvidenceRecorded { details, evidence } = event {
        if let Some(former) = details.supersedes.and_then(|former| state.evidence.get_mut(&former)) {
            former.superseded_by = Some(*evidence);
        }
        let (id, details) = (*evidence, details.clone());
        state.evidence.insert(id, Evidence { id, details, superseded_by: None });
    }
    if let Event::EvidenceLinked { certification, evidence, requirement } = event
        && let Some(found) = state.certifications.get_mut(certification)
    {
        found.evidence.update(requirement.clone(), |linked| {
            linked.insert(*evidence);
        });
    }
    if let Event::EvidenceUnlinked { certification, evidence, requirement, .. } = event {
        unlink(state, *certification, *evidence, requirement);
    }
    if let Event::EvidenceAnnulled { evidence, .. } = event
        && let Some(gone) = state.evidence.remove(evidence)
        && let Some(former) = gone.details.supersedes.and_then(|former| state.evidence.get_mut(&former))
    {
        former.superseded_by = None;
    }
}

fn unlink(
    state: &mut State,
    certification: CertificationId,
    evidence: crate::value::id::EvidenceId,
    requirement: &super::scheme::RequirementCode,
) {
    let Some(found) = state.certifications.get_mut(&certification) else { return };
    let Some(linked) = found.evidence.get_mut(requirement) else { return };
    linked.remove(&evidence);
    if linked.is_empty() {
        found.evidence.remove(requirement);
    }
}

fn premium(state: &mut State, event: &Event) {
    if let Event::PremiumReceived { premium, received } = event {
        state.received.insert(*premium, received.clone());
    }
    if let Event::PremiumPlanned { planned, premium } = event {
        state.planned.insert(*premium, planned.clone());
    }
    if let Event::PremiumDecided { decided, premium } = event {
        state.decided.insert(*premium, decided.clone());
    }
    if let Event::PremiumSpent { premium, spent } = event {
        state.spent.insert(*premium, spent.clone());
    }
    if let Event::PremiumAnnulled { premium, .. } = event {
        state.received.remove(premium);
        state.planned.remove(premium);
        state.decided.remove(premium);
        state.spent.remove(premium);
    }
    if let Event::SocialGroupStated { mandate, social_group: group } = event {
        match group {
            Some(group) => state.groups.insert(*mandate, *group),
            None => state.groups.remove(mandate),
        };
    }
}
