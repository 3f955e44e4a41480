//! Audits and targets whose days cannot follow one another, and shares of more than everybody.

use super::{Finding, Look, finding};
use crate::compliance::finding_code::{Figure, FindingCode, Gap};
use crate::compliance::record::Record;
use crate::value::PartialDate;

pub(super) fn find(look: Look<'_>, found: &mut Vec<Finding>) {
    actions(look, found);
    targets(look, found);
}

/// Corrective actions that were closed, or due, before the audit that found the matter began.
fn actions(look: Look<'_>, found: &mut Vec<Finding>) {
    let state = look.register.certifications();
    for action in state.actions() {
        let Some(of) = state.finding(action.finding) else { continue };
        let Some(audit) = state.audit(of.audit) else { continue };
        let Some(began) = audit.held.as_ref().map(|held| held.from) else { continue };
        let whose = state.certification(audit.certification).map(|it| it.holder);
        let mut say = |code: FindingCode, day: PartialDate| {
            let gap = Gap::of(code, [Record::from(action.id), of.id.into(), audit.id.into()]);
            found.push(finding(gap.with("audit", Figure::Date(began)), whose, day.first()));
        };
        if let Some((closure, _)) =
            action.closed.as_ref().filter(|(closure, _)| closure.on.last() < began.first())
        {
            say(FindingCode::ClosedBeforeFound, closure.on);
        }
        if action.details.deadline.last() < began.first() {
            say(FindingCode::DeadlineBeforeAudit, action.details.deadline);
        }
    }
}

fn targets(look: Look<'_>, found: &mut Vec<Finding>) {
    let equality = look.register.equality();
    for (id, target) in equality.targets() {
        let owner = Some(target.cooperative);
        let indicator = equality.indicator(target.indicator);
        if indicator.is_some_and(|indicator| target.value.is_beyond_all(indicator.unit())) {
            found.push(finding(Gap::of(FindingCode::ShareBeyondAll, [id]), owner, target.by.first()));
        }
        let first = equality.first_baseline(target);
        if let Some((baseline, details)) = first.filter(|(_, first)| target.precedes(first)) {
            let gap = Gap::of(FindingCode::TargetBeforeBaseline, [id, baseline]);
            found.push(finding(gap.with("baseline", Figure::Date(details.by)), owner, target.by.first()));
        }
    }
}
