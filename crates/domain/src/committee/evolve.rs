//! How facts change what is known of organs and mandates. Total and without rules.

use super::hand_over::settled;
use super::state::Holder;
use super::{Event, Mandate, Organ, Seat, SeatSpec, State, Term};
use crate::value::hand_over::Claim;
use crate::value::id::{MandateId, OrganId, PersonId, SeatId};
use crate::value::{PartialDate, Period};

/// Applies one fact.
pub fn evolve(state: &mut State, event: &Event) {
    let sitting = |state: &State| {
        let found = event.mandate().and_then(|mandate| state.mandates.get(&mandate));
        found.map(|found| (found.seat, found.person))
    };
    let former = sitting(state);
    apply(state, event);
    let now = sitting(state).filter(|now| former != Some(*now));
    for (seat, person) in former.into_iter().chain(now) {
        settle(state, seat, Some(person));
    }
    if let Event::SeatsChanged { seats, .. } = event {
        for spec in seats {
            settle(state, spec.seat, None);
        }
    }
}

/// Settles which days of the mandates on a seat are counted. Where there is room for everybody, only those of the person
/// can have changed. Where mandates contradict each other, which no decision allows, each is counted by itself.
fn settle(state: &mut State, seat: SeatId, person: Option<PersonId>) {
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

fn apply(state: &mut State, event: &Event) {
    match event {
        Event::Established {
            basis,
            cooperative,
            external_key,
            from,
            kind,
            name,
            objective,
            organ,
            seats,
        } => {
            let record = Organ {
                id: *organ,
                cooperative: *cooperative,
                kind: *kind,
                name: name.clone(),
                objective: objective.clone(),
                basis: basis.clone(),
                period: Period::since(*from),
                seats: Vec::new(),
                external_key: external_key.clone(),
            };
            establish(state, record, seats);
        }
        Event::Corrected { basis, kind, name, objective, organ, .. } => {
            if let Some(found) = state.organs.get_mut(organ) {
                found.basis = basis.clone();
                found.kind = *kind;
                found.name.clone_from(name);
                found.objective.clone_from(objective);
            }
        }
        Event::TermDefined { external_key, from, label, organ, term, until } => {
            let (label, external_key) = (label.clone(), external_key.clone());
            let period = Period { from: *from, until: *until };
            state.by_label.insert_if_absent((*organ, label.clone()), *term);
            state.terms.insert(*term, Term { id: *term, organ: *organ, label, period, external_key });
        }
        Event::SeatsChanged { from, organ, seats } => change_seats(state, *organ, *from, seats),
        Event::Seated { from, mandate, origin, person, represents, seat, term, until } => {
            let Some(organ) = state.seats.get(seat).map(|found| found.organ) else { return };
            let record = Mandate {
                id: *mandate,
                organ,
                seat: *seat,
                person: *person,
                period: Period { from: *from, until: *until },
                counted: Period { from: *from, until: *until }.to_the_day(),
                represents: *represents,
                origin: *origin,
                term: *term,
                ended: false,
                end_reason: None,
            };
            state.mandates.insert(*mandate, record);
            state.by_seat.update(*seat, |seated| seated.push(*mandate));
            state.by_person.update(*person, |held| held.push(*mandate));
        }
        Event::MandateEnded { mandate, on, reason } => {
            if let Some(found) = state.mandates.get_mut(mandate) {
                found.period.until = Some(*on);
                (found.ended, found.end_reason) = (true, *reason);
            }
        }
        Event::MandateCorrected { from, mandate, origin, represents, term, until, .. } => {
            if let Some(found) = state.mandates.get_mut(mandate) {
                if found.period.until != *until {
                    (found.ended, found.end_reason) = (false, None);
                }
                found.period = Period { from: *from, until: *until };
                found.origin = *origin;
                found.represents = *represents;
                found.term = *term;
            }
        }
        Event::MandateAnnulled { mandate, .. } => {
            if let Some(found) = state.mandates.remove(mandate) {
                unseat(state, found.person, *mandate);
                if let Some(seated) = state.by_seat.get_mut(&found.seat) {
                    seated.retain(|id| id != mandate);
                }
            }
        }
        Event::MandateReassigned { mandate, person } => {
            if let Some(found) = state.mandates.get_mut(mandate) {
                let former = found.person;
                found.person = *person;
                unseat(state, former, *mandate);
                state.by_person.update(*person, |held| held.push(*mandate));
            }
        }
        Event::Dissolved { on, organ } => {
            if let Some(found) = state.organs.get_mut(organ) {
                found.period.until = Some(*on);
            }
        }
        Event::Annulled { organ, .. } => annul(state, *organ),
    }
}

fn establish(state: &mut State, record: Organ, seats: &[SeatSpec]) {
    let (organ, from) = (record.id, record.period.from);
    if let Some(key) = &record.external_key {
        state.by_key.insert_if_absent(key.clone(), organ);
    }
    state.organs.insert(organ, record);
    change_seats(state, organ, from, seats);
}

fn annul(state: &mut State, organ: OrganId) {
    let Some(found) = state.organs.remove(&organ) else { return };
    for seat in found.seats {
        state.seats.remove(&seat);
        state.by_seat.remove(&seat);
    }
    state.terms.retain(|_, term| term.organ != organ);
    state.by_key.retain(|_, holder| *holder != organ);
    state.by_label.retain(|(of, _), _| *of != organ);
}

fn unseat(state: &mut State, person: PersonId, mandate: MandateId) {
    if let Some(held) = state.by_person.get_mut(&person) {
        held.retain(|id| *id != mandate);
        if held.is_empty() {
            state.by_person.remove(&person);
        }
    }
}

fn change_seats(state: &mut State, organ: OrganId, from: PartialDate, seats: &[SeatSpec]) {
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
