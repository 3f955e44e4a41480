//! What the register knows of organs and mandates, and the ways to look it up.

use chrono::NaiveDate;

use super::{Basis, EndReason, Kind, Origin, Post, Rank, Rejection};
use crate::map::{Map, Records};
use crate::value::hand_over::{Claim, Places};
use crate::value::id::{CooperativeId, MandateId, OrganId, PersonId, SeatId, TermId};
use crate::value::{Name, PartialDate, Period, Remark};

/// An organ as the register knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organ {
    /// Its identifier.
    pub id: OrganId,
    /// Whose organ it is.
    pub cooperative: CooperativeId,
    /// What kind of organ.
    pub kind: Kind,
    /// What it is called, where the kind does not say it.
    pub name: Option<Name>,
    /// What it was established for, where that is known.
    pub objective: Option<Remark>,
    /// What it rests on.
    pub basis: Basis,
    /// On which days it exists.
    pub period: Period,
    /// Its seats, in the order in which they were given.
    pub seats: Vec<SeatId>,
    /// The key that another system gave to it.
    pub external_key: Option<Name>,
}

/// A kind of seat of an organ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Its identifier.
    pub id: SeatId,
    /// Whose seat.
    pub organ: OrganId,
    /// The office.
    pub post: Post,
    /// Full or alternate.
    pub rank: Rank,
    /// Whether only a member can hold it.
    pub requires_membership: bool,
    /// From which day it has how many places (`None`: not fixed), in order of days.
    pub places: Vec<(PartialDate, Option<u32>)>,
}

impl Places for Seat {
    fn on(&self, day: NaiveDate) -> Option<u32> {
        self.places_on(day)
    }

    fn changes(&self) -> Vec<NaiveDate> {
        self.places.iter().map(|(from, _)| from.first()).collect()
    }
}

impl Seat {
    /// How many places it has on a day; `None` where the number is not fixed.
    pub fn places_on(&self, on: NaiveDate) -> Option<u32> {
        let begun = |(from, _): &&(PartialDate, Option<u32>)| from.first() <= on;
        self.places.iter().rev().find(begun).map_or(Some(0), |(_, places)| *places)
    }
}

/// A term of an organ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its identifier.
    pub id: TermId,
    /// Whose term.
    pub organ: OrganId,
    /// What people call it.
    pub label: Name,
    /// On which days.
    pub period: Period,
    /// The key that another system gave to it.
    pub external_key: Option<Name>,
}

/// One person on one seat for a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    /// Its identifier.
    pub id: MandateId,
    /// Whose organ's seat it is.
    pub organ: OrganId,
    /// On which seat.
    pub seat: SeatId,
    /// Who holds it.
    pub person: PersonId,
    /// On which days as they are known; the end may lie ahead.
    pub period: Period,
    /// The days that are counted: the period known to the day, where it meets another on the seat settled as
    /// [`crate::value::hand_over`] says.
    pub counted: Period,
    /// On behalf of which cooperative.
    pub represents: Option<CooperativeId>,
    /// How she came by it.
    pub origin: Option<Origin>,
    /// In which term.
    pub term: Option<TermId>,
    /// Whether somebody said that it ended; without that, its end is the one foreseen when it was given.
    pub ended: bool,
    /// Why it ended, where somebody said so.
    pub end_reason: Option<EndReason>,
}

/// Who holds a mandate, and for which cooperative: nobody holds one seat twice on a day for the same one.
pub(super) type Holder = (PersonId, Option<CooperativeId>);

impl Mandate {
    /// The mandate as it was stated, whatever others on the seat make of the days that are counted.
    #[must_use]
    pub fn as_stated(&self) -> Self {
        Self { counted: self.period.to_the_day(), ..self.clone() }
    }

    /// Its claim to its seat.
    pub(super) const fn claim(&self) -> Claim<Holder> {
        Claim { holder: (self.person, self.represents), period: self.period }
    }
}

/// All organs, seats, terms and mandates. What was annulled as an error is no longer among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub(super) organs: Records<OrganId, Organ>,
    pub(super) seats: Records<SeatId, Seat>,
    pub(super) terms: Records<TermId, Term>,
    pub(super) mandates: Records<MandateId, Mandate>,
    pub(super) by_seat: Map<SeatId, Vec<MandateId>>,
    pub(super) by_person: Map<PersonId, Vec<MandateId>>,
    pub(super) by_key: Map<Name, OrganId>,
    pub(super) by_label: Map<(OrganId, Name), TermId>,
}

impl State {
    /// An organ.
    pub fn organ(&self, organ: OrganId) -> Option<&Organ> {
        self.organs.get(&organ)
    }

    /// The organ that an external key names; one that was erased names none.
    pub fn by_external_key(&self, key: &Name) -> Option<OrganId> {
        if key.is_erased() {
            return None;
        }
        self.by_key.get(key).copied()
    }

    /// The term of an organ that is called so; none is called by what was erased.
    pub fn term_called(&self, organ: OrganId, label: &Name) -> Option<TermId> {
        if label.is_erased() {
            return None;
        }
        self.by_label.get(&(organ, label.clone())).copied()
    }

    /// All organs, in the order of their identifiers.
    pub fn organs(&self) -> impl Iterator<Item = &Organ> {
        self.organs.values()
    }

    /// A seat.
    pub fn seat(&self, seat: SeatId) -> Option<&Seat> {
        self.seats.get(&seat)
    }

    /// The seats of an organ, in their order.
    pub fn seats_of(&self, organ: OrganId) -> impl Iterator<Item = &Seat> {
        let seats = self.organs.get(&organ).map(|found| found.seats.as_slice()).unwrap_or_default();
        seats.iter().filter_map(|seat| self.seats.get(seat))
    }

    /// A term.
    pub fn term(&self, term: TermId) -> Option<&Term> {
        self.terms.get(&term)
    }

    /// All terms, in the order of their identifiers.
    pub fn terms(&self) -> impl Iterator<Item = &Term> {
        self.terms.values()
    }

    /// A mandate.
    pub fn mandate(&self, mandate: MandateId) -> Option<&Mandate> {
        self.mandates.get(&mandate)
    }

    /// All mandates, in the order of their identifiers.
    pub fn mandates(&self) -> impl Iterator<Item = &Mandate> {
        self.mandates.values()
    }

    /// Every mandate that was ever held on a seat.
    pub fn mandates_on(&self, seat: SeatId) -> impl Iterator<Item = &Mandate> {
        self.by_seat.get(&seat).into_iter().flatten().filter_map(|id| self.mandates.get(id))
    }

    /// Every mandate in an organ.
    pub fn mandates_in(&self, organ: OrganId) -> impl Iterator<Item = &Mandate> {
        self.seats_of(organ).flat_map(|seat| self.mandates_on(seat.id))
    }

    /// Every mandate that a person ever held.
    pub fn mandates_of(&self, person: PersonId) -> impl Iterator<Item = &Mandate> {
        self.by_person.get(&person).into_iter().flatten().filter_map(|id| self.mandates.get(id))
    }

    /// The organ, if it is in the register.
    pub fn known(&self, organ: OrganId) -> Result<&Organ, Rejection> {
        self.organs.get(&organ).ok_or(Rejection::OrganUnknown { organ })
    }

    /// The mandate, if it is in the register.
    pub fn held(&self, mandate: MandateId) -> Result<&Mandate, Rejection> {
        self.mandates.get(&mandate).ok_or(Rejection::MandateUnknown { mandate })
    }
}
