//! How facts change what is known of equality. Total and without rules.

use std::collections::BTreeMap;

use super::{Event, Observation, Plan, Progress, State};
use crate::value::PartialDate;
use crate::value::id::{MeasureId, ObservationId};

/// Applies one fact.
pub fn evolve(state: &mut State, event: &Event) {
    match event {
        Event::PolicyAdopted { details, policy } => {
            state.policies.insert(*policy, details.clone());
        }
        Event::PolicyRepealed { on, policy } => {
            if let Some(found) = state.policies.get_mut(policy) {
                found.period.until = Some(*on);
                state.repealed.insert(*policy);
            }
        }
        Event::PolicyAnnulled { policy, .. } => {
            state.policies.remove(policy);
            state.repealed.remove(policy);
        }
        Event::PlanOpened { details, plan } => {
            let opened = Plan { id: *plan, details: details.clone(), measures: BTreeMap::new() };
            state.plans.insert(*plan, opened);
        }
        Event::PlanCorrected { details, plan, .. } => {
            if let Some(found) = state.plans.get_mut(plan) {
                found.details = details.clone();
            }
        }
        Event::PlanAnnulled { plan, .. } => {
            state.plans.remove(plan);
            state.measures.retain(|_, of| of != plan);
        }
        Event::MeasureSet { details, measure, plan } => {
            if let Some(found) = state.plans.get_mut(plan) {
                found.measures.entry(*measure).or_insert_with(|| (details.clone(), Vec::new())).0 =
                    details.clone();
                state.measures.insert(*measure, *plan);
            }
        }
        Event::ProgressReported { measure, progress } => reported(state, *measure, progress),
        Event::MeasureAnnulled { measure, .. } => annul_measure(state, *measure),
        Event::IndicatorDefined { details, indicator } => {
            state.indicators.insert(*indicator, details.clone());
        }
        Event::IndicatorAnnulled { indicator, .. } => {
            state.indicators.remove(indicator);
        }
        Event::TargetSet { details, target } => {
            state.targets.insert(*target, details.clone());
        }
        Event::TargetAnnulled { target, .. } => {
            state.targets.remove(target);
        }
        Event::ObservationRecorded { details, observation } => {
            let said = Observation { id: *observation, details: details.clone(), adopted: None };
            state.observations.insert(*observation, said);
        }
        Event::ObservationAdopted { observation, on } => adopted(state, *observation, *on),
        Event::ObservationAnnulled { observation, .. } => {
            state.observations.remove(observation);
        }
        Event::GenderRuleSet { organ, rule } => {
            state.rules.update(*organ, |rules| {
                rules.push(rule.clone());
                rules.sort_by_key(|rule| rule.from.first());
            });
        }
        Event::GenderRuleAnnulled { from, organ, .. } => {
            if let Some(rules) = state.rules.get_mut(organ) {
                rules.retain(|rule| rule.from != *from);
                if rules.is_empty() {
                    state.rules.remove(organ);
                }
            }
        }
        Event::FiguresReleased { details, release } => {
            state.releases.insert(*release, details.clone());
        }
    }
}

fn annul_measure(state: &mut State, measure: MeasureId) {
    if let Some(plan) = state.measures.remove(&measure)
        && let Some(found) = state.plans.get_mut(&plan)
    {
        found.measures.remove(&measure);
    }
}

/// What is said of the same day again stands in the place of what was said before.
fn reported(state: &mut State, measure: MeasureId, progress: &Progress) {
    let Some(found) = state.measures.get(&measure).and_then(|plan| state.plans.get_mut(plan)) else { return };
    if let Some((_, reports)) = found.measures.get_mut(&measure) {
        reports.retain(|report| report.on != progress.on);
        reports.push(progress.clone());
        reports.sort_by_key(|report| report.on);
    }
}

/// The statement is held to be right, and none that says another thing about the same.
fn adopted(state: &mut State, observation: ObservationId, on: PartialDate) {
    let Some(chosen) = state.observations.get(&observation).cloned() else { return };
    let was_adopted = |said: &Observation| said.adopted.is_some() && said.is_about_what(&chosen);
    state.observations.change_where(was_adopted, |said| said.adopted = None);
    if let Some(said) = state.observations.get_mut(&observation) {
        said.adopted = Some(on);
    }
}
