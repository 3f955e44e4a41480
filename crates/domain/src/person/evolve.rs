//! How facts change what is known of people, where several do it in the same way. Total and without rules.

use super::State;
use crate::value::Commitment;
use crate::value::id::PersonId;

/// Puts another version of a profile in force.
pub(super) fn change_profile(state: &mut State, person: PersonId, number: u32, commitment: Commitment) {
    if let Some(found) = state.persons.get_mut(&person) {
        found.profile_number = number;
        found.commitment = commitment;
    }
}
