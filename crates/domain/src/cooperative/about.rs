//! What an event about organisations is about.

use super::Event;
use crate::about::About;

/// Says what an event is about.
pub(crate) fn about(event: &Event, about: &mut About<'_>) {
    match event {
        Event::Enrolled { cooperative, .. }
        | Event::Corrected { cooperative, .. }
        | Event::Renamed { cooperative, .. }
        | Event::Dissolved { cooperative, .. } => about.changes(*cooperative),
        Event::Annulled { cooperative, .. } => about.annuls(*cooperative),
        Event::Affiliated { affiliation, central, cooperative, .. } => {
            about.changes(*affiliation);
            about.names_all([*central, *cooperative]);
        }
        Event::CentralLeft { affiliation, .. } => about.changes(*affiliation),
        Event::AffiliationAnnulled { affiliation, .. } => about.annuls(*affiliation),
        Event::UnitOpened { cooperative, unit, .. } => {
            about.changes(*unit);
            about.names(*cooperative);
        }
        Event::UnitClosed { unit, .. } => about.changes(*unit),
        Event::UnitAnnulled { unit, .. } => about.annuls(*unit),
        // It is about the register.
        Event::TimeZoneSet { .. } => {}
    }
}
