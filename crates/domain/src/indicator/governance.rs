//! Who governs: G3, G4, G5, and G8 to G11 of each organ.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use strum::VariantArray as _;

use super::outcome::{Band, Input, Outcome, Part, Value};
use super::participation::{NotComputable, Participation};
use super::{Indicator, Missing, OrganMeasure, set};
use crate::committee::{Kind, Mandate, Origin, Post, Rank};
use crate::register::Register;
use crate::value::id::{OrganId, PersonId};
use crate::value::{PartialDate, Ratio, Tally};

/// The indicators of an organ.
pub(super) fn of_organ(register: &Register, organ: &OrganMeasure, on: NaiveDate) -> Vec<Outcome> {
    let id = organ.count.organ;
    let full = organ.full.tally;
    let of = |indicator, value| Outcome::new(indicator, on, value).of("holders", full).organ(id);
    let elected = tally(register, elected(register, id, on));
    let mut found =
        vec![Outcome::new(Indicator::G3, on, set::share_of_women(elected)).of("elected", elected).organ(id)];
    found.extend(ages(register, id, on));
    found.push(of(Indicator::G8, organ.full.balanced.map(Value::Holds)));
    found.push(of(Indicator::G9, set::legacy(&organ.full)));
    found.extend(set::beside_members(organ, on));
    found
}

fn tally(register: &Register, people: BTreeSet<PersonId>) -> Tally {
    people.into_iter().map(|person| register.persons().get(person).and_then(|found| found.gender)).collect()
}

/// The mandates on full seats of an organ that are in force on a day.
fn holders(register: &Register, organ: OrganId, on: NaiveDate) -> impl Iterator<Item = &Mandate> {
    let committees = register.committees();
    let full =
        move |mandate: &&Mandate| committees.seat(mandate.seat).is_some_and(|seat| seat.rank == Rank::Full);
    committees.mandates_in(organ).filter(full).filter(move |mandate| mandate.counted.contains(on))
}

/// Those on full seats who were not appointed; who came by it in an unknown way counts as elected.
fn elected(register: &Register, organ: OrganId, on: NaiveDate) -> BTreeSet<PersonId> {
    let elected = |mandate: &&Mandate| mandate.origin != Some(Origin::Appointment);
    holders(register, organ, on).filter(elected).map(|mandate| mandate.person).collect()
}

/// G5: by gender, and by age; who has no birth date that says it is counted apart.
fn ages(register: &Register, organ: OrganId, on: NaiveDate) -> Vec<Outcome> {
    let people: BTreeSet<PersonId> = holders(register, organ, on).map(|mandate| mandate.person).collect();
    let all = tally(register, people.clone());
    let mut bands: BTreeMap<Band, BTreeSet<PersonId>> = BTreeMap::new();
    for person in people {
        bands.entry(band(register, person, on)).or_default().insert(person);
    }
    let mut found =
        vec![Outcome::new(Indicator::G5, on, set::share_of_women(all)).of("holders", all).organ(organ)];
    for one in Band::VARIANTS {
        let here = tally(register, bands.remove(one).unwrap_or_default());
        let share = Ratio::new(here.total(), all.total()).ok_or(NotComputable::NobodyCounted);
        let outcome = Outcome::new(Indicator::G5, on, share.map(Value::Share)).of("band", here);
        found.push(outcome.with(Input::People("holders", all)).part(Part::Age(*one)).organ(organ));
    }
    found
}

fn band(register: &Register, person: PersonId, on: NaiveDate) -> Band {
    let profile = register.persons().get(person).and_then(|found| found.profile.as_ref());
    profile.and_then(|profile| profile.birth).map_or(Band::Unknown, |birth| band_of(birth, on))
}

/// The band of somebody who was born on a date, on a day; unknown where the date leaves more than one.
pub fn band_of(birth: PartialDate, on: NaiveDate) -> Band {
    let bands = (age(birth.first(), on).map(Band::of_age), age(birth.last(), on).map(Band::of_age));
    match bands {
        (Some(oldest), Some(youngest)) if oldest == youngest => oldest,
        _ => Band::Unknown,
    }
}

/// Completed years; somebody born on 29 February completes them on 1 March of other years.
fn age(birth: NaiveDate, on: NaiveDate) -> Option<u32> {
    let years = on.year().checked_sub(birth.year())?;
    let had_birthday = (birth.month(), birth.day()) <= (on.month(), on.day());
    u32::try_from(if had_birthday { years } else { years.checked_sub(1)? }).ok()
}

/// G4: everybody in a managerial post. Senior and middle management cannot be told apart: occupations are not kept.
pub(super) fn management(register: &Register, measured: &Participation, on: NaiveDate) -> [Outcome; 2] {
    let committees = register.committees();
    let managerial = |mandate: &&Mandate| {
        let post = committees.seat(mandate.seat).is_some_and(|seat| seat.post == Post::Manager);
        post || committees.organ(mandate.organ).is_some_and(|organ| organ.kind == Kind::Management)
    };
    let organs = measured.counts.organs.iter();
    let people = organs.flat_map(|count| holders(register, count.organ, on));
    let people = tally(register, people.filter(managerial).map(|mandate| mandate.person).collect());
    let senior = Err(NotComputable::InputNotKept(Missing::OccupationCodes));
    [
        Outcome::new(Indicator::G4, on, set::share_of_women(people)).of("managers", people),
        Outcome::new(Indicator::G4, on, senior).part(Part::SeniorManagement),
    ]
}
