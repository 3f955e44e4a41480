//! Which commands about certification contradict the register, and what the others make happen.

mod action;
mod audit;
mod carry;
mod evidence;
mod lifecycle;
mod premium;
mod scheme;

use super::{Command, Event, Rejection, State};
use crate::value::{PartialDate, Period, ShortText};
use crate::{committee, cooperative, person};

pub(super) use lifecycle::units_in_family;

/// What decisions about certification may look at: the areas that stand before it, and its own.
#[derive(Clone, Copy)]
pub struct DecisionContext<'a> {
    pub(crate) persons: &'a person::State,
    pub(crate) cooperatives: &'a cooperative::State,
    pub(crate) committees: &'a committee::State,
    pub(crate) certifications: &'a State,
}

/// Decides a command; `by` is the office that asks.
pub fn decide(
    known: DecisionContext<'_>,
    by: &ShortText,
    command: &Command,
) -> Result<Vec<Event>, crate::Rejection> {
    let state = known.certifications;
    let event = match command {
        Command::AdoptScheme { scheme, content } => scheme::adopt(state, *scheme, content)?,
        Command::RelateSchemes { source, target, links } => scheme::relate(state, *source, *target, links)?,
        Command::AnnulScheme { scheme, reason } => scheme::annul(state, *scheme, reason)?,
        Command::Open { certification, scheme, holder, scope, on } => {
            lifecycle::open(known, *certification, *scheme, *holder, scope, *on)?
        }
        Command::RecordStep { certification, step } => lifecycle::take(known, *certification, step)?,
        Command::AnnulStep { certification, step, reason } => {
            lifecycle::annul_step(state, *certification, *step, reason)?
        }
        Command::Annul { certification, reason } => lifecycle::annul(state, *certification, reason)?,
        Command::AnswerRequirement { certification, requirement, answer } => {
            lifecycle::answer(known, *certification, requirement, answer)?
        }
        Command::CarryOverAnswers { from_certification, to_certification } => {
            carry::carry(state, *from_certification, *to_certification)?
        }
        Command::ScheduleAudit { audit, certification, details } => {
            audit::schedule(state, *audit, *certification, details)?
        }
        Command::HoldAudit { audit, held } => audit::hold(state, *audit, held)?,
        Command::AnnulAudit { audit, reason } => audit::annul(state, *audit, reason)?,
        Command::RecordFinding { finding, audit, details } => audit::find(state, *finding, *audit, details)?,
        Command::AnnulFinding { finding, reason } => audit::annul_finding(state, *finding, reason)?,
        Command::PlanAction { action, finding, details } => {
            action::plan(known, by, *action, *finding, details)?
        }
        Command::ReviseAction { action, details, reason } => {
            action::revise(known, by, *action, details, reason)?
        }
        Command::CloseAction { action, closure } => action::close(known, by, *action, closure)?,
        Command::ReopenAction { action, on, reason } => action::reopen(known, *action, *on, reason)?,
        Command::AnnulAction { action, reason } => action::annul(known, *action, reason)?,
        Command::RecordEvidence { evidence, details } => evidence::record(known, *evidence, details)?,
        Command::LinkEvidence { evidence, certification, requirement } => {
            evidence::link(state, *evidence, *certification, requirement)?
        }
        Command::UnlinkEvidence { evidence, certification, requirement, reason } => {
            evidence::unlink(state, *evidence, *certification, requirement, reason)?
        }
        Command::AnnulEvidence { evidence, reason } => evidence::annul(state, *evidence, reason)?,
        Command::ReceivePremium { premium, received } => premium::receive(known, *premium, received)?,
        Command::PlanPremium { premium, planned } => premium::plan(known, *premium, planned)?,
        Command::DecidePremium { premium, decided } => premium::decide(known, *premium, decided)?,
        Command::SpendPremium { premium, spent } => premium::spend(known, *premium, spent)?,
        Command::AnnulPremium { premium, reason } => premium::annul(state, *premium, reason)?,
        Command::StateSocialGroup { mandate, social_group } => {
            premium::state_group(known, *mandate, *social_group)?
        }
    };
    Ok(vec![event])
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
