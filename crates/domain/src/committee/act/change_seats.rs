//! Seats of an organ change from a day on.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent, Subject};
use crate::committee::decide::{DecisionContext, within};
use crate::committee::evolve::{set_seats, settle};
use crate::committee::hand_over::settled;
use crate::committee::undo::gone_with_its_organ;
use crate::committee::{Mandate, Organ, Rejection, Seat, SeatSpec, State};
use crate::undo::{Moments, Undo};
use crate::value::hand_over::Collision;
use crate::value::id::OrganId;
use crate::value::{PartialDate, Period, Remark};

/// Change how many places seats have from a day on, or add new ones; zero places abolish a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangeSeats {
    /// Whose seats.
    pub organ: OrganId,
    /// The first day of the change.
    pub from: PartialDate,
    /// The seats that change, as they are from then on.
    pub seats: Vec<SeatSpec>,
}

/// Seats changed from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct SeatsChanged {
    pub from: PartialDate,
    pub organ: OrganId,
    pub seats: Vec<SeatSpec>,
}

impl Act for ChangeSeats {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let (organ, from, committees) = (self.organ, self.from, known.committees);
        let found = committees.known(organ)?;
        within(found, &Period::since(from))?;
        if self.seats.is_empty() {
            return Err(Rejection::SeatsMissing { organ }.into());
        }
        let mut seen = BTreeSet::new();
        for spec in &self.seats {
            if !seen.insert(spec.seat) {
                return Err(Rejection::SeatExists { seat: spec.seat }.into());
            }
            if let Some(seat) = committees.seat(spec.seat) {
                changed_seat(committees, found, from, seat, spec)?;
            }
        }
        Ok(vec![SeatsChanged { from, organ, seats: self.seats.clone() }.into()])
    }
}

fn changed_seat(
    committees: &State,
    organ: &Organ,
    from: PartialDate,
    seat: &Seat,
    spec: &SeatSpec,
) -> Result<(), Rejection> {
    if seat.organ != organ.id {
        return Err(Rejection::SeatElsewhere { seat: seat.id, organ: seat.organ });
    }
    if seat.post != spec.post
        || seat.rank != spec.rank
        || seat.requires_membership != spec.requires_membership
    {
        return Err(Rejection::SeatDiffers { seat: seat.id });
    }
    if seat.places.iter().any(|(day, _)| day.first() == from.first()) {
        return Err(Rejection::SeatChangedThatDay { seat: seat.id, from });
    }
    let mut changed = seat.clone();
    changed.places.push((from, spec.places));
    changed.places.sort_by_key(|(day, _)| day.first());
    let claims: Vec<_> = committees.mandates_on(seat.id).map(Mandate::claim).collect();
    settled(&changed, &claims).map(|_| ()).map_err(|Collision { on, .. }| {
        let places = changed.places_on(on).unwrap_or_default();
        Rejection::SeatsInUse { seat: seat.id, on, places }
    })
}

impl Effect for SeatsChanged {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        set_seats(state, self.organ, self.from, &self.seats);
        for spec in &self.seats {
            settle(state, spec.seat, None);
        }
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.organ);
        about.changed.extend(self.seats.iter().map(|spec| Subject::from(spec.seat)));
    }

    fn undo(&self, at: Moments<'_, State>, _: Remark) -> Undo<Command> {
        gone_with_its_organ(at, self.organ)
    }
}
