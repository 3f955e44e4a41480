//! Counts of people on a day: distinct persons, never rows.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::flow::members_on;
use crate::committee::{Mandate, Organ, Post, Rank};
use crate::member::{Party, Status, WorkArea};
use crate::register::Register;
use crate::value::id::{CooperativeId, OrganId, PersonId, TermId};
use crate::value::{Gender, Tally};

/// Who belongs, who sits and who works on a day, by gender.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// The day.
    pub on: NaiveDate,
    /// The organisation that is looked at with everything that belongs to it on the day; `None` for the whole register.
    pub cooperative: Option<CooperativeId>,
    /// Distinct persons who are members, suspended ones included.
    pub members: Tally,
    /// Distinct persons who are members with all rights.
    pub entitled: Tally,
    /// Legal persons that are members.
    pub legal_persons: u64,
    /// Every organ that exists on the day, ordered by kind and identifier.
    pub organs: Vec<OrganCount>,
    /// Every area in which somebody works on the day, ordered by code.
    pub work: Vec<WorkCount>,
}

/// Who sits in an organ on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OrganCount {
    /// The organ.
    pub organ: OrganId,
    /// What the organ is measured against: see [`base`].
    pub base: Tally,
    /// Distinct persons on full seats.
    pub full: Tally,
    /// Distinct persons on alternate seats.
    pub alternates: Tally,
    /// How many full places are held: whoever holds two seats holds two places. A seat without a fixed number of places has
    /// one for each holder, whomever she sits for.
    pub filled: u64,
    /// How many full places there are; `None` where some seat has no fixed number.
    pub places: Option<u64>,
    /// Who presides.
    pub presidents: Tally,
    /// Whether the organ has a presidency.
    pub has_presidency: bool,
}

/// Who works in an area on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WorkCount {
    /// The area.
    pub area: WorkArea,
    /// Distinct persons.
    pub tally: Tally,
}

impl Counts {
    /// The counts in their order.
    #[must_use]
    pub fn sorted(mut self, register: impl Fn(OrganId) -> crate::committee::Kind) -> Self {
        self.organs.sort_by_key(|count| (register(count.organ), count.organ));
        self.work.sort_by(|a, b| a.area.code().cmp(b.area.code()));
        self
    }
}

/// Counts everything on a day: of the organisation with everything that belongs to it then, or of the whole register.
pub fn counts(register: &Register, cooperative: Option<CooperativeId>, on: NaiveDate) -> Counts {
    let scope = cooperative.map(|cooperative| register.cooperatives().family(cooperative, on));
    let inside = |one: CooperativeId| scope.as_ref().is_none_or(|scope| scope.contains(&one));

    let mut members: BTreeMap<Party, Status> = BTreeMap::new();
    for membership in register.members().iter().filter(|m| inside(m.cooperative)) {
        let status = membership.status(on);
        if status.is_member() {
            let best = members.entry(membership.party).or_insert(status);
            *best = (*best).min(status);
        }
    }
    let people = || members.iter().filter_map(|(party, status)| Some((party.person()?, *status)));
    let entitled = people().filter(|(_, status)| *status == Status::Active);

    let existing = |organ: &&Organ| inside(organ.cooperative) && organ.period.contains(on);
    let mut bases: BTreeMap<CooperativeId, Tally> = BTreeMap::new();
    let organs = register.committees().organs().filter(existing).map(|organ| {
        let base = bases.entry(organ.cooperative).or_insert_with_key(|owner| base(register, *owner, on));
        organ_count(register, organ, *base, on)
    });

    // By what the areas are called: those whose own words were erased are one area, as they are to whoever reads a list.
    let mut work: BTreeMap<&str, (&WorkArea, BTreeSet<PersonId>)> = BTreeMap::new();
    let going_on =
        register.members().assignments().filter(|a| inside(a.cooperative) && a.period.contains(on));
    for assignment in going_on {
        let area = &assignment.area;
        work.entry(area.code()).or_insert_with(|| (area, BTreeSet::new())).1.insert(assignment.person);
    }
    let work = work.into_iter().map(|(code, (area, people))| {
        let tally = people.into_iter().map(|person| gender(register, person)).collect();
        WorkCount { area: WorkArea::new(code).unwrap_or_else(|_| area.clone()), tally }
    });

    let counts = Counts {
        on,
        cooperative,
        members: people().map(|(person, _)| gender(register, person)).collect(),
        entitled: entitled.map(|(person, _)| gender(register, person)).collect(),
        legal_persons: tally_len(members.keys().filter(|party| party.person().is_none())),
        organs: organs.collect(),
        work: work.collect(),
    };
    let kind =
        |organ| register.committees().organ(organ).map_or(crate::committee::Kind::Other, |organ| organ.kind);
    counts.sorted(kind)
}

/// What an organ is measured against: the distinct members of the organisation whose organ it is, with everything that
/// belongs to that organisation on the day. A primary cooperative has its own members; a central, whose members are
/// cooperatives, those of its affiliates. It does not depend on what else is looked at.
pub fn base(register: &Register, owner: CooperativeId, on: NaiveDate) -> Tally {
    let family = register.cooperatives().family(owner, on);
    let members = members_on(register, &|one| family.contains(&one), on);
    members.into_iter().map(|person| gender(register, person)).collect()
}

/// Counts the distinct persons who ever held a full seat of the organ in a term.
pub fn term_counts(register: &Register, organ: OrganId, term: TermId) -> Tally {
    let committees = register.committees();
    let full = |mandate: &&Mandate| committees.seat(mandate.seat).is_some_and(|seat| seat.rank == Rank::Full);
    let people: BTreeSet<PersonId> = committees
        .mandates_in(organ)
        .filter(|mandate| mandate.term == Some(term))
        .filter(full)
        .map(|mandate| mandate.person)
        .collect();
    people.into_iter().map(|person| gender(register, person)).collect()
}

fn organ_count(register: &Register, organ: &Organ, base: Tally, on: NaiveDate) -> OrganCount {
    let (mut full, mut alternates, mut presidents) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut filled = 0_u64;
    let mut places = Some(0_u64);
    let mut has_presidency = false;
    for seat in register.committees().seats_of(organ.id) {
        let holders =
            register.committees().mandates_on(seat.id).filter(|mandate| mandate.counted.contains(on));
        let holders: Vec<PersonId> = holders.map(|mandate| mandate.person).collect();
        match seat.rank {
            Rank::Full => {
                let here = seat.places_on(on);
                places = places.zip(here).map(|(sum, here)| sum.saturating_add(u64::from(here)));
                let held = match here {
                    Some(_) => tally_len(holders.iter()),
                    None => tally_len(holders.iter().collect::<BTreeSet<_>>().iter()),
                };
                filled = filled.saturating_add(held);
                if seat.post == Post::President && here != Some(0) {
                    has_presidency = true;
                    presidents.extend(holders.iter().copied());
                }
                full.extend(holders);
            }
            Rank::Alternate => alternates.extend(holders),
        }
    }
    let tally =
        |people: BTreeSet<PersonId>| people.into_iter().map(|person| gender(register, person)).collect();
    OrganCount {
        organ: organ.id,
        base,
        full: tally(full),
        alternates: tally(alternates),
        filled,
        places,
        presidents: tally(presidents),
        has_presidency,
    }
}

fn gender(register: &Register, person: PersonId) -> Option<Gender> {
    register.persons().get(person).and_then(|found| found.gender)
}

fn tally_len(items: impl Iterator) -> u64 {
    items.fold(0_u64, |count, _| count.saturating_add(1))
}
