//! How facts about equality are taken back.

use super::{Moments, Refusal, unchanged};
use crate::equality::{Command, Event as Fact, Observation};
use crate::event::Event;
use crate::value::Remark;
use crate::value::id::{IndicatorId, MeasureId, ObservationId, PlanId, TargetId};

/// The command that takes a fact back; none where the command that takes back an earlier fact of the batch is enough.
pub(super) fn step(moments: Moments<'_>, event: &Fact, reason: &Remark) -> Result<Option<Command>, Refusal> {
    let not_undoable = || Refusal::NotUndoable { kind: Event::from(event.clone()).kind().to_string() };
    let before = moments.before.equality();
    let reason = reason.clone();
    let step = match event {
        Fact::PolicyAdopted { policy, .. } => {
            let of = |register: &crate::Register| register.equality().policy(*policy).cloned();
            let (after, now) = (of(moments.after), of(moments.now));
            unchanged(event.name(), *policy, after.as_ref(), now.as_ref())?;
            Command::AnnulPolicy { policy: *policy, reason }
        }
        Fact::PolicyRepealed { policy, .. } if before.policy(*policy).is_none() => return Ok(None),
        Fact::PlanOpened { plan, .. } => {
            same_plan(moments, event, *plan)?;
            Command::AnnulPlan { plan: *plan, reason }
        }
        Fact::PlanCorrected { plan, .. } => {
            same_plan(moments, event, *plan)?;
            let Some(former) = before.plan(*plan) else { return Ok(None) };
            let (details, reason) = (former.details.clone(), Some(reason));
            Command::CorrectPlan { plan: *plan, details, reason }
        }
        Fact::MeasureSet { measure, .. } => return measure_step(moments, event, *measure, reason).map(Some),
        Fact::ProgressReported { measure, .. } if before.plan_of(*measure).is_none() => return Ok(None),
        Fact::ProgressReported { measure, progress } => {
            let plan = before.plan_of(*measure).ok_or_else(not_undoable)?;
            same_plan(moments, event, plan.id)?;
            let (_, former) = plan.measures.get(measure).ok_or_else(not_undoable)?;
            let said = former.iter().find(|report| report.on == progress.on).ok_or_else(not_undoable)?;
            Command::ReportProgress { measure: *measure, progress: said.clone() }
        }
        Fact::IndicatorDefined { indicator, .. } => indicator_step(moments, event, *indicator, reason)?,
        Fact::TargetSet { target, .. } => target_step(moments, event, *target, reason)?,
        Fact::ObservationRecorded { observation, .. } => {
            same_statement(moments, event, *observation)?;
            Command::AnnulObservation { observation: *observation, reason }
        }
        Fact::ObservationAdopted { observation, .. } => return adopted_step(moments, event, *observation),
        Fact::GenderRuleSet { organ, rule } => {
            Command::AnnulGenderRule { organ: *organ, from: rule.from, reason }
        }
        Fact::PolicyRepealed { .. }
        | Fact::PolicyAnnulled { .. }
        | Fact::PlanAnnulled { .. }
        | Fact::MeasureAnnulled { .. }
        | Fact::IndicatorAnnulled { .. }
        | Fact::TargetAnnulled { .. }
        | Fact::ObservationAnnulled { .. }
        | Fact::GenderRuleAnnulled { .. }
        | Fact::FiguresReleased { .. } => return Err(not_undoable()),
    };
    Ok(Some(step))
}

fn same_plan(moments: Moments<'_>, event: &Fact, plan: PlanId) -> Result<(), Refusal> {
    let (after, now) = (moments.after.equality().plan(plan), moments.now.equality().plan(plan));
    unchanged(event.name(), plan, after, now)
}

fn same_statement(moments: Moments<'_>, event: &Fact, said: ObservationId) -> Result<(), Refusal> {
    let (after, now) = (moments.after.equality().observation(said), moments.now.equality().observation(said));
    unchanged(event.name(), said, after, now)
}

fn measure_step(
    moments: Moments<'_>,
    event: &Fact,
    measure: MeasureId,
    reason: Remark,
) -> Result<Command, Refusal> {
    if let Some(plan) = moments.after.equality().plan_of(measure) {
        same_plan(moments, event, plan.id)?;
    }
    let former = moments.before.equality().plan_of(measure);
    Ok(match former.and_then(|plan| Some((plan.id, plan.measures.get(&measure)?))) {
        Some((plan, (details, _))) => Command::SetMeasure { measure, plan, details: details.clone() },
        None => Command::AnnulMeasure { measure, reason },
    })
}

fn indicator_step(
    moments: Moments<'_>,
    event: &Fact,
    indicator: IndicatorId,
    reason: Remark,
) -> Result<Command, Refusal> {
    let (after, now) = (moments.after.equality(), moments.now.equality());
    unchanged(event.name(), indicator, after.own_indicator(indicator), now.own_indicator(indicator))?;
    let former = moments.before.equality().own_indicator(indicator).cloned();
    Ok(former.map_or(Command::AnnulIndicator { indicator, reason }, |details| Command::DefineIndicator {
        indicator,
        details,
    }))
}

fn target_step(
    moments: Moments<'_>,
    event: &Fact,
    target: TargetId,
    reason: Remark,
) -> Result<Command, Refusal> {
    let (after, now) = (moments.after.equality(), moments.now.equality());
    unchanged(event.name(), target, after.target(target), now.target(target))?;
    let former = moments.before.equality().target(target).cloned();
    Ok(former
        .map_or(Command::AnnulTarget { target, reason }, |details| Command::SetTarget { target, details }))
}

/// Holding another statement to be right is taken back by holding the former one to be right again.
fn adopted_step(
    moments: Moments<'_>,
    event: &Fact,
    observation: ObservationId,
) -> Result<Option<Command>, Refusal> {
    same_statement(moments, event, observation)?;
    let not_undoable = || Refusal::NotUndoable { kind: Event::from(event.clone()).kind().to_string() };
    let before = moments.before.equality();
    let chosen = moments.after.equality().observation(observation).ok_or_else(not_undoable)?;
    let displaced =
        |said: &&Observation| said.id != observation && said.adopted.is_some() && said.is_about_what(chosen);
    let mut former = before.observations().filter(displaced);
    match (former.next(), former.next(), before.observation(observation)) {
        (None, _, None) => Ok(None),
        (Some(one), None, _) => {
            same_statement(moments, event, one.id)?;
            Ok(one.adopted.map(|on| Command::AdoptObservation { observation: one.id, on }))
        }
        (None, _, Some(_)) | (Some(_), Some(_), _) => Err(not_undoable()),
    }
}
