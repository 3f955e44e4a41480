//! Two records turn out to be of one person: everything of the duplicate becomes the survivor's.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Corrected, Effect, Event, GenderDeclared};
use crate::about::{About, Precedent};
use crate::person::decide::{Decided, DecisionContext, committed};
use crate::person::state::ancestors;
use crate::person::undo::UndoContext;
use crate::person::{Rejection, State, merger};
use crate::undo::{Obstacle, Undo};
use crate::value::id::PersonId;
use crate::value::{Remark, Salt};

/// Say that two records are of one person: everything of the duplicate becomes the survivor's. Where both say
/// something of one field, what the survivor's record says stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Merge {
    /// The record that goes.
    pub duplicate: PersonId,
    /// The record that stays.
    pub survivor: PersonId,
    /// What keeps the commitment to the survivor's profile from being guessed.
    #[serde(skip)]
    pub salt: Salt,
    /// How it was found out.
    pub reason: Remark,
}

/// Two records turned out to be of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Merged {
    pub duplicate: PersonId,
    pub reason: Remark,
    pub survivor: PersonId,
}

impl Act for Merge {
    /// The merger, and what the survivor takes over by it: what her profile lacked, and a gender where she had declared none.
    fn decide(&self, known: DecisionContext<'_>) -> Result<Decided, crate::Rejection> {
        let (duplicate, survivor, reason) = (self.duplicate, self.survivor, &self.reason);
        if duplicate == survivor {
            return Err(Rejection::MergedIntoSelf { person: duplicate }.into());
        }
        let gone = known.persons.active(duplicate)?;
        let kept = known.persons.active(survivor)?;
        let one = |person| if person == duplicate { survivor } else { person };
        let descents = known.persons.descents().into_iter();
        let descents = descents.map(|(elder, younger)| (one(elder), one(younger)));
        if ancestors(descents.filter(|(elder, younger)| elder != younger), survivor).contains(&survivor) {
            return Err(Rejection::KinCircle { person: duplicate, relative: survivor }.into());
        }
        let mut events: Vec<Event> = vec![Merged { duplicate, reason: reason.clone(), survivor }.into()];
        let mut profiles = Vec::new();
        let (of_gone, of_kept) =
            (gone.profile.clone().unwrap_or_default(), kept.profile.clone().unwrap_or_default());
        let merger = merger((&of_kept, kept.gender), (&of_gone, gone.gender));
        if merger.profile != of_kept {
            let number = kept.profile_number.saturating_add(1);
            // Both profiles were checked when they were recorded, and no document of theirs is anybody else's.
            let version = committed(survivor, number, merger.profile, self.salt);
            let (commitment, profile, reason) = (version.commitment, version.number, Some(reason.clone()));
            events.push(Corrected { commitment, person: survivor, profile, reason }.into());
            profiles.push(version);
        }
        if merger.gender != kept.gender {
            events.push(GenderDeclared { gender: merger.gender, person: survivor }.into());
        }
        Ok((events, profiles))
    }
}

impl Effect for Merged {
    const PRECEDENT: Precedent = Precedent::Moves;

    fn evolve(&self, state: &mut State) {
        let (duplicate, survivor) = (self.duplicate, self.survivor);
        if let Some(found) = state.persons.get_mut(&duplicate) {
            found.merged_into = Some(survivor);
        }
        let is_of_duplicate = |who: PersonId, whom: PersonId| who == duplicate || whom == duplicate;
        let of_duplicate = state.kinships().filter(|(who, _, whom)| is_of_duplicate(*who, *whom));
        for (who, relation, whom) in of_duplicate.collect::<Vec<_>>() {
            state.kinships.remove(&(who, relation, whom));
            let who = if who == duplicate { survivor } else { who };
            let whom = if whom == duplicate { survivor } else { whom };
            if who != whom {
                state.kinships.insert((who, relation, whom));
            }
        }
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.duplicate);
        about.changes(self.survivor);
    }

    fn undo(&self, _: UndoContext<'_>, _: Remark) -> Undo<Command> {
        Err(Obstacle::NotUndoable)
    }
}
