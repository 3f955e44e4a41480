//! The records of equality as people call them: policies, plans, measures, indicators, statements and releases.

mod fields;

use domain::{
    equality::{Defined, PolicyDetails, State, Value},
    value::{
        Ratio, ShortText,
        id::{IndicatorId, MeasureId, ObservationId, PlanId, PolicyId, ReleaseId, TargetId},
    },
};

use super::Records;
use crate::words::{Arg, Words};

/// A value in words: a share as a percentage with its two numbers, a count with its unit, words as they are.
/// The unit `1` is that of plain numbers.
pub fn value(words: &Words, value: &Value, unit: Option<&str>) -> String {
    match value {
        Value::Ratio(ratio) if unit.is_none_or(|unit| unit == "%") => percentage(words, ratio),
        Value::Ratio(ratio) => format!("{} ({ratio})", words.decimal(&ratio.decimal(3))),
        Value::Count(count) => match unit {
            Some("%") => words.percent(&count.to_string()),
            None | Some("1") => words.integer_of(*count),
            Some(unit) => format!("{} {unit}", words.integer_of(*count)),
        },
        Value::Words(said) => said.to_string(),
    }
}

/// A share; its numbers stand behind it unless the percentage itself is what was told.
fn percentage(words: &Words, ratio: &Ratio) -> String {
    let is_told = |told: u64| told.is_multiple_of(100) && told.to_string().trim_matches('0') == "1";
    let said = words.percent(&ratio.percent(1));
    if is_told(ratio.denominator()) && ratio.denominator() <= 1000 {
        said
    } else {
        format!("{said} ({ratio})")
    }
}

impl Records<'_> {
    /// Looks in the register, and then in what the history says of records that are no longer in it.
    fn equal<T>(&self, find: impl Fn(&State) -> Option<T>) -> Option<T> {
        self.find(|register| find(register.equality()))
    }

    /// A policy: its title, with its version where it has one.
    pub fn policy(&self, policy: PolicyId) -> String {
        let named = |state: &State| state.policy(policy).map(|found| self.policy_called(found));
        self.equal(named).unwrap_or_else(|| policy.to_string())
    }

    /// A policy by what was adopted.
    pub(super) fn policy_called(&self, policy: &PolicyDetails) -> String {
        match &policy.version {
            None => self.words.quoted(policy.title.as_str()),
            Some(version) => {
                let args =
                    [("title", Arg::from(policy.title.as_str())), ("version", Arg::from(version.as_str()))];
                self.words.say_with("record-policy", &args)
            }
        }
    }

    /// A plan: its title.
    pub fn plan(&self, plan: PlanId) -> String {
        let named =
            |state: &State| state.plan(plan).map(|found| self.words.quoted(found.details.title.as_str()));
        self.equal(named).unwrap_or_else(|| plan.to_string())
    }

    /// A measure: its title.
    pub fn measure(&self, measure: MeasureId) -> String {
        let named = |state: &State| {
            let (details, _) = state.plan_of(measure)?.measures.get(&measure)?;
            Some(self.words.quoted(details.title.as_str()))
        };
        self.equal(named).unwrap_or_else(|| measure.to_string())
    }

    /// An indicator: its code and title.
    pub fn indicator(&self, indicator: IndicatorId) -> String {
        let named = |state: &State| {
            Some(match state.indicator(indicator)? {
                Defined::BuiltIn(found) => format!("{} {}", found.code(), self.words.built_in(found)),
                Defined::Own(found) => format!("{} {}", found.code, found.title),
            })
        };
        self.equal(named).unwrap_or_else(|| indicator.to_string())
    }

    /// A target or baseline: of which indicator, for when.
    pub fn target(&self, target: TargetId) -> String {
        let Some(found) = self.equal(|state| state.target(target).cloned()) else {
            return target.to_string();
        };
        format!("{}, {}", self.indicator(found.indicator), self.date(&found.by))
    }

    /// A statement: about what, what it says, who says it.
    pub fn observation(&self, observation: ObservationId) -> String {
        let Some(found) = self.equal(|state| state.observation(observation).cloned()) else {
            return observation.to_string();
        };
        let details = found.details;
        let said = value(self.words, &details.value, details.unit.as_ref().map(ShortText::as_str));
        let args: [(&str, Arg<'_>); 3] = [
            ("subject", Arg::from(details.subject.as_str())),
            ("value", Arg::from(&said)),
            ("source", Arg::from(details.source.as_str())),
        ];
        self.words.say_with("record-observation", &args)
    }

    /// What left the house: its title.
    pub fn release(&self, release: ReleaseId) -> String {
        let named =
            |state: &State| state.release(release).map(|found| self.words.quoted(found.title.as_str()));
        self.equal(named).unwrap_or_else(|| release.to_string())
    }
}
