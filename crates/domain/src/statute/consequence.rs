//! What happens to statutes because of what happened in earlier areas.

use super::{Event, State};
use crate::cooperative;
use crate::event;

/// Answers one fact of an earlier area; a rejection means that the fact cannot stand. A dissolved organisation keeps the statutes
/// that it had: they say what was in force until then.
pub fn consequences(state: &State, fact: &event::Event) -> Result<Vec<Event>, crate::Rejection> {
    match fact {
        event::Event::Cooperative(cooperative::Event::Annulled(cooperative::act::Annulled {
            cooperative,
            ..
        })) if state.iter().any(|(_, details)| details.cooperative == *cooperative) => {
            Err(cooperative::Rejection::CooperativeInUse { cooperative: *cooperative }.into())
        }
        event::Event::Person(_)
        | event::Event::Cooperative(_)
        | event::Event::Member(_)
        | event::Event::Committee(_)
        | event::Event::Certification(_)
        | event::Event::Programme(_)
        | event::Event::Equality(_)
        | event::Event::Statute(_) => Ok(Vec::new()),
    }
}
