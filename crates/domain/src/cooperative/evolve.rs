//! How facts change what is known of organisations. Total and without rules.

use super::state::keys;
use super::{Affiliation, Cooperative, Details, Event, Kind, Named, State, Unit};
use crate::value::id::CooperativeId;
use crate::value::{PartialDate, Period};

/// Applies one fact.
pub fn evolve(state: &mut State, event: &Event) {
    match event {
        Event::Enrolled { acronym, cooperative, details, kind, name } => {
            let named = Named { from: None, name: name.clone(), acronym: acronym.clone() };
            let record = Cooperative {
                id: *cooperative,
                kind: *kind,
                names: vec![named],
                details: Details::default(),
                dissolved: None,
                annulled: false,
            };
            state.cooperatives.insert(*cooperative, record);
            set_details(state, *cooperative, *kind, details.clone());
        }
        Event::Corrected { cooperative, details, kind, .. } => {
            set_details(state, *cooperative, *kind, details.clone());
        }
        Event::Renamed { acronym, cooperative, name, on } => {
            if let Some(found) = state.cooperatives.get_mut(cooperative) {
                found.names.push(Named { from: Some(*on), name: name.clone(), acronym: acronym.clone() });
                found.names.sort_by_key(|named| named.from.map(|from| from.first()));
            }
        }
        Event::Affiliated { affiliation, central, cooperative, from } => {
            let (id, cooperative, central) = (*affiliation, *cooperative, *central);
            let spell = Affiliation { id, cooperative, central, period: Period::since(*from) };
            state.affiliations.insert(id, spell);
        }
        Event::CentralLeft { affiliation, on } => {
            if let Some(found) = state.affiliations.get_mut(affiliation) {
                found.period.until = Some(*on);
            }
        }
        Event::AffiliationAnnulled { affiliation, .. } => {
            state.affiliations.remove(affiliation);
        }
        Event::UnitOpened { code, cooperative, from, name, unit } => {
            let (name, code, period) = (name.clone(), code.clone(), Period::since(*from));
            state.units.insert(*unit, Unit { id: *unit, cooperative: *cooperative, name, code, period });
        }
        Event::UnitClosed { on, unit } => {
            if let Some(found) = state.units.get_mut(unit) {
                found.period.until = Some(*on);
            }
        }
        Event::UnitAnnulled { unit, .. } => {
            state.units.remove(unit);
        }
        Event::TimeZoneSet { zone, .. } => state.time_zone = Some(zone.clone()),
        Event::Dissolved { cooperative, on } => dissolve(state, *cooperative, *on),
        Event::Annulled { cooperative, .. } => {
            state.by_key.retain(|_, holder| holder != cooperative);
            if let Some(found) = state.cooperatives.get_mut(cooperative) {
                found.annulled = true;
            }
        }
    }
}

fn set_details(state: &mut State, cooperative: CooperativeId, kind: Kind, details: Details) {
    let Some(found) = state.cooperatives.get_mut(&cooperative) else { return };
    for key in keys(&found.details) {
        state.by_key.remove(&key);
    }
    for key in keys(&details) {
        state.by_key.insert(key, cooperative);
    }
    found.kind = kind;
    found.details = details;
}

/// Ends the organisation and, with it, what it has going on in this area.
fn dissolve(state: &mut State, cooperative: CooperativeId, on: PartialDate) {
    if let Some(found) = state.cooperatives.get_mut(&cooperative) {
        found.dissolved = Some(on);
    }
}
