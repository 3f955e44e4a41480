//! How a fact about statutes changes the register. Total, without rules.

use super::{Event, State};

/// Applies one fact.
pub fn evolve(state: &mut State, event: &Event) {
    match event {
        Event::Adopted { details, statute } | Event::Corrected { details, statute, .. } => {
            state.statutes.insert(*statute, details.clone());
        }
        Event::Annulled { statute, .. } => {
            state.statutes.remove(statute);
        }
    }
}
