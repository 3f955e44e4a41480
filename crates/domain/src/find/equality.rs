//! Which policies, plans, measures, indicators, targets and statements people mean.

use chrono::NaiveDate;

use super::{Found, NotFound, answers, first, only};
use crate::equality::{Observation, Plan, PolicyDetails, TargetDetails, Value};
use crate::indicator::Indicator as BuiltIn;
use crate::register::Register;
use crate::value::id::{
    CooperativeId, IndicatorId, MeasureId, ObservationId, OrganId, PlanId, PolicyId, TargetId,
};
use crate::value::{PartialDate, text};

/// A policy by identifier, by version, or by title: the one in force on the day, or else the only one.
pub fn policy(
    register: &Register,
    of: Option<CooperativeId>,
    wanted: &str,
    on: NaiveDate,
) -> Found<PolicyId> {
    let wanted = wanted.trim();
    let state = register.equality();
    if let Ok(id) = wanted.parse::<PolicyId>() {
        return state.policy(id).map_or(Err(NotFound::Nothing), |_| Ok(id));
    }
    let folded = text::fold(wanted);
    let all = || state.policies().filter(|(_, policy)| of.is_none_or(|of| policy.cooperative == of));
    let version = |policy: &PolicyDetails| policy.version.as_ref().map(|version| version.as_str().to_owned());
    let titled = |policy: &PolicyDetails| {
        let version = version(policy).unwrap_or_default();
        !folded.is_empty() && answers(&text::fold(&format!("{} {version}", policy.title)), &folded)
    };
    let in_force = |id: PolicyId| state.policy_period(id).is_some_and(|period| period.contains(on));
    let named = || all().filter(|(_, policy)| titled(policy)).map(|(id, _)| id);
    first([
        only(all().filter(|(_, policy)| version(policy).as_deref() == Some(wanted)).map(|(id, _)| id)),
        only(named().filter(|id| in_force(*id))),
        only(named()),
    ])
}

/// A plan by identifier or title: the one under way on the day, or else the only one.
pub fn plan(register: &Register, of: Option<CooperativeId>, wanted: &str, on: NaiveDate) -> Found<PlanId> {
    let wanted = wanted.trim();
    let state = register.equality();
    if let Ok(id) = wanted.parse::<PlanId>() {
        return state.plan(id).map_or(Err(NotFound::Nothing), |_| Ok(id));
    }
    let folded = text::fold(wanted);
    let all = || state.plans().filter(|plan| of.is_none_or(|of| plan.details.cooperative == of));
    let exact = |plan: &&Plan| plan.details.title.folded().as_deref() == Some(&folded);
    let near =
        |plan: &&Plan| !folded.is_empty() && answers(&text::fold(plan.details.title.as_str()), &folded);
    let id = |plan: &Plan| plan.id;
    first([
        only(all().filter(exact).map(id)),
        only(all().filter(near).filter(|plan| plan.details.period.contains(on)).map(id)),
        only(all().filter(near).map(id)),
    ])
}

/// A measure by identifier or title, of one plan or of any.
pub fn measure(register: &Register, of: Option<PlanId>, wanted: &str) -> Found<MeasureId> {
    let wanted = wanted.trim();
    let state = register.equality();
    if let Ok(id) = wanted.parse::<MeasureId>() {
        return state.plan_of(id).map_or(Err(NotFound::Nothing), |_| Ok(id));
    }
    let folded = text::fold(wanted);
    let all = || {
        let plans = state.plans().filter(|plan| of.is_none_or(|of| plan.id == of));
        plans
            .flat_map(|plan| &plan.measures)
            .filter_map(|(id, (details, _))| Some((*id, details.title.folded()?)))
    };
    first([
        only(all().filter(|(_, title)| *title == folded).map(|(id, _)| id)),
        only(all().filter(|(_, title)| !folded.is_empty() && answers(title, &folded)).map(|(id, _)| id)),
    ])
}

/// An indicator by identifier, code or title; one of the register's own before a built-in one.
pub fn indicator(register: &Register, wanted: &str) -> Found<IndicatorId> {
    let wanted = wanted.trim();
    let state = register.equality();
    if let Ok(id) = wanted.parse::<IndicatorId>() {
        return state.indicator(id).map_or(Err(NotFound::Nothing), |_| Ok(id));
    }
    let folded = text::fold(wanted);
    let coded =
        state.indicators().filter(|(_, one)| one.code.as_str().to_lowercase() == wanted.to_lowercase());
    let titled = |title: &str| !folded.is_empty() && answers(&text::fold(title), &folded);
    first([
        only(coded.map(|(id, _)| id)),
        only(BuiltIn::coded(wanted).map(BuiltIn::id)),
        only(state.indicators().filter(|(_, one)| titled(one.title.as_str())).map(|(id, _)| id)),
    ])
}

/// A target or baseline by identifier, or by its indicator, organ and day.
pub fn target(
    register: &Register,
    wanted: &str,
    organ: Option<OrganId>,
    by: Option<PartialDate>,
) -> Found<TargetId> {
    let state = register.equality();
    if let Ok(id) = wanted.trim().parse::<TargetId>() {
        return state.target(id).map_or(Err(NotFound::Nothing), |_| Ok(id));
    }
    let indicator = indicator(register, wanted).map_err(|not| match not {
        NotFound::Nothing => NotFound::Nothing,
        NotFound::Several(_) => NotFound::Several(Vec::new()),
    })?;
    let fits = |target: &TargetDetails| {
        target.indicator == indicator
            && organ.is_none_or(|organ| target.organ == Some(organ))
            && by.is_none_or(|by| target.by == by)
    };
    only(state.targets().filter(|(_, target)| fits(target)).map(|(id, _)| id))
}

/// A statement by identifier, or by words of what it is about, what it says, where, and who says it.
pub fn observation(register: &Register, wanted: &str) -> Found<ObservationId> {
    let wanted = wanted.trim();
    let state = register.equality();
    if let Ok(id) = wanted.parse::<ObservationId>() {
        return state.observation(id).map_or(Err(NotFound::Nothing), |_| Ok(id));
    }
    let folded = text::fold(wanted);
    if folded.is_empty() {
        return Err(NotFound::Nothing);
    }
    only(state.observations().filter(|said| answers(&spoken(said), &folded)).map(|said| said.id))
}

/// Everything of a statement that people may name it by.
fn spoken(said: &Observation) -> String {
    let details = &said.details;
    let value = match &details.value {
        Value::Ratio(ratio) => format!("{ratio} {}", ratio.percent(1)),
        Value::Count(count) => count.to_string(),
        Value::Words(words) => words.to_string(),
    };
    let territory = details.territory.as_ref().map(ToString::to_string).unwrap_or_default();
    text::fold(&format!("{} {value} {territory} {} {}", details.subject, details.source, details.period.from))
}
