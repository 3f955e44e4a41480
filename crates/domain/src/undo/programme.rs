//! How facts about programmes are taken back.

use std::collections::BTreeMap;

use super::{Moments, Refusal, unchanged};
use crate::programme::{Attendance, ClassSession, Command, Event, State};
use crate::register::Register;
use crate::value::id::{ClassSessionId, ParticipationId, PersonId, TrainingId};
use crate::value::{PartialDate, Remark};

/// The command that takes a fact back; `None` where taking back another fact of the batch does so, too.
pub(super) fn step(moments: Moments<'_>, event: &Event, reason: &Remark) -> Result<Option<Command>, Refusal> {
    let [before, after, now] = [moments.before, moments.after, moments.now].map(Register::programmes);
    let not_undoable = || Refusal::NotUndoable { kind: crate::Event::from(event.clone()).kind().to_string() };
    let removed = |project, part: &uuid::Uuid| Command::AnnulProjectPart {
        project,
        part: *part,
        reason: reason.clone(),
    };
    let (name, reason) = (event.name(), reason.clone());
    let command = match event {
        Event::TrainingPlanned { training, .. } => {
            same_training(name, *training, after, now)?;
            Command::AnnulTraining { training: *training, reason }
        }
        Event::ClassSessionHeld { class_session, .. } => {
            same_class_session(name, *class_session, after, now)?;
            Command::AnnulClassSession { class_session: *class_session, reason }
        }
        Event::TrainingCorrected { .. }
        | Event::ClassSessionCorrected { .. }
        | Event::GroupCorrected { .. }
        | Event::ParticipationCorrected { .. }
        | Event::ProjectCorrected { .. } => return corrected((before, after, now), event, &reason),
        Event::AttendanceRecorded { class_session, .. } => {
            same_class_session(name, *class_session, after, now)?;
            let Some((_, former)) = before.class_session(*class_session) else { return Ok(None) };
            // That nobody had written anything down cannot be said again.
            let attendance: Attendance = former.attendance.clone().ok_or_else(not_undoable)?;
            Command::RecordAttendance { class_session: *class_session, attendance }
        }
        Event::EnrolmentRecorded { training, .. } => {
            same_training(name, *training, after, now)?;
            let former = before.training(*training).map(|former| &former.enrolled);
            let people = former.into_iter().flatten().copied().collect();
            Command::RecordEnrolment { training: *training, people }
        }
        Event::CompletionRecorded { on, people, training } => {
            same_training(name, *training, after, now)?;
            let former =
                before.training(*training).map(|former| former.completed.clone()).unwrap_or_default();
            completed(*training, *on, people, &former).ok_or_else(not_undoable)?
        }
        Event::GroupFormed { group, .. } => {
            unchanged(name, *group, after.group(*group), now.group(*group))?;
            Command::AnnulGroup { group: *group, reason }
        }
        Event::GroupJoined { participation, .. } => {
            same_spell(name, *participation, after, now)?;
            Command::AnnulParticipation { participation: *participation, reason }
        }
        Event::GroupLeft { participation, .. } if before.participation(*participation).is_none() => {
            return Ok(None);
        }
        Event::GroupDissolved { group, .. } if before.group(*group).is_none() => return Ok(None),
        Event::ProjectOpened { project, .. } => {
            unchanged(name, *project, after.project(*project), now.project(*project))?;
            Command::AnnulProject { project: *project, reason }
        }
        Event::PartnerAdded { partnership, project, .. } => removed(*project, partnership.uuid()),
        Event::BudgetLineAdded { budget_line, project, .. } => removed(*project, budget_line.uuid()),
        Event::ActivityAdded { activity, project, .. } => removed(*project, activity.uuid()),
        Event::ExpectedResultSet { expected_result, project, .. } => {
            let known = |state: &State| {
                state.project(*project).and_then(|found| found.expected_results.get(expected_result).cloned())
            };
            unchanged(name, *expected_result, known(after).as_ref(), known(now).as_ref())?;
            removed(*project, expected_result.uuid())
        }
        Event::ActualResultRecorded { expected_result, .. }
            if before.project_of_part(expected_result.uuid()).is_none() =>
        {
            return Ok(None);
        }
        Event::ActualResultRecorded { .. }
        | Event::TrainingAnnulled { .. }
        | Event::ClassSessionAnnulled { .. }
        | Event::GroupDissolved { .. }
        | Event::GroupAnnulled { .. }
        | Event::GroupLeft { .. }
        | Event::ParticipationAnnulled { .. }
        | Event::ProjectAnnulled { .. }
        | Event::ProjectPartAnnulled { .. }
        | Event::ParticipationReassigned { .. }
        | Event::TraineeReassigned { .. } => return Err(not_undoable()),
    };
    Ok(Some(command))
}

/// What was corrected is corrected back, where nobody has corrected it since.
fn corrected(
    (before, after, now): (&State, &State, &State),
    event: &Event,
    reason: &Remark,
) -> Result<Option<Command>, Refusal> {
    let (name, reason) = (event.name(), reason.clone());
    if let Event::TrainingCorrected { training, .. } = event {
        same_training(name, *training, after, now)?;
        let Some(former) = before.training(*training) else { return Ok(None) };
        let details = former.details.clone();
        return Ok(Some(Command::CorrectTraining { training: *training, details, reason: Some(reason) }));
    }
    if let Event::ClassSessionCorrected { class_session, .. } = event {
        same_class_session(name, *class_session, after, now)?;
        let Some((_, former)) = before.class_session(*class_session) else { return Ok(None) };
        let details = former.details.clone();
        return Ok(Some(Command::CorrectClassSession {
            class_session: *class_session,
            details,
            reason: Some(reason),
        }));
    }
    if let Event::GroupCorrected { group, .. } = event {
        unchanged(name, *group, after.group(*group), now.group(*group))?;
        let Some(former) = before.group(*group) else { return Ok(None) };
        let (details, from) = (former.details.clone(), former.period.from);
        return Ok(Some(Command::CorrectGroup { group: *group, details, from, reason: Some(reason) }));
    }
    if let Event::ParticipationCorrected { participation, .. } = event {
        same_spell(name, *participation, after, now)?;
        let Some((_, former)) = before.participation(*participation) else { return Ok(None) };
        let (period, role) = (former.period, former.role);
        return Ok(Some(Command::CorrectParticipation {
            participation: *participation,
            period,
            role,
            reason: Some(reason),
        }));
    }
    if let Event::ProjectCorrected { project, .. } = event {
        unchanged(name, *project, after.project(*project), now.project(*project))?;
        let Some(former) = before.project(*project) else { return Ok(None) };
        let details = former.details.clone();
        return Ok(Some(Command::CorrectProject { project: *project, details, reason: Some(reason) }));
    }
    Err(Refusal::NotUndoable { kind: crate::Event::from(event.clone()).kind().to_string() })
}

/// Says again who completed a training on a day; `None` where that would not say all, for a command speaks of one day.
fn completed(
    training: TrainingId,
    on: PartialDate,
    people: &[PersonId],
    former: &BTreeMap<PersonId, PartialDate>,
) -> Option<Command> {
    if people.iter().any(|person| former.get(person).is_some_and(|day| *day != on)) {
        return None;
    }
    let people = former.iter().filter(|(_, day)| **day == on).map(|(person, _)| *person).collect();
    Some(Command::RecordCompletion { training, on, people })
}

fn same_training(
    kind: &'static str,
    training: TrainingId,
    after: &State,
    now: &State,
) -> Result<(), Refusal> {
    unchanged(kind, training, after.training(training), now.training(training))
}

fn same_spell(
    kind: &'static str,
    participation: ParticipationId,
    after: &State,
    now: &State,
) -> Result<(), Refusal> {
    let found = |state: &State| state.participation(participation).map(|(_, spell)| spell.clone());
    unchanged(kind, participation, found(after).as_ref(), found(now).as_ref())
}

fn same_class_session(
    kind: &'static str,
    class_session: ClassSessionId,
    after: &State,
    now: &State,
) -> Result<(), Refusal> {
    let found = |state: &State| -> Option<ClassSession> {
        state.class_session(class_session).map(|(_, found)| found.clone())
    };
    unchanged(kind, class_session, found(after).as_ref(), found(now).as_ref())
}
