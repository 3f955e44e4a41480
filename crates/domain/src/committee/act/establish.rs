//! An organ is established with its seats.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Act, Command, Dissolved, Effect, Event};
use crate::about::{About, Precedent, Subject};
use crate::committee::decide::{DecisionContext, given_once};
use crate::committee::evolve::set_seats;
use crate::committee::{Basis, Kind, Organ, Rejection, SeatSpec, State};
use crate::undo::{Moments, Undo};
use crate::value::id::{CooperativeId, OrganId};
use crate::value::{Name, PartialDate, Period, Remark};

/// Establish an organ with its seats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Establish {
    /// Its new identifier.
    pub organ: OrganId,
    /// Whose organ it is.
    pub cooperative: CooperativeId,
    /// What kind of organ.
    pub kind: Kind,
    /// What it is called, where the kind does not say it.
    pub name: Option<Name>,
    /// What it was established for.
    pub objective: Option<Remark>,
    /// What it rests on.
    pub basis: Basis,
    /// Since when it exists.
    pub from: PartialDate,
    /// Its seats.
    pub seats: Vec<SeatSpec>,
    /// The key that another system gave to it.
    pub external_key: Option<Name>,
    /// Whether it is said to stand beside another of its kind although the law gives one.
    pub another: bool,
}

/// An organ was established.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of the command")]
pub struct Established {
    pub basis: Basis,
    pub cooperative: CooperativeId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_key: Option<Name>,
    pub from: PartialDate,
    pub kind: Kind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objective: Option<Remark>,
    pub organ: OrganId,
    pub seats: Vec<SeatSpec>,
}

impl Act for Establish {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let (organ, committees) = (self.organ, known.committees);
        let period = known.cooperatives.until_dissolved(self.cooperative, self.from)?;
        if committees.organ(organ).is_some() {
            return Err(Rejection::OrganExists { organ }.into());
        }
        key_free(committees, self.external_key.as_ref())?;
        new_seats(committees, organ, &self.seats)?;
        if !self.another {
            given_once(committees, organ, self.cooperative, self.kind, &period)?;
        }
        let established = Established {
            basis: self.basis.clone(),
            cooperative: self.cooperative,
            external_key: self.external_key.clone(),
            from: self.from,
            kind: self.kind,
            name: self.name.clone(),
            objective: self.objective.clone(),
            organ,
            seats: self.seats.clone(),
        };
        let dissolved = period.until.map(|on| Event::Dissolved(Dissolved { on, organ }));
        Ok(core::iter::once(established.into()).chain(dissolved).collect())
    }
}

fn key_free(committees: &State, key: Option<&Name>) -> Result<(), Rejection> {
    let Some(key) = key else { return Ok(()) };
    committees.by_external_key(key).map_or(Ok(()), |holder| Err(Rejection::OrganKeyTaken { holder }))
}

fn new_seats(committees: &State, organ: OrganId, seats: &[SeatSpec]) -> Result<(), Rejection> {
    if seats.is_empty() {
        return Err(Rejection::SeatsMissing { organ });
    }
    let mut seen = BTreeSet::new();
    for spec in seats {
        if !seen.insert(spec.seat) || committees.seat(spec.seat).is_some() {
            return Err(Rejection::SeatExists { seat: spec.seat });
        }
    }
    Ok(())
}

impl Effect for Established {
    const PRECEDENT: Precedent = Precedent::None;

    fn evolve(&self, state: &mut State) {
        let record = Organ {
            id: self.organ,
            cooperative: self.cooperative,
            kind: self.kind,
            name: self.name.clone(),
            objective: self.objective.clone(),
            basis: self.basis.clone(),
            period: Period::since(self.from),
            seats: Vec::new(),
            external_key: self.external_key.clone(),
        };
        if let Some(key) = &record.external_key {
            state.by_key.insert_if_absent(key.clone(), self.organ);
        }
        state.organs.insert(self.organ, record);
        set_seats(state, self.organ, self.from, &self.seats);
    }

    fn about(&self, about: &mut About<'_>) {
        about.changes(self.organ);
        about.changed.extend(self.seats.iter().map(|spec| Subject::from(spec.seat)));
        about.names(self.cooperative);
    }

    fn undo(&self, at: Moments<'_, State>, reason: Remark) -> Undo<Command> {
        let organ = self.organ;
        at.unchanged(organ, |state| state.organ(organ))?;
        Ok(Some(super::Annul { organ, reason }.into()))
    }
}
