//! From what people type to policies, plans, measures, indicators, targets and statements.

use domain::equality::Value;
use domain::find::equality as find;
use domain::value::PartialDate;
use domain::value::id::{
    CooperativeId, IndicatorId, MeasureId, ObservationId, OrganId, PlanId, PolicyId, TargetId,
};

use super::{Resolver, doubtful};
use crate::problem::{Outcome, Problem};
use crate::record::RecordKind;

/// A value: a share, a percentage, a count, or words.
pub fn value(field: &'static str, text: &str) -> Outcome<Value> {
    if let Some(code) = doubtful(text) {
        return Err(Problem::wrong(code, field, text));
    }
    text.parse().map_err(|_| Problem::wrong("value_wrong", field, text))
}

impl Resolver<'_> {
    /// A policy, as people name it.
    pub fn policy(&self, field: &'static str, of: Option<CooperativeId>, value: &str) -> Outcome<PolicyId> {
        self.found(RecordKind::Policy, field, value, find::policy(self.register, of, value, self.on))
    }

    /// A plan, as people name it.
    pub fn plan(&self, field: &'static str, value: &str) -> Outcome<PlanId> {
        self.found(RecordKind::Plan, field, value, find::plan(self.register, None, value, self.on))
    }

    /// A measure, as people name it; of the plan in the field `plan` where they say which.
    pub fn measure(&self, field: &'static str, plan: Option<&str>, value: &str) -> Outcome<MeasureId> {
        let plan = plan.map(|plan| self.plan("plan", plan)).transpose()?;
        self.found(RecordKind::Measure, field, value, find::measure(self.register, plan, value))
    }

    /// An indicator, as people name it.
    pub fn indicator(&self, field: &'static str, value: &str) -> Outcome<IndicatorId> {
        self.found(RecordKind::Indicator, field, value, find::indicator(self.register, value))
    }

    /// A target or baseline: by its identifier, or by its indicator, organ and day.
    pub fn target(
        &self,
        field: &'static str,
        value: &str,
        organ: Option<OrganId>,
        by: Option<PartialDate>,
    ) -> Outcome<TargetId> {
        self.found(RecordKind::Target, field, value, find::target(self.register, value, organ, by))
    }

    /// A statement, by words of it.
    pub fn observation(&self, field: &'static str, value: &str) -> Outcome<ObservationId> {
        self.found(RecordKind::Observation, field, value, find::observation(self.register, value))
    }
}
