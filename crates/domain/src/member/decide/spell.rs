//! Decisions about requests and spells of membership.

use super::{Known, backwards};
use crate::member::{Command, Event, ExitReason, Party, Rejection, State};
use crate::rejection::Rejection as Any;
use crate::value::hand_over::{self, Claim, Collision, Unlimited};
use crate::value::id::{CooperativeId, MembershipId};
use crate::value::{Code, PartialDate, Period, Scheme};
use crate::{cooperative, person};

/// Decides a command about a request or a spell; commands about work are decided beside this.
pub(super) fn decide(known: Known<'_>, command: &Command) -> Result<Vec<Event>, Any> {
    let Known { persons, cooperatives, members } = known;
    let event = match command {
        Command::Apply { membership, party, cooperative, on } => {
            new_id(members, *membership)?;
            let period = bounded(cooperatives, *party, *cooperative, *on)?;
            exists(persons, cooperatives, *party, *cooperative, &period)?;
            alive_at_start(persons, *party, &period)?;
            may_apply(members, *party, *cooperative, *on)?;
            let (membership, party, reason) = (*membership, *party, None);
            let applied = Event::Applied { cooperative: *cooperative, membership, on: *on, party };
            let declined = period.until.map(|on| Event::Declined { membership, on, reason });
            return Ok(core::iter::once(applied).chain(declined).collect());
        }
        Command::Decline { membership, on, reason } => {
            let unknown = Rejection::MembershipUnknown { membership: *membership };
            let found = members.get(*membership).ok_or(unknown)?;
            if found.admitted.is_some() {
                return Err(Rejection::AlreadyAdmitted { membership: *membership }.into());
            }
            if found.declined.is_some() {
                return Err(Rejection::ApplicationDeclined { membership: *membership }.into());
            }
            Event::Declined { membership: *membership, on: *on, reason: reason.clone() }
        }
        Command::Admit { .. } => return admit(known, command),
        Command::Suspend { membership, on, until, reason } => {
            let (found, period) = members.spell(*membership)?;
            let suspension = Period::new(*on, *until).ok_or_else(|| backwards(*on, *until))?;
            // An open suspension of a closed spell ends with it.
            let within = Period { until: suspension.until.or(period.until), ..suspension };
            if !period.may_cover(&within) || !within.holds_a_day() {
                return Err(
                    Rejection::OutsideMembership { membership: *membership, from: period.from }.into()
                );
            }
            if let Some(other) = found.suspensions.iter().find(|other| other.repeats(&within)) {
                return Err(Rejection::AlreadySuspended { membership: *membership, from: other.from }.into());
            }
            let reason = reason.clone();
            Event::Suspended { membership: *membership, on: *on, reason, until: within.until }
        }
        Command::Reinstate { membership, on } => {
            let (found, _) = members.spell(*membership)?;
            let begun =
                |s: &&Period| s.first_day() < on.last() && s.end_day().is_none_or(|end| on.last() < end);
            if !found.suspensions.iter().any(|s| begun(&s)) {
                return Err(Rejection::NotSuspended { membership: *membership }.into());
            }
            Event::Reinstated { membership: *membership, on: *on }
        }
        Command::Leave { membership, on, reason } => {
            let (found, period) = members.spell(*membership)?;
            if let Some((left, _)) = found.left {
                return Err(Rejection::AlreadyLeft { membership: *membership, left }.into());
            }
            Period::new(period.from, Some(*on)).ok_or_else(|| backwards(period.from, Some(*on)))?;
            Event::Left { membership: *membership, on: *on, reason: *reason }
        }
        Command::Correct { membership, number, admitted, left, reason } => {
            let (found, _) = members.spell(*membership)?;
            let until = left.map(|(on, _)| on);
            let period = Period::new(*admitted, until).ok_or_else(|| backwards(*admitted, until))?;
            if found.admitted == Some(*admitted) && found.left == *left && found.number == *number {
                return Err(Rejection::MembershipUnchanged { membership: *membership }.into());
            }
            exists(persons, cooperatives, found.party, found.cooperative, &period)?;
            if found.admitted != Some(*admitted) {
                alive_at_start(persons, found.party, &period)?;
            }
            free(members, *membership, found.party, found.cooperative, &period)?;
            number_free(members, *membership, found.cooperative, number.as_ref(), &period)?;
            if *number != found.number {
                no_document(persons, number.as_ref())?;
            }
            if found.suspensions.iter().any(|s| s.latest_start() < period.first_day()) {
                return Err(Rejection::OutsideMembership { membership: *membership, from: *admitted }.into());
            }
            let (number, reason) = (number.clone(), reason.clone());
            Event::Corrected { admitted: *admitted, left: *left, membership: *membership, number, reason }
        }
        Command::Annul { membership, reason } => {
            let unknown = Rejection::MembershipUnknown { membership: *membership };
            members.get(*membership).ok_or(unknown)?;
            Event::Annulled { membership: *membership, reason: reason.clone() }
        }
        Command::AssignWork { .. } | Command::EndWork { .. } | Command::AnnulWork { .. } => {
            return Ok(Vec::new());
        }
    };
    Ok(vec![event])
}

/// Admits a member; a spell that is over, or ends with the organisation, is closed in the same breath.
fn admit(known: Known<'_>, command: &Command) -> Result<Vec<Event>, Any> {
    let Known { persons, cooperatives, members } = known;
    let Command::Admit { membership, party, cooperative, number, on, left } = command else {
        return Ok(Vec::new());
    };
    let until = left.map(|(until, _)| until);
    let given = Period::new(*on, until).ok_or_else(|| backwards(*on, until))?;
    let bound = bounded(cooperatives, *party, *cooperative, *on)?;
    let period = given.ending_by(&bound);
    requested(members, *membership, *party, *cooperative, *on)?;
    exists(persons, cooperatives, *party, *cooperative, &period)?;
    alive_at_start(persons, *party, &period)?;
    free(members, *membership, *party, *cooperative, &period)?;
    number_free(members, *membership, *cooperative, number.as_ref(), &period)?;
    no_document(persons, number.as_ref())?;
    let (cooperative, membership, party) = (*cooperative, *membership, *party);
    let number = number.clone();
    let admitted = Event::Admitted { cooperative, membership, number, on: *on, party };
    let given = left.filter(|(until, _)| period.until == Some(*until));
    let reason = given.map_or(Some(ExitReason::Dissolution), |(_, reason)| reason);
    let left = period.until.map(|on| Event::Left { membership, on, reason });
    Ok(core::iter::once(admitted).chain(left).collect())
}

fn new_id(members: &State, membership: MembershipId) -> Result<(), Rejection> {
    members.get(membership).map_or(Ok(()), |_| Err(Rejection::MembershipExists { membership }))
}

/// Whether the identifier is new, or an open request of the same party to the same cooperative.
fn requested(
    members: &State,
    membership: MembershipId,
    party: Party,
    cooperative: CooperativeId,
    on: PartialDate,
) -> Result<(), Rejection> {
    let Some(request) = members.get(membership) else { return Ok(()) };
    if request.admitted.is_some() {
        return Err(Rejection::MembershipExists { membership });
    }
    if request.declined.is_some() {
        return Err(Rejection::ApplicationDeclined { membership });
    }
    if request.party != party || request.cooperative != cooperative {
        return Err(Rejection::ApplicationDiffers { membership });
    }
    match request.applied {
        Some(applied) if on.last() < applied.first() => Err(Rejection::BeforeApplication { applied }),
        Some(_) | None => Ok(()),
    }
}

/// The days of a membership that begins then: it ends with the cooperative, or with a member that is a legal person.
fn bounded(
    cooperatives: &cooperative::State,
    party: Party,
    cooperative: CooperativeId,
    from: PartialDate,
) -> Result<Period, Any> {
    let period = cooperatives.bounded(cooperative, from)?;
    match party {
        Party::Person(_) => Ok(period),
        Party::Cooperative(member) => Ok(period.ending_by(&cooperatives.bounded(member, from)?)),
    }
}

/// Whether both sides exist and take new facts.
fn exists(
    persons: &person::State,
    cooperatives: &cooperative::State,
    party: Party,
    cooperative: CooperativeId,
    period: &Period,
) -> Result<(), Any> {
    cooperatives.existing(cooperative, period)?;
    match party {
        Party::Person(person) => {
            persons.open(person)?;
        }
        Party::Cooperative(member) if member == cooperative => {
            return Err(Rejection::MemberOfSelf { cooperative }.into());
        }
        Party::Cooperative(member) => {
            cooperatives.existing(member, period)?;
        }
    }
    Ok(())
}

/// Whether a party that is a person can have been alive when it began.
fn alive_at_start(persons: &person::State, party: Party, period: &Period) -> Result<(), Any> {
    let Some(person) = party.person() else { return Ok(()) };
    Ok(persons.alive_at_start(person, period)?)
}

/// Whether the dates of the party's spells in the cooperative can be read so that they lie apart.
fn free(
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

fn number_free(
    members: &State,
    membership: MembershipId,
    cooperative: CooperativeId,
    number: Option<&Code>,
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
fn no_document(persons: &person::State, number: Option<&Code>) -> Result<(), Rejection> {
    let Some(number) = number else { return Ok(()) };
    let schemes = [Scheme::Dni, Scheme::ForeignCard, Scheme::Passport].into_iter();
    // Most numbers are shorter than any document of their kind.
    let length = number.as_str().len();
    let mut schemes = schemes.filter(|scheme| if *scheme == Scheme::Dni { 8 <= length } else { 4 <= length });
    let holder = schemes.find_map(|scheme| persons.by_document(scheme, number.as_str()));
    holder.map_or(Ok(()), |holder| Err(Rejection::NumberIsDocument { holder }))
}

/// Whether the party neither belongs to the cooperative on that day nor has an open request.
fn may_apply(
    members: &State,
    party: Party,
    cooperative: CooperativeId,
    on: PartialDate,
) -> Result<(), Rejection> {
    for found in members.of(party).filter(|m| m.cooperative == cooperative) {
        match found.period() {
            None if found.declined.is_none() => {
                return Err(Rejection::AlreadyApplied { membership: found.id });
            }
            Some(period) if period.sure_days().is_some_and(|sure| sure.contains(on.last())) => {
                return Err(Rejection::AlreadyMember { membership: found.id, from: period.from });
            }
            None | Some(_) => {}
        }
    }
    Ok(())
}
