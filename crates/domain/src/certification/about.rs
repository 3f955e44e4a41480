//! What an event about certification is about, which files are referred to, and whose evidence and premium are.

use super::scheme::Scheme;
use super::{ActionDetails, Answer, Event, EvidenceDetails, Source, State, Step, StepKind};
use crate::about::{About, Precedent, ReferredFile, Subject};
use crate::value::id::{CertificationId, EvidenceId, OrganId, PremiumId};

/// Says what an event is about.
pub(crate) fn about<'e>(event: &'e Event, about: &mut About<'e>) {
    match event {
        Event::SchemeAdopted { content, scheme } => {
            about.changes(*scheme);
            about.files.extend(content.file());
        }
        Event::SchemesRelated { source, target, .. } => {
            about.changes(*source);
            about.changes(*target);
        }
        Event::SchemeAnnulled { scheme, .. } => about.changes(*scheme),
        Event::Opened { certification, holder, scheme, scope, .. } => {
            about.changes(*certification);
            about.names(*holder);
            about.names(*scheme);
            about.names_all(scope.units.iter().copied());
        }
        Event::StepRecorded { certification, step } => {
            about.changes(*certification);
            step_recorded(step, about);
        }
        Event::StepAnnulled { certification, step, .. } => {
            about.changes(*certification);
            about.changes(*step);
        }
        Event::Annulled { certification, .. } => about.changes(*certification),
        Event::RequirementAnswered { answer, certification, .. } => {
            about.changes(*certification);
            about.names_all(responsible(answer));
        }
        Event::AnswersCarriedOver { carried, from_certification, to_certification, .. } => {
            about.changes(*to_certification);
            about.names(*from_certification);
            about.names_all(carried.iter().filter_map(|one| responsible(&one.answer)));
        }
        Event::AuditScheduled { audit, certification, .. } => {
            about.changes(*audit);
            about.names(*certification);
        }
        Event::AuditHeld { audit, .. } | Event::AuditAnnulled { audit, .. } => about.changes(*audit),
        Event::FindingRecorded { audit, details, finding } => {
            about.changes(*finding);
            about.names(*audit);
            about.names_all(details.evidence.iter().copied());
        }
        Event::FindingAnnulled { finding, .. } => about.changes(*finding),
        Event::ActionPlanned { action, details, finding, .. } => {
            about.changes(*action);
            about.names(*finding);
            seen_to_by(details, about);
        }
        Event::ActionRevised { action, details, .. } => {
            about.changes(*action);
            seen_to_by(details, about);
        }
        Event::ActionClosed { action, closure, .. } => {
            about.changes(*action);
            about.names_all(closure.evidence.iter().copied());
        }
        Event::ActionReopened { action, .. } | Event::ActionAnnulled { action, .. } => about.changes(*action),
        Event::ActionReassigned { action, person } => {
            about.changes(*action);
            about.names(*person);
        }
        Event::EvidenceRecorded { details, evidence } => {
            about.changes(*evidence);
            proves(details, about);
        }
        Event::EvidenceLinked { certification, evidence, .. }
        | Event::EvidenceUnlinked { certification, evidence, .. } => {
            about.changes(*certification);
            about.names(*evidence);
        }
        Event::EvidenceAnnulled { evidence, .. } => about.changes(*evidence),
        Event::PremiumReceived { premium, received } => {
            about.changes(*premium);
            about.names(received.cooperative);
            about.names(received.scheme);
        }
        Event::PremiumPlanned { planned, premium } => {
            about.changes(*premium);
            about.names(planned.cooperative);
        }
        Event::PremiumDecided { decided, premium } => {
            about.changes(*premium);
            about.names(decided.cooperative);
            about.names(decided.organ);
            about.names_all(decided.plan);
        }
        Event::PremiumSpent { premium, spent } => {
            about.changes(*premium);
            about.names(spent.cooperative);
            about.names_all(spent.decision);
            about.names_all(spent.evidence.iter().copied());
        }
        Event::PremiumAnnulled { premium, .. } => about.changes(*premium),
        Event::SocialGroupStated { mandate, .. } => about.changes(*mandate),
    }
}

/// How an event stands to those before it.
pub(crate) const fn precedent(event: &Event) -> Precedent {
    match event {
        Event::ActionRevised { .. } => Precedent::Restates,
        Event::SchemeAnnulled { .. }
        | Event::Annulled { .. }
        | Event::AuditAnnulled { .. }
        | Event::FindingAnnulled { .. }
        | Event::ActionAnnulled { .. }
        | Event::EvidenceAnnulled { .. }
        | Event::PremiumAnnulled { .. } => Precedent::Annuls,
        Event::StepAnnulled { .. } => Precedent::AnnulsPart,
        Event::ActionReassigned { .. } => Precedent::Moves,
        Event::SchemeAdopted { .. }
        | Event::SchemesRelated { .. }
        | Event::Opened { .. }
        | Event::StepRecorded { .. }
        | Event::RequirementAnswered { .. }
        | Event::AnswersCarriedOver { .. }
        | Event::AuditScheduled { .. }
        | Event::AuditHeld { .. }
        | Event::FindingRecorded { .. }
        | Event::ActionPlanned { .. }
        | Event::ActionClosed { .. }
        | Event::ActionReopened { .. }
        | Event::EvidenceRecorded { .. }
        | Event::EvidenceLinked { .. }
        | Event::EvidenceUnlinked { .. }
        | Event::PremiumReceived { .. }
        | Event::PremiumPlanned { .. }
        | Event::PremiumDecided { .. }
        | Event::PremiumSpent { .. }
        | Event::SocialGroupStated { .. } => Precedent::None,
    }
}

fn step_recorded(step: &Step, about: &mut About<'_>) {
    about.changes(step.id);
    match &step.what {
        StepKind::Rescoped { scope } => about.names_all(scope.units.iter().copied()),
        StepKind::Diagnosed
        | StepKind::Applied
        | StepKind::ScopeAccepted
        | StepKind::Granted { .. }
        | StepKind::Refused
        | StepKind::Renewed { .. }
        | StepKind::RenewalRefused
        | StepKind::Extended { .. }
        | StepKind::Suspended { .. }
        | StepKind::Reinstated
        | StepKind::Withdrawn
        | StepKind::Decertified => {}
    }
}

const fn responsible(answer: &Answer) -> Option<OrganId> {
    answer.responsible
}

fn seen_to_by(details: &ActionDetails, about: &mut About<'_>) {
    about.names_all(details.organ);
    about.names_all(details.person);
}

/// What evidence is; what it supersedes is changed by it.
fn proves<'e>(details: &'e EvidenceDetails, about: &mut About<'e>) {
    about.changed.extend(details.supersedes.map(Subject::from));
    about.files.extend(details.source.file());
    about.named.extend(details.source.record());
}

impl Scheme {
    /// The file of its document.
    pub(crate) fn file(&self) -> Option<ReferredFile<'_>> {
        self.header.document.map(|digest| ReferredFile { digest, size: None, name: None })
    }
}

impl Source {
    /// The file that it is.
    pub(crate) const fn file(&self) -> Option<ReferredFile<'_>> {
        match self {
            Self::File { digest, name, size } => {
                Some(ReferredFile { digest: *digest, size: Some(*size), name: Some(name) })
            }
            Self::Record { .. } | Self::Paper(_) | Self::Address(_) => None,
        }
    }

    /// The record of this register that it is; nothing where there is no such kind of record.
    pub(crate) fn record(&self) -> Option<Subject> {
        match self {
            Self::Record { kind, record } => Subject::of(kind.as_str(), *record),
            Self::File { .. } | Self::Paper(_) | Self::Address(_) => None,
        }
    }
}

impl State {
    /// The files that schemes and evidence refer to.
    pub(crate) fn files(&self) -> impl Iterator<Item = (Subject, ReferredFile<'_>)> {
        let schemes = self.schemes().filter_map(|(id, scheme)| Some((id.into(), scheme.file()?)));
        let evidence =
            self.all_evidence().filter_map(|found| Some((found.id.into(), found.details.source.file()?)));
        schemes.chain(evidence)
    }

    /// The certifications that use evidence for a requirement.
    pub(crate) fn users_of(&self, evidence: EvidenceId) -> impl Iterator<Item = CertificationId> {
        let uses = move |linked: &std::collections::BTreeSet<EvidenceId>| linked.contains(&evidence);
        self.certifications().filter(move |found| found.evidence.values().any(uses)).map(|found| found.id)
    }

    /// Whose an entry about the premium is, and who decided it.
    pub(crate) fn owners_of_premium(&self, premium: PremiumId) -> Vec<Subject> {
        let received = self.received.get(&premium).map(|found| found.cooperative);
        let planned = self.planned.get(&premium).map(|found| found.cooperative);
        let spent = self.spent.get(&premium).map(|found| found.cooperative);
        let decided = self.decided.get(&premium);
        let cooperatives = [received, planned, spent, decided.map(|found| found.cooperative)];
        let organ = decided.map(|found| Subject::from(found.organ));
        cooperatives.into_iter().flatten().map(Subject::from).chain(organ).collect()
    }
}
