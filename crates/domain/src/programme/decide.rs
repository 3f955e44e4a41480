//! Which commands about programmes contradict the register, and what the others make happen.

mod group;
mod project;
mod training;

use std::collections::BTreeSet;

use super::{Command, Event, Rejection, State};
use crate::value::id::PersonId;
use crate::{cooperative, person};

pub(super) use group::not_in_group;

/// What decisions about programmes may look at: the areas that stand before them, and their own.
#[derive(Clone, Copy)]
pub struct DecisionContext<'a> {
    pub(crate) persons: &'a person::State,
    pub(crate) cooperatives: &'a cooperative::State,
    pub(crate) programmes: &'a State,
}

/// Decides a command about a training, a group or a project.
pub fn decide(known: DecisionContext<'_>, command: &Command) -> Result<Vec<Event>, crate::Rejection> {
    match command {
        Command::PlanTraining { training, details } => training::plan(known, *training, details),
        Command::CorrectTraining { training, details, reason } => {
            training::correct(known, *training, details, reason.as_ref())
        }
        Command::AnnulTraining { training, reason } => training::annul(known, *training, reason),
        Command::HoldClassSession { class_session, training, details } => {
            training::hold(known, *class_session, *training, details)
        }
        Command::CorrectClassSession { class_session, details, reason } => {
            training::correct_class_session(known, *class_session, details, reason.as_ref())
        }
        Command::AnnulClassSession { class_session, reason } => {
            training::annul_class_session(known, *class_session, reason)
        }
        Command::RecordAttendance { class_session, attendance } => {
            training::attend(known, *class_session, attendance)
        }
        Command::RecordEnrolment { training, people } => training::enrol(known, *training, people),
        Command::RecordCompletion { training, on, people } => {
            training::complete(known, *training, *on, people)
        }
        Command::FormGroup { group, details, from } => group::form(known, *group, details, *from),
        Command::CorrectGroup { group, details, from, reason } => {
            group::correct(known, *group, details, *from, reason.as_ref())
        }
        Command::DissolveGroup { group, on } => group::dissolve(known, *group, *on),
        Command::AnnulGroup { group, reason } => group::annul(known, *group, reason),
        Command::JoinGroup { participation, group, details } => {
            group::join(known, *participation, *group, details)
        }
        Command::LeaveGroup { participation, on } => group::quit(known, *participation, *on),
        Command::CorrectParticipation { participation, period, role, reason } => {
            group::correct_participation(known, *participation, (period, *role), reason.as_ref())
        }
        Command::AnnulParticipation { participation, reason } => {
            group::annul_participation(known, *participation, reason)
        }
        Command::OpenProject { project, details } => project::open(known, *project, details),
        Command::CorrectProject { project, details, reason } => {
            project::correct(known, *project, details, reason.as_ref())
        }
        Command::AnnulProject { project, reason } => project::annul(known, *project, reason),
        Command::AddPartner { partnership, project, details } => {
            project::add_partner(known, *partnership, *project, details)
        }
        Command::AddBudgetLine { budget_line, project, details } => {
            project::add_budget_line(known, *budget_line, *project, details)
        }
        Command::AddActivity { activity, project, details } => {
            project::add_activity(known, *activity, *project, details)
        }
        Command::SetExpectedResult { expected_result, project, details } => {
            project::set_expected_result(known, *expected_result, *project, details)
        }
        Command::RecordActualResult { expected_result, actual_result } => {
            project::record_actual_result(known, *expected_result, actual_result)
        }
        Command::AnnulProjectPart { project, part, reason } => {
            project::remove(known, *project, *part, reason)
        }
    }
}

/// Everybody on a list stands there once; whoever is new on it is somebody of whom things may still be written down.
fn each_listed_once(
    known: DecisionContext<'_>,
    people: &[PersonId],
    former: &BTreeSet<PersonId>,
) -> Result<(), crate::Rejection> {
    let mut seen = BTreeSet::new();
    for person in people {
        if former.contains(person) {
            known.persons.not_merged(*person)?;
        } else {
            known.persons.active(*person)?;
        }
        if !seen.insert(*person) {
            return Err(Rejection::PersonListedTwice { person: *person }.into());
        }
    }
    Ok(())
}
