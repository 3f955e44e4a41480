//! An organisation takes another name.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::cooperative::decide::DecisionContext;
use crate::cooperative::{Named, Rejection, State};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::id::CooperativeId;
use crate::value::{Label, PartialDate, Remark, ShortText};

/// Give it another name from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rename {
    /// Which organisation.
    pub cooperative: CooperativeId,
    /// Its new legal name.
    pub name: Label,
    /// What it is called for short from then on.
    pub acronym: Option<ShortText>,
    /// The first day of the new name.
    pub on: PartialDate,
}

/// It took another name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Renamed {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acronym: Option<ShortText>,
    pub cooperative: CooperativeId,
    pub name: Label,
    pub on: PartialDate,
}

impl Act for Rename {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let (cooperative, on) = (self.cooperative, self.on);
        known.cooperatives.until_dissolved(cooperative, on)?;
        let found = known.cooperatives.valid(cooperative)?;
        if found.names.iter().any(|named| named.from.is_some_and(|from| from.first() == on.first())) {
            return Err(Rejection::RenamedThatDay { cooperative, on }.into());
        }
        let is_so = |now: &Named| now.name == self.name && now.acronym == self.acronym;
        if found.named(on.first()).is_some_and(is_so) {
            return Err(Rejection::CooperativeUnchanged { cooperative }.into());
        }
        let (acronym, name) = (self.acronym.clone(), self.name.clone());
        Ok(vec![Renamed { acronym, cooperative, name, on }.into()])
    }
}

impl Effect for Renamed {
    const PRECEDENT: Precedent = Precedent::Restates;

    fn evolve(&self, state: &mut State) {
        if let Some(found) = state.cooperatives.get_mut(&self.cooperative) {
            let (name, acronym) = (self.name.clone(), self.acronym.clone());
            found.names.push(Named { from: Some(self.on), name, acronym });
            found.names.sort_by_key(|named| named.from.map(|from| from.first()));
        }
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.cooperative);
    }

    fn former(&self, before: &State) -> Option<Self> {
        let found = before.get(self.cooperative)?.names.last()?;
        let (acronym, name) = (found.acronym.clone(), found.name.clone());
        Some(Self { acronym, cooperative: self.cooperative, name, on: self.on })
    }

    fn undo(&self, _: Moments<'_, State>, _: Remark) -> Undo<Command> {
        Err(Obstacle::NotUndoable)
    }
}
