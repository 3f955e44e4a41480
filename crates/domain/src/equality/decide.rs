//! Which commands about equality contradict the register, and what the others make happen.

mod indicator;
mod observation;
mod plan;
mod policy;
mod release;
mod rule;

use uuid::Uuid;

use super::{Command, Event, Rejection, State};
use crate::certification::Source;
use crate::value::Period;
use crate::value::id::{CooperativeId, EvidenceId, OrganId};
use crate::{certification, committee, cooperative};

/// What decisions about equality may look at: the areas that stand before it, and its own.
#[derive(Clone, Copy)]
pub struct DecisionContext<'a> {
    pub(crate) cooperatives: &'a cooperative::State,
    pub(crate) committees: &'a committee::State,
    pub(crate) certifications: &'a certification::State,
    pub(crate) equality: &'a State,
}

/// Decides a command.
pub fn decide(known: DecisionContext<'_>, command: &Command) -> Result<Vec<Event>, crate::Rejection> {
    let event = match command {
        Command::AdoptPolicy { policy, details } => policy::adopt(known, *policy, details)?,
        Command::RepealPolicy { policy, on } => policy::repeal(known, *policy, *on)?,
        Command::AnnulPolicy { policy, reason } => policy::annul(known, *policy, reason)?,
        Command::OpenPlan { plan, details } => plan::open(known, *plan, details)?,
        Command::CorrectPlan { plan, details, reason } => {
            plan::correct(known, *plan, details, reason.as_ref())?
        }
        Command::AnnulPlan { plan, reason } => plan::annul(known, *plan, reason)?,
        Command::SetMeasure { measure, plan, details } => plan::set_measure(known, *measure, *plan, details)?,
        Command::ReportProgress { measure, progress } => plan::report(known, *measure, progress)?,
        Command::AnnulMeasure { measure, reason } => plan::annul_measure(known, *measure, reason)?,
        Command::DefineIndicator { indicator, details } => indicator::define(known, *indicator, details)?,
        Command::AnnulIndicator { indicator, reason } => indicator::annul(known, *indicator, reason)?,
        Command::SetTarget { target, details } => indicator::set_target(known, *target, details)?,
        Command::AnnulTarget { target, reason } => indicator::annul_target(known, *target, reason)?,
        Command::RecordObservation { observation, details } => {
            observation::observe(known, *observation, details)?
        }
        Command::AdoptObservation { observation, on } => observation::adopt(known, *observation, *on)?,
        Command::AnnulObservation { observation, reason } => observation::annul(known, *observation, reason)?,
        Command::SetGenderRule { organ, rule } => rule::set(known, *organ, rule)?,
        Command::AnnulGenderRule { organ, from, reason } => rule::annul(known, *organ, *from, reason)?,
        Command::ReleaseFigures { release, details } => release::release(known, *release, details)?,
    };
    Ok(vec![event])
}

/// Whether there is a day in the period.
fn holds_a_day(period: &Period) -> Result<(), Rejection> {
    let backwards =
        || Rejection::EndsBeforeStart { from: period.from, until: period.until.unwrap_or(period.from) };
    if period.holds_a_day() { Ok(()) } else { Err(backwards()) }
}

/// The period as it is in the organisation: without an end of its own it ends with the organisation.
fn within(
    known: DecisionContext<'_>,
    cooperative: CooperativeId,
    period: &Period,
) -> Result<Period, crate::Rejection> {
    holds_a_day(period)?;
    if period.until.is_none() {
        return Ok(known.cooperatives.until_dissolved(cooperative, period.from)?);
    }
    known.cooperatives.not_dissolved_before_end(cooperative, period)?;
    Ok(*period)
}

/// Whether the organ, where one is given, is the organisation's or of one that belongs to it.
fn organ_fits(
    known: DecisionContext<'_>,
    cooperative: CooperativeId,
    organ: Option<OrganId>,
) -> Result<(), crate::Rejection> {
    let Some(organ) = organ else { return Ok(()) };
    let found = known.committees.known(organ)?;
    if known.cooperatives.affiliates_ever(cooperative).contains(&found.cooperative) {
        Ok(())
    } else {
        Err(Rejection::OrganOfAnother { organ }.into())
    }
}

/// Whether the evidence is in the register.
fn evidence_known(known: DecisionContext<'_>, evidence: EvidenceId) -> Result<(), crate::Rejection> {
    let found = known.certifications.evidence(evidence);
    found.map_or(Err(certification::Rejection::EvidenceUnknown { evidence }.into()), |_| Ok(()))
}

/// Whether the record itself is used as evidence.
fn is_evidence(known: DecisionContext<'_>, wanted: &Uuid) -> bool {
    let names = |source: &Source| matches!(source, Source::Record { record, .. } if record == wanted);
    known.certifications.all_evidence().any(|evidence| names(&evidence.details.source))
}
