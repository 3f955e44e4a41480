//! A person is seated: she is given a mandate.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::committee::decide::{DecisionContext, Sitting, new_mandate, period, sitting_fits};
use crate::committee::evolve::with_mandate;
use crate::committee::undo::unchanged_mandate;
use crate::committee::{Mandate, Origin, State};
use crate::undo::{Moments, Undo};
use crate::value::id::{CooperativeId, MandateId, PersonId, SeatId, TermId};
use crate::value::{PartialDate, Period, Remark};

/// Seat a person: give her a mandate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Seat {
    /// The new mandate.
    pub mandate: MandateId,
    /// On which seat.
    pub seat: SeatId,
    /// Whom.
    pub person: PersonId,
    /// Her first day.
    pub from: PartialDate,
    /// When the mandate ends or is to end, that day excluded.
    pub until: Option<PartialDate>,
    /// On behalf of which cooperative she sits.
    pub represents: Option<CooperativeId>,
    /// How she came by it.
    pub origin: Option<Origin>,
    /// In which term.
    pub term: Option<TermId>,
}

/// A person was seated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Seated {
    pub from: PartialDate,
    pub mandate: MandateId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    pub person: PersonId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub represents: Option<CooperativeId>,
    pub seat: SeatId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<TermId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
}

impl Act for Seat {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let Self { mandate, seat, person, from, until, represents, origin, term } = *self;
        new_mandate(known.committees, mandate)?;
        known.persons.active(person)?;
        let sitting = Sitting { mandate, seat, person, period: period(from, until)?, represents, term };
        known.persons.alive_at_start(person, &sitting.period)?;
        sitting_fits(known, &sitting, None)?;
        Ok(vec![Seated { from, mandate, origin, person, represents, seat, term, until }.into()])
    }
}

impl Effect for Seated {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        let Self { from, mandate, origin, person, represents, seat, term, until } = *self;
        let period = Period { from, until };
        let Some(organ) = state.seats.get(&seat).map(|found| found.organ) else { return };
        with_mandate(state, mandate, |state| {
            let record = Mandate {
                id: mandate,
                organ,
                seat,
                person,
                period,
                counted: period.to_the_day(),
                represents,
                origin,
                term,
                ended: false,
                end_reason: None,
            };
            state.mandates.insert(mandate, record);
            state.by_seat.update(seat, |seated| seated.push(mandate));
            state.by_person.update(person, |held| held.push(mandate));
        });
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.mandate);
        about.names(self.person);
        about.names(self.seat);
        about.names_all(self.represents);
        about.names_all(self.term);
    }

    fn undo(&self, at: Moments<'_, State>, reason: Remark) -> Undo<Command> {
        unchanged_mandate(at, self.mandate)?;
        Ok(Some(super::AnnulMandate { mandate: self.mandate, reason }.into()))
    }
}
