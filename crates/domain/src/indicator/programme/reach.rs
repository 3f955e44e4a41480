//! Whom trainings reached: distinct people by gender, members and others, person-minutes, completion, cost
//! (G15, G16; fund for cooperative education, LGC art. 42).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::{family, gender, is_member, tally};
use crate::programme::{ClassSession, Topic, Training};
use crate::register::Register;
use crate::value::id::{CooperativeId, PersonId, ProjectId, TrainingId};
use crate::value::{Money, Sums, Tally};

/// Which trainings a question is about.
#[derive(Clone, Copy, Debug, Default)]
pub struct Scope<'a> {
    /// Of this organisation and of what belongs to it on the day; `None` for the whole register.
    pub cooperative: Option<CooperativeId>,
    /// Only sessions from this day on.
    pub from: Option<NaiveDate>,
    /// Only what belongs to this project, by itself or as one of its activities.
    pub project: Option<ProjectId>,
    /// About this topic only.
    pub topic: Option<&'a Topic>,
    /// This training only.
    pub training: Option<TrainingId>,
    /// Only sessions up to this day; it belongs to the period.
    pub to: NaiveDate,
}

/// Whom the trainings of a scope reached. A session known to the month or year counts on the first day of it.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize)]
pub struct Reach {
    /// How many trainings had a session or a completion in the period.
    pub trainings: u64,
    /// How many sessions were held in the period.
    pub sessions: u64,
    /// Of these, how many nobody wrote down the people of.
    pub sessions_without_list: u64,
    /// Distinct people who came.
    pub people: Tally,
    /// Of these, who was a member on the day of a session that she came to.
    pub members: Tally,
    /// Of these, who was a member on no day on which she came. With the members they are all people.
    pub others: Tally,
    /// How often somebody came: each person once a session.
    pub attendances: Tally,
    /// How long people were there, in minutes: each person once a session.
    pub minutes: Tally,
    /// How often somebody came whose name nobody took; not people, for nobody can tell them apart.
    pub unnamed: Tally,
    /// How long those were there, in minutes.
    pub unnamed_minutes: Tally,
    /// Enrolments: each person once a training.
    pub enrolled: Tally,
    /// Of the enrolments, how many were completed by the end of the period.
    pub enrolled_completed: Tally,
    /// Completions by the end of the period, enrolled or not: each person once a training.
    pub completed: Tally,
    /// What the trainings cost, by currency.
    pub cost: Vec<Money>,
    /// Of this, what the fund for cooperative education paid, by currency.
    pub education_fund: Vec<Money>,
}

/// Whom the trainings of the scope reached.
pub fn reach(register: &Register, scope: &Scope<'_>) -> Reach {
    let trainings: Vec<&Training> = inside(register, scope).collect();
    let mut reach = Reach::default();
    let mut came: BTreeMap<PersonId, bool> = BTreeMap::new();
    for training in &trainings {
        for class_session in sessions(register, scope, training) {
            add_session(register, scope, class_session, &mut reach, &mut came);
        }
        add_completion(register, scope, training, &mut reach);
    }
    let of = |member: bool| came.iter().filter(move |(_, was)| **was == member).map(|(person, _)| person);
    let of_fund = trainings.iter().filter(|training| training.details.education_fund);
    Reach {
        trainings: trainings.iter().fold(0, |count, _| count.saturating_add(1)),
        people: tally(register, came.keys()),
        members: tally(register, of(true)),
        others: tally(register, of(false)),
        cost: trainings.iter().filter_map(|training| training.details.cost).collect::<Sums>().capped(),
        education_fund: of_fund.filter_map(|training| training.details.cost).collect::<Sums>().capped(),
        ..reach
    }
}

/// The reach of each topic of the scope, by its code. Whoever came to two topics is counted in both.
pub fn by_topic(register: &Register, scope: &Scope<'_>) -> Vec<(Topic, Reach)> {
    let topics: BTreeSet<&Topic> = inside(register, scope).map(|training| &training.details.topic).collect();
    let mut each: Vec<(Topic, Reach)> = topics
        .into_iter()
        .map(|topic| (topic.clone(), reach(register, &Scope { topic: Some(topic), ..*scope })))
        .collect();
    each.sort_by(|(one, _), (other, _)| one.code().cmp(other.code()));
    each
}

/// The reach of each project of the scope. Whoever came to trainings of two projects is counted in both.
pub fn by_project(register: &Register, scope: &Scope<'_>) -> Vec<(ProjectId, Reach)> {
    let trainings: BTreeSet<TrainingId> = inside(register, scope).map(|training| training.id).collect();
    let runs = |project: &ProjectId| {
        register
            .programmes()
            .trainings()
            .any(|one| trainings.contains(&one.id) && is_of(register, one, *project))
    };
    let projects = register.programmes().projects().map(|project| project.id).filter(runs);
    projects.map(|project| (project, reach(register, &Scope { project: Some(project), ..*scope }))).collect()
}

/// The reach of each training of the scope, in the order of their first sessions.
pub fn by_training(register: &Register, scope: &Scope<'_>) -> Vec<(TrainingId, Reach)> {
    let mut trainings: Vec<&Training> = inside(register, scope).collect();
    let first = |training: &Training| {
        register
            .programmes()
            .class_sessions_of(training.id)
            .next()
            .map(|class_session| class_session.details.on)
    };
    trainings.sort_by_key(|training| (first(training), training.id));
    trainings
        .into_iter()
        .map(|one| (one.id, reach(register, &Scope { training: Some(one.id), ..*scope })))
        .collect()
}

/// How many sessions of a training somebody came to by a day, and for how many minutes.
pub fn attended(register: &Register, training: TrainingId, person: PersonId, by: NaiveDate) -> (u64, u64) {
    let sessions = register.programmes().class_sessions_of(training);
    let hers = sessions.filter(|class_session| {
        let listed = class_session.attendance.as_ref().is_some_and(|list| list.people.contains(&person));
        listed && class_session.details.on.first() <= by
    });
    hers.fold((0, 0), |(times, minutes), class_session| {
        (times.saturating_add(1), minutes.saturating_add(u64::from(class_session.details.minutes)))
    })
}

/// The trainings of the scope that had a session or a completion in the period.
fn inside<'a>(register: &'a Register, scope: &'a Scope<'a>) -> impl Iterator<Item = &'a Training> + 'a {
    let family = family(register, scope.cooperative, scope.to);
    register.programmes().trainings().filter(move |training| {
        let details = &training.details;
        scope.training.is_none_or(|wanted| wanted == training.id)
            && family.as_ref().is_none_or(|family| family.contains(&details.cooperative))
            && scope.topic.is_none_or(|topic| *topic == details.topic)
            && scope.project.is_none_or(|project| is_of(register, training, project))
            && (sessions(register, scope, training).next().is_some()
                || training.completed.values().any(|on| in_period(scope, on.first())))
    })
}

/// Whether a training belongs to a project, by itself or as one of its activities.
fn is_of(register: &Register, training: &Training, project: ProjectId) -> bool {
    let found = register.programmes().project(project);
    let mut activities = found.into_iter().flat_map(|found| found.activities.values());
    training.details.project == Some(project)
        || activities.any(|activity| activity.training == Some(training.id))
}

fn in_period(scope: &Scope<'_>, day: NaiveDate) -> bool {
    scope.from.is_none_or(|from| from <= day) && day <= scope.to
}

fn sessions<'a>(
    register: &'a Register,
    scope: &'a Scope<'a>,
    training: &Training,
) -> impl Iterator<Item = &'a ClassSession> + 'a {
    let sessions = register.programmes().class_sessions_of(training.id);
    sessions.filter(|class_session| in_period(scope, class_session.details.on.first()))
}

/// Counts a session, and notes who came and whether she was a member then or on a day before.
fn add_session(
    register: &Register,
    scope: &Scope<'_>,
    class_session: &ClassSession,
    reach: &mut Reach,
    came: &mut BTreeMap<PersonId, bool>,
) {
    reach.sessions = reach.sessions.saturating_add(1);
    let Some(list) = &class_session.attendance else {
        reach.sessions_without_list = reach.sessions_without_list.saturating_add(1);
        return;
    };
    let (on, minutes) = (class_session.details.on.first(), u64::from(class_session.details.minutes));
    let family = family(register, scope.cooperative, on);
    for person in &list.people {
        let member = is_member(register, family.as_deref(), *person, on);
        let was = came.entry(*person).or_default();
        *was = *was || member;
        let gender = gender(register, *person);
        reach.attendances.add(gender);
        reach.minutes.add_many(gender, minutes);
    }
    reach.unnamed = reach.unnamed.plus(&list.unnamed);
    reach.unnamed_minutes = reach.unnamed_minutes.plus(&times(&list.unnamed, minutes));
}

fn times(tally: &Tally, factor: u64) -> Tally {
    let by = |count: u64| count.saturating_mul(factor);
    let Tally { men, other, unknown, women } = *tally;
    Tally { men: by(men), other: by(other), unknown: by(unknown), women: by(women) }
}

fn add_completion(register: &Register, scope: &Scope<'_>, training: &Training, reach: &mut Reach) {
    let completed: BTreeSet<PersonId> = training
        .completed
        .iter()
        .filter(|(_, on)| on.first() <= scope.to)
        .map(|(person, _)| *person)
        .collect();
    let both = completed.intersection(&training.enrolled);
    reach.enrolled_completed = reach.enrolled_completed.plus(&tally(register, both));
    reach.enrolled = reach.enrolled.plus(&tally(register, &training.enrolled));
    reach.completed = reach.completed.plus(&tally(register, &completed));
}
