//! Decisions about projects, their phases and parts.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::DecisionContext;
use crate::programme::{
    Activity, ActualResult, BudgetLine, Event, ExpectedResult, Partner, Partnership, Project, ProjectDetails,
    Rejection, State,
};
use crate::value::id::{ActivityId, BudgetLineId, ExpectedResultId, PartnershipId, ProjectId};
use crate::value::{Period, Remark};

type Decided = Result<Vec<Event>, crate::Rejection>;

pub(super) fn open(known: DecisionContext<'_>, project: ProjectId, details: &ProjectDetails) -> Decided {
    if known.programmes.project(project).is_some() {
        return Err(Rejection::ProjectExists { project }.into());
    }
    project_fits(known, project, details)?;
    Ok(vec![Event::ProjectOpened { details: details.clone(), project }])
}

pub(super) fn correct(
    known: DecisionContext<'_>,
    project: ProjectId,
    details: &ProjectDetails,
    reason: Option<&Remark>,
) -> Decided {
    let found = known.programmes.known_project(project)?;
    if found.details == *details {
        return Err(Rejection::ProgrammeUnchanged.into());
    }
    project_fits(known, project, details)?;
    if periods(found).any(|period| !details.period.may_cover(period)) {
        return Err(Rejection::OutsideProject { project }.into());
    }
    Ok(vec![Event::ProjectCorrected { details: details.clone(), project, reason: reason.cloned() }])
}

/// Its parts go with it; trainings and phases do not.
pub(super) fn annul(known: DecisionContext<'_>, project: ProjectId, reason: &Remark) -> Decided {
    known.programmes.known_project(project)?;
    let has_training = known.programmes.trainings().any(|found| found.details.project == Some(project));
    let has_phase = known.programmes.projects().any(|found| found.details.phase_of == Some(project));
    if has_training || has_phase {
        return Err(Rejection::ProjectInUse { project }.into());
    }
    Ok(vec![Event::ProjectAnnulled { project, reason: reason.clone() }])
}

pub(super) fn add_partner(
    known: DecisionContext<'_>,
    partnership: PartnershipId,
    project: ProjectId,
    details: &Partnership,
) -> Decided {
    let found = new_part(known.programmes, project, partnership.uuid())?;
    match &details.partner {
        Partner::Organisation(organisation) => {
            known.cooperatives.valid(*organisation)?;
        }
        Partner::Outside(_) => {}
    }
    within(found, details.period.as_ref())?;
    Ok(vec![Event::PartnerAdded { details: details.clone(), partnership, project }])
}

pub(super) fn add_budget_line(
    known: DecisionContext<'_>,
    line: BudgetLineId,
    project: ProjectId,
    details: &BudgetLine,
) -> Decided {
    let found = new_part(known.programmes, project, line.uuid())?;
    within(found, details.period.as_ref())?;
    Ok(vec![Event::BudgetLineAdded { budget_line: line, details: details.clone(), project }])
}

pub(super) fn add_activity(
    known: DecisionContext<'_>,
    activity: ActivityId,
    project: ProjectId,
    details: &Activity,
) -> Decided {
    let found = new_part(known.programmes, project, activity.uuid())?;
    if let Some(training) = details.training {
        known.programmes.known_training(training)?;
    }
    if let Some(group) = details.group {
        known.programmes.known_group(group)?;
    }
    within(found, Some(&details.period))?;
    Ok(vec![Event::ActivityAdded { activity, details: details.clone(), project }])
}

pub(super) fn set_expected_result(
    known: DecisionContext<'_>,
    expected_result: ExpectedResultId,
    project: ProjectId,
    details: &ExpectedResult,
) -> Decided {
    new_part(known.programmes, project, expected_result.uuid())?;
    Ok(vec![Event::ExpectedResultSet { expected_result, details: details.clone(), project }])
}

pub(super) fn record_actual_result(
    known: DecisionContext<'_>,
    expected_result: ExpectedResultId,
    actual_result: &ActualResult,
) -> Decided {
    let mut expected_results =
        known.programmes.projects().filter_map(|project| project.expected_results.get(&expected_result));
    let (_, before) =
        expected_results.next().ok_or(Rejection::ProjectPartUnknown { part: *expected_result.uuid() })?;
    if before.contains(actual_result) {
        return Err(Rejection::ProgrammeUnchanged.into());
    }
    Ok(vec![Event::ActualResultRecorded { actual_result: actual_result.clone(), expected_result }])
}

pub(super) fn remove(known: DecisionContext<'_>, project: ProjectId, part: Uuid, reason: &Remark) -> Decided {
    let found = known.programmes.known_project(project)?;
    if !found.has_part(&part) {
        return Err(Rejection::ProjectPartUnknown { part }.into());
    }
    Ok(vec![Event::ProjectPartAnnulled { part, project, reason: reason.clone() }])
}

/// Whether what the details speak of is in the register, and no project comes to be a phase of itself.
fn project_fits(
    known: DecisionContext<'_>,
    project: ProjectId,
    details: &ProjectDetails,
) -> Result<(), crate::Rejection> {
    known.cooperatives.valid(details.cooperative)?;
    holds_a_day(&details.period)?;
    let Some(whole) = details.phase_of else { return Ok(()) };
    if whole != project {
        known.programmes.known_project(whole)?;
    }
    let mut seen = BTreeSet::from([project]);
    let mut next = Some(whole);
    while let Some(one) = next {
        if !seen.insert(one) {
            return Err(Rejection::ProjectCircle { project: one }.into());
        }
        next = known.programmes.project(one).and_then(|found| found.details.phase_of);
    }
    Ok(())
}

fn new_part<'a>(programmes: &'a State, project: ProjectId, part: &Uuid) -> Result<&'a Project, Rejection> {
    if programmes.project_of_part(part).is_some() {
        return Err(Rejection::ProjectPartExists { part: *part });
    }
    programmes.known_project(project)
}

fn holds_a_day(period: &Period) -> Result<(), Rejection> {
    match period.until {
        Some(until) if !period.holds_a_day() => Err(Rejection::EndsBeforeStart { from: period.from, until }),
        Some(_) | None => Ok(()),
    }
}

fn within(project: &Project, period: Option<&Period>) -> Result<(), Rejection> {
    let Some(period) = period else { return Ok(()) };
    holds_a_day(period)?;
    if let (Some(until), None) = (project.details.period.until, period.until) {
        return Err(Rejection::EndMissing { project: project.id, until });
    }
    let covers = project.details.period.may_cover(period);
    if covers { Ok(()) } else { Err(Rejection::OutsideProject { project: project.id }) }
}

/// The days that its parts speak of.
fn periods(project: &Project) -> impl Iterator<Item = &Period> {
    let partners = project.partners.values().filter_map(|part| part.period.as_ref());
    let budget = project.budget.values().filter_map(|part| part.period.as_ref());
    let activities = project.activities.values().map(|part| &part.period);
    partners.chain(budget).chain(activities)
}
