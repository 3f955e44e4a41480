//! Offices: who holds which seat on which days. Must not make organs or terms.

use std::collections::HashSet;

use domain::committee::{Command, Mandate, Rejection as Refusal, act};
use domain::value::Period;
use domain::value::id::{CooperativeId, MandateId, PersonId, SeatId, TermId};

use super::desk::At;
use super::place::{Place, Sort};
use super::{Fate, Planner};
use crate::popolo::finding::Code;

/// What a membership says of an office.
#[derive(Clone, Copy)]
struct Office<'a> {
    place: usize,
    at: At<'a>,
    own: Option<MandateId>,
    seat: SeatId,
    person: PersonId,
    period: Period,
    represents: Option<CooperativeId>,
    term: Option<TermId>,
}

/// How like a mandate of the register must be.
#[derive(Clone, Copy)]
enum Likeness {
    /// It says everything that the membership says.
    Exact,
    /// It says so but for its end.
    SameStart,
    /// It once began on that day, before it was corrected.
    FormerStart,
}

impl<'a> Planner<'a, '_> {
    /// Seats everybody who is not seated yet, and brings the others up to date.
    pub(super) fn mandates(&mut self) {
        let mut claimed = HashSet::new();
        let mut rest = Vec::new();
        for place in 0..self.places.len() {
            let Some(Place { sort: Sort::Mandate(person), .. }) = self.places.get(place) else { continue };
            let person = *person;
            let Some(office) = self.office(place, person) else {
                self.set_fate(place, Fate::Refused);
                continue;
            };
            match self.find_mandate(&office, &claimed, Likeness::Exact) {
                Some(known) => {
                    claimed.insert(known.id);
                    let fate = self.correct_mandate(&office, known);
                    self.set_fate(place, fate);
                }
                None => rest.push(office),
            }
        }
        for office in rest {
            let known = self.find_mandate(&office, &claimed, Likeness::SameStart);
            let known = known.or_else(|| self.find_mandate(&office, &claimed, Likeness::FormerStart));
            let fate = match known {
                Some(known) => {
                    claimed.insert(known.id);
                    self.correct_mandate(&office, known)
                }
                None if self.was_unseated(&office) => {
                    self.desk.note(office.at, Code::CorrectionKept, "");
                    Fate::Same
                }
                None => self.seat(&office),
            };
            self.set_fate(office.place, fate);
        }
    }

    fn set_fate(&mut self, place: usize, fate: Fate) {
        if let Some(place) = self.places.get_mut(place) {
            place.fate = fate;
        }
    }

    fn office(&mut self, index: usize, person: PersonId) -> Option<Office<'a>> {
        let place = self.places.get(index)?;
        let (at, source, body, period) = (place.at(), place.source, place.body, place.period);
        let organ = self.bodies.get(body).and_then(|body| body.organ);
        let seat = self.seat_of(place);
        let (Some(organ), Some(seat)) = (organ, seat) else {
            let id = source.organization_id.clone().unwrap_or_default();
            self.desk.note(at.field("organization_id"), Code::OrganizationRefused, id);
            return None;
        };
        if let Some(post) = source.post_id.as_deref() {
            let post_seat = self.post_by_id.get(post).and_then(|post| self.post_seats.get(post));
            if post_seat != Some(&seat) {
                self.desk.note(at.field("post_id"), Code::PostUnknown, post);
            }
        }
        let mut term = None;
        if let Some(id) = source.legislative_period_id.as_deref() {
            let event = self.event_by_id.get(id);
            term = event.and_then(|event| self.terms.get(&(*event, organ))).copied().flatten();
            if term.is_none() {
                self.desk.note(at.field("legislative_period_id"), Code::TermNotKept, id);
            }
        }
        let mut represents = None;
        if let Some(id) = source.on_behalf_of_id.as_deref() {
            let other = self.body_by_id.get(id).and_then(|body| self.bodies.get(*body));
            represents = other.and_then(|body| body.cooperative);
            if represents.is_none() {
                self.desk.note(at.field("on_behalf_of_id"), Code::OnBehalfOfNotKept, id);
            }
        }
        let own = source.id.as_deref().map(|id| self.key(id)).and_then(|id| id.parse().ok());
        Some(Office { place: index, at, own, seat, person, period, represents, term })
    }

    /// Whether this mandate was annulled by hand.
    fn was_unseated(&self, office: &Office<'_>) -> bool {
        let committees = self.desk.register.committees();
        let Some(wanted) = committees.seat(office.seat) else { return false };
        let there = |seat: SeatId| {
            seat == office.seat
                || committees.seat(seat).is_some_and(|seat| {
                    seat.organ == wanted.organ && seat.post == wanted.post && seat.rank == wanted.rank
                })
        };
        self.history().was_unseated(office.person, there, office.period.from)
    }

    /// The mandate in the register as it was: by identifier, or as like as is asked.
    fn find_mandate(
        &self,
        office: &Office<'_>,
        claimed: &HashSet<MandateId>,
        likeness: Likeness,
    ) -> Option<&'a Mandate> {
        let committees = self.original.committees();
        let seat = self.desk.register.committees().seat(office.seat)?;
        let free = |mandate: &&Mandate| !claimed.contains(&mandate.id);
        let hers = || committees.mandates_of(office.person).filter(free);
        if let Some(own) = hers().find(|mandate| Some(mandate.id) == office.own) {
            return Some(own);
        }
        let history = self.history();
        // Her second seat of the same office counts as the same.
        let there = |mandate: &&Mandate| {
            let other = committees.seat(mandate.seat);
            let like = |other: &domain::committee::Seat| {
                other.organ == seat.organ && other.post == seat.post && other.rank == seat.rank
            };
            mandate.seat == office.seat
                || (!self.seats_in_use.contains(&mandate.seat) && other.is_some_and(like))
        };
        let said = |mandate: &&Mandate| {
            let all = mandate.represents == office.represents && mandate.term == office.term;
            match likeness {
                Likeness::Exact => all && mandate.period == office.period,
                Likeness::SameStart => all && mandate.period.from == office.period.from,
                Likeness::FormerStart => history.was_seated(mandate.id, office.period.from),
            }
        };
        hers().filter(said).find(there)
    }

    /// Brings a known mandate up to date.
    fn correct_mandate(&mut self, office: &Office<'_>, known: &Mandate) -> Fate {
        let Office { at, period, represents, term, .. } = *office;
        let (mut represents, mut term) = (represents, term);
        let (mut from, mut until) = (period.from, period.until);
        let (mandate, history) = (known.id, self.history());
        if until.is_none() && known.period.until.is_some() {
            // An older file does not bring back somebody who has left since.
            self.note_other_end(at, until);
            until = known.period.until;
        }
        if until != known.period.until
            && self.gives_way(at.field("end_date"), history.office(mandate, |office| office.until, &until))
        {
            until = known.period.until;
        }
        if from != known.period.from
            && self.gives_way(at.field("start_date"), history.office(mandate, |office| office.from, &from))
        {
            from = known.period.from;
        }
        if represents != known.represents
            && self.gives_way(
                at.field("on_behalf_of_id"),
                history.office(mandate, |office| office.represents, &represents),
            )
        {
            represents = known.represents;
        }
        if term != known.term
            && self.gives_way(
                at.field("legislative_period_id"),
                history.office(mandate, |office| office.term, &term),
            )
        {
            term = known.term;
        }
        let same = known.period.from == from && known.represents == represents && known.term == term;
        let command = match until {
            until if same && known.period.until == until => return Fate::Same,
            Some(on) if same && known.period.until.is_none() => {
                Command::EndMandate(act::EndMandate { mandate, on, reason: None })
            }
            _ => {
                let origin = known.origin;
                Command::CorrectMandate(act::CorrectMandate {
                    mandate,
                    from,
                    until,
                    represents,
                    origin,
                    term,
                    reason: None,
                })
            }
        };
        if self.desk.ask(at, command) { Fate::Changed } else { Fate::Refused }
    }

    /// Gives a mandate; on a second seat of the same office where she holds the first one on some of the days.
    fn seat(&mut self, office: &Office<'_>) -> Fate {
        let Office { at, person, period, represents, .. } = *office;
        let mandate = self.desk.id();
        let command = |seat| {
            Command::Seat(act::Seat {
                mandate,
                seat,
                person,
                from: period.from,
                until: period.until,
                represents,
                origin: None,
                term: office.term,
            })
        };
        let rejection = match self.desk.attempt(command(office.seat)) {
            Ok(()) => return Fate::New,
            Err(rejection) => rejection,
        };
        let domain::Rejection::Committee(Refusal::AlreadySeated { mandate: held, .. }) = rejection else {
            self.desk.reject(at, rejection);
            return Fate::Refused;
        };
        let held = self.desk.register.committees().mandate(held);
        if held.is_some_and(|held| held.period == period && held.term == office.term) {
            // Two entries that differ only in what is not kept.
            self.desk.note(at, Code::MembershipRepeated, "");
            return Fate::Refused;
        }
        let free = |committees: &domain::committee::State, seat: SeatId| {
            let held =
                committees.mandates_of(person).filter(|m| m.seat == seat && m.represents == represents);
            held.into_iter().all(|held| !held.period.surely_overlaps(&period))
        };
        let Some(second) = self.second_seat(office.seat, free, at) else { return Fate::Refused };
        self.desk.note(at, Code::PeriodOverlaps, period.from.to_string());
        if self.desk.ask(at, command(second)) { Fate::New } else { Fate::Refused }
    }
}
