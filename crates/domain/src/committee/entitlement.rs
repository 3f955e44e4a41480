//! Whether a person is a member on all days on which a seat requires it.

use chrono::NaiveDate;

use super::Organ;
use crate::value::Period;
use crate::value::id::{CooperativeId, PersonId};
use crate::{cooperative, member};

/// The cooperatives of which a holder may be a member: the one she sits for, or else the organ's own with everything
/// that ever belonged to it.
pub(super) fn eligible_cooperatives(
    cooperatives: &cooperative::State,
    organ: &Organ,
    represents: Option<CooperativeId>,
) -> Vec<CooperativeId> {
    represents.map_or_else(|| cooperatives.affiliates_ever(organ.cooperative), |one| vec![one])
}

/// The spells of membership of a person in any of these cooperatives.
pub(super) fn spells(
    members: &member::State,
    person: PersonId,
    eligible_cooperatives: &[CooperativeId],
) -> Vec<Period> {
    let all =
        members.of(member::Party::Person(person)).filter(|m| eligible_cooperatives.contains(&m.cooperative));
    all.filter_map(member::Membership::period).collect()
}

/// The first day of the period that no spell covers; `None` where every day is covered.
pub(super) fn first_gap(mut spells: Vec<Period>, period: &Period) -> Option<NaiveDate> {
    spells.sort_by_key(Period::first_day);
    let mut covered_to = period.first_day();
    for spell in spells {
        if spell.first_day() <= covered_to {
            match spell.end_day() {
                None => return None,
                Some(end) => covered_to = covered_to.max(end),
            }
        }
    }
    match period.end_day() {
        Some(end) if end <= covered_to => None,
        Some(_) | None => Some(covered_to),
    }
}

/// The first day on which a period lacks a spell however its dates and theirs are read; `None` where some reading of
/// them leaves none out.
pub(super) fn sure_gap(spells: Vec<Period>, period: &Period) -> Option<NaiveDate> {
    match period.sure_days() {
        Some(sure) => first_gap(spells, &sure),
        None if spells.iter().any(|spell| spell.overlaps(period)) => None,
        None => Some(period.first_day()),
    }
}

/// Whether the person can have been a member of one of the organ's home cooperatives on every day of the period.
pub(super) fn entitled(
    cooperatives: &cooperative::State,
    members: &member::State,
    organ: &Organ,
    represents: Option<CooperativeId>,
    person: PersonId,
    period: &Period,
) -> Result<(), NaiveDate> {
    let eligible_cooperatives = eligible_cooperatives(cooperatives, organ, represents);
    sure_gap(spells(members, person, &eligible_cooperatives), period).map_or(Ok(()), Err)
}
