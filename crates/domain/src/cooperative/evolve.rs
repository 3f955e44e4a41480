//! How facts change what is known of organisations, where several do it in the same way. Total and without rules.

use super::state::keys;
use super::{Details, Kind, State};
use crate::value::id::CooperativeId;

/// Replaces what is known of an organisation, and the numbers by which it is found.
pub(super) fn set_details(state: &mut State, cooperative: CooperativeId, kind: Kind, details: &Details) {
    let Some(found) = state.cooperatives.get_mut(&cooperative) else { return };
    for key in keys(&found.details) {
        state.by_key.remove(&key);
    }
    for key in keys(details) {
        state.by_key.insert(key, cooperative);
    }
    found.kind = kind;
    found.details = details.clone();
}
