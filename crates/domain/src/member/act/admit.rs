//! A member is admitted, with or without a request before.

use serde::{Deserialize, Serialize};

use super::Left;
use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::member::decide::{
    DecisionContext, alive_at_start, exists, free, no_document, number_free, period, spell_bounds,
};
use crate::member::evolve::{change, index, renumber, with_spell};
use crate::member::undo::unchanged_spell;
use crate::member::{ExitReason, Membership, Party, Rejection, State};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::id::{CooperativeId, MembershipId};
use crate::value::{PartialDate, Remark, ShortText};

/// Admit a member, with or without a request before; after an exit this begins a new spell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Admit {
    /// The request, or a new identifier.
    pub membership: MembershipId,
    /// Who is admitted.
    pub party: Party,
    /// By whom.
    pub cooperative: CooperativeId,
    /// The number in the book of members, where it is known.
    pub number: Option<ShortText>,
    /// The first day of membership.
    pub on: PartialDate,
    /// When she left, and why where it is known, for a spell that is over when it is written down; a later one may be
    /// there already.
    pub left: Option<(PartialDate, Option<ExitReason>)>,
}

/// A member was admitted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Admitted {
    pub cooperative: CooperativeId,
    pub membership: MembershipId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<ShortText>,
    pub on: PartialDate,
    pub party: Party,
}

impl Act for Admit {
    /// A spell that is over, or ends with the organisation, is closed at once.
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let Self { membership, party, cooperative, ref number, on, left } = *self;
        let given = period(on, left.map(|(until, _)| until))?;
        let bounds = spell_bounds(known.cooperatives, party, cooperative, on)?;
        let period = given.ending_by(&bounds);
        requested(known.members, membership, party, cooperative, on)?;
        exists(known, party, cooperative, &period)?;
        alive_at_start(known.persons, party, &period)?;
        free(known.members, membership, party, cooperative, &period)?;
        number_free(known.members, membership, cooperative, number.as_ref(), &period)?;
        no_document(known.persons, number.as_ref())?;
        let given = left.filter(|(until, _)| period.until == Some(*until));
        let reason = given.map_or(Some(ExitReason::Dissolution), |(_, reason)| reason);
        let left = period.until.map(|on| Event::Left(Left { membership, on, reason }));
        let admitted = Admitted { cooperative, membership, number: number.clone(), on, party };
        Ok(core::iter::once(admitted.into()).chain(left).collect())
    }
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

impl Effect for Admitted {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        let (membership, party) = (self.membership, self.party);
        with_spell(state, membership, |state| {
            if !state.memberships.contains_key(&membership) {
                index(&mut state.by_party, party, membership);
                let blank = Membership::blank(membership, party, self.cooperative);
                state.memberships.insert(membership, blank);
            }
            renumber(state, membership, self.number.as_ref());
            change(state, membership, |found| found.admitted = Some(self.on));
        });
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.membership);
        about.names(self.party);
        about.names(self.cooperative);
    }

    /// One that answers a request cannot be taken back: the request would go with it.
    fn undo(&self, at: Moments<'_, State>, reason: Remark) -> Undo<Command> {
        let membership = self.membership;
        if at.before.get(membership).is_some() {
            return Err(Obstacle::NotUndoable);
        }
        unchanged_spell(at, membership)?;
        Ok(Some(super::Annul { membership, reason }.into()))
    }
}
