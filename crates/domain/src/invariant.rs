//! What always holds, on every day of every timeline. Used by tests, on load and by `verify`.
//!
//! Written plainly and apart from the decisions, so that a mistake in a decision cannot hide in its own check. What an
//! older log may hold, or a correction may bring about, is no violation but a finding of [`crate::compliance`].

mod certification;
mod equality;
mod programme;
mod statute;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use uuid::Uuid;

use crate::committee::Mandate;
use crate::member::{Membership, Party};
use crate::register::Register;
use crate::value::id::PersonId;
use crate::value::{PartialDate, Period, Scheme};

/// Something that should never be so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Violation {
    /// Which rule is broken; stable.
    pub rule: &'static str,
    /// The record that breaks it.
    pub record: Uuid,
    /// The other record it breaks it with, where there is one.
    pub other: Option<Uuid>,
}

/// Everything in the register that should never be so; empty for every register that decisions made.
pub fn violations(register: &Register) -> Vec<Violation> {
    let mut found = Vec::new();
    people(register, &mut found);
    organisations(register, &mut found);
    memberships(register, &mut found);
    mandates(register, &mut found);
    certification::violations(register, &mut found);
    programme::violations(register, &mut found);
    equality::violations(register, &mut found);
    statute::violations(register, &mut found);
    found
}

fn violation(rule: &'static str, record: &Uuid, other: Option<&Uuid>) -> Violation {
    Violation { rule, record: *record, other: other.copied() }
}

fn people(register: &Register, found: &mut Vec<Violation>) {
    let mut holders: BTreeMap<(Scheme, &str), PersonId> = BTreeMap::new();
    for person in register.persons().iter() {
        let gone = person.merged_into.is_some() || person.erased || person.annulled;
        if person.erased && person.profile.is_some() {
            found.push(violation("erased_has_no_profile", person.id.uuid(), None));
        }
        let days = person.profile.as_ref().and_then(|profile| profile.birth.zip(profile.death));
        if days.is_some_and(|(birth, death)| death.last() < birth.first()) {
            found.push(violation("nobody_dies_before_birth", person.id.uuid(), None));
        }
        for document in person.profile.iter().flat_map(|profile| &profile.documents) {
            let key = (document.scheme(), document.number());
            if let Some(holder) = holders.insert(key, register.persons().survivor(person.id))
                && holder != register.persons().survivor(person.id)
            {
                found.push(violation("document_has_one_holder", person.id.uuid(), Some(holder.uuid())));
            }
        }
        let has_facts = register.members().of(Party::Person(person.id)).next().is_some()
            || register.members().work_of(person.id).next().is_some()
            || register.committees().mandates_of(person.id).next().is_some()
            || register.programmes().names(person.id);
        if (person.merged_into.is_some() || person.annulled) && has_facts {
            found.push(violation("gone_person_has_no_facts", person.id.uuid(), None));
        }
        if !gone && person.profile.is_none() {
            found.push(violation("person_has_a_profile", person.id.uuid(), None));
        }
    }
    for (person, _, relative) in register.persons().kinships() {
        let known = |id| register.persons().get(id).is_some_and(|p| p.merged_into.is_none() && !p.annulled);
        if person == relative || !known(person) || !known(relative) {
            found.push(violation("kin_are_two_known_people", person.uuid(), Some(relative.uuid())));
        }
    }
}

fn organisations(register: &Register, found: &mut Vec<Violation>) {
    let cooperatives = register.cooperatives();
    let affiliations: Vec<_> = cooperatives.affiliations().collect();
    for (position, affiliation) in affiliations.iter().enumerate() {
        let id = affiliation.id.uuid();
        if !affiliation.period.holds_a_day() {
            found.push(violation("period_holds_a_day", id, None));
        }
        let same = |other: &&&crate::cooperative::Affiliation| {
            other.cooperative == affiliation.cooperative && other.central == affiliation.central
        };
        if let Some(other) = affiliations
            .iter()
            .take(position)
            .filter(same)
            .find(|other| other.period.surely_overlaps(&affiliation.period))
        {
            found.push(violation("affiliated_once_a_day", id, Some(other.id.uuid())));
        }
        if cooperatives.affiliates_ever(affiliation.cooperative).contains(&affiliation.central) {
            found.push(violation("affiliation_has_no_circle", id, None));
        }
    }
    for cooperative in cooperatives.iter() {
        let ends = cooperative.dissolved.map(|on| on.last());
        let outlives =
            |period: &Period| ends.is_some_and(|end| period.end_day().is_none_or(|until| end < until));
        let spells =
            affiliations.iter().filter(|a| a.cooperative == cooperative.id || a.central == cooperative.id);
        let units = cooperatives.units().filter(|unit| unit.cooperative == cooperative.id);
        let periods = spells.map(|a| a.period).chain(units.map(|unit| unit.period));
        if periods.into_iter().any(|period| outlives(&period)) {
            found.push(violation("nothing_outlives_its_organisation", cooperative.id.uuid(), None));
        }
    }
}

fn memberships(register: &Register, found: &mut Vec<Violation>) {
    let mut parties: BTreeMap<(Party, Uuid), Vec<(&Membership, Period)>> = BTreeMap::new();
    let mut numbers: BTreeMap<(Uuid, &str), Vec<(&Membership, Period)>> = BTreeMap::new();
    for membership in register.members().iter() {
        let Some(period) = membership.period() else { continue };
        let id = membership.id.uuid();
        if !period.holds_a_day() {
            found.push(violation("period_holds_a_day", id, None));
        }
        let cooperative = *membership.cooperative.uuid();
        let counted = membership.counted.unwrap_or(period);
        if !is_reading(&counted, &period) {
            found.push(violation("counted_as_stated", id, None));
        }
        parties.entry((membership.party, cooperative)).or_default().push((membership, counted));
        if let Some(number) = &membership.number {
            numbers.entry((cooperative, number.as_str())).or_default().push((membership, period));
        }
        if let Some(party) = membership.party.person()
            && register.persons().not_merged(party).is_err()
        {
            found.push(violation("member_is_somebody", id, None));
        }
        for (position, suspension) in membership.suspensions.iter().enumerate() {
            let overlaps =
                membership.suspensions.iter().take(position).any(|other| other.surely_overlaps(suspension));
            if overlaps || !period.may_cover(suspension) || !suspension.holds_a_day() {
                found.push(violation("suspensions_lie_apart_within_membership", id, None));
            }
        }
    }
    overlapping("member_once_a_day", parties.into_values(), found);
    overlapping("number_is_one_members", numbers.into_values(), found);
}

/// Whether the counted days are days that the dates may mean, at least one of them.
fn is_reading(counted: &Period, stated: &Period) -> bool {
    let may_mean = |day, date: &PartialDate| date.first() <= day && day <= date.last();
    let ends = match (counted.end_day(), &stated.until) {
        (None, None) => true,
        (Some(end), Some(until)) => may_mean(end, until),
        (None, Some(_)) | (Some(_), None) => false,
    };
    ends && counted.is_exact() && counted.holds_a_day() && may_mean(counted.first_day(), &stated.from)
}

fn overlapping<'a>(
    rule: &'static str,
    groups: impl Iterator<Item = Vec<(&'a Membership, Period)>>,
    found: &mut Vec<Violation>,
) {
    for mut group in groups {
        group.sort_by_key(|(_, period)| period.first_day());
        for ((one, first), (other, second)) in group.iter().zip(group.iter().skip(1)) {
            if first.surely_overlaps(second) {
                found.push(violation(rule, one.id.uuid(), Some(other.id.uuid())));
            }
        }
    }
}

fn mandates(register: &Register, found: &mut Vec<Violation>) {
    for mandate in register.committees().mandates() {
        let id = mandate.id.uuid();
        let organ = register.committees().organ(mandate.organ);
        let seat = register.committees().seat(mandate.seat);
        let (Some(organ), Some(seat)) = (organ, seat) else {
            found.push(violation("mandate_has_a_seat", id, None));
            continue;
        };
        if !is_reading(&mandate.counted, &mandate.period) {
            found.push(violation("counted_as_stated", id, None));
        }
        if !organ.period.may_cover(&mandate.period) || !mandate.period.holds_a_day() {
            found.push(violation("mandate_lies_within_organ", id, Some(organ.id.uuid())));
        }
        if register.persons().not_merged(mandate.person).is_err() {
            found.push(violation("holder_is_somebody", id, None));
        }
        if seat.requires_membership && !is_member_throughout(register, mandate) {
            found.push(violation("mandate_lies_within_membership", id, None));
        }
    }
    for organ in register.committees().organs() {
        for seat in register.committees().seats_of(organ.id) {
            crowded(register, seat, found);
        }
    }
}

/// Checks every day on which a mandate of the seat begins or its places change: the only days on which it can become
/// too full.
fn crowded(register: &Register, seat: &crate::committee::Seat, found: &mut Vec<Violation>) {
    let mandates: Vec<&Mandate> = register.committees().mandates_on(seat.id).collect();
    let mut days: BTreeSet<_> = mandates.iter().map(|mandate| mandate.counted.first_day()).collect();
    days.extend(seat.places.iter().map(|(from, _)| from.first()));
    for day in days {
        let held: Vec<_> = mandates.iter().filter(|mandate| mandate.counted.contains(day)).collect();
        let places = seat.places_on(day).and_then(|places| usize::try_from(places).ok());
        if places.is_some_and(|places| places < held.len()) {
            found.push(violation("no_more_mandates_than_places", seat.id.uuid(), None));
        }
        let mut sitting = BTreeSet::new();
        for mandate in held {
            if !sitting.insert((mandate.person, mandate.represents)) {
                found.push(violation("seated_once_a_day", mandate.id.uuid(), None));
            }
        }
    }
}

/// Whether on each day on which anything changes, some spell in a home cooperative goes on.
fn is_member_throughout(register: &Register, mandate: &Mandate) -> bool {
    let Some(organ) = register.committees().organ(mandate.organ) else { return false };
    let eligible = match mandate.represents {
        Some(one) => vec![one],
        None => register.cooperatives().affiliates_ever(organ.cooperative),
    };
    let spells: Vec<Period> = register
        .members()
        .of(Party::Person(mandate.person))
        .filter(|m| eligible.contains(&m.cooperative))
        .filter_map(Membership::period)
        .collect();
    // Of what is known to the month or year, the shortest reading of the mandate is enough.
    let Some(mandate) = mandate.period.sure_days() else {
        return spells.iter().any(|spell| spell.overlaps(&mandate.period));
    };
    let ends = spells.iter().filter_map(Period::end_day);
    let mut days: Vec<_> = ends.filter(|day| mandate.contains(*day)).collect();
    days.push(mandate.first_day());
    days.into_iter().all(|day| spells.iter().any(|spell| spell.contains(day)))
}
