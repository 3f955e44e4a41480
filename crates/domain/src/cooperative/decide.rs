//! Which commands about organisations contradict the register, and what the others make happen.

use super::state::{Key, keys};
use super::{Command, Cooperative, Details, Event, Kind, Rejection, State};
use crate::value::id::{AffiliationId, CooperativeId};
use crate::value::{Code, Label, PartialDate, Period, text};

/// Decides a command about an organisation.
pub fn decide(cooperatives: &State, command: &Command) -> Result<Vec<Event>, Rejection> {
    let event = match command {
        Command::Enrol { cooperative, kind, name, acronym, details, another } => {
            if cooperatives.get(*cooperative).is_some() {
                return Err(Rejection::CooperativeExists { cooperative: *cooperative });
            }
            keys_free(cooperatives, *cooperative, details)?;
            if !another {
                names_free(cooperatives, *kind, name, acronym.as_ref(), details)?;
            }
            let (acronym, details, name) = (acronym.clone(), details.clone(), name.clone());
            Event::Enrolled { acronym, cooperative: *cooperative, details, kind: *kind, name }
        }
        Command::Correct { cooperative, kind, details, reason } => {
            let found = cooperatives.valid(*cooperative)?;
            if found.kind == *kind && found.details == *details {
                return Err(Rejection::CooperativeUnchanged { cooperative: *cooperative });
            }
            keys_free(cooperatives, *cooperative, details)?;
            let still_central = kind.takes_affiliates();
            if !still_central && cooperatives.affiliations().any(|a| a.central == *cooperative) {
                return Err(Rejection::NotACentral { cooperative: *cooperative });
            }
            let (details, reason) = (details.clone(), reason.clone());
            Event::Corrected { cooperative: *cooperative, details, kind: *kind, reason }
        }
        Command::Rename { cooperative, name, acronym, on } => {
            cooperatives.until_dissolved(*cooperative, *on)?;
            let found = cooperatives.valid(*cooperative)?;
            if found.names.iter().any(|named| named.from.is_some_and(|from| from.first() == on.first())) {
                return Err(Rejection::RenamedThatDay { cooperative: *cooperative, on: *on });
            }
            if found.named(on.first()).is_some_and(|now| now.name == *name && now.acronym == *acronym) {
                return Err(Rejection::CooperativeUnchanged { cooperative: *cooperative });
            }
            Event::Renamed {
                acronym: acronym.clone(),
                cooperative: *cooperative,
                name: name.clone(),
                on: *on,
            }
        }
        Command::Affiliate { affiliation, cooperative, central, from } => {
            return affiliate(cooperatives, *affiliation, *cooperative, *central, *from);
        }
        Command::LeaveCentral { affiliation, on } => {
            let unknown = Rejection::AffiliationUnknown { affiliation: *affiliation };
            let found = cooperatives.affiliation(*affiliation).ok_or(unknown)?;
            if let Some(until) = found.period.until {
                return Err(Rejection::AffiliationEnded { affiliation: *affiliation, until });
            }
            ends_after_start(found.period.from, *on)?;
            Event::CentralLeft { affiliation: *affiliation, on: *on }
        }
        Command::AnnulAffiliation { affiliation, reason } => {
            let unknown = Rejection::AffiliationUnknown { affiliation: *affiliation };
            cooperatives.affiliation(*affiliation).ok_or(unknown)?;
            Event::AffiliationAnnulled { affiliation: *affiliation, reason: reason.clone() }
        }
        Command::OpenUnit { unit, cooperative, name, code, from } => {
            if cooperatives.unit(*unit).is_some() {
                return Err(Rejection::UnitExists { unit: *unit });
            }
            let period = cooperatives.until_dissolved(*cooperative, *from)?;
            let (code, name) = (code.clone(), name.clone());
            let opened =
                Event::UnitOpened { code, cooperative: *cooperative, from: *from, name, unit: *unit };
            let closed = period.until.map(|on| Event::UnitClosed { on, unit: *unit });
            return Ok(core::iter::once(opened).chain(closed).collect());
        }
        Command::CloseUnit { unit, on } => {
            let found = cooperatives.unit(*unit).ok_or(Rejection::UnitUnknown { unit: *unit })?;
            if let Some(until) = found.period.until {
                return Err(Rejection::UnitClosed { unit: *unit, until });
            }
            ends_after_start(found.period.from, *on)?;
            Event::UnitClosed { on: *on, unit: *unit }
        }
        Command::AnnulUnit { unit, reason } => {
            cooperatives.unit(*unit).ok_or(Rejection::UnitUnknown { unit: *unit })?;
            Event::UnitAnnulled { reason: reason.clone(), unit: *unit }
        }
        Command::SetTimeZone { zone, reason } => {
            if cooperatives.time_zone() == Some(zone) {
                return Err(Rejection::TimeZoneUnchanged { zone: zone.clone() });
            }
            Event::TimeZoneSet { reason: reason.clone(), zone: zone.clone() }
        }
        Command::Dissolve { cooperative, on } => return dissolve(cooperatives, *cooperative, *on),
        Command::Annul { cooperative, reason } => {
            cooperatives.valid(*cooperative)?;
            let affiliated = cooperatives
                .affiliations()
                .any(|a| a.cooperative == *cooperative || a.central == *cooperative);
            if affiliated || cooperatives.units().any(|unit| unit.cooperative == *cooperative) {
                return Err(Rejection::CooperativeInUse { cooperative: *cooperative });
            }
            Event::Annulled { cooperative: *cooperative, reason: reason.clone() }
        }
    };
    Ok(vec![event])
}

fn affiliate(
    cooperatives: &State,
    affiliation: AffiliationId,
    cooperative: CooperativeId,
    central: CooperativeId,
    from: PartialDate,
) -> Result<Vec<Event>, Rejection> {
    if cooperatives.affiliation(affiliation).is_some() {
        return Err(Rejection::AffiliationExists { affiliation });
    }
    let period = cooperatives
        .until_dissolved(cooperative, from)?
        .ending_by(&cooperatives.until_dissolved(central, from)?);
    if !cooperatives.valid(central)?.kind.takes_affiliates() {
        return Err(Rejection::NotACentral { cooperative: central });
    }
    let same = |a: &&super::Affiliation| a.cooperative == cooperative && a.central == central;
    if cooperatives.affiliations().filter(same).any(|a| a.period.surely_overlaps(&period)) {
        return Err(Rejection::AlreadyAffiliated { cooperative, central });
    }
    if cooperatives.family_ever(cooperative).contains(&central) {
        return Err(Rejection::AffiliationCircle { cooperative, central });
    }
    let joined = Event::Affiliated { affiliation, central, cooperative, from };
    let left = period.until.map(|on| Event::CentralLeft { affiliation, on });
    Ok(core::iter::once(joined).chain(left).collect())
}

/// The dissolution itself, then the end of every affiliation and unit that is still going on.
fn dissolve(
    cooperatives: &State,
    cooperative: CooperativeId,
    on: PartialDate,
) -> Result<Vec<Event>, Rejection> {
    cooperatives.not_dissolved_before_end(cooperative, &Period::since(on))?;
    let mut events = vec![Event::Dissolved { cooperative, on }];
    for found in
        cooperatives.affiliations().filter(|a| a.cooperative == cooperative || a.central == cooperative)
    {
        if found.period.goes_on_after(on) {
            ends_after_start(found.period.from, on)?;
            events.push(Event::CentralLeft { affiliation: found.id, on });
        }
    }
    for found in cooperatives.units().filter(|unit| unit.cooperative == cooperative) {
        if found.period.goes_on_after(on) {
            ends_after_start(found.period.from, on)?;
            events.push(Event::UnitClosed { on, unit: found.id });
        }
    }
    Ok(events)
}

fn keys_free(cooperatives: &State, cooperative: CooperativeId, details: &Details) -> Result<(), Rejection> {
    for (key, number) in keys(details) {
        let holder = cooperatives.by_key.get(&(key, number)).copied();
        if let Some(holder) = holder.filter(|holder| *holder != cooperative) {
            return Err(match key {
                Key::Ruc => Rejection::RucTaken { holder },
                Key::RegistryEntry => Rejection::RegistryEntryTaken { holder },
                Key::External => Rejection::ExternalKeyTaken { holder },
            });
        }
    }
    Ok(())
}

/// Whether no organisation of the kind that still exists goes by the name or the acronym, but one that is told apart.
fn names_free(
    cooperatives: &State,
    kind: Kind,
    name: &Label,
    acronym: Option<&Code>,
    details: &Details,
) -> Result<(), Rejection> {
    let exists = |one: &&Cooperative| !one.annulled && one.dissolved.is_none();
    let alike = |one: &&Cooperative| one.kind == kind && !one.details.is_told_apart_from(details);
    for other in cooperatives.iter().filter(exists).filter(alike) {
        let Some(last) = other.names.last() else { continue };
        let same = |one: &str, other: &str| text::fold(one) == text::fold(other);
        if same(last.name.as_str(), name.as_str()) {
            return Err(Rejection::NameTaken { holder: other.id });
        }
        if last.acronym.as_ref().zip(acronym).is_some_and(|(one, other)| same(one.as_str(), other.as_str())) {
            return Err(Rejection::AcronymTaken { holder: other.id });
        }
    }
    Ok(())
}

fn ends_after_start(from: PartialDate, until: PartialDate) -> Result<(), Rejection> {
    Period::new(from, Some(until)).map(|_| ()).ok_or(Rejection::EndsBeforeStart { from, until })
}
