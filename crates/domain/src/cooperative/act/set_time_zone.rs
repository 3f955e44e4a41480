//! It is said in which time zone the register is kept.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::cooperative::decide::DecisionContext;
use crate::cooperative::{Rejection, State};
use crate::undo::{Moments, Obstacle, Undo};
use crate::value::{Remark, TimeZone};

/// Say in which time zone the register is kept: which day is today, and what time instants show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SetTimeZone {
    /// The zone.
    pub zone: TimeZone,
    /// Why it is another one than before.
    pub reason: Option<Remark>,
}

/// It was said in which time zone the register is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct TimeZoneSet {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Remark>,
    pub zone: TimeZone,
}

impl Act for SetTimeZone {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let zone = self.zone.clone();
        if known.cooperatives.time_zone() == Some(&zone) {
            return Err(Rejection::TimeZoneUnchanged { zone }.into());
        }
        Ok(vec![TimeZoneSet { reason: self.reason.clone(), zone }.into()])
    }
}

impl Effect for TimeZoneSet {
    const PRECEDENT: Precedent = Precedent::Restates;

    fn evolve(&self, state: &mut State) {
        state.time_zone = Some(self.zone.clone());
    }

    /// No record: it is about the register.
    fn about(&self, _: &mut About<'_>) {}

    fn former(&self, before: &State) -> Option<Self> {
        Some(Self { reason: None, zone: before.time_zone()?.clone() })
    }

    fn undo(&self, at: Moments<'_, State>, reason: Remark) -> Undo<Command> {
        let zone = at.before.time_zone().cloned().ok_or(Obstacle::NotUndoable)?;
        if at.after.time_zone() != at.now.time_zone() {
            return Err(Obstacle::NotUndoable);
        }
        Ok(Some(SetTimeZone { zone, reason: Some(reason) }.into()))
    }
}
