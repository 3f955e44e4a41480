//! Somebody asks to be admitted.

use serde::{Deserialize, Serialize};

use super::Declined;
use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::member::decide::{DecisionContext, alive_at_start, exists, spell_bounds};
use crate::member::evolve::{index, with_spell};
use crate::member::undo::unchanged_spell;
use crate::member::{Membership, Party, Rejection, State};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::id::{CooperativeId, MembershipId};
use crate::value::{PartialDate, Remark};

/// Write down that somebody asked to be admitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Apply {
    /// The new membership, not yet in force.
    pub membership: MembershipId,
    /// Who asks.
    pub party: Party,
    /// Whom.
    pub cooperative: CooperativeId,
    /// When.
    pub on: PartialDate,
}

/// Somebody asked to be admitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Applied {
    pub cooperative: CooperativeId,
    pub membership: MembershipId,
    pub on: PartialDate,
    pub party: Party,
}

impl Act for Apply {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let Self { membership, party, cooperative, on } = *self;
        if known.members.get(membership).is_some() {
            return Err(Rejection::MembershipExists { membership }.into());
        }
        let period = spell_bounds(known.cooperatives, party, cooperative, on)?;
        exists(known, party, cooperative, &period)?;
        alive_at_start(known.persons, party, &period)?;
        may_apply(known.members, party, cooperative, on)?;
        let applied = Event::Applied(Applied { cooperative, membership, on, party });
        let declined = period.until.map(|on| Event::Declined(Declined { membership, on, reason: None }));
        Ok(core::iter::once(applied).chain(declined).collect())
    }
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

impl Effect for Applied {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        let Self { cooperative, membership, on, party } = *self;
        with_spell(state, membership, |state| {
            index(&mut state.by_party, party, membership);
            let request =
                Membership { applied: Some(on), ..Membership::blank(membership, party, cooperative) };
            state.memberships.insert(membership, request);
        });
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.membership);
        about.names(self.party);
        about.names(self.cooperative);
    }

    fn undo(&self, at: Moments<'_, State>, reason: Remark) -> Undo<Command> {
        let membership = self.membership;
        if at.before.get(membership).is_some() {
            return Err(Obstacle::NotUndoable);
        }
        unchanged_spell(at, membership)?;
        Ok(Some(super::Annul { membership, reason }.into()))
    }
}
