//! How facts change what is known of membership and work. Total and without rules.

use super::{Assignment, Event, ExitReason, Membership, Party, State};
use crate::map::Map;
use crate::value::hand_over::{self, Claim, Unlimited};
use crate::value::id::{AssignmentId, CooperativeId, MembershipId, PersonId};
use crate::value::{Code, PartialDate, Period};

/// Applies one fact.
pub fn evolve(state: &mut State, event: &Event) {
    let former = event.membership().and_then(|membership| state.memberships.get(&membership));
    let former = former.map(|found| (found.party, found.cooperative));
    apply(state, event);
    let now = event.membership().and_then(|membership| state.memberships.get(&membership));
    let now = now.map(|found| (found.party, found.cooperative));
    for (party, cooperative) in former.into_iter().chain(now.filter(|now| former != Some(*now))) {
        settle(state, party, cooperative);
    }
}

/// Settles which days of a party's spells in a cooperative are counted; where they contradict each other, which no
/// decision allows, each is counted by itself.
fn settle(state: &mut State, party: Party, cooperative: CooperativeId) {
    let spells = state.of(party).filter(|found| found.cooperative == cooperative);
    let spells: Vec<_> = spells.filter_map(|found| Some((found.id, found.period()?))).collect();
    // Nearly everybody belongs once.
    if let [(membership, period)] = spells[..] {
        change(state, membership, |found| found.counted = Some(period.to_the_day()));
        return;
    }
    let claims: Vec<_> = spells.iter().map(|(_, period)| Claim { holder: (), period: *period }).collect();
    let alone = || spells.iter().map(|(_, period)| period.to_the_day()).collect();
    let counted = hand_over::settle(&claims, &Unlimited).unwrap_or_else(|_| alone());
    for ((membership, _), period) in spells.iter().zip(counted) {
        change(state, *membership, |found| found.counted = Some(period));
    }
}

fn apply(state: &mut State, event: &Event) {
    match event {
        Event::Applied { cooperative, membership, on, party } => {
            let request = Membership { applied: Some(*on), ..blank(*membership, *party, *cooperative) };
            index(&mut state.by_party, *party, *membership);
            state.memberships.insert(*membership, request);
        }
        Event::Declined { membership, on, .. } => {
            change(state, *membership, |found| found.declined = Some(*on));
        }
        Event::Admitted { cooperative, membership, number, on, party } => {
            if !state.memberships.contains_key(membership) {
                index(&mut state.by_party, *party, *membership);
                state.memberships.insert(*membership, blank(*membership, *party, *cooperative));
            }
            renumber(state, *membership, number.as_ref());
            change(state, *membership, |found| found.admitted = Some(*on));
        }
        Event::Suspended { membership, on, until, .. } => {
            let suspension = Period { from: *on, until: *until };
            change(state, *membership, |found| {
                found.suspensions.push(suspension);
                found.suspensions.sort_by_key(Period::first_day);
            });
        }
        Event::Reinstated { membership, on } => change(state, *membership, |found| {
            let goes_on =
                |s: &&mut Period| s.first_day() < on.last() && s.end_day().is_none_or(|end| on.last() < end);
            if let Some(suspension) = found.suspensions.iter_mut().find(goes_on) {
                suspension.until = Some(*on);
            }
        }),
        Event::Left { membership, on, reason } => {
            change(state, *membership, |found| leave(found, Some((*on, *reason))));
        }
        Event::Corrected { admitted, left, membership, number, .. } => {
            renumber(state, *membership, number.as_ref());
            change(state, *membership, |found| {
                found.admitted = Some(*admitted);
                leave(found, *left);
            });
        }
        Event::Annulled { membership, .. } => {
            renumber(state, *membership, None);
            if let Some(found) = state.memberships.remove(membership) {
                unindex(&mut state.by_party, &found.party, membership);
            }
        }
        Event::Reassigned { membership, person } => {
            let party = Party::Person(*person);
            if let Some(found) = state.memberships.get_mut(membership) {
                unindex(&mut state.by_party, &found.party, membership);
                index(&mut state.by_party, party, *membership);
                found.party = party;
            }
        }
        Event::WorkAssigned { area, assignment, cooperative, from, person, until } => {
            let period = Period { from: *from, until: *until };
            let (id, person, cooperative, area) = (*assignment, *person, *cooperative, area.clone());
            index(&mut state.by_worker, person, id);
            state.assignments.insert(id, Assignment { id, person, cooperative, area, period });
        }
        Event::WorkEnded { assignment, on } => {
            if let Some(found) = state.assignments.get_mut(assignment) {
                found.period.until = Some(*on);
            }
        }
        Event::WorkAnnulled { assignment, .. } => {
            if let Some(found) = state.assignments.remove(assignment) {
                unindex(&mut state.by_worker, &found.person, assignment);
            }
        }
        Event::WorkReassigned { assignment, person } => reassign_work(state, *assignment, *person),
    }
}

fn blank(id: MembershipId, party: Party, cooperative: CooperativeId) -> Membership {
    Membership {
        id,
        party,
        cooperative,
        applied: None,
        declined: None,
        admitted: None,
        number: None,
        counted: None,
        suspensions: Vec::new(),
        left: None,
    }
}

fn change(state: &mut State, membership: MembershipId, how: impl FnOnce(&mut Membership)) {
    if let Some(found) = state.memberships.get_mut(&membership) {
        how(found);
    }
}

/// Sets the exit; a suspension that was still going on ends with it.
fn leave(found: &mut Membership, left: Option<(PartialDate, Option<ExitReason>)>) {
    found.left = left;
    let Some((on, _)) = left else { return };
    for suspension in &mut found.suspensions {
        if suspension.end_day().is_none_or(|end| on.last() < end) {
            suspension.until = Some(on);
        }
    }
    found.suspensions.retain(Period::holds_a_day);
}

fn renumber(state: &mut State, membership: MembershipId, number: Option<&Code>) {
    let Some(found) = state.memberships.get_mut(&membership) else { return };
    let cooperative = found.cooperative;
    if let Some(former) = found.number.take() {
        unindex(&mut state.by_number, &(cooperative, former), &membership);
    }
    if let Some(number) = number {
        found.number = Some(number.clone());
        index(&mut state.by_number, (cooperative, number.clone()), membership);
    }
}

fn reassign_work(state: &mut State, assignment: AssignmentId, person: PersonId) {
    if let Some(found) = state.assignments.get_mut(&assignment) {
        unindex(&mut state.by_worker, &found.person, &assignment);
        index(&mut state.by_worker, person, assignment);
        found.person = person;
    }
}

fn index<K: Ord + Clone, V: Clone>(index: &mut Map<K, Vec<V>>, key: K, value: V) {
    index.update(key, |values| values.push(value));
}

fn unindex<K: Ord + Clone, V: PartialEq + Clone>(index: &mut Map<K, Vec<V>>, key: &K, value: &V) {
    if let Some(values) = index.get_mut(key) {
        values.retain(|held| held != value);
        if values.is_empty() {
            index.remove(key);
        }
    }
}
