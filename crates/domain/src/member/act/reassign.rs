//! A spell becomes another person's. No command asks for it: it follows where two records are merged.

use serde::{Deserialize, Serialize};

use super::{Command, Effect};
use crate::about::{About, Precedent};
use crate::member::evolve::{index, unindex, with_spell};
use crate::member::{Party, State};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::Remark;
use crate::value::id::{MembershipId, PersonId};

/// A spell became another person's, because two records were merged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reassigned {
    /// Which spell.
    pub membership: MembershipId,
    /// Whose it is since.
    pub person: PersonId,
}

impl Effect for Reassigned {
    const PRECEDENT: Precedent = Precedent::Moves;

    fn evolve(&self, state: &mut State) {
        let (membership, party) = (self.membership, Party::Person(self.person));
        with_spell(state, membership, |state| {
            if let Some(found) = state.memberships.get_mut(&membership) {
                unindex(&mut state.by_party, &found.party, &membership);
                index(&mut state.by_party, party, membership);
                found.party = party;
            }
        });
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.membership);
        about.names(self.person);
    }

    fn undo(&self, _: Moments<'_, State>, _: Remark) -> Undo<Command> {
        Err(Obstacle::NotUndoable)
    }
}
