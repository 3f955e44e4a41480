//! A person is assigned to an area of work.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::member::decide::{DecisionContext, period};
use crate::member::evolve::index;
use crate::member::{Assignment, Rejection, State, WorkArea};
use crate::undo::{Moments, Undo};
use crate::value::id::{AssignmentId, CooperativeId, PersonId};
use crate::value::{PartialDate, Period, Remark};

/// Assign a person, member or not, to an area of work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AssignWork {
    /// The new assignment.
    pub assignment: AssignmentId,
    /// Who works.
    pub person: PersonId,
    /// For whom.
    pub cooperative: CooperativeId,
    /// Where.
    pub area: WorkArea,
    /// From when.
    pub from: PartialDate,
    /// Until when, that day excluded, where it is known.
    pub until: Option<PartialDate>,
}

/// A person was assigned to an area of work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct WorkAssigned {
    pub area: WorkArea,
    pub assignment: AssignmentId,
    pub cooperative: CooperativeId,
    pub from: PartialDate,
    pub person: PersonId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
}

impl Act for AssignWork {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let Self { assignment, person, cooperative, ref area, from, until } = *self;
        if known.members.assignment(assignment).is_some() {
            return Err(Rejection::AssignmentExists { assignment }.into());
        }
        let period = period(from, until)?;
        known.persons.active(person)?;
        known.persons.alive_at_start(person, &period)?;
        known.cooperatives.not_dissolved_before_end(cooperative, &period)?;
        let others = known.members.work_of(person).filter(|other| other.cooperative == cooperative);
        let mut others = others.filter(|other| other.area == *area && other.id != assignment);
        if let Some(other) = others.find(|other| other.period.repeats(&period)) {
            return Err(Rejection::AlreadyAssigned { assignment: other.id, from: other.period.from }.into());
        }
        Ok(vec![WorkAssigned { area: area.clone(), assignment, cooperative, from, person, until }.into()])
    }
}

impl Effect for WorkAssigned {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        let Self { ref area, assignment, cooperative, from, person, until } = *self;
        index(&mut state.by_worker, person, assignment);
        let (area, period) = (area.clone(), Period { from, until });
        state
            .assignments
            .insert(assignment, Assignment { id: assignment, person, cooperative, area, period });
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.assignment);
        about.names(self.person);
        about.names(self.cooperative);
    }

    fn undo(&self, at: Moments<'_, State>, reason: Remark) -> Undo<Command> {
        let assignment = self.assignment;
        at.unchanged(assignment, |state| state.assignment(assignment))?;
        Ok(Some(super::AnnulWork { assignment, reason }.into()))
    }
}
