//! How facts change what is known of people. Total and without rules: the log is always right.

use super::{Event, Person, State};
use crate::value::Commitment;
use crate::value::id::PersonId;

/// Applies one fact.
pub fn evolve(state: &mut State, event: &Event) {
    match event {
        Event::Recorded { commitment, gender, person, profile } => {
            let record = Person {
                id: *person,
                gender: *gender,
                profile_number: *profile,
                commitment: *commitment,
                profile: None,
                merged_into: None,
                erased: false,
                annulled: false,
            };
            state.persons.insert(*person, record);
        }
        Event::Corrected { commitment, person, profile, .. }
        | Event::DocumentAdded { commitment, person, profile, .. }
        | Event::DocumentCorrected { commitment, person, profile, .. } => {
            change_profile(state, *person, *profile, *commitment);
        }
        Event::GenderDeclared { gender, person } => {
            if let Some(found) = state.persons.get_mut(person) {
                found.gender = *gender;
            }
        }
        Event::KinshipStated { person, relation, relative } => {
            state.kinships.insert((*person, *relation, *relative));
        }
        Event::KinshipWithdrawn { person, relation, relative, .. } => {
            state.kinships.remove(&(*person, *relation, *relative));
        }
        Event::Merged { duplicate, survivor, .. } => merge(state, *duplicate, *survivor),
        Event::Erased { person, .. } => {
            state.forget(*person);
            if let Some(found) = state.persons.get_mut(person) {
                found.erased = true;
            }
        }
        Event::Annulled { person, .. } => {
            state.forget(*person);
            if let Some(found) = state.persons.get_mut(person) {
                found.annulled = true;
            }
        }
    }
}

fn change_profile(state: &mut State, person: PersonId, number: u32, commitment: Commitment) {
    if let Some(found) = state.persons.get_mut(&person) {
        found.profile_number = number;
        found.commitment = commitment;
    }
}

fn merge(state: &mut State, duplicate: PersonId, survivor: PersonId) {
    if let Some(found) = state.persons.get_mut(&duplicate) {
        found.merged_into = Some(survivor);
    }
    let of_duplicate: Vec<_> = state
        .kinships
        .iter()
        .copied()
        .filter(|(who, _, whom)| *who == duplicate || *whom == duplicate)
        .collect();
    for (who, relation, whom) in of_duplicate {
        state.kinships.remove(&(who, relation, whom));
        let who = if who == duplicate { survivor } else { who };
        let whom = if whom == duplicate { survivor } else { whom };
        if who != whom {
            state.kinships.insert((who, relation, whom));
        }
    }
}
