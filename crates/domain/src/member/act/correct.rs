//! The number or the days of a spell are corrected.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::member::decide::{
    DecisionContext, alive_at_start, exists, free, no_document, number_free, period,
};
use crate::member::evolve::{change, leave, renumber, with_spell};
use crate::member::undo::former_spell;
use crate::member::{ExitReason, Rejection, State};
use crate::undo::{Moments, Undo};
use crate::value::id::MembershipId;
use crate::value::{PartialDate, Remark, ShortText};

/// Correct the number, the first day or the last of a spell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Correct {
    /// Which spell.
    pub membership: MembershipId,
    /// The number as it is.
    pub number: Option<ShortText>,
    /// The first day as it was.
    pub admitted: PartialDate,
    /// The exit as it was, if there was one, and its reason where it is known.
    pub left: Option<(PartialDate, Option<ExitReason>)>,
    /// What was wrong.
    pub reason: Option<Remark>,
}

/// A spell was corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Corrected {
    pub admitted: PartialDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<(PartialDate, Option<ExitReason>)>,
    pub membership: MembershipId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<ShortText>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Remark>,
}

impl Act for Correct {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let Self { membership, ref number, admitted, left, ref reason } = *self;
        let (found, _) = known.members.spell(membership)?;
        let period = period(admitted, left.map(|(on, _)| on))?;
        if found.admitted == Some(admitted) && found.left == left && found.number == *number {
            return Err(Rejection::MembershipUnchanged { membership }.into());
        }
        exists(known, found.party, found.cooperative, &period)?;
        if found.admitted != Some(admitted) {
            alive_at_start(known.persons, found.party, &period)?;
        }
        free(known.members, membership, found.party, found.cooperative, &period)?;
        number_free(known.members, membership, found.cooperative, number.as_ref(), &period)?;
        if *number != found.number {
            no_document(known.persons, number.as_ref())?;
        }
        if found.suspensions.iter().any(|suspension| suspension.latest_start() < period.first_day()) {
            return Err(Rejection::OutsideMembership { membership, from: admitted }.into());
        }
        let (number, reason) = (number.clone(), reason.clone());
        Ok(vec![Corrected { admitted, left, membership, number, reason }.into()])
    }
}

impl Effect for Corrected {
    const PRECEDENT: Precedent = Precedent::Restates;

    fn evolve(&self, state: &mut State) {
        with_spell(state, self.membership, |state| {
            renumber(state, self.membership, self.number.as_ref());
            change(state, self.membership, |found| {
                found.admitted = Some(self.admitted);
                leave(found, self.left);
            });
        });
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.membership);
    }

    fn former(&self, before: &State) -> Option<Self> {
        let found = before.get(self.membership)?;
        let (admitted, left, number) = (found.admitted?, found.left, found.number.clone());
        Some(Self { admitted, left, membership: found.id, number, reason: None })
    }

    fn undo(&self, at: Moments<'_, State>, reason: Remark) -> Undo<Command> {
        former_spell(at, self.membership, reason)
    }
}
