//! What happens to organs and mandates because of what happened to people, organisations and members.

use super::act::dissolve::dissolve;
use super::entitlement::{eligible_cooperatives, first_gap, spells, sure_gap};
use super::{EndReason, Event, Mandate, Rejection, State, act};
use crate::value::id::{CooperativeId, MandateId, MembershipId, PersonId};
use crate::value::{PartialDate, Period, Remark};
use crate::{cooperative, event, member, person};

/// Answers one fact of an earlier area; a rejection means that the fact cannot stand.
pub fn consequences(
    cooperatives: &cooperative::State,
    members: &member::State,
    committees: &State,
    fact: &event::Event,
) -> Result<Vec<Event>, crate::Rejection> {
    match fact {
        event::Event::Person(person::Event::Merged(person::act::Merged { duplicate, reason, survivor })) => {
            Ok(merged(committees, *duplicate, *survivor, reason))
        }
        event::Event::Person(person::Event::Annulled(person::act::Annulled { person, .. })) => {
            let in_use = committees.mandates_of(*person).next().is_some();
            if in_use {
                Err(person::Rejection::PersonInUse { person: *person }.into())
            } else {
                Ok(Vec::new())
            }
        }
        event::Event::Cooperative(cooperative::Event::Dissolved(cooperative::act::Dissolved {
            cooperative,
            on,
        })) => dissolved(committees, *cooperative, *on).map_err(crate::Rejection::from),
        event::Event::Cooperative(cooperative::Event::Annulled(cooperative::act::Annulled {
            cooperative,
            ..
        })) => {
            let in_use = committees.organs().any(|organ| organ.cooperative == *cooperative)
                || committees.mandates().any(|mandate| mandate.represents == Some(*cooperative));
            let rejection = Rejection::CooperativeHasOrgans { cooperative: *cooperative };
            if in_use { Err(rejection.into()) } else { Ok(Vec::new()) }
        }
        event::Event::Cooperative(annulment @ cooperative::Event::AffiliationAnnulled(_)) => {
            without_affiliation(cooperatives, members, committees, annulment)
        }
        event::Event::Member(member::Event::Left(member::act::Left { membership, on, .. })) => {
            let spell =
                |found: &member::Membership| found.admitted.map(|from| Period { from, until: Some(*on) });
            changed(cooperatives, members, committees, *membership, spell)
        }
        event::Event::Member(member::Event::Corrected(member::act::Corrected {
            membership,
            admitted,
            left,
            ..
        })) => {
            let period = Period { from: *admitted, until: left.map(|(on, _)| on) };
            changed(cooperatives, members, committees, *membership, |_| Some(period))
        }
        event::Event::Member(member::Event::Annulled(member::act::Annulled { membership, .. })) => {
            let answers = changed(cooperatives, members, committees, *membership, |_| None)?;
            match answers.first() {
                Some(Event::MandateEnded(act::MandateEnded { mandate, .. })) => {
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
        | event::Event::Equality(_)
        | event::Event::Statute(_) => Ok(Vec::new()),
    }
}

/// Mandates of the duplicate become the survivor's. Two that overlap on one seat on behalf of one organisation are
/// joined: the survivor's takes over the days, and the duplicate's was an error.
fn merged(committees: &State, duplicate: PersonId, survivor: PersonId, reason: &Remark) -> Vec<Event> {
    let mut held: Vec<(Mandate, bool)> =
        committees.mandates_of(survivor).map(|mandate| (mandate.clone(), false)).collect();
    let mut events = Vec::new();
    let annulled =
        |mandate: MandateId| Event::MandateAnnulled(act::MandateAnnulled { mandate, reason: reason.clone() });
    for own in committees.mandates_of(duplicate) {
        let touched = |(other, _): &(Mandate, bool)| {
            other.seat == own.seat && other.represents == own.represents && other.period.overlaps(&own.period)
        };
        let (touching, apart): (Vec<_>, Vec<_>) = held.into_iter().partition(touched);
        held = apart;
        let mut touching = touching.into_iter();
        let Some((mut kept, _)) = touching.next() else {
            events
                .push(Event::MandateReassigned(act::MandateReassigned { mandate: own.id, person: survivor }));
            held.push((own.clone(), false));
            continue;
        };
        events.push(annulled(own.id));
        join(&mut kept, own);
        for (other, _) in touching {
            events.push(annulled(other.id));
            join(&mut kept, &other);
        }
        held.push((kept, true));
    }
    let changed = held.into_iter().filter(|(_, changed)| *changed).map(|(mandate, _)| mandate);
    let changed = changed.filter(|mandate| committees.mandate(mandate.id) != Some(mandate));
    events.extend(changed.map(|mandate| {
        Event::MandateCorrected(act::MandateCorrected {
            from: mandate.period.from,
            mandate: mandate.id,
            origin: mandate.origin,
            reason: Some(reason.clone()),
            represents: mandate.represents,
            term: mandate.term,
            until: mandate.period.until,
        })
    }));
    events
}

/// The days of both mandates; origin and term as the first has them, or else the other.
fn join(kept: &mut Mandate, other: &Mandate) {
    if other.period.first_day() < kept.period.first_day() {
        kept.period.from = other.period.from;
    }
    if kept.period.ends_before(&other.period) {
        kept.period.until = other.period.until;
    }
    kept.origin = kept.origin.or(other.origin);
    kept.term = kept.term.or(other.term);
}

/// The organs of the organisation are dissolved with it, and nobody sits on its behalf any more.
fn dissolved(
    committees: &State,
    cooperative: CooperativeId,
    on: PartialDate,
) -> Result<Vec<Event>, Rejection> {
    let goes_on = |period: &Period| period.surely_goes_on_after(on);
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
        let reason = Some(EndReason::OrganDissolved);
        events.push(Event::MandateEnded(act::MandateEnded { mandate: mandate.id, on, reason }));
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
) -> Result<Vec<Event>, crate::Rejection> {
    let Some(person) = members.get(membership).and_then(|found| found.party.person()) else {
        return Ok(Vec::new());
    };
    let mut events = Vec::new();
    for mandate in committees.mandates_of(person) {
        let Some(eligible_cooperatives) = required_cooperatives(cooperatives, committees, mandate) else {
            continue;
        };
        let here = members
            .of(member::Party::Person(person))
            .filter(|m| eligible_cooperatives.contains(&m.cooperative));
        let covering = here.filter_map(|m| if m.id == membership { changed(m) } else { m.period() });
        let covering: Vec<Period> = covering.collect();
        let Some(mut gap) = first_gap(covering.clone(), &mandate.period) else { continue };
        if gap <= mandate.period.first_day() {
            // She may have taken the seat after she was admitted, where not both are known to the day.
            match sure_gap(covering, &mandate.period) {
                None => continue,
                Some(sure) if mandate.period.latest_start() < sure => gap = sure,
                Some(_) => return Err(Rejection::MembershipNeeded { mandate: mandate.id }.into()),
            }
        }
        let (mandate, on) = (mandate.id, PartialDate::day(gap));
        let reason = Some(EndReason::MembershipEnded);
        events.push(Event::MandateEnded(act::MandateEnded { mandate, on, reason }));
    }
    Ok(events)
}

/// The cooperatives of which the holder must be a member, where the seat requires it.
fn required_cooperatives(
    cooperatives: &cooperative::State,
    committees: &State,
    mandate: &Mandate,
) -> Option<Vec<CooperativeId>> {
    let seat = committees.seat(mandate.seat).filter(|seat| seat.requires_membership)?;
    let organ = committees.organ(seat.organ)?;
    Some(eligible_cooperatives(cooperatives, organ, mandate.represents))
}

/// An affiliation by which members of one cooperative sit in another's organs cannot have been an error.
fn without_affiliation(
    cooperatives: &cooperative::State,
    members: &member::State,
    committees: &State,
    annulment: &cooperative::Event,
) -> Result<Vec<Event>, crate::Rejection> {
    let mut without = cooperatives.clone();
    cooperative::evolve(&mut without, annulment);
    for mandate in committees.mandates().filter(|mandate| mandate.represents.is_none()) {
        let Some(eligible_cooperatives) = required_cooperatives(&without, committees, mandate) else {
            continue;
        };
        if sure_gap(spells(members, mandate.person, &eligible_cooperatives), &mandate.period).is_some() {
            return Err(Rejection::MembershipNeeded { mandate: mandate.id }.into());
        }
    }
    Ok(Vec::new())
}

/// Mandates of a person that ended because her membership did, on a day on which she is a member after all: a correction of her
/// exit leaves them ended, because nobody but those who were there knows whether she went on.
pub fn still_ended(members: &member::State, committees: &State, person: PersonId) -> Vec<MandateId> {
    let is_member = |on: PartialDate| {
        let spells = members.of(member::Party::Person(person));
        spells
            .filter_map(|spell| Some(Period { from: spell.admitted?, until: spell.left.map(|(on, _)| on) }))
            .any(|spell| spell.contains(on.last()))
    };
    let stays = |mandate: &&Mandate| {
        mandate.end_reason == Some(EndReason::MembershipEnded) && mandate.period.until.is_some_and(is_member)
    };
    committees.mandates_of(person).filter(stays).map(|mandate| mandate.id).collect()
}
