//! What an event about membership and work is about.

use super::Event;
use crate::about::About;

/// Says what an event is about.
pub(crate) fn about(event: &Event, about: &mut About<'_>) {
    match event {
        Event::Applied { cooperative, membership, party, .. }
        | Event::Admitted { cooperative, membership, party, .. } => {
            about.changes(*membership);
            about.names(*party);
            about.names(*cooperative);
        }
        Event::Declined { membership, .. }
        | Event::Suspended { membership, .. }
        | Event::Reinstated { membership, .. }
        | Event::Left { membership, .. }
        | Event::Corrected { membership, .. }
        | Event::Annulled { membership, .. } => about.changes(*membership),
        Event::Reassigned { membership, person } => {
            about.changes(*membership);
            about.names(*person);
        }
        Event::WorkAssigned { assignment, cooperative, person, .. } => {
            about.changes(*assignment);
            about.names(*person);
            about.names(*cooperative);
        }
        Event::WorkEnded { assignment, .. } | Event::WorkAnnulled { assignment, .. } => {
            about.changes(*assignment);
        }
        Event::WorkReassigned { assignment, person } => {
            about.changes(*assignment);
            about.names(*person);
        }
    }
}
