//! How facts about programmes are taken back.

use std::collections::BTreeMap;

use super::{Moments, Refusal, unchanged};
use crate::event::Event as Any;
use crate::programme::{Attendance, Command, Event, Session, State};
use crate::register::Register;
use crate::value::id::{ParticipationId, PersonId, SessionId, TrainingId};
use crate::value::{PartialDate, Remark};

/// The command that takes a fact back; `None` where taking back another fact of the batch does so, too.
pub(super) fn step(moments: Moments<'_>, event: &Event, reason: &Remark) -> Result<Option<Command>, Refusal> {
    let [before, after, now] = [moments.before, moments.after, moments.now].map(Register::programmes);
    let not_undoable = || Refusal::NotUndoable { kind: Any::from(event.clone()).kind().to_string() };
    let removed =
        |project, part: &uuid::Uuid| Command::RemovePart { project, part: *part, reason: reason.clone() };
    let (name, reason) = (event.name(), reason.clone());
    let command = match event {
        Event::TrainingPlanned { training, .. } => {
            same_training(name, *training, after, now)?;
            Command::AnnulTraining { training: *training, reason }
        }
        Event::SessionHeld { session, .. } => {
            same_session(name, *session, after, now)?;
            Command::AnnulSession { session: *session, reason }
        }
        Event::TrainingCorrected { .. }
        | Event::SessionCorrected { .. }
        | Event::GroupCorrected { .. }
        | Event::ParticipationCorrected { .. }
        | Event::ProjectCorrected { .. } => return corrected((before, after, now), event, &reason),
        Event::Attended { session, .. } => {
            same_session(name, *session, after, now)?;
            let Some((_, former)) = before.session(*session) else { return Ok(None) };
            // That nobody had written anything down cannot be said again.
            let attendance: Attendance = former.attendance.clone().ok_or_else(not_undoable)?;
            Command::Attend { session: *session, attendance }
        }
        Event::Enrolled { training, .. } => {
            same_training(name, *training, after, now)?;
            let former = before.training(*training).map(|former| &former.enrolled);
            let people = former.into_iter().flatten().copied().collect();
            Command::Enrol { training: *training, people }
        }
        Event::Completed { on, people, training } => {
            same_training(name, *training, after, now)?;
            let former =
                before.training(*training).map(|former| former.completed.clone()).unwrap_or_default();
            completed(*training, *on, people, &former).ok_or_else(not_undoable)?
        }
        Event::GroupFormed { group, .. } => {
            unchanged(name, group.uuid(), after.group(*group), now.group(*group))?;
            Command::AnnulGroup { group: *group, reason }
        }
        Event::Joined { participation, .. } => {
            same_spell(name, *participation, after, now)?;
            Command::AnnulParticipation { participation: *participation, reason }
        }
        Event::Quit { participation, .. } if before.participation(*participation).is_none() => {
            return Ok(None);
        }
        Event::GroupDissolved { group, .. } if before.group(*group).is_none() => return Ok(None),
        Event::ProjectOpened { project, .. } => {
            unchanged(name, project.uuid(), after.project(*project), now.project(*project))?;
            Command::AnnulProject { project: *project, reason }
        }
        Event::PartnerAdded { partnership, project, .. } => removed(*project, partnership.uuid()),
        Event::BudgetAdded { line, project, .. } => removed(*project, line.uuid()),
        Event::ActivityAdded { activity, project, .. } => removed(*project, activity.uuid()),
        Event::AimSet { aim, project, .. } => {
            let known =
                |state: &State| state.project(*project).and_then(|found| found.aims.get(aim).cloned());
            unchanged(name, aim.uuid(), known(after).as_ref(), known(now).as_ref())?;
            removed(*project, aim.uuid())
        }
        Event::AchievementRecorded { aim, .. } if before.project_of_part(aim.uuid()).is_none() => {
            return Ok(None);
        }
        Event::AchievementRecorded { .. }
        | Event::TrainingAnnulled { .. }
        | Event::SessionAnnulled { .. }
        | Event::GroupDissolved { .. }
        | Event::GroupAnnulled { .. }
        | Event::Quit { .. }
        | Event::ParticipationAnnulled { .. }
        | Event::ProjectAnnulled { .. }
        | Event::PartRemoved { .. }
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
    if let Event::SessionCorrected { session, .. } = event {
        same_session(name, *session, after, now)?;
        let Some((_, former)) = before.session(*session) else { return Ok(None) };
        let details = former.details.clone();
        return Ok(Some(Command::CorrectSession { session: *session, details, reason: Some(reason) }));
    }
    if let Event::GroupCorrected { group, .. } = event {
        unchanged(name, group.uuid(), after.group(*group), now.group(*group))?;
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
        unchanged(name, project.uuid(), after.project(*project), now.project(*project))?;
        let Some(former) = before.project(*project) else { return Ok(None) };
        let details = former.details.clone();
        return Ok(Some(Command::CorrectProject { project: *project, details, reason: Some(reason) }));
    }
    Err(Refusal::NotUndoable { kind: Any::from(event.clone()).kind().to_string() })
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
    Some(Command::Complete { training, on, people })
}

fn same_training(
    kind: &'static str,
    training: TrainingId,
    after: &State,
    now: &State,
) -> Result<(), Refusal> {
    unchanged(kind, training.uuid(), after.training(training), now.training(training))
}

fn same_spell(
    kind: &'static str,
    participation: ParticipationId,
    after: &State,
    now: &State,
) -> Result<(), Refusal> {
    let found = |state: &State| state.participation(participation).map(|(_, spell)| spell.clone());
    unchanged(kind, participation.uuid(), found(after).as_ref(), found(now).as_ref())
}

fn same_session(kind: &'static str, session: SessionId, after: &State, now: &State) -> Result<(), Refusal> {
    let found = |state: &State| -> Option<Session> { state.session(session).map(|(_, found)| found.clone()) };
    unchanged(kind, session.uuid(), found(after).as_ref(), found(now).as_ref())
}
