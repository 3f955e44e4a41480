//! Audits and what follows from them: audits that were not held, findings without action, actions that are late or did not
//! work, and work on requirements beyond its deadline.

use chrono::NaiveDate;

use super::Finding;
use crate::certification::scheme::Scheme;
use crate::certification::{Action, Certification, Finding as AuditFinding, WorkStatus};
use crate::compliance::action::{ActionState, FindingState, FollowUp};
use crate::compliance::finding_code::{Figure, FindingCode, Gap};
use crate::compliance::record::Record;
use crate::register::Register;
use crate::rule::Source;

pub(super) fn find(register: &Register, on: NaiveDate, found: &mut Vec<Finding>) {
    let state = register.certifications();
    for audit in state.audits().filter(|audit| audit.held.is_none() && audit.details.planned.last() < on) {
        let Some(certification) = state.certification(audit.certification) else { continue };
        let gap = Gap::of(FindingCode::AuditNotHeld, [audit.id])
            .with("planned", Figure::Date(audit.details.planned));
        found.push(Finding::of(gap, certification.holder, audit.details.planned.last().succ_opt(), None));
    }
    for certification in state.certifications() {
        let Some(scheme) = state.scheme(certification.scheme) else { continue };
        let follow_up = FollowUp::of(state, certification.id, scheme, on);
        let matter = Matter { certification, scheme, on };
        for finding in follow_up.findings() {
            matter.finding(&follow_up, finding, found);
        }
        matter.answers(found);
    }
}

/// Whose certification is looked at, under which scheme, on which day.
struct Matter<'a> {
    certification: &'a Certification,
    scheme: &'a Scheme,
    on: NaiveDate,
}

impl Matter<'_> {
    fn source(&self, requirement: &crate::certification::scheme::RequirementCode) -> Source {
        let title = self.scheme.header.title.to_string();
        Source { law: title, article: requirement.to_string(), text: String::new() }
    }

    fn finding(&self, follow_up: &FollowUp<'_>, finding: &AuditFinding, found: &mut Vec<Finding>) {
        let state = follow_up.state(finding);
        if !state.is_open() {
            return;
        }
        let requirement = &finding.details.requirement;
        let mut say = |gap: Gap, since: Option<NaiveDate>| {
            let source = Some(self.source(requirement));
            found.push(Finding::of(gap, self.certification.holder, since, source).about(requirement));
        };
        let actions = follow_up.actions(finding.id);
        let states: Vec<ActionState> =
            actions.iter().map(|action| ActionState::on(action, self.on)).collect();
        if actions.is_empty() {
            // Nothing was done about it since it was found.
            let held = follow_up.audits().find(|audit| audit.id == finding.audit);
            let held = held.and_then(|audit| audit.held.as_ref()).map(|held| held.from.first());
            say(Gap::of(FindingCode::FindingWithoutAction, [finding.id]), held);
        } else if states.iter().all(|state| !state.is_open()) && states.contains(&ActionState::NotEffective) {
            let records = core::iter::once(Record::from(finding.id));
            let records = records.chain(actions.iter().map(|action| action.id.into()));
            let closed = actions.iter().filter_map(|action| action.closed.as_ref());
            let closed = closed.map(|(closure, _)| closure.on.first()).max();
            say(Gap::of(FindingCode::ClosedNotEffective, records), closed);
        }
        if let Some(deadline) = follow_up.deadline(finding).filter(|_| state == FindingState::Overdue) {
            let gap = Gap::of(FindingCode::FindingOverdue, [finding.id]);
            say(gap.with("deadline", Figure::Date(deadline.into())), deadline.succ_opt());
        }
        for action in actions.iter().filter(|action| ActionState::on(action, self.on) == ActionState::Overdue)
        {
            say(overdue(action, finding), action.details.deadline.last().succ_opt());
        }
    }

    /// Work on requirements that is beyond its deadline.
    fn answers(&self, found: &mut Vec<Finding>) {
        for (code, answers) in self.certification.answers.iter() {
            let latest = answers.iter().rev().find(|answer| answer.on.first() <= self.on);
            let open = latest.filter(|answer| answer.work != WorkStatus::Done);
            let late = open.and_then(|answer| answer.deadline).filter(|deadline| deadline.last() < self.on);
            found.extend(late.map(|deadline| {
                let gap = Gap::of(FindingCode::AnswerOverdue, [self.certification.id]);
                let gap = gap.with("deadline", Figure::Date(deadline));
                let source = Some(self.source(code));
                Finding::of(gap, self.certification.holder, deadline.last().succ_opt(), source).about(code)
            }));
        }
    }
}

fn overdue(action: &Action, finding: &AuditFinding) -> Gap {
    Gap::of(FindingCode::ActionOverdue, [Record::from(action.id), finding.id.into()])
        .with("deadline", Figure::Date(action.details.deadline))
}
