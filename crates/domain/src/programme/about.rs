//! What an event about trainings, groups and projects is about.

use super::{Event, Facilitator, Partner, ProjectDetails, State, Training, TrainingDetails};
use crate::about::{About, Precedent, Subject};
use crate::value::id::PersonId;

/// Says what an event is about.
pub(crate) fn about(event: &Event, about: &mut About<'_>) {
    match event {
        Event::TrainingPlanned { details, training } | Event::TrainingCorrected { details, training, .. } => {
            about.changes(*training);
            training_names(details, about);
        }
        Event::TrainingAnnulled { training, .. } => about.changes(*training),
        Event::ClassSessionHeld { class_session, training, .. } => {
            about.changes(*class_session);
            about.names(*training);
        }
        Event::ClassSessionCorrected { class_session, .. }
        | Event::ClassSessionAnnulled { class_session, .. } => about.changes(*class_session),
        Event::AttendanceRecorded { attendance, class_session } => {
            about.changes(*class_session);
            about.names_all(attendance.people.iter().copied());
        }
        Event::EnrolmentRecorded { people, training }
        | Event::CompletionRecorded { people, training, .. } => {
            about.changes(*training);
            about.names_all(people.iter().copied());
        }
        Event::GroupFormed { details, group, .. } | Event::GroupCorrected { details, group, .. } => {
            about.changes(*group);
            about.names(details.cooperative);
            about.names_all(details.legal_person);
        }
        Event::GroupDissolved { group, .. } | Event::GroupAnnulled { group, .. } => about.changes(*group),
        Event::GroupJoined { details, group, participation } => {
            about.changes(*participation);
            about.names(*group);
            about.names(details.person);
        }
        Event::GroupLeft { participation, .. } | Event::ParticipationCorrected { participation, .. } => {
            about.changes(*participation);
        }
        Event::ParticipationAnnulled { participation, .. } => about.changes(*participation),
        Event::ParticipationReassigned { participation, person } => {
            about.changes(*participation);
            about.names(*person);
        }
        Event::ProjectOpened { details, project } | Event::ProjectCorrected { details, project, .. } => {
            about.changes(*project);
            project_names(details, about);
        }
        // Of which kind the part is, the project knows.
        Event::ProjectAnnulled { project, .. } | Event::ProjectPartAnnulled { project, .. } => {
            about.changes(*project);
        }
        Event::PartnerAdded { details, partnership, project } => {
            about.changes(*partnership);
            about.changes(*project);
            match details.partner {
                Partner::Organisation(cooperative) => about.names(cooperative),
                Partner::Outside(_) => {}
            }
        }
        Event::BudgetLineAdded { budget_line, project, .. } => {
            about.changes(*budget_line);
            about.changes(*project);
        }
        Event::ActivityAdded { activity, details, project } => {
            about.changes(*activity);
            about.changes(*project);
            about.names_all(details.group);
            about.names_all(details.training);
        }
        Event::ExpectedResultSet { expected_result, project, .. } => {
            about.changes(*expected_result);
            about.changes(*project);
        }
        Event::ActualResultRecorded { expected_result, .. } => about.changes(*expected_result),
        Event::TraineeReassigned { duplicate, survivor } => {
            about.changes(*duplicate);
            about.changes(*survivor);
        }
    }
}

/// How an event stands to those before it.
pub(crate) const fn precedent(event: &Event) -> Precedent {
    match event {
        Event::TrainingCorrected { .. }
        | Event::ClassSessionCorrected { .. }
        | Event::GroupCorrected { .. }
        | Event::ParticipationCorrected { .. }
        | Event::ProjectCorrected { .. }
        | Event::ExpectedResultSet { .. } => Precedent::Restates,
        Event::TrainingAnnulled { .. }
        | Event::ClassSessionAnnulled { .. }
        | Event::GroupAnnulled { .. }
        | Event::ParticipationAnnulled { .. }
        | Event::ProjectAnnulled { .. } => Precedent::Annuls,
        Event::ProjectPartAnnulled { .. } => Precedent::AnnulsPart,
        Event::ParticipationReassigned { .. } | Event::TraineeReassigned { .. } => Precedent::Moves,
        Event::TrainingPlanned { .. }
        | Event::ClassSessionHeld { .. }
        | Event::AttendanceRecorded { .. }
        | Event::EnrolmentRecorded { .. }
        | Event::CompletionRecorded { .. }
        | Event::GroupFormed { .. }
        | Event::GroupDissolved { .. }
        | Event::GroupJoined { .. }
        | Event::GroupLeft { .. }
        | Event::ProjectOpened { .. }
        | Event::PartnerAdded { .. }
        | Event::BudgetLineAdded { .. }
        | Event::ActivityAdded { .. }
        | Event::ActualResultRecorded { .. } => Precedent::None,
    }
}

fn training_names(details: &TrainingDetails, about: &mut About<'_>) {
    about.names(details.cooperative);
    about.names_all(details.project);
    for facilitator in &details.facilitators {
        match facilitator {
            Facilitator::Person(person) => about.names(*person),
            Facilitator::Organisation(cooperative) => about.names(*cooperative),
            Facilitator::Outside(_) => {}
        }
    }
}

fn project_names(details: &ProjectDetails, about: &mut About<'_>) {
    about.names(details.cooperative);
    about.names_all(details.phase_of);
}

/// The people on a list that another one replaces, or in what turns out to be an error; and lists on which somebody stands as another.
pub(crate) fn displaced(state: &State, event: &Event, found: &mut Vec<Subject>) {
    match event {
        Event::TrainingCorrected { training, .. } => {
            found.extend(state.training(*training).into_iter().flat_map(teachers).map(Subject::from));
        }
        Event::TrainingAnnulled { training, .. } => {
            found.extend(state.attendees(*training).into_iter().map(Subject::from));
            let gone = state.training(*training);
            found.extend(gone.into_iter().flat_map(people).map(Subject::from));
        }
        Event::ClassSessionAnnulled { class_session, .. }
        | Event::AttendanceRecorded { class_session, .. } => {
            let list = state.class_session(*class_session).and_then(|(_, held)| held.attendance.as_ref());
            found.extend(list.into_iter().flat_map(|list| list.people.iter().copied()).map(Subject::from));
        }
        Event::EnrolmentRecorded { training, .. } => {
            let enrolled = state.training(*training).into_iter().flat_map(|found| &found.enrolled);
            found.extend(enrolled.copied().map(Subject::from));
        }
        Event::CompletionRecorded { on, training, .. } => {
            let completed = state.training(*training).into_iter().flat_map(|found| &found.completed);
            found.extend(completed.filter(|(_, day)| *day == on).map(|(person, _)| Subject::from(*person)));
        }
        Event::GroupAnnulled { group, .. } => {
            found.extend(state.participations_in(*group).map(|(_, spell)| Subject::from(spell.person)));
        }
        // Each training that names the one now names the other.
        Event::TraineeReassigned { duplicate, .. } => {
            let came = |training: &&Training| state.attendees(training.id).contains(duplicate);
            let named = state.trainings().filter(|found| found.names(*duplicate) || came(found));
            found.extend(named.map(|training| Subject::from(training.id)));
        }
        Event::TrainingPlanned { .. }
        | Event::ClassSessionHeld { .. }
        | Event::ClassSessionCorrected { .. }
        | Event::GroupFormed { .. }
        | Event::GroupCorrected { .. }
        | Event::GroupDissolved { .. }
        | Event::GroupJoined { .. }
        | Event::GroupLeft { .. }
        | Event::ParticipationCorrected { .. }
        | Event::ParticipationAnnulled { .. }
        | Event::ParticipationReassigned { .. }
        | Event::ProjectOpened { .. }
        | Event::ProjectCorrected { .. }
        | Event::ProjectAnnulled { .. }
        | Event::PartnerAdded { .. }
        | Event::BudgetLineAdded { .. }
        | Event::ActivityAdded { .. }
        | Event::ExpectedResultSet { .. }
        | Event::ActualResultRecorded { .. }
        | Event::ProjectPartAnnulled { .. } => {}
    }
}

fn teachers(training: &Training) -> impl Iterator<Item = PersonId> {
    training.details.facilitators.iter().filter_map(|one| match one {
        Facilitator::Person(person) => Some(*person),
        Facilitator::Organisation(_) | Facilitator::Outside(_) => None,
    })
}

/// Who teaches in a training, is enrolled in it or completed it.
fn people(training: &Training) -> impl Iterator<Item = PersonId> {
    let completed = training.completed.keys().copied();
    teachers(training).chain(training.enrolled.iter().copied()).chain(completed)
}
