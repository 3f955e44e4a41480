//! What happens to memberships and work because of what happened to people and organisations.

use super::merge::merged;
use super::{Event, ExitReason, Party, Rejection, State, act};
use crate::value::id::CooperativeId;
use crate::value::{PartialDate, Period};
use crate::{cooperative, event, person};

/// Answers one fact of an earlier area; a rejection means that the fact cannot stand.
pub fn consequences(members: &State, fact: &event::Event) -> Result<Vec<Event>, crate::Rejection> {
    match fact {
        event::Event::Person(person::Event::Merged(person::act::Merged { duplicate, reason, survivor })) => {
            merged(members, *duplicate, *survivor, reason).map_err(crate::Rejection::from)
        }
        event::Event::Person(person::Event::Annulled(person::act::Annulled { person, .. })) => {
            let in_use = members.of(Party::Person(*person)).next().is_some()
                || members.work_of(*person).next().is_some();
            if in_use {
                Err(person::Rejection::PersonInUse { person: *person }.into())
            } else {
                Ok(Vec::new())
            }
        }
        event::Event::Cooperative(cooperative::Event::Dissolved(cooperative::act::Dissolved {
            cooperative,
            on,
        })) => dissolved(members, *cooperative, *on).map_err(crate::Rejection::from),
        event::Event::Cooperative(cooperative::Event::Annulled(cooperative::act::Annulled {
            cooperative,
            ..
        })) => {
            let party = Party::Cooperative(*cooperative);
            let in_use = members.iter().any(|m| m.cooperative == *cooperative || m.party == party)
                || members.assignments().any(|work| work.cooperative == *cooperative);
            let rejection = cooperative::Rejection::CooperativeInUse { cooperative: *cooperative };
            if in_use { Err(rejection.into()) } else { Ok(Vec::new()) }
        }
        event::Event::Person(_)
        | event::Event::Cooperative(_)
        | event::Event::Member(_)
        | event::Event::Committee(_)
        | event::Event::Certification(_)
        | event::Event::Programme(_)
        | event::Event::Equality(_)
        | event::Event::Statute(_) => Ok(Vec::new()),
    }
}

/// Memberships, work and requests in the organisation end with it, and so do its own memberships elsewhere.
fn dissolved(members: &State, cooperative: CooperativeId, on: PartialDate) -> Result<Vec<Event>, Rejection> {
    let goes_on = |period: &Period| period.goes_on_after(on);
    let party = Party::Cooperative(cooperative);
    let mut events = Vec::new();
    for spell in members.iter().filter(|m| m.cooperative == cooperative || m.party == party) {
        match spell.period() {
            Some(period) if goes_on(&period) => {
                let from = period.from;
                Period::new(from, Some(on)).ok_or(Rejection::EndsBeforeStart { from, until: on })?;
                events.push(Event::Left(act::Left {
                    membership: spell.id,
                    on,
                    reason: Some(ExitReason::Dissolution),
                }));
            }
            None if spell.declined.is_none() => {
                events.push(Event::Declined(act::Declined { membership: spell.id, on, reason: None }));
            }
            Some(_) | None => {}
        }
    }
    for work in members.assignments().filter(|work| work.cooperative == cooperative && goes_on(&work.period))
    {
        let from = work.period.from;
        Period::new(from, Some(on)).ok_or(Rejection::EndsBeforeStart { from, until: on })?;
        events.push(Event::WorkEnded(act::WorkEnded { assignment: work.id, on }));
    }
    Ok(events)
}
