//! What a decision about organisations may look at, and the rules that several of them share. What one act alone asks for stands in its
//! file.

use super::state::{Key, keys};
use super::{Command, Details, Event, Rejection, State};
use crate::value::id::CooperativeId;
use crate::value::{PartialDate, Period};

/// What a decision about organisations may look at: nothing but them.
#[derive(Clone, Copy)]
pub(super) struct DecisionContext<'a> {
    pub(super) cooperatives: &'a State,
}

/// Decides a command about an organisation.
pub fn decide(cooperatives: &State, command: &Command) -> Result<Vec<Event>, crate::Rejection> {
    command.decide(DecisionContext { cooperatives })
}

/// Whether no other organisation has one of the numbers by which it is found.
pub(super) fn keys_free(
    cooperatives: &State,
    cooperative: CooperativeId,
    details: &Details,
) -> Result<(), Rejection> {
    for (key, number) in keys(details) {
        let holder = cooperatives.by_key.get(&(key, number)).copied();
        if let Some(holder) = holder.filter(|holder| *holder != cooperative) {
            return Err(match key {
                Key::Ruc => Rejection::RucTaken { holder },
                Key::RegistryEntry => Rejection::RegistryEntryTaken { holder },
                Key::External => Rejection::ExternalKeyTaken { holder },
            });
        }
    }
    Ok(())
}

/// Refuses what ends before it began.
pub(super) fn ends_after_start(from: PartialDate, until: PartialDate) -> Result<(), Rejection> {
    Period::new(from, Some(until)).map(|_| ()).ok_or(Rejection::EndsBeforeStart { from, until })
}
