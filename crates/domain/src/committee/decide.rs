//! What a decision about organs and mandates may look at, and the rules that several of them share. What one act alone asks for
//! stands in its file.

use super::entitlement::entitled;
use super::hand_over::settled;
use super::state::Holder;
use super::{Command, Event, Kind, Mandate, Organ, Rejection, Seat, State};
use crate::value::hand_over::{Claim, Collision};
use crate::value::id::{CooperativeId, MandateId, OrganId, PersonId, SeatId, TermId};
use crate::value::{PartialDate, Period};
use crate::{cooperative, member, person};

/// What a decision about an organ may look at: the areas that stand before it, and its own.
#[derive(Clone, Copy)]
pub(super) struct DecisionContext<'a> {
    pub(super) persons: &'a person::State,
    pub(super) cooperatives: &'a cooperative::State,
    pub(super) members: &'a member::State,
    pub(super) committees: &'a State,
}

/// Decides a command about an organ, a seat or a mandate, knowing people, organisations and members.
pub fn decide(
    persons: &person::State,
    cooperatives: &cooperative::State,
    members: &member::State,
    committees: &State,
    command: &Command,
) -> Result<Vec<Event>, crate::Rejection> {
    command.decide(DecisionContext { persons, cooperatives, members, committees })
}

/// Who is to sit where and when.
pub(super) struct Sitting {
    pub(super) mandate: MandateId,
    pub(super) seat: SeatId,
    pub(super) person: PersonId,
    pub(super) period: Period,
    pub(super) represents: Option<CooperativeId>,
    pub(super) term: Option<TermId>,
}

/// The period, or the rejection of one that holds no day.
pub(super) fn period(from: PartialDate, until: Option<PartialDate>) -> Result<Period, Rejection> {
    let ends_before_start = Rejection::EndsBeforeStart { from, until: until.unwrap_or(from) };
    Period::new(from, until).ok_or(ends_before_start)
}

/// Whether all days of the period can be days of the organ.
pub(super) fn within(organ: &Organ, period: &Period) -> Result<(), Rejection> {
    if organ.period.may_cover(period) {
        return Ok(());
    }
    let Period { from, until } = organ.period;
    Err(Rejection::OutsideOrgan { organ: organ.id, from, until })
}

/// Whether the cooperative has no other organ of a kind that the law gives once, on any of these days.
pub(super) fn given_once(
    committees: &State,
    organ: OrganId,
    cooperative: CooperativeId,
    kind: Kind,
    period: &Period,
) -> Result<(), Rejection> {
    let same = |other: &&Organ| other.cooperative == cooperative && other.kind == kind && other.id != organ;
    let mut others = committees.organs().filter(same).filter(|_| kind.is_given_by_law());
    match others.find(|other| other.period.surely_overlaps(period)) {
        Some(other) => Err(Rejection::OrganGivenOnce { organ: other.id, from: other.period.from }),
        None => Ok(()),
    }
}

/// Whether the seat takes any number from the first of these mandates on; before its own first day it takes none.
pub(super) fn is_unlimited(seat: &Seat, mandates: &[Period]) -> bool {
    let begins = seat.places.first().map(|(from, _)| from.first());
    seat.places.iter().all(|(_, places)| places.is_none())
        && mandates.iter().all(|mandate| begins.is_some_and(|begins| begins <= mandate.first_day()))
}

/// Whether the identifier is new.
pub(super) fn new_mandate(committees: &State, mandate: MandateId) -> Result<(), Rejection> {
    committees.mandate(mandate).map_or(Ok(()), |_| Err(Rejection::MandateExists { mandate }))
}

/// Whether the mandate can end on that day: after it began, and before it would have ended by itself.
pub(super) fn may_end(mandate: &Mandate, on: PartialDate) -> Result<(), Rejection> {
    if let Some(until) = mandate.period.until.filter(|until| until.last() < on.last()) {
        return Err(Rejection::MandateEnded { mandate: mandate.id, until });
    }
    if let Some(until) = mandate.period.until.filter(|_| mandate.ended) {
        return Err(Rejection::MandateEnded { mandate: mandate.id, until });
    }
    period(mandate.period.from, Some(on)).map(|_| ())
}

/// Whether the sitting contradicts nothing, once the mandate in `ending` ends on its day.
pub(super) fn sitting_fits(
    known: DecisionContext<'_>,
    sitting: &Sitting,
    ending: Option<(MandateId, PartialDate)>,
) -> Result<(), crate::Rejection> {
    let committees = known.committees;
    let seat = committees.seat(sitting.seat).ok_or(Rejection::SeatUnknown { seat: sitting.seat })?;
    let organ = committees.known(seat.organ)?;
    within(organ, &sitting.period)?;
    term_fits(committees, sitting.term, organ.id)?;
    if let Some(represents) = sitting.represents {
        known.cooperatives.not_dissolved_before_end(represents, &sitting.period)?;
    }
    not_seated(
        committees,
        sitting.mandate,
        sitting.seat,
        sitting.person,
        sitting.represents,
        &sitting.period,
    )?;
    place_free(committees, sitting, ending)?;
    if seat.requires_membership {
        let Sitting { person, period, represents, .. } = sitting;
        entitled(known.cooperatives, known.members, organ, *represents, *person, period)
            .map_err(|on| Rejection::NotEntitled { person: *person, seat: seat.id, on })?;
    }
    Ok(())
}

fn term_fits(committees: &State, term: Option<TermId>, organ: OrganId) -> Result<(), Rejection> {
    let Some(term) = term else { return Ok(()) };
    let found = committees.term(term).ok_or(Rejection::TermUnknown { term })?;
    if found.organ == organ { Ok(()) } else { Err(Rejection::TermElsewhere { term, organ: found.organ }) }
}

/// Whether the person does not already hold the seat on one of these days on behalf of the same cooperative.
fn not_seated(
    committees: &State,
    mandate: MandateId,
    seat: SeatId,
    person: PersonId,
    represents: Option<CooperativeId>,
    period: &Period,
) -> Result<(), Rejection> {
    let others = committees.mandates_of(person).filter(|other| other.id != mandate && other.seat == seat);
    for other in others.filter(|other| other.represents == represents) {
        if other.period.repeats(period) {
            return Err(Rejection::AlreadySeated { mandate: other.id, from: other.period.from });
        }
    }
    Ok(())
}

/// Whether the dates of the sitting and of those beside it can be read so that the seat has a place on every day.
fn place_free(
    committees: &State,
    sitting: &Sitting,
    ending: Option<(MandateId, PartialDate)>,
) -> Result<(), Rejection> {
    let Some(seat) = committees.seat(sitting.seat) else { return Ok(()) };
    let Sitting { mandate, person, period, represents, .. } = sitting;
    let beside: Vec<&Mandate> = if is_unlimited(seat, &[*period]) {
        committees.mandates_of(*person).filter(|other| other.seat == seat.id).collect()
    } else {
        committees.mandates_on(seat.id).collect()
    };
    let beside: Vec<&Mandate> = beside.into_iter().filter(|other| other.id != *mandate).collect();
    let mut claims: Vec<Claim<Holder>> = beside.iter().map(|other| other.claim()).collect();
    for (other, claim) in beside.iter().zip(&mut claims) {
        if let Some((_, on)) = ending.filter(|(ended, _)| *ended == other.id) {
            claim.period.until = Some(on);
        }
    }
    claims.push(Claim { holder: (*person, *represents), period: *period });
    let Err(Collision { on, claims, is_same_holder }) = settled(seat, &claims) else { return Ok(()) };
    let holder = claims.iter().find_map(|position| beside.get(*position));
    match holder {
        Some(other) if is_same_holder => {
            Err(Rejection::AlreadySeated { mandate: other.id, from: other.period.from })
        }
        Some(other) if seat.places_on(on) != Some(0) => {
            Err(Rejection::SeatTaken { seat: seat.id, on, holder: other.id })
        }
        Some(_) | None => Err(Rejection::NoSuchPlace { seat: seat.id, on }),
    }
}
