//! How facts change what is known of trainings, groups and projects. Total and without rules.

use std::collections::{BTreeMap, BTreeSet};

use super::{ActualResult, ClassSession, Event, Facilitator, Group, Participation, Project, State, Training};
use crate::value::id::{
    ClassSessionId, ExpectedResultId, GroupId, ParticipationId, PersonId, ProjectId, TrainingId,
};
use crate::value::{PartialDate, Period};

/// Applies one fact.
pub fn evolve(state: &mut State, event: &Event) {
    match event {
        Event::TrainingPlanned { details, training } => {
            let (enrolled, completed) = (BTreeSet::new(), BTreeMap::new());
            let (id, details, class_sessions) = (*training, details.clone(), Vec::new());
            state.trainings.insert(id, Training { id, details, class_sessions, enrolled, completed });
        }
        Event::TrainingCorrected { details, training, .. } => {
            taught(state, *training, |found| found.details = details.clone());
        }
        Event::TrainingAnnulled { training, .. } => no_training(state, *training),
        Event::ClassSessionHeld { details, class_session, training } => {
            let (training, id, details) = (*training, *class_session, details.clone());
            state.class_sessions.insert(id, (training, ClassSession { id, details, attendance: None }));
            taught(state, training, |found| found.class_sessions.push(id));
            sort_class_sessions(state, training);
        }
        Event::ClassSessionCorrected { details, class_session, .. } => {
            if let Some(training) = held(state, *class_session, |found| found.details = details.clone()) {
                sort_class_sessions(state, training);
            }
        }
        Event::ClassSessionAnnulled { class_session, .. } => no_class_session(state, *class_session),
        Event::AttendanceRecorded { attendance, class_session } => {
            held(state, *class_session, |found| found.attendance = Some(attendance.clone()));
        }
        Event::EnrolmentRecorded { people, training } => {
            taught(state, *training, |found| found.enrolled = people.iter().copied().collect());
        }
        Event::CompletionRecorded { on, people, training } => {
            taught(state, *training, |found| completed(found, *on, people));
        }
        Event::GroupFormed { details, from, group } => {
            let (id, details, period) = (*group, details.clone(), Period::since(*from));
            state.groups.insert(id, Group { id, details, period, participations: Vec::new() });
        }
        Event::GroupCorrected { details, from, group, .. } => {
            if let Some(found) = state.groups.get_mut(group) {
                found.details = details.clone();
                found.period.from = *from;
            }
        }
        Event::GroupDissolved { group, on } => {
            if let Some(found) = state.groups.get_mut(group) {
                found.period.until = Some(*on);
            }
        }
        Event::GroupAnnulled { group, .. } => no_group(state, *group),
        Event::GroupJoined { details, group, participation } => {
            joined(state, *participation, *group, details);
        }
        Event::GroupLeft { on, participation } => {
            spelled(state, *participation, |found| found.period.until = Some(*on));
        }
        Event::ParticipationCorrected { participation, period, role, .. } => {
            spelled(state, *participation, |found| (found.period, found.role) = (*period, *role));
            in_order_of_days(state, *participation);
        }
        Event::ParticipationAnnulled { participation, .. } => no_participation(state, *participation),
        Event::ProjectOpened { details, project } => {
            state.projects.insert(*project, Project::new(*project, details.clone()));
        }
        Event::ProjectCorrected { details, project, .. } => {
            run(state, *project, |found| found.details = details.clone());
        }
        Event::ProjectAnnulled { project, .. } => {
            state.projects.remove(project);
        }
        Event::PartnerAdded { details, partnership, project } => run(state, *project, |found| {
            found.partners.insert(*partnership, details.clone());
        }),
        Event::BudgetLineAdded { budget_line: line, details, project } => run(state, *project, |found| {
            found.budget.insert(*line, details.clone());
        }),
        Event::ActivityAdded { activity, details, project } => run(state, *project, |found| {
            found.activities.insert(*activity, details.clone());
        }),
        Event::ExpectedResultSet { expected_result, details, project } => run(state, *project, |found| {
            found.expected_results.insert(*expected_result, (details.clone(), Vec::new()));
        }),
        Event::ActualResultRecorded { actual_result, expected_result } => {
            achievement(state, *expected_result, actual_result);
        }
        Event::ProjectPartAnnulled { part, project, .. } => {
            run(state, *project, |found| remove_part(found, part));
        }
        Event::ParticipationReassigned { participation, person } => {
            spelled(state, *participation, |found| found.person = *person);
        }
        Event::TraineeReassigned { duplicate, survivor } => reassigned(state, *duplicate, *survivor),
    }
}

fn taught(state: &mut State, training: TrainingId, change: impl FnOnce(&mut Training)) {
    if let Some(found) = state.trainings.get_mut(&training) {
        change(found);
    }
}

/// Changes a session, and says of which training it is.
fn held(
    state: &mut State,
    class_session: ClassSessionId,
    change: impl FnOnce(&mut ClassSession),
) -> Option<TrainingId> {
    let (training, found) = state.class_sessions.get_mut(&class_session)?;
    change(found);
    Some(*training)
}

fn spelled(state: &mut State, participation: ParticipationId, change: impl FnOnce(&mut Participation)) {
    if let Some((_, found)) = state.participations.get_mut(&participation) {
        change(found);
    }
}

fn run(state: &mut State, project: ProjectId, change: impl FnOnce(&mut Project)) {
    if let Some(found) = state.projects.get_mut(&project) {
        change(found);
    }
}

fn no_training(state: &mut State, training: TrainingId) {
    if let Some(found) = state.trainings.remove(&training) {
        state.class_sessions.retain(|id, _| !found.class_sessions.contains(id));
    }
}

fn no_class_session(state: &mut State, class_session: ClassSessionId) {
    if let Some((training, _)) = state.class_sessions.remove(&class_session) {
        taught(state, training, |found| found.class_sessions.retain(|id| *id != class_session));
    }
}

fn sort_class_sessions(state: &mut State, training: TrainingId) {
    let State { trainings, class_sessions, .. } = state;
    if let Some(found) = trainings.get_mut(&training) {
        let day =
            |id: &ClassSessionId| class_sessions.get(id).map(|(_, class_session)| class_session.details.on);
        found.class_sessions.sort_by_key(|id| (day(id), *id));
    }
}

/// What is said of a day replaces what was said of that day, and whoever is named has no other day.
fn completed(training: &mut Training, on: PartialDate, people: &[PersonId]) {
    training.completed.retain(|_, day| *day != on);
    training.completed.extend(people.iter().map(|person| (*person, on)));
}

/// One person stands for both: nobody is on a list twice, and what was completed twice counts from the first time.
fn reassigned(state: &mut State, duplicate: PersonId, survivor: PersonId) {
    let (former, new) = (Facilitator::Person(duplicate), Facilitator::Person(survivor));
    let named = |training: &Training| training.names(duplicate);
    state.trainings.change_where(named, |training| {
        if training.enrolled.remove(&duplicate) {
            training.enrolled.insert(survivor);
        }
        if let Some(on) = training.completed.remove(&duplicate) {
            let day = training.completed.entry(survivor).or_insert(on);
            *day = on.min(*day);
        }
        one_for_both(&mut training.details.facilitators, &former, &new);
    });
    let came = |(_, class_session): &(TrainingId, ClassSession)| {
        class_session.attendance.as_ref().is_some_and(|list| list.people.contains(&duplicate))
    };
    state.class_sessions.change_where(came, |(_, class_session)| {
        if let Some(attendance) = &mut class_session.attendance {
            one_for_both(&mut attendance.people, &duplicate, &survivor);
        }
    });
}

/// Puts `new` where `former` stands, unless it stands in the list already.
fn one_for_both<T: PartialEq + Clone>(list: &mut Vec<T>, former: &T, new: &T) {
    let has_both = list.contains(new);
    list.retain(|one| !has_both || one != former);
    list.iter_mut().filter(|one| *one == former).for_each(|one| one.clone_from(new));
}

fn no_group(state: &mut State, group: GroupId) {
    if let Some(found) = state.groups.remove(&group) {
        state.participations.retain(|id, _| !found.participations.contains(id));
    }
}

fn joined(state: &mut State, participation: ParticipationId, group: GroupId, details: &Participation) {
    state.participations.insert(participation, (group, details.clone()));
    if let Some(found) = state.groups.get_mut(&group) {
        found.participations.push(participation);
    }
    in_order_of_days(state, participation);
}

/// Puts the spells of the group that this one is in into the order of their first days.
fn in_order_of_days(state: &mut State, participation: ParticipationId) {
    let State { groups, participations, .. } = state;
    let group = participations.get(&participation).and_then(|(group, _)| groups.get_mut(group));
    if let Some(found) = group {
        let day = |id: &ParticipationId| participations.get(id).map(|(_, spell)| spell.period.from);
        found.participations.sort_by_key(|id| (day(id), *id));
    }
}

fn no_participation(state: &mut State, participation: ParticipationId) {
    if let Some((group, _)) = state.participations.remove(&participation)
        && let Some(found) = state.groups.get_mut(&group)
    {
        found.participations.retain(|id| *id != participation);
    }
}

/// How a result stood on a day is known once: what is said later of the same day stands.
fn achievement(state: &mut State, expected_result: ExpectedResultId, actual_result: &ActualResult) {
    let pursues = |project: &Project| project.expected_results.contains_key(&expected_result);
    state.projects.change_where(pursues, |project| {
        let Some((_, known)) = project.expected_results.get_mut(&expected_result) else { return };
        known.retain(|other| other.on != actual_result.on);
        known.push(actual_result.clone());
        known.sort_by_key(|other| other.on);
    });
}

fn remove_part(project: &mut Project, part: &uuid::Uuid) {
    project.partners.retain(|id, _| id.uuid() != part);
    project.budget.retain(|id, _| id.uuid() != part);
    project.activities.retain(|id, _| id.uuid() != part);
    project.expected_results.retain(|id, _| id.uuid() != part);
}
