//! Decisions about mandates.

use super::Known;
use super::organ::{is_unlimited, period, within};
use crate::committee::entitlement::entitled;
use crate::committee::hand_over::settled;
use crate::committee::state::Holder;
use crate::committee::{Command, Event, Mandate, Rejection, State};
use crate::rejection::Rejection as Any;
use crate::value::hand_over::{Claim, Collision};
use crate::value::id::{CooperativeId, MandateId, OrganId, PersonId, SeatId, TermId};
use crate::value::{PartialDate, Period};

/// Who is to sit where and when.
struct Sitting {
    mandate: MandateId,
    seat: SeatId,
    person: PersonId,
    period: Period,
    represents: Option<CooperativeId>,
    term: Option<TermId>,
}

/// Decides a command about a mandate; commands about organs are decided beside this.
pub(super) fn decide(known: Known<'_>, command: &Command) -> Result<Vec<Event>, Any> {
    let committees = known.committees;
    let event = match command {
        Command::Seat { mandate, seat, person, from, until, represents, origin, term } => {
            new_id(committees, *mandate)?;
            known.persons.open(*person)?;
            let (mandate, seat, person, from, until) = (*mandate, *seat, *person, *from, *until);
            let (represents, origin, term) = (*represents, *origin, *term);
            let sitting = Sitting { mandate, seat, person, period: period(from, until)?, represents, term };
            known.persons.alive_at_start(person, &sitting.period)?;
            fits(known, &sitting, None)?;
            Event::Seated { from, mandate, origin, person, represents, seat, term, until }
        }
        Command::EndMandate { mandate, on, reason } => {
            ended(committees.held(*mandate)?, *on)?;
            Event::MandateEnded { mandate: *mandate, on: *on, reason: *reason }
        }
        Command::ReplaceMandate { .. } => return replace(known, command),
        Command::CorrectMandate { mandate, from, until, represents, origin, term, reason } => {
            let found = committees.held(*mandate)?;
            let new = period(*from, *until)?;
            let same = found.period == new && found.represents == *represents;
            if same && found.origin == *origin && found.term == *term {
                return Err(Rejection::MandateUnchanged { mandate: *mandate }.into());
            }
            let (seat, person, represents, term) = (found.seat, found.person, *represents, *term);
            let sitting = Sitting { mandate: *mandate, seat, person, period: new, represents, term };
            if found.period.from != new.from {
                known.persons.alive_at_start(person, &new)?;
            }
            fits(known, &sitting, None)?;
            let (origin, reason) = (*origin, reason.clone());
            let (from, mandate, until) = (*from, *mandate, *until);
            Event::MandateCorrected { from, mandate, origin, reason, represents, term, until }
        }
        Command::AnnulMandate { mandate, reason } => {
            committees.held(*mandate)?;
            Event::MandateAnnulled { mandate: *mandate, reason: reason.clone() }
        }
        Command::Establish { .. }
        | Command::Correct { .. }
        | Command::DefineTerm { .. }
        | Command::ChangeSeats { .. }
        | Command::Dissolve { .. }
        | Command::Annul { .. } => return Ok(Vec::new()),
    };
    Ok(vec![event])
}

/// Ends one mandate and begins another on the same seat and day.
fn replace(known: Known<'_>, command: &Command) -> Result<Vec<Event>, Any> {
    let Command::ReplaceMandate { mandate, on, reason, successor, person, until, represents, origin } =
        command
    else {
        return Ok(Vec::new());
    };
    let former = known.committees.held(*mandate)?;
    ended(former, *on)?;
    new_id(known.committees, *successor)?;
    known.persons.open(*person)?;
    let until = until.or(former.period.until);
    let (seat, term) = (former.seat, former.term);
    let sitting = Sitting {
        mandate: *successor,
        seat,
        person: *person,
        period: period(*on, until)?,
        represents: *represents,
        term,
    };
    known.persons.alive_at_start(*person, &sitting.period)?;
    fits(known, &sitting, Some((former.id, *on)))?;
    let end = Event::MandateEnded { mandate: *mandate, on: *on, reason: Some(*reason) };
    let (from, mandate, origin, person) = (*on, *successor, *origin, *person);
    let begin = Event::Seated { from, mandate, origin, person, represents: *represents, seat, term, until };
    Ok(vec![end, begin])
}

fn new_id(committees: &State, mandate: MandateId) -> Result<(), Rejection> {
    committees.mandate(mandate).map_or(Ok(()), |_| Err(Rejection::MandateExists { mandate }))
}

/// Whether the mandate can end on that day: after it began, and before it would have ended by itself.
fn ended(mandate: &Mandate, on: PartialDate) -> Result<(), Rejection> {
    if let Some(until) = mandate.period.until.filter(|until| until.last() < on.last()) {
        return Err(Rejection::MandateEnded { mandate: mandate.id, until });
    }
    if let Some(until) = mandate.period.until.filter(|_| mandate.ended) {
        return Err(Rejection::MandateEnded { mandate: mandate.id, until });
    }
    period(mandate.period.from, Some(on)).map(|_| ())
}

/// Whether the sitting contradicts nothing, once the mandate in `ending` ends on its day.
fn fits(known: Known<'_>, sitting: &Sitting, ending: Option<(MandateId, PartialDate)>) -> Result<(), Any> {
    let committees = known.committees;
    let seat = committees.seat(sitting.seat).ok_or(Rejection::SeatUnknown { seat: sitting.seat })?;
    let organ = committees.known(seat.organ)?;
    within(organ, &sitting.period)?;
    term_fits(committees, sitting.term, organ.id)?;
    if let Some(represents) = sitting.represents {
        known.cooperatives.existing(represents, &sitting.period)?;
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
