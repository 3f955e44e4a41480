//! What a decision about membership and work may look at, and the rules that several of them share. What one act alone asks for
//! stands in its file.

use super::{Command, Event, Party, Rejection, State};
use crate::value::hand_over::{self, Claim, Collision, Unlimited};
use crate::value::id::{CooperativeId, MembershipId};
use crate::value::{PartialDate, Period, Scheme, ShortText};
use crate::{cooperative, person};

/// What a decision about membership may look at: the areas that stand before it, and its own.
#[derive(Clone, Copy)]
pub(super) struct DecisionContext<'a> {
    pub(super) persons: &'a person::State,
    pub(super) cooperatives: &'a cooperative::State,
    pub(super) members: &'a State,
}

/// Decides a command about a membership or work, knowing people and organisations.
pub fn decide(
    persons: &person::State,
    cooperatives: &cooperative::State,
    members: &State,
    command: &Command,
) -> Result<Vec<Event>, crate::Rejection> {
    command.decide(DecisionContext { persons, cooperatives, members })
}

/// The period, or the rejection of one that holds no day.
pub(super) fn period(from: PartialDate, until: Option<PartialDate>) -> Result<Period, Rejection> {
    let ends_before_start = Rejection::EndsBeforeStart { from, until: until.unwrap_or(from) };
    Period::new(from, until).ok_or(ends_before_start)
}

/// The days of a membership that begins then: it ends with the cooperative, or with a member that is a legal person.
pub(super) fn spell_bounds(
    cooperatives: &cooperative::State,
    party: Party,
    cooperative: CooperativeId,
    from: PartialDate,
) -> Result<Period, crate::Rejection> {
    let period = cooperatives.until_dissolved(cooperative, from)?;
    match party {
        Party::Person(_) => Ok(period),
        Party::Cooperative(member) => Ok(period.ending_by(&cooperatives.until_dissolved(member, from)?)),
    }
}

/// Whether both sides exist and take new facts.
pub(super) fn exists(
    known: DecisionContext<'_>,
    party: Party,
    cooperative: CooperativeId,
    period: &Period,
) -> Result<(), crate::Rejection> {
    known.cooperatives.not_dissolved_before_end(cooperative, period)?;
    match party {
        Party::Person(person) => {
            known.persons.active(person)?;
        }
        Party::Cooperative(member) if member == cooperative => {
            return Err(Rejection::MemberOfSelf { cooperative }.into());
        }
        Party::Cooperative(member) => {
            known.cooperatives.not_dissolved_before_end(member, period)?;
        }
    }
    Ok(())
}

/// Whether a party that is a person can have been alive when it began.
pub(super) fn alive_at_start(
    persons: &person::State,
    party: Party,
    period: &Period,
) -> Result<(), crate::Rejection> {
    let Some(person) = party.person() else { return Ok(()) };
    Ok(persons.alive_at_start(person, period)?)
}

/// Whether the dates of the party's spells in the cooperative can be read so that they lie apart.
pub(super) fn free(
    members: &State,
    membership: MembershipId,
    party: Party,
    cooperative: CooperativeId,
    period: &Period,
) -> Result<(), Rejection> {
    let others = members.of(party).filter(|m| m.cooperative == cooperative && m.id != membership);
    let others: Vec<_> = others.filter_map(|other| Some((other.id, other.period()?))).collect();
    if others.is_empty() {
        return Ok(());
    }
    if let Some((other, taken)) = others.iter().find(|(_, taken)| taken.repeats(period)) {
        return Err(Rejection::AlreadyMember { membership: *other, from: taken.from });
    }
    let periods = others.iter().map(|(_, period)| period).chain([period]);
    let claims: Vec<_> = periods.map(|period| Claim { holder: (), period: *period }).collect();
    let Err(Collision { claims, .. }) = hand_over::settle(&claims, &Unlimited) else { return Ok(()) };
    match claims.iter().find_map(|position| others.get(*position)) {
        Some((other, taken)) => Err(Rejection::AlreadyMember { membership: *other, from: taken.from }),
        None => Ok(()),
    }
}

/// Whether nobody else surely has the number on one of these days.
pub(super) fn number_free(
    members: &State,
    membership: MembershipId,
    cooperative: CooperativeId,
    number: Option<&ShortText>,
    period: &Period,
) -> Result<(), Rejection> {
    let Some(number) = number else { return Ok(()) };
    let others = members.numbered(cooperative, number).filter(|m| m.id != membership);
    for other in others {
        if other.period().is_some_and(|taken| taken.surely_overlaps(period)) {
            return Err(Rejection::NumberTaken { number: number.to_string(), membership: other.id });
        }
    }
    Ok(())
}

/// A number in the book stands in events, which nothing erases; a document of somebody's must not stand there.
pub(super) fn no_document(persons: &person::State, number: Option<&ShortText>) -> Result<(), Rejection> {
    let Some(number) = number else { return Ok(()) };
    let schemes = [Scheme::Dni, Scheme::ForeignCard, Scheme::Passport].into_iter();
    // Most numbers are shorter than any document of their kind.
    let length = number.as_str().len();
    let mut schemes = schemes.filter(|scheme| if *scheme == Scheme::Dni { 8 <= length } else { 4 <= length });
    let holder = schemes.find_map(|scheme| persons.by_document(scheme, number.as_str()));
    holder.map_or(Ok(()), |holder| Err(Rejection::NumberIsDocument { holder }))
}
