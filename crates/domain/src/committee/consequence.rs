//! What happens to organs and mandates because of what happened to people, organisations and members.

use super::decide::{dissolve, not_seated};
use super::entitlement::{first_gap, homes, spells};
use super::{EndReason, Event, Mandate, Rejection, State};
use crate::rejection::Rejection as Any;
use crate::value::id::{CooperativeId, MembershipId, PersonId};
use crate::value::{PartialDate, Period};
use crate::{cooperative, event, member, person};

/// Answers one fact of an earlier area; a rejection means that the fact cannot stand.
pub fn consequences(
    cooperatives: &cooperative::State,
    members: &member::State,
    committees: &State,
    fact: &event::Event,
) -> Result<Vec<Event>, Any> {
    match fact {
        event::Event::Person(person::Event::Merged { duplicate, survivor, .. }) => {
            merged(committees, *duplicate, *survivor).map_err(Any::from)
        }
        event::Event::Person(person::Event::Annulled { person, .. }) => {
            let in_use = committees.mandates_of(*person).next().is_some();
            if in_use {
                Err(person::Rejection::PersonInUse { person: *person }.into())
            } else {
                Ok(Vec::new())
            }
        }
        event::Event::Cooperative(cooperative::Event::Dissolved { cooperative, on }) => {
            dissolved(committees, *cooperative, *on).map_err(Any::from)
        }
        event::Event::Cooperative(cooperative::Event::Annulled { cooperative, .. }) => {
            let in_use = committees.organs().any(|organ| organ.cooperative == *cooperative)
                || committees.mandates().any(|mandate| mandate.represents == Some(*cooperative));
            let rejection = Rejection::CooperativeHasOrgans { cooperative: *cooperative };
            if in_use { Err(rejection.into()) } else { Ok(Vec::new()) }
        }
        event::Event::Cooperative(annulment @ cooperative::Event::AffiliationAnnulled { .. }) => {
            without_affiliation(cooperatives, members, committees, annulment)
        }
        event::Event::Member(member::Event::Left { membership, on, .. }) => {
            let spell =
                |found: &member::Membership| found.admitted.map(|from| Period { from, until: Some(*on) });
            changed(cooperatives, members, committees, *membership, spell)
        }
        event::Event::Member(member::Event::Corrected { membership, admitted, left, .. }) => {
            let period = Period { from: *admitted, until: left.map(|(on, _)| on) };
            changed(cooperatives, members, committees, *membership, |_| Some(period))
        }
        event::Event::Member(member::Event::Annulled { membership, .. }) => {
            let answers = changed(cooperatives, members, committees, *membership, |_| None)?;
            match answers.first() {
                Some(Event::MandateEnded { mandate, .. }) => {
                    Err(Rejection::MembershipNeeded { mandate: *mandate }.into())
                }
                Some(_) | None => Ok(Vec::new()),
            }
        }
        event::Event::Person(_)
        | event::Event::Cooperative(_)
        | event::Event::Member(_)
        | event::Event::Committee(_)
        | event::Event::Certification(_)
        | event::Event::Programme(_)
        | event::Event::Equality(_) => Ok(Vec::new()),
    }
}

fn merged(committees: &State, duplicate: PersonId, survivor: PersonId) -> Result<Vec<Event>, Rejection> {
    let mut events = Vec::new();
    for mandate in committees.mandates_of(duplicate) {
        not_seated(committees, mandate.id, mandate.seat, survivor, mandate.represents, &mandate.period)
            .map_err(|_| Rejection::MergeOverlapsSeat { duplicate, survivor })?;
        events.push(Event::MandateReassigned { mandate: mandate.id, person: survivor });
    }
    Ok(events)
}

/// The organs of the organisation are dissolved with it, and nobody sits on its behalf any more.
fn dissolved(
    committees: &State,
    cooperative: CooperativeId,
    on: PartialDate,
) -> Result<Vec<Event>, Rejection> {
    let goes_on = |period: &Period| period.end_day().is_none_or(|end| on.last() < end);
    let mut events = Vec::new();
    for organ in
        committees.organs().filter(|organ| organ.cooperative == cooperative && goes_on(&organ.period))
    {
        events.extend(dissolve(committees, organ.id, on)?);
    }
    let represented =
        |mandate: &&Mandate| mandate.represents == Some(cooperative) && goes_on(&mandate.period);
    for mandate in committees.mandates().filter(represented) {
        let from = mandate.period.from;
        Period::new(from, Some(on)).ok_or(Rejection::EndsBeforeStart { from, until: on })?;
        events.push(Event::MandateEnded { mandate: mandate.id, on, reason: EndReason::OrganDissolved });
    }
    Ok(events)
}

/// Ends the mandates that a changed spell no longer covers to their end; `None` takes the spell away. A mandate that
/// would lose its first day cannot end: the fact cannot stand.
fn changed(
    cooperatives: &cooperative::State,
    members: &member::State,
    committees: &State,
    membership: MembershipId,
    changed: impl Fn(&member::Membership) -> Option<Period>,
) -> Result<Vec<Event>, Any> {
    let Some(person) = members.get(membership).and_then(|found| found.party.person()) else {
        return Ok(Vec::new());
    };
    let mut events = Vec::new();
    for mandate in committees.mandates_of(person) {
        let Some(homes) = required_homes(cooperatives, committees, mandate) else { continue };
        let here = members.of(member::Party::Person(person)).filter(|m| homes.contains(&m.cooperative));
        let covering = here.filter_map(|m| if m.id == membership { changed(m) } else { m.period() });
        let Some(gap) = first_gap(covering.collect(), &mandate.period) else { continue };
        if gap <= mandate.period.first_day() {
            return Err(Rejection::MembershipNeeded { mandate: mandate.id }.into());
        }
        let (mandate, on) = (mandate.id, PartialDate::day(gap));
        events.push(Event::MandateEnded { mandate, on, reason: EndReason::MembershipEnded });
    }
    Ok(events)
}

/// The cooperatives of which the holder must be a member, where the seat requires it.
fn required_homes(
    cooperatives: &cooperative::State,
    committees: &State,
    mandate: &Mandate,
) -> Option<Vec<CooperativeId>> {
    let seat = committees.seat(mandate.seat).filter(|seat| seat.requires_membership)?;
    let organ = committees.organ(seat.organ)?;
    Some(homes(cooperatives, organ, mandate.represents))
}

/// An affiliation by which members of one cooperative sit in another's organs cannot have been an error.
fn without_affiliation(
    cooperatives: &cooperative::State,
    members: &member::State,
    committees: &State,
    annulment: &cooperative::Event,
) -> Result<Vec<Event>, Any> {
    let mut without = cooperatives.clone();
    cooperative::evolve(&mut without, annulment);
    for mandate in committees.mandates().filter(|mandate| mandate.represents.is_none()) {
        let Some(homes) = required_homes(&without, committees, mandate) else { continue };
        if first_gap(spells(members, mandate.person, &homes), &mandate.period).is_some() {
            return Err(Rejection::MembershipNeeded { mandate: mandate.id }.into());
        }
    }
    Ok(Vec::new())
}
