//! What an event about statutes is about.

use super::Event;
use crate::about::{About, Precedent};

/// Says what an event is about.
pub(crate) fn about<'e>(event: &'e Event, about: &mut About<'e>) {
    match event {
        Event::Adopted { details, statute } | Event::Corrected { details, statute, .. } => {
            about.changes(*statute);
            about.names(details.cooperative);
            about.files.extend(details.file());
        }
        Event::Annulled { statute, .. } => about.changes(*statute),
    }
}

/// How an event stands to those before it.
pub(crate) const fn precedent(event: &Event) -> Precedent {
    match event {
        Event::Corrected { .. } => Precedent::Restates,
        Event::Annulled { .. } => Precedent::Annuls,
        Event::Adopted { .. } => Precedent::None,
    }
}
