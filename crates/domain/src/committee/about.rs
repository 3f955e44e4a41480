//! What an event about organs and mandates is about.

use super::Event;
use crate::about::{About, Subject};

/// Says what an event is about.
pub(crate) fn about(event: &Event, about: &mut About<'_>) {
    match event {
        Event::Established { cooperative, organ, seats, .. } => {
            about.changes(*organ);
            about.changed.extend(seats.iter().map(|spec| Subject::from(spec.seat)));
            about.names(*cooperative);
        }
        Event::SeatsChanged { organ, seats, .. } => {
            about.changes(*organ);
            about.changed.extend(seats.iter().map(|spec| Subject::from(spec.seat)));
        }
        Event::TermDefined { organ, term, .. } => {
            about.changes(*organ);
            about.changes(*term);
        }
        Event::Corrected { organ, .. } | Event::Dissolved { organ, .. } | Event::Annulled { organ, .. } => {
            about.changes(*organ);
        }
        Event::Seated { mandate, person, represents, seat, term, .. } => {
            about.changes(*mandate);
            about.names(*person);
            about.names(*seat);
            about.names_all(*represents);
            about.names_all(*term);
        }
        Event::MandateCorrected { mandate, represents, term, .. } => {
            about.changes(*mandate);
            about.names_all(*represents);
            about.names_all(*term);
        }
        Event::MandateEnded { mandate, .. } | Event::MandateAnnulled { mandate, .. } => {
            about.changes(*mandate);
        }
        Event::MandateReassigned { mandate, person } => {
            about.changes(*mandate);
            about.names(*person);
        }
    }
}
