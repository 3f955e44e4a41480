//! The fields of facts about certification in words. Every field is read by its type: many names mean something else here
//! than in the other areas.

use domain::{
    certification::{
        ActionDetails, Answer, AuditDetails, Closure, Event, EvidenceDetails, FindingDetails, Held, Scope,
        Step, StepKind,
        scheme::{Header, Scheme},
    },
    value::ShortText,
};

use super::joined;
use crate::{
    records::{
        Records,
        fields::{Field, Fields},
    },
    words::Family,
};

impl Records<'_> {
    /// Every field of a fact about certification in words.
    pub(crate) fn certification_fields(&self, event: &Event) -> Vec<Field> {
        let mut fields = Fields::default();
        match event {
            Event::SchemeAdopted { content, .. } => self.scheme_fields(content, &mut fields),
            Event::SchemesRelated { links, source, target } => {
                fields.put("source", self.scheme(*source)).put("target", self.scheme(*target));
                fields.put("links", self.counted("certification-relations", links.len()));
            }
            Event::SchemeAnnulled { reason, scheme } => {
                fields.put("scheme", self.scheme(*scheme)).put("reason", reason.as_str());
            }
            Event::Opened { holder, on, scheme, scope, .. } => {
                fields.put("holder", self.cooperative(*holder)).put("scheme", self.scheme(*scheme));
                fields.put("on", self.date(on));
                self.scope_fields(scope, &mut fields);
            }
            Event::StepRecorded { certification, step } => {
                fields.put("certification", self.certification(*certification));
                self.step_fields(step, &mut fields);
            }
            Event::StepAnnulled { certification, reason, step } => {
                fields.put("certification", self.certification(*certification));
                fields.put("step", self.step(*step)).put("reason", reason.as_str());
            }
            Event::Annulled { certification, reason } => {
                fields
                    .put("certification", self.certification(*certification))
                    .put("reason", reason.as_str());
            }
            Event::RequirementAnswered { answer, certification, requirement } => {
                fields.put("certification", self.certification(*certification));
                fields.put("requirement", requirement.as_str());
                self.answer_fields(answer, &mut fields);
            }
            Event::AnswersCarriedOver { carried, from_certification: from, lost, to_certification: to } => {
                fields
                    .put("from_certification", self.certification(*from))
                    .put("to_certification", self.certification(*to));
                fields.put("carried", self.counted("certification-answers", carried.len()));
                let lost = lost.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                fields.some("lost", Some(lost));
            }
            Event::SocialGroupStated { mandate, social_group } => {
                fields.put("mandate", self.mandate(*mandate));
                fields.some(
                    "social_group",
                    social_group.map(|group| self.words.term(Family::SocialGroup, group.code())),
                );
            }
            Event::AuditScheduled { .. }
            | Event::AuditHeld { .. }
            | Event::AuditAnnulled { .. }
            | Event::FindingRecorded { .. }
            | Event::FindingAnnulled { .. }
            | Event::ActionPlanned { .. }
            | Event::ActionRevised { .. }
            | Event::ActionClosed { .. }
            | Event::ActionReopened { .. }
            | Event::ActionAnnulled { .. }
            | Event::ActionReassigned { .. } => self.audit_fields(event, &mut fields),
            Event::EvidenceRecorded { .. }
            | Event::EvidenceLinked { .. }
            | Event::EvidenceUnlinked { .. }
            | Event::EvidenceAnnulled { .. } => self.evidence_fields(event, &mut fields),
            Event::PremiumReceived { .. }
            | Event::PremiumPlanned { .. }
            | Event::PremiumDecided { .. }
            | Event::PremiumSpent { .. }
            | Event::PremiumAnnulled { .. } => self.premium_fields(event, &mut fields),
        }
        fields.0
    }

    fn scheme_fields(&self, content: &Scheme, fields: &mut Fields) {
        let Header { code, cycle_months, grades, levels, licence, owner, title, version, .. } =
            &content.header;
        fields.put("scheme", code.as_str()).put("title", title.as_str()).put("owner", owner.as_str());
        fields.put("version", version.as_str());
        fields.put("requirements", self.counted("certification-requirements", content.requirements.len()));
        let profiles = content.profiles.len();
        fields.some("profiles", (0 < profiles).then_some(profiles));
        fields.some("cycle", *cycle_months);
        fields.some("levels", Some(joined(levels.iter().map(|level| self.level(level)))));
        fields.some("grades", Some(joined(grades.iter().map(|grade| self.grade(&grade.code)))));
        fields.some("licence", licence.as_ref());
    }

    fn scope_fields(&self, scope: &Scope, fields: &mut Fields) {
        fields.some("level", scope.level.as_ref().map(|level| self.level(level)));
        fields.some("product", scope.product.as_ref());
        fields.some("units", Some(joined(scope.units.iter().map(|unit| self.unit(*unit)))));
    }

    fn step_fields(&self, step: &Step, fields: &mut Fields) {
        fields.put("step", self.words.term(Family::Step, step.what.code())).put("on", self.date(&step.on));
        fields.some("number", step.what.number());
        fields.some("until", step.what.until().map(|until| self.date(&until)));
        match &step.what {
            StepKind::Granted { conditions, .. } => {
                fields.some("conditions", conditions.as_ref());
            }
            StepKind::Rescoped { scope } => self.scope_fields(scope, fields),
            StepKind::Diagnosed
            | StepKind::Applied
            | StepKind::ScopeAccepted
            | StepKind::Refused
            | StepKind::Renewed { .. }
            | StepKind::RenewalRefused
            | StepKind::Extended { .. }
            | StepKind::Suspended { .. }
            | StepKind::Reinstated
            | StepKind::Withdrawn
            | StepKind::Decertified => {}
        }
        fields.some("body", step.body.as_ref()).some("note", step.note.as_ref());
    }

    fn answer_fields(&self, answer: &Answer, fields: &mut Fields) {
        let Answer { deadline, note, on, outcome, responsible, work } = answer;
        fields.some("outcome", outcome.map(|outcome| self.words.term(Family::Outcome, outcome.code())));
        fields.put("work", self.words.term(Family::WorkStatus, work.code()));
        fields.some("deadline", deadline.map(|deadline| self.date(&deadline)));
        fields.some("responsible", responsible.map(|organ| self.organ(organ)));
        fields.some("note", note.as_ref());
        fields.put("on", self.date(on));
    }

    fn audit_fields(&self, event: &Event, fields: &mut Fields) {
        match event {
            Event::AuditScheduled { certification, details, .. } => {
                let AuditDetails { body, kind, planned } = details;
                fields.put("certification", self.certification(*certification));
                fields.put("kind", self.words.term(Family::Audit, kind.code())).put("body", body.as_str());
                fields.put("planned", self.date(planned));
            }
            Event::AuditHeld { audit, held } => {
                let Held { auditors, from, interviews, note, sample, until } = held;
                fields
                    .put("audit", self.audit(*audit))
                    .put("from", self.date(from))
                    .put("until", self.date(until));
                fields.some("auditors", *auditors).some("sample", *sample);
                fields.some("interviews", Some(self.tally(interviews))).some("note", note.as_ref());
            }
            Event::AuditAnnulled { audit, reason } => {
                fields.put("audit", self.audit(*audit)).put("reason", reason.as_str());
            }
            Event::FindingRecorded { audit, details, .. } => {
                let FindingDetails { conformity, deadline, evidence, note, requirement } = details;
                fields.put("audit", self.audit(*audit)).put("requirement", requirement.as_str());
                fields.put("conformity", self.conformity(conformity));
                fields.some("deadline", deadline.map(|deadline| self.date(&deadline)));
                fields.some("evidence", Some(self.all_evidence(evidence))).some("note", note.as_ref());
            }
            Event::FindingAnnulled { finding, reason } => {
                fields.put("finding", self.finding(*finding)).put("reason", reason.as_str());
            }
            Event::ActionPlanned { author, details, finding, .. } => {
                fields.put("finding", self.finding(*finding));
                self.action_fields(details, author, fields);
            }
            Event::ActionRevised { author, details, reason, .. } => {
                self.action_fields(details, author, fields);
                fields.put("reason", reason.as_str());
            }
            Event::ActionClosed { action, closer, closure } => {
                let Closure { check, effective, evidence, on } = closure;
                fields.put("record", self.action(*action)).put("on", self.date(on));
                fields.put("effective", self.words.say(if *effective { "yes" } else { "no" }));
                fields.put("check", check.as_str()).put("closer", self.office_of(closer.as_str()));
                fields.some("evidence", Some(self.all_evidence(evidence)));
            }
            Event::ActionReopened { action, on, reason } => {
                fields.put("record", self.action(*action)).put("on", self.date(on));
                fields.put("reason", reason.as_str());
            }
            Event::ActionAnnulled { action, reason } => {
                fields.put("record", self.action(*action)).put("reason", reason.as_str());
            }
            Event::ActionReassigned { action, person } => {
                fields.put("record", self.action(*action)).put("person", self.person(*person));
            }
            Event::SchemeAdopted { .. }
            | Event::SchemesRelated { .. }
            | Event::SchemeAnnulled { .. }
            | Event::Opened { .. }
            | Event::StepRecorded { .. }
            | Event::StepAnnulled { .. }
            | Event::Annulled { .. }
            | Event::RequirementAnswered { .. }
            | Event::AnswersCarriedOver { .. }
            | Event::EvidenceRecorded { .. }
            | Event::EvidenceLinked { .. }
            | Event::EvidenceUnlinked { .. }
            | Event::EvidenceAnnulled { .. }
            | Event::PremiumReceived { .. }
            | Event::PremiumPlanned { .. }
            | Event::PremiumDecided { .. }
            | Event::PremiumSpent { .. }
            | Event::PremiumAnnulled { .. }
            | Event::SocialGroupStated { .. } => {}
        }
    }

    fn action_fields(&self, details: &ActionDetails, author: &ShortText, fields: &mut Fields) {
        let ActionDetails { action, deadline, organ, person, root_cause } = details;
        fields.put("action", action.as_str()).put("deadline", self.date(deadline));
        fields.some("responsible", organ.map(|organ| self.organ(organ)));
        fields.some("person", person.map(|person| self.person(person)));
        fields.some("root_cause", root_cause.as_ref());
        fields.put("author", self.office_of(author.as_str()));
    }

    fn evidence_fields(&self, event: &Event, fields: &mut Fields) {
        match event {
            Event::EvidenceRecorded { details, .. } => {
                let EvidenceDetails { effective, sensitivity, source, supersedes, title } = details;
                fields.put("title", title.as_str()).put("effective", self.words.period_of(effective));
                fields.put("sensitivity", self.words.term(Family::Sensitivity, sensitivity.code()));
                fields.put("source", self.evidence_source(source));
                fields.some("supersedes", supersedes.map(|former| self.evidence(former)));
            }
            Event::EvidenceLinked { certification, evidence, requirement } => {
                fields.put("evidence", self.evidence(*evidence)).put("requirement", requirement.as_str());
                fields.put("certification", self.certification(*certification));
            }
            Event::EvidenceUnlinked { certification, evidence, reason, requirement } => {
                fields.put("evidence", self.evidence(*evidence)).put("requirement", requirement.as_str());
                fields
                    .put("certification", self.certification(*certification))
                    .put("reason", reason.as_str());
            }
            Event::EvidenceAnnulled { evidence, reason } => {
                fields.put("evidence", self.evidence(*evidence)).put("reason", reason.as_str());
            }
            Event::SchemeAdopted { .. }
            | Event::SchemesRelated { .. }
            | Event::SchemeAnnulled { .. }
            | Event::Opened { .. }
            | Event::StepRecorded { .. }
            | Event::StepAnnulled { .. }
            | Event::Annulled { .. }
            | Event::RequirementAnswered { .. }
            | Event::AnswersCarriedOver { .. }
            | Event::AuditScheduled { .. }
            | Event::AuditHeld { .. }
            | Event::AuditAnnulled { .. }
            | Event::FindingRecorded { .. }
            | Event::FindingAnnulled { .. }
            | Event::ActionPlanned { .. }
            | Event::ActionRevised { .. }
            | Event::ActionClosed { .. }
            | Event::ActionReopened { .. }
            | Event::ActionAnnulled { .. }
            | Event::ActionReassigned { .. }
            | Event::PremiumReceived { .. }
            | Event::PremiumPlanned { .. }
            | Event::PremiumDecided { .. }
            | Event::PremiumSpent { .. }
            | Event::PremiumAnnulled { .. }
            | Event::SocialGroupStated { .. } => {}
        }
    }

    fn premium_fields(&self, event: &Event, fields: &mut Fields) {
        match event {
            Event::PremiumReceived { received, .. } => {
                fields.put("cooperative", self.cooperative(received.cooperative));
                fields
                    .put("scheme", self.scheme(received.scheme))
                    .put("amount", self.money(&received.amount));
                fields.put("fine", self.fine(received.fine)).put("on", self.date(&received.on));
                fields.some("rate", received.rate.as_ref().map(|rate| self.money(rate)));
                fields.some("level", received.level.as_ref().map(|level| self.level(level)));
                fields.some("buyer", received.buyer.as_ref());
            }
            Event::PremiumPlanned { planned, .. } => {
                fields.put("cooperative", self.cooperative(planned.cooperative));
                fields.put("title", planned.title.as_str());
                fields.put("period", self.words.period_of(&planned.period));
                fields.put("lines", self.lines(&planned.lines));
            }
            Event::PremiumDecided { decided, .. } => {
                fields.put("cooperative", self.cooperative(decided.cooperative));
                fields.put("organ", self.organ(decided.organ)).put("resolution", decided.resolution.as_str());
                fields.put("on", self.date(&decided.on)).put("lines", self.lines(&decided.lines));
                fields.some("plan", decided.plan.map(|plan| self.premium(plan)));
            }
            Event::PremiumSpent { spent, .. } => {
                fields.put("cooperative", self.cooperative(spent.cooperative));
                fields.put("purpose", spent.purpose.as_str()).put("amount", self.money(&spent.amount));
                fields.put("on", self.date(&spent.on));
                fields.some("beneficiaries", Some(self.tally(&spent.beneficiaries)));
                fields.some("decision", spent.decision.map(|decision| self.premium(decision)));
                fields.some("line", spent.line.as_ref());
                fields.some("evidence", Some(self.all_evidence(&spent.evidence)));
            }
            Event::PremiumAnnulled { premium, reason } => {
                fields.put("premium", self.premium(*premium)).put("reason", reason.as_str());
            }
            Event::SchemeAdopted { .. }
            | Event::SchemesRelated { .. }
            | Event::SchemeAnnulled { .. }
            | Event::Opened { .. }
            | Event::StepRecorded { .. }
            | Event::StepAnnulled { .. }
            | Event::Annulled { .. }
            | Event::RequirementAnswered { .. }
            | Event::AnswersCarriedOver { .. }
            | Event::AuditScheduled { .. }
            | Event::AuditHeld { .. }
            | Event::AuditAnnulled { .. }
            | Event::FindingRecorded { .. }
            | Event::FindingAnnulled { .. }
            | Event::ActionPlanned { .. }
            | Event::ActionRevised { .. }
            | Event::ActionClosed { .. }
            | Event::ActionReopened { .. }
            | Event::ActionAnnulled { .. }
            | Event::ActionReassigned { .. }
            | Event::EvidenceRecorded { .. }
            | Event::EvidenceLinked { .. }
            | Event::EvidenceUnlinked { .. }
            | Event::EvidenceAnnulled { .. }
            | Event::SocialGroupStated { .. } => {}
        }
    }

    /// What a sentence about certification needs beyond the fields of the fact: its day or days as a phrase, and the codes
    /// that choose its form.
    pub(crate) fn certification_phrases(&self, event: &Event) -> Vec<Field> {
        let mut fields = Fields::default();
        match event {
            Event::Opened { on, .. } | Event::ActionReopened { on, .. } => {
                fields.put("day", self.day(*on));
            }
            Event::StepRecorded { step, .. } => {
                fields.put("day", self.day(step.on)).put("what", step.what.code());
                fields.some("by", step.what.until().map(|until| self.by(until)));
            }
            Event::RequirementAnswered { answer, .. } => {
                fields.put("day", self.day(answer.on));
            }
            Event::AuditScheduled { details, .. } => {
                fields.put("day", self.day(details.planned));
            }
            Event::FindingRecorded { details, .. } => {
                fields.some("by", details.deadline.map(|deadline| self.by(deadline)));
            }
            Event::ActionPlanned { details, .. } | Event::ActionRevised { details, .. } => {
                fields.put("by", self.by(details.deadline));
            }
            Event::AuditHeld { held, .. } => {
                fields.put("period", self.days(held.from, held.until));
            }
            Event::ActionClosed { closure, .. } => {
                fields.put("day", self.day(closure.on));
                fields.put("worked", if closure.effective { "yes" } else { "no" });
            }
            Event::PremiumReceived { received, .. } => {
                fields.put("day", self.day(received.on));
            }
            Event::PremiumDecided { decided, .. } => {
                fields.put("day", self.day(decided.on));
            }
            Event::PremiumSpent { spent, .. } => {
                fields.put("day", self.day(spent.on));
            }
            Event::SchemeAdopted { .. }
            | Event::SchemesRelated { .. }
            | Event::SchemeAnnulled { .. }
            | Event::StepAnnulled { .. }
            | Event::Annulled { .. }
            | Event::AnswersCarriedOver { .. }
            | Event::AuditAnnulled { .. }
            | Event::FindingAnnulled { .. }
            | Event::ActionAnnulled { .. }
            | Event::ActionReassigned { .. }
            | Event::EvidenceRecorded { .. }
            | Event::EvidenceLinked { .. }
            | Event::EvidenceUnlinked { .. }
            | Event::EvidenceAnnulled { .. }
            | Event::PremiumPlanned { .. }
            | Event::PremiumAnnulled { .. }
            | Event::SocialGroupStated { .. } => {}
        }
        fields.0
    }
}
