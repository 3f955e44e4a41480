//! What an event about statutes is about.

use super::Event;
use crate::about::About;

/// Says what an event is about.
pub(crate) fn about<'e>(event: &'e Event, about: &mut About<'e>) {
    match event {
        Event::Adopted { details, statute } | Event::Corrected { details, statute, .. } => {
            about.changes(*statute);
            about.names(details.cooperative);
            about.files.extend(details.file());
        }
        Event::Annulled { statute, .. } => about.annuls(*statute),
    }
}
