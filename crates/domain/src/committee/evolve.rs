//! How what several facts change is changed, and what is kept up with it: indexes, and which days are counted. Total and without
//! rules. What one fact alone changes stands in its file.

use super::hand_over::settled;
use super::state::Holder;
use super::{Mandate, Seat, SeatSpec, State};
use crate::value::PartialDate;
use crate::value::hand_over::Claim;
use crate::value::id::{MandateId, OrganId, PersonId, SeatId};

/// Changes a mandate, and settles anew which days are counted of the mandates on its seat, as it was and as it is. Every fact about
/// a mandate goes through this.
pub(super) fn with_mandate(state: &mut State, mandate: MandateId, apply: impl FnOnce(&mut State)) {
    let place = |state: &State| state.mandates.get(&mandate).map(|found| (found.seat, found.person));
    let former = place(state);
    apply(state);
    let now = place(state).filter(|now| former != Some(*now));
    for (seat, person) in former.into_iter().chain(now) {
        settle(state, seat, Some(person));
    }
}

/// Changes a mandate, where it is there.
pub(super) fn change(state: &mut State, mandate: MandateId, how: impl FnOnce(&mut Mandate)) {
    if let Some(found) = state.mandates.get_mut(&mandate) {
        how(found);
    }
}

/// Settles which days of the mandates on a seat are counted. Where there is room for everybody, only those of the person
/// can have changed. Where mandates contradict each other, which no decision allows, each is counted by itself.
pub(super) fn settle(state: &mut State, seat: SeatId, person: Option<PersonId>) {
    let Some(found) = state.seats.get(&seat) else { return };
    let is_limited = found.places.iter().any(|(_, places)| places.is_some());
    let held: Vec<(MandateId, Claim<Holder>)> = match person.filter(|_| !is_limited) {
        Some(person) => of_seat(seat, state.mandates_of(person)),
        None => of_seat(seat, state.mandates_on(seat)),
    };
    let claims: Vec<_> = held.iter().map(|(_, claim)| *claim).collect();
    let alone = || claims.iter().map(|claim| claim.period.to_the_day()).collect();
    let settled = if claims.iter().all(|claim| claim.period.is_exact()) {
        alone()
    } else {
        settled(found, &claims).unwrap_or_else(|_| alone())
    };
    for ((mandate, _), period) in held.iter().zip(settled) {
        if let Some(found) = state.mandates.get_mut(mandate) {
            found.counted = period;
        }
    }
}

fn of_seat<'a>(seat: SeatId, mandates: impl Iterator<Item = &'a Mandate>) -> Vec<(MandateId, Claim<Holder>)> {
    mandates.filter(|mandate| mandate.seat == seat).map(|mandate| (mandate.id, mandate.claim())).collect()
}

/// Takes a mandate from those of a person.
pub(super) fn unseat(state: &mut State, person: PersonId, mandate: MandateId) {
    if let Some(held) = state.by_person.get_mut(&person) {
        held.retain(|id| *id != mandate);
        if held.is_empty() {
            state.by_person.remove(&person);
        }
    }
}

/// Gives an organ seats, or seats other places, from a day on.
pub(super) fn set_seats(state: &mut State, organ: OrganId, from: PartialDate, seats: &[SeatSpec]) {
    for spec in seats {
        let blank = || Seat {
            id: spec.seat,
            organ,
            post: spec.post.clone(),
            rank: spec.rank,
            requires_membership: spec.requires_membership,
            places: Vec::new(),
        };
        state.seats.update_or(spec.seat, blank, |seat| {
            seat.places.push((from, spec.places));
            seat.places.sort_by_key(|(from, _)| from.first());
        });
        if let Some(found) = state.organs.get_mut(&organ).filter(|found| !found.seats.contains(&spec.seat)) {
            found.seats.push(spec.seat);
        }
    }
}
