//! Decisions about plans, their measures and how far these are.

use super::{DecisionContext, evidence_known, holds_a_day, is_evidence, organ_fits, within};
use crate::equality::{Event, MeasureDetails, PlanDetails, Progress, Rejection};
use crate::value::Remark;
use crate::value::id::{MeasureId, PlanId};

pub(super) fn open(
    known: DecisionContext<'_>,
    plan: PlanId,
    details: &PlanDetails,
) -> Result<Event, crate::Rejection> {
    let details = checked(known, details, || {
        known.equality.plan(plan).map_or(Ok(()), |_| Err(Rejection::PlanExists { plan }))
    })?;
    Ok(Event::PlanOpened { details, plan })
}

/// The details as they can stand: the policy that the plan carries out is its organisation's, or of one above it.
fn checked(
    known: DecisionContext<'_>,
    details: &PlanDetails,
    free: impl FnOnce() -> Result<(), Rejection>,
) -> Result<PlanDetails, crate::Rejection> {
    let policy =
        details.policy.map(|policy| known.equality.known_policy(policy).map(|found| (policy, found)));
    let policy = policy.transpose()?;
    free()?;
    if let Some((policy, found)) = policy
        && !known.cooperatives.affiliates_ever(found.cooperative).contains(&details.cooperative)
    {
        return Err(Rejection::PolicyOfAnother { policy }.into());
    }
    let period = within(known, details.cooperative, &details.period)?;
    organ_fits(known, details.cooperative, details.organ)?;
    Ok(PlanDetails { period, ..details.clone() })
}

pub(super) fn correct(
    known: DecisionContext<'_>,
    plan: PlanId,
    details: &PlanDetails,
    reason: Option<&Remark>,
) -> Result<Event, crate::Rejection> {
    let found = known.equality.known_plan(plan)?;
    let details = checked(known, details, || Ok(()))?;
    for (measure, _) in found.measures.values() {
        organ_fits(known, details.cooperative, measure.owner)?;
    }
    if found.details == details {
        return Err(Rejection::EqualityUnchanged.into());
    }
    Ok(Event::PlanCorrected { details, plan, reason: reason.cloned() })
}

pub(super) fn annul(
    known: DecisionContext<'_>,
    plan: PlanId,
    reason: &Remark,
) -> Result<Event, crate::Rejection> {
    let found = known.equality.known_plan(plan)?;
    if !found.measures.is_empty() || is_evidence(known, plan.uuid()) {
        return Err(Rejection::PlanInUse { plan }.into());
    }
    Ok(Event::PlanAnnulled { plan, reason: reason.clone() })
}

pub(super) fn set_measure(
    known: DecisionContext<'_>,
    measure: MeasureId,
    plan: PlanId,
    details: &MeasureDetails,
) -> Result<Event, crate::Rejection> {
    let found = known.equality.known_plan(plan)?;
    if known.equality.plan_of(measure).is_some_and(|of| of.id != plan) {
        return Err(Rejection::MeasureOfAnotherPlan { measure }.into());
    }
    organ_fits(known, found.details.cooperative, details.owner)?;
    holds_a_day(&details.period)?;
    if found.measures.get(&measure).is_some_and(|(same, _)| same == details) {
        return Err(Rejection::EqualityUnchanged.into());
    }
    Ok(Event::MeasureSet { details: details.clone(), measure, plan })
}

pub(super) fn report(
    known: DecisionContext<'_>,
    measure: MeasureId,
    progress: &Progress,
) -> Result<Event, crate::Rejection> {
    let (_, _, reports) = known.equality.known_measure(measure)?;
    if 100 < progress.percent {
        return Err(Rejection::PercentRange { percent: progress.percent }.into());
    }
    if reports.contains(progress) {
        return Err(Rejection::EqualityUnchanged.into());
    }
    for evidence in &progress.evidence {
        evidence_known(known, *evidence)?;
    }
    Ok(Event::ProgressReported { measure, progress: progress.clone() })
}

pub(super) fn annul_measure(
    known: DecisionContext<'_>,
    measure: MeasureId,
    reason: &Remark,
) -> Result<Event, crate::Rejection> {
    known.equality.known_measure(measure)?;
    Ok(Event::MeasureAnnulled { measure, reason: reason.clone() })
}
