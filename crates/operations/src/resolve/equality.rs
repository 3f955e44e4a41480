//! From what people type to policies, plans, measures, indicators, targets and statements.

use domain::equality::{ReleasedCell, Value};
use domain::find::equality as find;
use domain::value::PartialDate;
use domain::value::id::{
    CooperativeId, IndicatorId, MeasureId, ObservationId, OrganId, PlanId, PolicyId, TargetId,
};

use schemars::{Schema, json_schema};

use super::figure::percent;
use super::{Resolver, doubtful, text};
use crate::input::{Described, Readable};
use crate::problem::{Outcome, Problem};
use crate::record::RecordKind;

/// A value: a share, a percentage, a count, or words.
pub fn value(field: &'static str, text: &str) -> Outcome<Value> {
    if let Some(code) = doubtful(text) {
        return Err(Problem::wrong(code, field, text));
    }
    text.parse().map_err(|_| Problem::wrong("value_wrong", field, text))
}

impl Described for Value {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "minLength": 1, "examples": ["58/199", "29.1%", "199"] })
    }
}

impl Readable for Value {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        value(field, text)
    }
}

/// A whole percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Percent(pub u8);

impl Described for Percent {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "percent", "examples": ["40", "40 %"] })
    }
}

impl Readable for Percent {
    fn read(field: &'static str, text: &str, _: &Resolver<'_>) -> Outcome<Self> {
        percent(field, text).map(Self)
    }
}

impl Described for ReleasedCell {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "released-cell", "examples": ["members/women/total=58", "members/women/kitchen"] })
    }
}

/// `TABLE/ROW/COLUMN=FIGURE`; without a figure it is a hidden one.
impl Readable for ReleasedCell {
    fn read(field: &'static str, typed: &str, _: &Resolver<'_>) -> Outcome<Self> {
        let wrong = || Problem::wrong("cell_wrong", field, typed);
        let (place, figure) = typed.split_once('=').unwrap_or((typed, ""));
        let parts: Vec<&str> = place.split('/').collect();
        let [table, row, column] = parts.as_slice() else { return Err(wrong()) };
        let figure = match figure.trim() {
            "" => None,
            told => Some(told.parse().map_err(|_| wrong())?),
        };
        let (table, row, column) = (text(field, table)?, text(field, row)?, text(field, column)?);
        Ok(Self { column, figure, row, table })
    }
}

impl Readable for PolicyId {
    fn read(field: &'static str, text: &str, resolver: &Resolver<'_>) -> Outcome<Self> {
        resolver.policy(field, None, text)
    }
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
        let found = self.dated(value, |wanted| find::observation(self.register, wanted));
        self.found(RecordKind::Observation, field, value, found)
    }
}
