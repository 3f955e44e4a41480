//! How facts change what is known of trainings, groups and projects. Total and without rules.

use std::collections::{BTreeMap, BTreeSet};

use super::{Achieved, Event, Facilitator, Group, Participation, Project, Session, State, Training};
use crate::value::id::{AimId, GroupId, ParticipationId, PersonId, ProjectId, SessionId, TrainingId};
use crate::value::{PartialDate, Period};

/// Applies one fact.
pub fn evolve(state: &mut State, event: &Event) {
    match event {
        Event::TrainingPlanned { details, training } => {
            let (enrolled, completed) = (BTreeSet::new(), BTreeMap::new());
            let (id, details, sessions) = (*training, details.clone(), Vec::new());
            state.trainings.insert(id, Training { id, details, sessions, enrolled, completed });
        }
        Event::TrainingCorrected { details, training, .. } => {
            taught(state, *training, |found| found.details = details.clone());
        }
        Event::TrainingAnnulled { training, .. } => no_training(state, *training),
        Event::SessionHeld { details, session, training } => {
            let (training, id, details) = (*training, *session, details.clone());
            state.sessions.insert(id, (training, Session { id, details, attendance: None }));
            taught(state, training, |found| found.sessions.push(id));
            sort_sessions(state, training);
        }
        Event::SessionCorrected { details, session, .. } => {
            if let Some(training) = held(state, *session, |found| found.details = details.clone()) {
                sort_sessions(state, training);
            }
        }
        Event::SessionAnnulled { session, .. } => no_session(state, *session),
        Event::Attended { attendance, session } => {
            held(state, *session, |found| found.attendance = Some(attendance.clone()));
        }
        Event::Enrolled { people, training } => {
            taught(state, *training, |found| found.enrolled = people.iter().copied().collect());
        }
        Event::Completed { on, people, training } => {
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
        Event::Joined { details, group, participation } => joined(state, *participation, *group, details),
        Event::Quit { on, participation } => {
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
        Event::BudgetAdded { details, line, project } => run(state, *project, |found| {
            found.budget.insert(*line, details.clone());
        }),
        Event::ActivityAdded { activity, details, project } => run(state, *project, |found| {
            found.activities.insert(*activity, details.clone());
        }),
        Event::AimSet { aim, details, project } => run(state, *project, |found| {
            found.aims.insert(*aim, (details.clone(), Vec::new()));
        }),
        Event::AchievementRecorded { achieved, aim } => achievement(state, *aim, achieved),
        Event::PartRemoved { part, project, .. } => run(state, *project, |found| without(found, part)),
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
fn held(state: &mut State, session: SessionId, change: impl FnOnce(&mut Session)) -> Option<TrainingId> {
    let (training, found) = state.sessions.get_mut(&session)?;
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
        state.sessions.retain(|id, _| !found.sessions.contains(id));
    }
}

fn no_session(state: &mut State, session: SessionId) {
    if let Some((training, _)) = state.sessions.remove(&session) {
        taught(state, training, |found| found.sessions.retain(|id| *id != session));
    }
}

fn sort_sessions(state: &mut State, training: TrainingId) {
    let State { trainings, sessions, .. } = state;
    if let Some(found) = trainings.get_mut(&training) {
        let day = |id: &SessionId| sessions.get(id).map(|(_, session)| session.details.on);
        found.sessions.sort_by_key(|id| (day(id), *id));
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
    let came = |(_, session): &(TrainingId, Session)| {
        session.attendance.as_ref().is_some_and(|list| list.people.contains(&duplicate))
    };
    state.sessions.change_where(came, |(_, session)| {
        if let Some(attendance) = &mut session.attendance {
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
fn achievement(state: &mut State, aim: AimId, achieved: &Achieved) {
    let pursues = |project: &Project| project.aims.contains_key(&aim);
    state.projects.change_where(pursues, |project| {
        let Some((_, known)) = project.aims.get_mut(&aim) else { return };
        known.retain(|other| other.on != achieved.on);
        known.push(achieved.clone());
        known.sort_by_key(|other| other.on);
    });
}

fn without(project: &mut Project, part: &uuid::Uuid) {
    project.partners.retain(|id, _| id.uuid() != part);
    project.budget.retain(|id, _| id.uuid() != part);
    project.activities.retain(|id, _| id.uuid() != part);
    project.aims.retain(|id, _| id.uuid() != part);
}
