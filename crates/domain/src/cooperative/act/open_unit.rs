//! An organisation opens a mining unit.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::cooperative::decide::DecisionContext;
use crate::cooperative::{Rejection, State, Unit, act};
use crate::undo::{Moments, Undo};
use crate::value::id::{CooperativeId, UnitId};
use crate::value::{Name, PartialDate, Period, Remark, ShortText};

/// Open a mining unit: a concession.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenUnit {
    /// Its new identifier.
    pub unit: UnitId,
    /// Who works it.
    pub cooperative: CooperativeId,
    /// What it is called.
    pub name: Name,
    /// Its concession code.
    pub code: Option<ShortText>,
    /// Since when.
    pub from: PartialDate,
}

/// It opened a mining unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct UnitOpened {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<ShortText>,
    pub cooperative: CooperativeId,
    pub from: PartialDate,
    pub name: Name,
    pub unit: UnitId,
}

impl Act for OpenUnit {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let (cooperative, from, unit) = (self.cooperative, self.from, self.unit);
        if known.cooperatives.unit(unit).is_some() {
            return Err(Rejection::UnitExists { unit }.into());
        }
        let period = known.cooperatives.until_dissolved(cooperative, from)?;
        let (code, name) = (self.code.clone(), self.name.clone());
        let opened = UnitOpened { code, cooperative, from, name, unit }.into();
        let closed = period.until.map(|on| act::UnitClosed { on, unit }.into());
        Ok(core::iter::once(opened).chain(closed).collect())
    }
}

impl Effect for UnitOpened {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        let (id, cooperative, period) = (self.unit, self.cooperative, Period::since(self.from));
        let (name, code) = (self.name.clone(), self.code.clone());
        state.units.insert(id, Unit { id, cooperative, name, code, period });
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.unit);
        about.names(self.cooperative);
    }

    fn undo(&self, _: Moments<'_, State>, reason: Remark) -> Undo<Command> {
        Ok(Some(act::AnnulUnit { unit: self.unit, reason }.into()))
    }
}
