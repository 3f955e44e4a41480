//! Decisions about assignments to work.

use super::{Known, backwards};
use crate::member::{Command, Event, Rejection, State, WorkArea};
use crate::rejection::Rejection as Any;
use crate::value::Period;
use crate::value::id::{AssignmentId, CooperativeId, PersonId};

/// Decides a command about work; commands about membership are decided beside this.
pub(super) fn decide(known: Known<'_>, command: &Command) -> Result<Vec<Event>, Any> {
    let Known { persons, cooperatives, members } = known;
    let event = match command {
        Command::AssignWork { assignment, person, cooperative, area, from, until } => {
            if members.assignment(*assignment).is_some() {
                return Err(Rejection::AssignmentExists { assignment: *assignment }.into());
            }
            let period = Period::new(*from, *until).ok_or_else(|| backwards(*from, *until))?;
            persons.open(*person)?;
            persons.alive_at_start(*person, &period)?;
            cooperatives.existing(*cooperative, &period)?;
            not_assigned(members, *assignment, *person, *cooperative, area, &period)?;
            let (assignment, cooperative, area, until) = (*assignment, *cooperative, area.clone(), *until);
            Event::WorkAssigned { area, assignment, cooperative, from: *from, person: *person, until }
        }
        Command::EndWork { assignment, on } => {
            let unknown = Rejection::AssignmentUnknown { assignment: *assignment };
            let found = members.assignment(*assignment).ok_or(unknown)?;
            if let Some(until) = found.period.until.filter(|until| until.last() <= on.last()) {
                return Err(Rejection::AssignmentEnded { assignment: *assignment, until }.into());
            }
            Period::new(found.period.from, Some(*on))
                .ok_or_else(|| backwards(found.period.from, Some(*on)))?;
            Event::WorkEnded { assignment: *assignment, on: *on }
        }
        Command::AnnulWork { assignment, reason } => {
            let unknown = Rejection::AssignmentUnknown { assignment: *assignment };
            members.assignment(*assignment).ok_or(unknown)?;
            Event::WorkAnnulled { assignment: *assignment, reason: reason.clone() }
        }
        Command::Apply { .. }
        | Command::Decline { .. }
        | Command::Admit { .. }
        | Command::Suspend { .. }
        | Command::Reinstate { .. }
        | Command::Leave { .. }
        | Command::Correct { .. }
        | Command::Annul { .. } => return Ok(Vec::new()),
    };
    Ok(vec![event])
}

/// Whether the person has no other assignment to the area on any of these days.
fn not_assigned(
    members: &State,
    assignment: AssignmentId,
    person: PersonId,
    cooperative: CooperativeId,
    area: &WorkArea,
    period: &Period,
) -> Result<(), Rejection> {
    let others =
        members.work_of(person).filter(|other| other.cooperative == cooperative && other.area == *area);
    for other in others.filter(|other| other.id != assignment) {
        if other.period.repeats(period) {
            return Err(Rejection::AlreadyAssigned { assignment: other.id, from: other.period.from });
        }
    }
    Ok(())
}
