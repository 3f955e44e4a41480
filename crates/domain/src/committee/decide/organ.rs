//! Decisions about organs, their terms and their seats.

use std::collections::BTreeSet;

use super::Known;
use crate::committee::hand_over::settled;
use crate::committee::{Command, EndReason, Event, Kind, Mandate, Organ, Rejection, Seat, SeatSpec, State};
use crate::rejection::Rejection as Any;
use crate::value::hand_over::Collision;
use crate::value::id::{CooperativeId, OrganId};
use crate::value::{Name, PartialDate, Period};

/// Decides a command about an organ; commands about mandates are decided beside this.
pub(super) fn decide(known: Known<'_>, command: &Command) -> Result<Vec<Event>, Any> {
    let committees = known.committees;
    let event = match command {
        Command::Establish {
            organ,
            cooperative,
            kind,
            name,
            objective,
            basis,
            from,
            seats,
            external_key,
            another,
        } => {
            let period = known.cooperatives.bounded(*cooperative, *from)?;
            if committees.organ(*organ).is_some() {
                return Err(Rejection::OrganExists { organ: *organ }.into());
            }
            key_free(committees, external_key.as_ref())?;
            new_seats(committees, *organ, seats)?;
            if !another {
                given_once(committees, *organ, *cooperative, *kind, &period)?;
            }
            let (basis, external_key, name) = (basis.clone(), external_key.clone(), name.clone());
            let (cooperative, from, kind, organ) = (*cooperative, *from, *kind, *organ);
            let (objective, seats) = (objective.clone(), seats.clone());
            let established = Event::Established {
                basis,
                cooperative,
                external_key,
                from,
                kind,
                name,
                objective,
                organ,
                seats,
            };
            let dissolved = period.until.map(|on| Event::Dissolved { on, organ });
            return Ok(core::iter::once(established).chain(dissolved).collect());
        }
        Command::Correct { organ, kind, name, objective, basis, reason, another } => {
            let found = committees.known(*organ)?;
            let same_objective = found.objective == *objective;
            if found.kind == *kind && found.name == *name && found.basis == *basis && same_objective {
                return Err(Rejection::OrganUnchanged { organ: *organ }.into());
            }
            if found.kind != *kind && !another {
                given_once(committees, *organ, found.cooperative, *kind, &found.period)?;
            }
            let (basis, name, reason) = (basis.clone(), name.clone(), reason.clone());
            let (kind, objective, organ) = (*kind, objective.clone(), *organ);
            Event::Corrected { basis, kind, name, objective, organ, reason }
        }
        Command::DefineTerm { term, organ, label, from, until, external_key } => {
            committees.known(*organ)?;
            let same = committees.term(*term).map(|found| found.id);
            if let Some(term) = same.or_else(|| committees.term_called(*organ, label)) {
                return Err(Rejection::TermExists { term }.into());
            }
            period(*from, *until)?;
            let (external_key, label) = (external_key.clone(), label.clone());
            Event::TermDefined { external_key, from: *from, label, organ: *organ, term: *term, until: *until }
        }
        Command::ChangeSeats { organ, from, seats } => {
            let found = committees.known(*organ)?;
            within(found, &Period::since(*from))?;
            changed_seats(committees, found, *from, seats)?;
            Event::SeatsChanged { from: *from, organ: *organ, seats: seats.clone() }
        }
        Command::Dissolve { organ, on } => return dissolve(committees, *organ, *on).map_err(Any::from),
        Command::Annul { organ, reason } => {
            committees.known(*organ)?;
            if committees.mandates_in(*organ).next().is_some() {
                return Err(Rejection::OrganInUse { organ: *organ }.into());
            }
            Event::Annulled { organ: *organ, reason: reason.clone() }
        }
        Command::Seat { .. }
        | Command::EndMandate { .. }
        | Command::ReplaceMandate { .. }
        | Command::CorrectMandate { .. }
        | Command::AnnulMandate { .. } => return Ok(Vec::new()),
    };
    Ok(vec![event])
}

/// The period, or the rejection of one that holds no day.
pub(super) fn period(from: PartialDate, until: Option<PartialDate>) -> Result<Period, Rejection> {
    let backwards = Rejection::EndsBeforeStart { from, until: until.unwrap_or(from) };
    Period::new(from, until).ok_or(backwards)
}

/// Whether all days of the period can be days of the organ.
pub(super) fn within(organ: &Organ, period: &Period) -> Result<(), Rejection> {
    if organ.period.may_cover(period) {
        return Ok(());
    }
    let Period { from, until } = organ.period;
    Err(Rejection::OutsideOrgan { organ: organ.id, from, until })
}

fn key_free(committees: &State, key: Option<&Name>) -> Result<(), Rejection> {
    let Some(key) = key else { return Ok(()) };
    committees.by_external_key(key).map_or(Ok(()), |holder| Err(Rejection::OrganKeyTaken { holder }))
}

/// Whether the cooperative has no other organ of a kind that the law gives once, on any of these days.
fn given_once(
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

fn new_seats(committees: &State, organ: OrganId, seats: &[SeatSpec]) -> Result<(), Rejection> {
    if seats.is_empty() {
        return Err(Rejection::SeatsMissing { organ });
    }
    let mut seen = BTreeSet::new();
    for spec in seats {
        if !seen.insert(spec.seat) || committees.seat(spec.seat).is_some() {
            return Err(Rejection::SeatExists { seat: spec.seat });
        }
    }
    Ok(())
}

fn changed_seats(
    committees: &State,
    organ: &Organ,
    from: PartialDate,
    seats: &[SeatSpec],
) -> Result<(), Rejection> {
    if seats.is_empty() {
        return Err(Rejection::SeatsMissing { organ: organ.id });
    }
    let mut seen = BTreeSet::new();
    for spec in seats {
        if !seen.insert(spec.seat) {
            return Err(Rejection::SeatExists { seat: spec.seat });
        }
        if let Some(seat) = committees.seat(spec.seat) {
            changed_seat(committees, organ, from, seat, spec)?;
        }
    }
    Ok(())
}

fn changed_seat(
    committees: &State,
    organ: &Organ,
    from: PartialDate,
    seat: &Seat,
    spec: &SeatSpec,
) -> Result<(), Rejection> {
    if seat.organ != organ.id {
        return Err(Rejection::SeatElsewhere { seat: seat.id, organ: seat.organ });
    }
    if seat.post != spec.post
        || seat.rank != spec.rank
        || seat.requires_membership != spec.requires_membership
    {
        return Err(Rejection::SeatDiffers { seat: seat.id });
    }
    if seat.places.iter().any(|(day, _)| day.first() == from.first()) {
        return Err(Rejection::SeatChangedThatDay { seat: seat.id, from });
    }
    let mut changed = seat.clone();
    changed.places.push((from, spec.places));
    changed.places.sort_by_key(|(day, _)| day.first());
    let claims: Vec<_> = committees.mandates_on(seat.id).map(Mandate::claim).collect();
    settled(&changed, &claims).map(|_| ()).map_err(|Collision { on, .. }| {
        let places = changed.places_on(on).unwrap_or_default();
        Rejection::SeatsInUse { seat: seat.id, on, places }
    })
}

/// Whether the seat takes any number from the first of these mandates on; before its own first day it takes none.
pub(in crate::committee) fn is_unlimited(seat: &Seat, mandates: &[Period]) -> bool {
    let begins = seat.places.first().map(|(from, _)| from.first());
    seat.places.iter().all(|(_, places)| places.is_none())
        && mandates.iter().all(|mandate| begins.is_some_and(|begins| begins <= mandate.first_day()))
}

/// The dissolution itself, then the end of every mandate that is still going on.
pub(in crate::committee) fn dissolve(
    committees: &State,
    organ: OrganId,
    on: PartialDate,
) -> Result<Vec<Event>, Rejection> {
    let found = committees.known(organ)?;
    if let Some(until) = found.period.until {
        return Err(Rejection::OrganDissolved { organ, until });
    }
    period(found.period.from, Some(on))?;
    let mut events = vec![Event::Dissolved { on, organ }];
    // A mandate until 2009 may have ended by 16 October 2009: only one that surely goes on is cut short.
    let goes_on = |period: &Period| period.earliest_end().is_none_or(|end| on.last() < end);
    for mandate in committees.mandates_in(organ).filter(|mandate| goes_on(&mandate.period)) {
        period(mandate.period.from, Some(on))?;
        events.push(Event::MandateEnded { mandate: mandate.id, on, reason: Some(EndReason::OrganDissolved) });
    }
    Ok(events)
}
