//! How what several facts change is changed, and what is kept up with it: indexes, and which days are counted. Total and without
//! rules. What one fact alone changes stands in its file.

use super::{ExitReason, Membership, Party, State};
use crate::map::Map;
use crate::value::hand_over::{self, Claim, Unlimited};
use crate::value::id::{CooperativeId, MembershipId};
use crate::value::{PartialDate, Period, ShortText};

/// Changes a spell, and settles anew which days are counted of the spells of its party in its cooperative, as it was and as it is.
/// Every fact about a spell goes through this.
pub(super) fn with_spell(state: &mut State, membership: MembershipId, apply: impl FnOnce(&mut State)) {
    let place =
        |state: &State| state.memberships.get(&membership).map(|found| (found.party, found.cooperative));
    let former = place(state);
    apply(state);
    let now = place(state).filter(|now| former != Some(*now));
    for (party, cooperative) in former.into_iter().chain(now) {
        settle(state, party, cooperative);
    }
}

/// Settles which days of a party's spells in a cooperative are counted; where they contradict each other, which no
/// decision allows, each is counted by itself.
fn settle(state: &mut State, party: Party, cooperative: CooperativeId) {
    let spells = state.of(party).filter(|found| found.cooperative == cooperative);
    let spells: Vec<_> = spells.filter_map(|found| Some((found.id, found.period()?))).collect();
    // Nearly everybody belongs once.
    if let [(membership, period)] = spells[..] {
        change(state, membership, |found| found.counted = Some(period.to_the_day()));
        return;
    }
    let claims: Vec<_> = spells.iter().map(|(_, period)| Claim { holder: (), period: *period }).collect();
    let alone = || spells.iter().map(|(_, period)| period.to_the_day()).collect();
    let counted = hand_over::settle(&claims, &Unlimited).unwrap_or_else(|_| alone());
    for ((membership, _), period) in spells.iter().zip(counted) {
        change(state, *membership, |found| found.counted = Some(period));
    }
}

/// Changes a membership, where it is there.
pub(super) fn change(state: &mut State, membership: MembershipId, how: impl FnOnce(&mut Membership)) {
    if let Some(found) = state.memberships.get_mut(&membership) {
        how(found);
    }
}

/// Sets the exit; a suspension that was still going on ends with it.
pub(super) fn leave(found: &mut Membership, left: Option<(PartialDate, Option<ExitReason>)>) {
    found.left = left;
    let Some((on, _)) = left else { return };
    for suspension in &mut found.suspensions {
        if suspension.goes_on_after(on) {
            suspension.until = Some(on);
        }
    }
    found.suspensions.retain(Period::holds_a_day);
}

/// Gives a spell a number, or none.
pub(super) fn renumber(state: &mut State, membership: MembershipId, number: Option<&ShortText>) {
    let Some(found) = state.memberships.get_mut(&membership) else { return };
    let cooperative = found.cooperative;
    if let Some(former) = found.number.take() {
        unindex(&mut state.by_number, &(cooperative, former), &membership);
    }
    if let Some(number) = number {
        found.number = Some(number.clone());
        index(&mut state.by_number, (cooperative, number.clone()), membership);
    }
}

/// Adds to an index.
pub(super) fn index<K: Ord + Clone, V: Clone>(index: &mut Map<K, Vec<V>>, key: K, value: V) {
    index.update(key, |values| values.push(value));
}

/// Takes from an index.
pub(super) fn unindex<K: Ord + Clone, V: PartialEq + Clone>(index: &mut Map<K, Vec<V>>, key: &K, value: &V) {
    if let Some(values) = index.get_mut(key) {
        values.retain(|held| held != value);
        if values.is_empty() {
            index.remove(key);
        }
    }
}
