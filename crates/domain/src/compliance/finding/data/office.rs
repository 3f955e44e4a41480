//! Office: of the dead, the unborn and children, two offices that one person cannot hold, and offices while suspended.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Finding, Look, finding, in_future};
use crate::committee::{Kind, Mandate, Organ, Post, Rank, Seat};
use crate::compliance::finding_code::{Figure, FindingCode, Gap};
use crate::compliance::record::Record;
use crate::member::{Party, Status};
use crate::value::id::{CooperativeId, OrganId, PersonId};

pub(super) fn find(look: Look<'_>, found: &mut Vec<Finding>) {
    let committees = look.register.committees();
    let mut sitting: Vec<Sitting<'_>> = Vec::new();
    for mandate in committees.mandates() {
        let Some((seat, organ)) = committees.seat(mandate.seat).zip(committees.organ(mandate.organ)) else {
            continue;
        };
        let whose = Some(organ.cooperative);
        in_future(
            look,
            FindingCode::SeatInFuture,
            Some(mandate.period.from),
            mandate.id.into(),
            whose,
            found,
        );
        if mandate.period.to_the_day() != mandate.counted {
            let gap = Gap::of(FindingCode::HandOverUnclear, [mandate.id]);
            let since = mandate.counted.end_day().unwrap_or(mandate.counted.first_day());
            found.push(finding(gap, whose, since));
        }
        if mandate.counted.contains(look.on) && organ.period.contains(look.on) {
            sitting.push(Sitting { mandate, seat, organ });
        }
        life(look, mandate, organ, found);
    }
    for one in &sitting {
        suspended(look, one, found);
    }
    two_of_one(&sitting, found);
    presidents(&sitting, found);
}

/// Somebody who sits somewhere on the day.
struct Sitting<'a> {
    mandate: &'a Mandate,
    seat: &'a Seat,
    organ: &'a Organ,
}

impl Sitting<'_> {
    fn since(&self) -> NaiveDate {
        self.mandate.counted.first_day()
    }

    fn presides(&self) -> bool {
        self.seat.post == Post::President && self.seat.rank == Rank::Full
    }
}

/// Whether she was born, of age and alive.
fn life(look: Look<'_>, mandate: &Mandate, organ: &Organ, found: &mut Vec<Finding>) {
    let person = mandate.person;
    let records = || [Record::from(mandate.id), person.into()];
    let (first, in_force) = (mandate.counted.first_day(), mandate.counted.contains(look.on));
    let whose = Some(organ.cooperative);
    let latest = mandate.period.from.last();
    if let Some(birth) = look.born_from(person).filter(|birth| latest < *birth) {
        let gap =
            Gap::of(FindingCode::SeatedBeforeBirth, records()).with("birth", Figure::Date(birth.into()));
        found.push(finding(gap, whose, first));
    } else if let Some((_, source)) = look.of_age_from(person).filter(|(from, _)| in_force && look.on < *from)
    {
        let gap = Gap::of(FindingCode::HolderUnderAge, records());
        found.push(Finding { source: Some(source), ..finding(gap, whose, first) });
    }
    if let Some(dead) = look.dead_from(person).filter(|dead| in_force && *dead <= look.on) {
        found.push(finding(Gap::of(FindingCode::HolderDead, records()), whose, dead.max(first)));
    }
}

/// Whether she sits on a seat of members while her rights are suspended everywhere.
fn suspended(look: Look<'_>, one: &Sitting<'_>, found: &mut Vec<Finding>) {
    if !one.seat.requires_membership {
        return;
    }
    let eligible = match one.mandate.represents {
        Some(home) => vec![home],
        None => look.register.cooperatives().affiliates_ever(one.organ.cooperative),
    };
    let spells = look.register.members().of(Party::Person(one.mandate.person));
    let spells: Vec<_> = spells.filter(|spell| eligible.contains(&spell.cooperative)).collect();
    if spells.iter().any(|spell| spell.status(look.on) == Status::Active) {
        return;
    }
    let current = spells.iter().flat_map(|spell| &spell.suspensions).filter(|it| it.contains(look.on));
    if let Some(begun) = current.map(crate::value::date::Period::first_day).max() {
        let gap = Gap::of(
            FindingCode::SuspendedInOffice,
            [Record::from(one.mandate.id), one.mandate.person.into()],
        );
        found.push(finding(gap, Some(one.organ.cooperative), begun.max(one.since())));
    }
}

/// Both councils of one cooperative, or a full seat and an alternate's of one organ, in one hand.
fn two_of_one(sitting: &[Sitting<'_>], found: &mut Vec<Finding>) {
    let mut held: BTreeMap<(PersonId, CooperativeId), Vec<&Sitting<'_>>> = BTreeMap::new();
    for one in sitting {
        held.entry((one.mandate.person, one.organ.cooperative)).or_default().push(one);
    }
    for ((person, cooperative), seats) in held.into_iter().filter(|(_, seats)| 1 < seats.len()) {
        let mut say = |code: FindingCode, one: &Sitting<'_>, other: &Sitting<'_>| {
            let gap = Gap::of(code, [Record::from(person), one.mandate.id.into(), other.mandate.id.into()]);
            found.push(finding(gap, Some(cooperative), one.since().max(other.since())));
        };
        let of = |kind: Kind| seats.iter().find(move |one| one.organ.kind == kind);
        if let Some((board, council)) = of(Kind::BoardOfDirectors).zip(of(Kind::SupervisoryBoard)) {
            say(FindingCode::BothCouncils, board, council);
        }
        for full in seats.iter().filter(|one| one.seat.rank == Rank::Full) {
            let alternate =
                |one: &&&Sitting<'_>| one.seat.rank == Rank::Alternate && one.organ.id == full.organ.id;
            if let Some(alternate) = seats.iter().find(alternate) {
                say(FindingCode::AlternateAndFull, full, alternate);
            }
        }
        let presides =
            |kinds: fn(Kind) -> bool| seats.iter().filter(move |it| it.presides() && kinds(it.organ.kind));
        let mut chairs = presides(Kind::is_given_by_law).filter(|it| it.organ.kind != Kind::Assembly);
        if let Some((first, second)) = chairs.next().zip(chairs.next()) {
            say(FindingCode::PresidentTwice, first, second);
        }
    }
}

/// More than one person who presides over one organ.
fn presidents(sitting: &[Sitting<'_>], found: &mut Vec<Finding>) {
    let mut chairs: BTreeMap<OrganId, Vec<&Sitting<'_>>> = BTreeMap::new();
    for one in sitting.iter().filter(|one| one.presides()) {
        chairs.entry(one.organ.id).or_default().push(one);
    }
    for (organ, mut held) in chairs.into_iter().filter(|(_, held)| 1 < held.len()) {
        held.sort_by_key(|one| (one.since(), one.mandate.id));
        let Some((cooperative, since)) = held.get(1).map(|it| (it.organ.cooperative, it.since())) else {
            continue;
        };
        let records = core::iter::once(Record::from(organ)).chain(held.iter().map(|it| it.mandate.id.into()));
        found.push(finding(Gap::of(FindingCode::TwoPresidents, records), Some(cooperative), since));
    }
}
