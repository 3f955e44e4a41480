//! Decisions about trainings, their sessions, who came and who completed them.

use std::collections::BTreeSet;

use super::{DecisionContext, each_listed_once};
use crate::programme::{
    Attendance, ClassSession, ClassSessionDetails, Event, Facilitator, Rejection, Training, TrainingDetails,
};
use crate::value::id::{ClassSessionId, PersonId, TrainingId};
use crate::value::time_of_day::MINUTES_OF_A_DAY;
use crate::value::{PartialDate, Remark};

type Decided = Result<Vec<Event>, crate::Rejection>;

pub(super) fn plan(known: DecisionContext<'_>, training: TrainingId, details: &TrainingDetails) -> Decided {
    if known.programmes.training(training).is_some() {
        return Err(Rejection::TrainingExists { training }.into());
    }
    training_fits(known, details, &[])?;
    Ok(vec![Event::TrainingPlanned { details: details.clone(), training }])
}

pub(super) fn correct(
    known: DecisionContext<'_>,
    training: TrainingId,
    details: &TrainingDetails,
    reason: Option<&Remark>,
) -> Decided {
    let found = known.programmes.known_training(training)?;
    if found.details == *details {
        return Err(Rejection::ProgrammeUnchanged.into());
    }
    training_fits(known, details, &found.details.facilitators)?;
    Ok(vec![Event::TrainingCorrected { details: details.clone(), reason: reason.cloned(), training }])
}

pub(super) fn annul(known: DecisionContext<'_>, training: TrainingId, reason: &Remark) -> Decided {
    let found = known.programmes.known_training(training)?;
    let mut activities = known.programmes.projects().flat_map(|project| project.activities.values());
    let written =
        !found.class_sessions.is_empty() || !found.enrolled.is_empty() || !found.completed.is_empty();
    if written || activities.any(|activity| activity.training == Some(training)) {
        return Err(Rejection::TrainingInUse { training }.into());
    }
    Ok(vec![Event::TrainingAnnulled { reason: reason.clone(), training }])
}

pub(super) fn hold(
    known: DecisionContext<'_>,
    class_session: ClassSessionId,
    training: TrainingId,
    details: &ClassSessionDetails,
) -> Decided {
    if known.programmes.class_session(class_session).is_some() {
        return Err(Rejection::ClassSessionExists { class_session }.into());
    }
    known.programmes.known_training(training)?;
    length_in_range(details)?;
    Ok(vec![Event::ClassSessionHeld { details: details.clone(), class_session, training }])
}

pub(super) fn correct_class_session(
    known: DecisionContext<'_>,
    class_session: ClassSessionId,
    details: &ClassSessionDetails,
    reason: Option<&Remark>,
) -> Decided {
    let (_, found) = known.programmes.known_class_session(class_session)?;
    if found.details == *details {
        return Err(Rejection::ProgrammeUnchanged.into());
    }
    length_in_range(details)?;
    Ok(vec![Event::ClassSessionCorrected {
        details: details.clone(),
        reason: reason.cloned(),
        class_session,
    }])
}

pub(super) fn annul_class_session(
    known: DecisionContext<'_>,
    class_session: ClassSessionId,
    reason: &Remark,
) -> Decided {
    let (training, _) = known.programmes.known_class_session(class_session)?;
    let training = known.programmes.known_training(training)?;
    still_trainees(training, &training.enrolled, &others(known, training, class_session))?;
    Ok(vec![Event::ClassSessionAnnulled { reason: reason.clone(), class_session }])
}

pub(super) fn attend(
    known: DecisionContext<'_>,
    class_session: ClassSessionId,
    attendance: &Attendance,
) -> Decided {
    let (training, found) = known.programmes.known_class_session(class_session)?;
    let training = known.programmes.known_training(training)?;
    let former: BTreeSet<PersonId> = attendees_of(found).collect();
    each_listed_once(known, &attendance.people, &former)?;
    let people: BTreeSet<PersonId> = attendance.people.iter().copied().collect();
    let same = |known: &Attendance| known.unnamed == attendance.unnamed && former == people;
    if found.attendance.as_ref().is_some_and(same) {
        return Err(Rejection::ProgrammeUnchanged.into());
    }
    let mut attendees = others(known, training, class_session);
    attendees.extend(people);
    still_trainees(training, &training.enrolled, &attendees)?;
    Ok(vec![Event::AttendanceRecorded { attendance: attendance.clone(), class_session }])
}

pub(super) fn enrol(known: DecisionContext<'_>, training: TrainingId, people: &[PersonId]) -> Decided {
    let found = known.programmes.known_training(training)?;
    each_listed_once(known, people, &found.enrolled)?;
    let enrolled: BTreeSet<PersonId> = people.iter().copied().collect();
    if found.enrolled == enrolled {
        return Err(Rejection::ProgrammeUnchanged.into());
    }
    still_trainees(found, &enrolled, &known.programmes.attendees(training))?;
    Ok(vec![Event::EnrolmentRecorded { people: people.to_vec(), training }])
}

pub(super) fn complete(
    known: DecisionContext<'_>,
    training: TrainingId,
    on: PartialDate,
    people: &[PersonId],
) -> Decided {
    let found = known.programmes.known_training(training)?;
    each_listed_once(known, people, &found.completed.keys().copied().collect())?;
    let attendees = known.programmes.attendees(training);
    let stranger =
        people.iter().find(|person| !found.enrolled.contains(person) && !attendees.contains(person));
    if let Some(person) = stranger {
        return Err(Rejection::NotATrainee { person: *person }.into());
    }
    let mut completed = found.completed.clone();
    completed.retain(|_, day| *day != on);
    completed.extend(people.iter().map(|person| (*person, on)));
    if completed == found.completed {
        return Err(Rejection::ProgrammeUnchanged.into());
    }
    Ok(vec![Event::CompletionRecorded { on, people: people.to_vec(), training }])
}

/// Whether what the details speak of is in the register. Who taught before may have been erased since.
fn training_fits(
    known: DecisionContext<'_>,
    details: &TrainingDetails,
    former: &[Facilitator],
) -> Result<(), crate::Rejection> {
    known.cooperatives.valid(details.cooperative)?;
    for one in &details.facilitators {
        if let Facilitator::Organisation(organisation) = one {
            known.cooperatives.valid(*organisation)?;
        }
    }
    let people: Vec<PersonId> = taught_by(&details.facilitators).collect();
    each_listed_once(known, &people, &taught_by(former).collect())?;
    if let Some(project) = details.project {
        known.programmes.known_project(project)?;
    }
    Ok(())
}

fn taught_by(facilitators: &[Facilitator]) -> impl Iterator<Item = PersonId> + '_ {
    facilitators.iter().filter_map(|one| match one {
        Facilitator::Person(person) => Some(*person),
        Facilitator::Organisation(_) | Facilitator::Outside(_) => None,
    })
}

fn length_in_range(details: &ClassSessionDetails) -> Result<(), Rejection> {
    let (minutes, longest) = (details.minutes, u32::from(MINUTES_OF_A_DAY));
    if (1..=longest).contains(&minutes) { Ok(()) } else { Err(Rejection::ClassSessionLength { minutes }) }
}

fn attendees_of(class_session: &ClassSession) -> impl Iterator<Item = PersonId> + '_ {
    class_session.attendance.iter().flat_map(|list| list.people.iter().copied())
}

/// Who came to the other sessions of a training.
fn others(
    known: DecisionContext<'_>,
    training: &Training,
    class_session: ClassSessionId,
) -> BTreeSet<PersonId> {
    known
        .programmes
        .class_sessions_of(training.id)
        .filter(|other| other.id != class_session)
        .flat_map(attendees_of)
        .collect()
}

/// Whether everybody who completed the training would still be enrolled or have come.
fn still_trainees(
    training: &Training,
    enrolled: &BTreeSet<PersonId>,
    attendees: &BTreeSet<PersonId>,
) -> Result<(), Rejection> {
    let mut completed = training.completed.keys();
    let stranger = completed.find(|person| !enrolled.contains(person) && !attendees.contains(person));
    stranger.map_or(Ok(()), |person| Err(Rejection::NotATrainee { person: *person }))
}
