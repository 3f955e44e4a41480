//! What the register knows of policies, plans, indicators, statements and rules, and the ways to look it up.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    GenderRule, IndicatorDetails, MeasureDetails, ObservationDetails, PlanDetails, PolicyDetails, Progress,
    Rejection, ReleaseDetails, TargetDetails,
};
use crate::value::PartialDate;
use crate::value::id::{
    IndicatorId, MeasureId, ObservationId, OrganId, PlanId, PolicyId, ReleaseId, TargetId,
};

/// A plan with its measures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its identifier.
    pub id: PlanId,
    /// What it is.
    pub details: PlanDetails,
    /// Its measures, each with how far it was on which days, in the order of the days.
    pub measures: BTreeMap<MeasureId, (MeasureDetails, Vec<Progress>)>,
}

/// A statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// Its identifier.
    pub id: ObservationId,
    /// What it says and who says it.
    pub details: ObservationDetails,
    /// Since when the organisation holds it to be right, if it does.
    pub adopted: Option<PartialDate>,
}

/// Everything about equality. What was annulled as an error is no longer among it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub(super) policies: BTreeMap<PolicyId, PolicyDetails>,
    pub(super) plans: BTreeMap<PlanId, Plan>,
    pub(super) measures: BTreeMap<MeasureId, PlanId>,
    pub(super) indicators: BTreeMap<IndicatorId, IndicatorDetails>,
    pub(super) targets: BTreeMap<TargetId, TargetDetails>,
    pub(super) observations: BTreeMap<ObservationId, Observation>,
    /// The rules of each organ, in the order of their days.
    pub(super) rules: BTreeMap<OrganId, Vec<GenderRule>>,
    pub(super) releases: BTreeMap<ReleaseId, ReleaseDetails>,
}

impl State {
    /// A policy.
    pub fn policy(&self, policy: PolicyId) -> Option<&PolicyDetails> {
        self.policies.get(&policy)
    }

    /// All policies, in the order of their identifiers.
    pub fn policies(&self) -> impl Iterator<Item = (PolicyId, &PolicyDetails)> {
        self.policies.iter().map(|(id, details)| (*id, details))
    }

    /// A plan.
    pub fn plan(&self, plan: PlanId) -> Option<&Plan> {
        self.plans.get(&plan)
    }

    /// All plans, in the order of their identifiers.
    pub fn plans(&self) -> impl Iterator<Item = &Plan> {
        self.plans.values()
    }

    /// The plan that a measure belongs to.
    pub fn plan_of(&self, measure: MeasureId) -> Option<&Plan> {
        self.measures.get(&measure).and_then(|plan| self.plans.get(plan))
    }

    /// An indicator.
    pub fn indicator(&self, indicator: IndicatorId) -> Option<&IndicatorDetails> {
        self.indicators.get(&indicator)
    }

    /// All indicators, in the order of their identifiers.
    pub fn indicators(&self) -> impl Iterator<Item = (IndicatorId, &IndicatorDetails)> {
        self.indicators.iter().map(|(id, details)| (*id, details))
    }

    /// All targets and baselines, in the order of their identifiers.
    pub fn targets(&self) -> impl Iterator<Item = (TargetId, &TargetDetails)> {
        self.targets.iter().map(|(id, details)| (*id, details))
    }

    /// A statement.
    pub fn observation(&self, observation: ObservationId) -> Option<&Observation> {
        self.observations.get(&observation)
    }

    /// All statements, in the order of their identifiers.
    pub fn observations(&self) -> impl Iterator<Item = &Observation> {
        self.observations.values()
    }

    /// The gender rules that an organ ever had, in the order of their days.
    pub fn rules(&self, organ: OrganId) -> &[GenderRule] {
        self.rules.get(&organ).map(Vec::as_slice).unwrap_or_default()
    }

    /// The gender rule of an organ on a day.
    pub fn rule_on(&self, organ: OrganId, on: NaiveDate) -> Option<&GenderRule> {
        self.rules(organ).iter().rev().find(|rule| rule.from.first() <= on)
    }

    /// Everything that was released, in the order of the identifiers.
    pub fn releases(&self) -> impl Iterator<Item = (ReleaseId, &ReleaseDetails)> {
        self.releases.iter().map(|(id, details)| (*id, details))
    }

    /// The plan, if it is in the register.
    pub fn known_plan(&self, plan: PlanId) -> Result<&Plan, Rejection> {
        self.plans.get(&plan).ok_or(Rejection::PlanUnknown { plan })
    }
}
