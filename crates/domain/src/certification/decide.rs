//! Which commands about certification contradict the register, and what the others make happen.

mod audit;
mod carry;
mod evidence;
mod lifecycle;
mod premium;
mod scheme;

use super::{Command, Event, Rejection, State};
use crate::rejection::Rejection as Any;
use crate::value::{Code, PartialDate, Period};
use crate::{committee, cooperative, person};

pub(super) use lifecycle::units_in_family;

/// What decisions about certification may look at: the areas that stand before it, and its own.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    pub(crate) persons: &'a person::State,
    pub(crate) cooperatives: &'a cooperative::State,
    pub(crate) committees: &'a committee::State,
    pub(crate) certifications: &'a State,
}

/// Decides a command; `by` is the office that asks.
pub fn decide(known: Known<'_>, by: &Code, command: &Command) -> Result<Vec<Event>, Any> {
    let event = match command {
        Command::AdoptScheme { .. } | Command::RelateSchemes { .. } | Command::AnnulScheme { .. } => {
            scheme::decide(known.certifications, command)?
        }
        Command::Open { .. }
        | Command::Take { .. }
        | Command::AnnulStep { .. }
        | Command::Annul { .. }
        | Command::Answer { .. } => lifecycle::decide(known, command)?,
        Command::Carry { from, to } => Some(carry::decide(known.certifications, *from, *to)?),
        Command::ScheduleAudit { .. }
        | Command::HoldAudit { .. }
        | Command::AnnulAudit { .. }
        | Command::Find { .. }
        | Command::AnnulFinding { .. } => audit::decide(known.certifications, command)?,
        Command::PlanAction { .. }
        | Command::ReviseAction { .. }
        | Command::CloseAction { .. }
        | Command::ReopenAction { .. } => audit::action(known, by, command)?,
        Command::RecordEvidence { .. }
        | Command::LinkEvidence { .. }
        | Command::UnlinkEvidence { .. }
        | Command::AnnulEvidence { .. } => evidence::decide(known, command)?,
        Command::ReceivePremium { .. }
        | Command::PlanPremium { .. }
        | Command::DecidePremium { .. }
        | Command::SpendPremium { .. }
        | Command::AnnulPremium { .. }
        | Command::StateGroup { .. } => premium::decide(known, command)?,
    };
    Ok(event.into_iter().collect())
}

/// The period holds a day.
fn period(from: PartialDate, until: Option<PartialDate>) -> Result<(), Rejection> {
    match until {
        Some(until) if Period::new(from, Some(until)).is_none() => {
            Err(Rejection::EndsBeforeStart { from, until })
        }
        Some(_) | None => Ok(()),
    }
}

/// The second day is not before the first; both may be one day.
fn in_order(from: PartialDate, until: PartialDate) -> Result<(), Rejection> {
    if until.last() < from.first() { Err(Rejection::EndsBeforeStart { from, until }) } else { Ok(()) }
}
