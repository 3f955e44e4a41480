//! On which days the mandates of a seat count, where some are known only to the month or the year.

use std::collections::BTreeMap;

use super::Seat;
use super::decide::is_unlimited;
use super::state::Holder;
use crate::value::Period;
use crate::value::hand_over::{Claim, Collision, Unlimited, settle};

/// The days of each claim to the seat, known to the day, in the order of the claims.
pub(super) fn settled(seat: &Seat, claims: &[Claim<Holder>]) -> Result<Vec<Period>, Collision> {
    let periods: Vec<Period> = claims.iter().map(|claim| claim.period).collect();
    if is_unlimited(seat, &periods) { by_holder(claims) } else { settle(claims, seat) }
}

/// Where there is room for everybody, only the claims of one holder can meet.
fn by_holder(claims: &[Claim<Holder>]) -> Result<Vec<Period>, Collision> {
    let mut holders: BTreeMap<Holder, Vec<(usize, Claim<Holder>)>> = BTreeMap::new();
    for (position, claim) in claims.iter().enumerate() {
        holders.entry(claim.holder).or_default().push((position, *claim));
    }
    let mut days: Vec<(usize, Period)> = Vec::with_capacity(claims.len());
    for held in holders.into_values() {
        let (positions, claims): (Vec<usize>, Vec<_>) = held.into_iter().unzip();
        let settled = settle(&claims, &Unlimited).map_err(|collision| {
            let theirs = collision.claims.iter().filter_map(|place| positions.get(*place).copied());
            Collision { claims: theirs.collect(), ..collision }
        })?;
        days.extend(positions.into_iter().zip(settled));
    }
    days.sort_unstable_by_key(|(position, _)| *position);
    Ok(days.into_iter().map(|(_, period)| period).collect())
}
