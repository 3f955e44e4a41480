//! An organisation is dissolved: everything that is going on in it ends.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::cooperative::decide::{DecisionContext, ends_after_start};
use crate::cooperative::{State, act};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::id::CooperativeId;
use crate::value::{PartialDate, Period, Remark};

/// Dissolve the organisation: everything that is going on in it ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Dissolve {
    /// Which organisation.
    pub cooperative: CooperativeId,
    /// The first day on which it no longer exists.
    pub on: PartialDate,
}

/// It was dissolved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Dissolved {
    pub cooperative: CooperativeId,
    pub on: PartialDate,
}

impl Act for Dissolve {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let (cooperative, on) = (self.cooperative, self.on);
        let cooperatives = known.cooperatives;
        cooperatives.not_dissolved_before_end(cooperative, &Period::since(on))?;
        let mut events: Vec<Event> = vec![Dissolved { cooperative, on }.into()];
        let affiliations = cooperatives.affiliations();
        for found in affiliations.filter(|one| one.cooperative == cooperative || one.central == cooperative) {
            if found.period.goes_on_after(on) {
                ends_after_start(found.period.from, on)?;
                events.push(act::CentralLeft { affiliation: found.id, on }.into());
            }
        }
        for found in cooperatives.units().filter(|unit| unit.cooperative == cooperative) {
            if found.period.goes_on_after(on) {
                ends_after_start(found.period.from, on)?;
                events.push(act::UnitClosed { on, unit: found.id }.into());
            }
        }
        Ok(events)
    }
}

impl Effect for Dissolved {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        if let Some(found) = state.cooperatives.get_mut(&self.cooperative) {
            found.dissolved = Some(self.on);
        }
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.cooperative);
    }

    fn undo(&self, _: Moments<'_, State>, _: Remark) -> Undo<Command> {
        Err(Obstacle::NotUndoable)
    }
}
