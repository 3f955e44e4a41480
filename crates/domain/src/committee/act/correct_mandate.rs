//! The days and circumstances of a mandate are corrected.

use serde::{Deserialize, Serialize};

use super::{Act, Command, Effect, Event};
use crate::about::{About, Precedent};
use crate::committee::decide::{DecisionContext, Sitting, period, sitting_fits};
use crate::committee::evolve::{change, with_mandate};
use crate::committee::undo::former_mandate;
use crate::committee::{Origin, Rejection, State};
use crate::undo::{Moments, Undo};
use crate::value::id::{CooperativeId, MandateId, TermId};
use crate::value::{PartialDate, Period, Remark};

/// Correct the days and circumstances of a mandate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CorrectMandate {
    /// Which mandate.
    pub mandate: MandateId,
    /// Her first day as it was.
    pub from: PartialDate,
    /// The end as it was or is to be.
    pub until: Option<PartialDate>,
    /// On behalf of which cooperative.
    pub represents: Option<CooperativeId>,
    /// How she came by it.
    pub origin: Option<Origin>,
    /// In which term.
    pub term: Option<TermId>,
    /// What was wrong.
    pub reason: Option<Remark>,
}

/// A mandate was corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct MandateCorrected {
    pub from: PartialDate,
    pub mandate: MandateId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Remark>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub represents: Option<CooperativeId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<TermId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
}

impl Act for CorrectMandate {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let Self { mandate, from, until, represents, origin, term, ref reason } = *self;
        let found = known.committees.held(mandate)?;
        let period = period(from, until)?;
        let is_same = found.period == period && found.represents == represents;
        if is_same && found.origin == origin && found.term == term {
            return Err(Rejection::MandateUnchanged { mandate }.into());
        }
        let (seat, person) = (found.seat, found.person);
        let sitting = Sitting { mandate, seat, person, period, represents, term };
        if found.period.from != from {
            known.persons.alive_at_start(person, &period)?;
        }
        sitting_fits(known, &sitting, None)?;
        let reason = reason.clone();
        Ok(vec![MandateCorrected { from, mandate, origin, reason, represents, term, until }.into()])
    }
}

impl Effect for MandateCorrected {
    const PRECEDENT: Precedent = Precedent::Restates;

    fn evolve(&self, state: &mut State) {
        with_mandate(state, self.mandate, |state| {
            change(state, self.mandate, |found| {
                if found.period.until != self.until {
                    (found.ended, found.end_reason) = (false, None);
                }
                found.period = Period { from: self.from, until: self.until };
                found.origin = self.origin;
                found.represents = self.represents;
                found.term = self.term;
            });
        });
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.mandate);
        about.names_all(self.represents);
        about.names_all(self.term);
    }

    fn former(&self, before: &State) -> Option<Self> {
        let found = before.mandate(self.mandate)?;
        Some(Self {
            from: found.period.from,
            mandate: found.id,
            origin: found.origin,
            reason: None,
            represents: found.represents,
            term: found.term,
            until: found.period.until,
        })
    }

    fn undo(&self, at: Moments<'_, State>, reason: Remark) -> Undo<Command> {
        former_mandate(at, self.mandate, reason)
    }
}
