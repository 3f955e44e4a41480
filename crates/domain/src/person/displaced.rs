//! Whose kinship moves where a record goes.

use super::{Event, State};
use crate::about::Subject;
use crate::value::id::PersonId;

/// The kin of somebody whose record goes: their kinship is with another record then, or with none.
pub(crate) fn displaced(state: &State, event: &Event, found: &mut Vec<Subject>) {
    let gone = match event {
        Event::Merged(merged) => merged.duplicate,
        Event::Erased(erased) => erased.person,
        Event::Annulled(annulled) => annulled.person,
        Event::Recorded(_)
        | Event::Corrected(_)
        | Event::DocumentAdded(_)
        | Event::DocumentCorrected(_)
        | Event::GenderDeclared(_)
        | Event::KinshipStated(_)
        | Event::KinshipWithdrawn(_) => return,
    };
    let kin = state.kinships().filter_map(|(person, _, relative): (PersonId, _, PersonId)| {
        if person == gone { Some(relative) } else { Some(person).filter(|_| relative == gone) }
    });
    found.extend(kin.map(Subject::from));
}
