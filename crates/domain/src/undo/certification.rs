//! How facts about certification are taken back: by the command that says they were an error, where there is one. What
//! was said of a requirement, and how an action about a finding went on, is not unsaid; it is said anew.

use super::{Moments, Refusal, unchanged};
use crate::certification::{Command, Event};
use crate::event;
use crate::value::Remark;
use crate::value::id::CertificationId;

/// The command that takes a fact back; `None` where another takes it back with its own.
pub(super) fn step(moments: Moments<'_>, event: &Event, reason: &Remark) -> Result<Option<Command>, Refusal> {
    let (after, now) = (moments.after.certifications(), moments.now.certifications());
    let is_new = |id: CertificationId| moments.before.certifications().certification(id).is_none();
    let reason = reason.clone();
    let command = match event {
        Event::SchemeAdopted { scheme, .. } => Command::AnnulScheme { scheme: *scheme, reason },
        Event::Opened { certification, .. } => {
            let (after, now) = (after.certification(*certification), now.certification(*certification));
            unchanged(event.name(), *certification, after, now)?;
            Command::Annul { certification: *certification, reason }
        }
        Event::StepRecorded { certification, .. }
        | Event::RequirementAnswered { certification, .. }
        | Event::AnswersCarriedOver { to_certification: certification, .. }
            if is_new(*certification) =>
        {
            return Ok(None);
        }
        Event::StepRecorded { certification, step } => {
            Command::AnnulStep { certification: *certification, step: step.id, reason }
        }
        Event::AuditScheduled { audit, .. } => {
            unchanged(event.name(), *audit, after.audit(*audit), now.audit(*audit))?;
            Command::AnnulAudit { audit: *audit, reason }
        }
        Event::FindingRecorded { finding, .. } => Command::AnnulFinding { finding: *finding, reason },
        Event::ActionPlanned { action, .. } => {
            unchanged(event.name(), *action, after.action(*action), now.action(*action))?;
            Command::AnnulAction { action: *action, reason }
        }
        Event::EvidenceRecorded { evidence, .. } => {
            unchanged(event.name(), *evidence, after.evidence(*evidence), now.evidence(*evidence))?;
            Command::AnnulEvidence { evidence: *evidence, reason }
        }
        Event::EvidenceLinked { certification, evidence, requirement } => {
            let (certification, evidence) = (*certification, *evidence);
            Command::UnlinkEvidence { evidence, certification, requirement: requirement.clone(), reason }
        }
        Event::PremiumReceived { premium, .. }
        | Event::PremiumPlanned { premium, .. }
        | Event::PremiumDecided { premium, .. }
        | Event::PremiumSpent { premium, .. } => Command::AnnulPremium { premium: *premium, reason },
        Event::SchemesRelated { .. }
        | Event::AuditHeld { .. }
        | Event::EvidenceUnlinked { .. }
        | Event::SocialGroupStated { .. } => return restored(moments, event),
        Event::RequirementAnswered { .. }
        | Event::AnswersCarriedOver { .. }
        | Event::SchemeAnnulled { .. }
        | Event::StepAnnulled { .. }
        | Event::Annulled { .. }
        | Event::AuditAnnulled { .. }
        | Event::FindingAnnulled { .. }
        | Event::ActionAnnulled { .. }
        | Event::ActionRevised { .. }
        | Event::ActionClosed { .. }
        | Event::ActionReopened { .. }
        | Event::ActionReassigned { .. }
        | Event::EvidenceAnnulled { .. }
        | Event::PremiumAnnulled { .. } => return Err(not_undoable(event)),
    };
    Ok(Some(command))
}

fn not_undoable(event: &Event) -> Refusal {
    Refusal::NotUndoable { kind: event::Event::from(event.clone()).kind().to_string() }
}

/// What was before is said again, where nobody has said something else since.
fn restored(moments: Moments<'_>, event: &Event) -> Result<Option<Command>, Refusal> {
    let [before, after, now] =
        [moments.before, moments.after, moments.now].map(crate::Register::certifications);
    let name = event.name();
    if let Event::SchemesRelated { source, target, .. } = event {
        let links = |state: &crate::certification::State| state.links(*source, *target).to_vec();
        unchanged(name, *source, Some(&links(after)), Some(&links(now)))?;
        return Ok(Some(Command::RelateSchemes { source: *source, target: *target, links: links(before) }));
    }
    if let Event::AuditHeld { audit, .. } = event {
        let Some(former) = before.audit(*audit) else { return Ok(None) };
        unchanged(name, *audit, after.audit(*audit), now.audit(*audit))?;
        let held = former.held.clone().ok_or_else(|| not_undoable(event))?;
        return Ok(Some(Command::HoldAudit { audit: *audit, held }));
    }
    if let Event::EvidenceUnlinked { certification, evidence, requirement, .. } = event {
        if before.certification(*certification).is_none() {
            return Ok(None);
        }
        let (certification, evidence, requirement) = (*certification, *evidence, requirement.clone());
        return Ok(Some(Command::LinkEvidence { evidence, certification, requirement }));
    }
    if let Event::SocialGroupStated { mandate, .. } = event {
        unchanged(name, *mandate, Some(&after.group(*mandate)), Some(&now.group(*mandate)))?;
        return Ok(Some(Command::StateSocialGroup {
            mandate: *mandate,
            social_group: before.group(*mandate),
        }));
    }
    Err(not_undoable(event))
}
