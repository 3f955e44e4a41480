//! What an event about people is about.

use super::{Event, State};
use crate::about::{About, CommittedProfile, Erased, Subject};
use crate::value::id::PersonId;

/// Says what an event is about.
pub(crate) fn about<'e>(event: &'e Event, about: &mut About<'e>) {
    match event {
        Event::Recorded { commitment, person, profile, .. }
        | Event::Corrected { commitment, person, profile, .. }
        | Event::DocumentAdded { commitment, person, profile, .. }
        | Event::DocumentCorrected { commitment, person, profile, .. } => {
            about.changes(*person);
            about.profile =
                Some(CommittedProfile { person: *person, number: *profile, commitment: *commitment });
        }
        Event::GenderDeclared { person, .. } => about.changes(*person),
        Event::Annulled { person, .. } => about.annuls(*person),
        Event::KinshipStated { person, relative, .. } | Event::KinshipWithdrawn { person, relative, .. } => {
            about.changes(*person);
            about.changes(*relative);
        }
        Event::Merged { duplicate, survivor, .. } => {
            about.changes(*duplicate);
            about.changes(*survivor);
        }
        Event::Erased { person, texts, .. } => {
            about.changes(*person);
            about.erases = Some(Erased { person: *person, texts });
        }
    }
}

/// The kin of somebody whose record goes: their kinship is with another record then, or with none.
pub(crate) fn displaced(state: &State, event: &Event, found: &mut Vec<Subject>) {
    let gone = match event {
        Event::Merged { duplicate, .. } => *duplicate,
        Event::Erased { person, .. } | Event::Annulled { person, .. } => *person,
        Event::Recorded { .. }
        | Event::Corrected { .. }
        | Event::DocumentAdded { .. }
        | Event::DocumentCorrected { .. }
        | Event::GenderDeclared { .. }
        | Event::KinshipStated { .. }
        | Event::KinshipWithdrawn { .. } => return,
    };
    let kin = state.kinships().filter_map(|(person, _, relative): (PersonId, _, PersonId)| {
        if person == gone { Some(relative) } else { Some(person).filter(|_| relative == gone) }
    });
    found.extend(kin.map(Subject::from));
}
