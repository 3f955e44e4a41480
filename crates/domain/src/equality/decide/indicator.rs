//! Decisions about indicators, their baselines and targets.

use super::{DecisionContext, is_evidence, organ_fits};
use crate::equality::{Defined, Event, IndicatorDetails, Rejection, State, TargetDetails};
use crate::indicator::Indicator as BuiltIn;
use crate::value::Remark;
use crate::value::id::{IndicatorId, TargetId};

pub(super) fn define(
    known: DecisionContext<'_>,
    indicator: IndicatorId,
    details: &IndicatorDetails,
) -> Result<Event, crate::Rejection> {
    let code = |details: &IndicatorDetails| details.code.as_str().to_lowercase();
    let own = known.equality.own_indicator(indicator);
    // Who has such a code from before may go on to use it; it is never computed.
    let keeps_code = own.is_some_and(|own| code(own) == code(details));
    let coded = BuiltIn::coded(details.code.as_str()).filter(|_| !keeps_code);
    if let Some(built_in) = coded.or_else(|| BuiltIn::with_id(indicator)) {
        return Err(Rejection::IndicatorBuiltIn { indicator: built_in.id() }.into());
    }
    let taken =
        known.equality.indicators().find(|(id, other)| *id != indicator && code(other) == code(details));
    if let Some((indicator, _)) = taken {
        return Err(Rejection::IndicatorCodeTaken { indicator }.into());
    }
    if own == Some(details) {
        return Err(Rejection::EqualityUnchanged.into());
    }
    Ok(Event::IndicatorDefined { details: details.clone(), indicator })
}

pub(super) fn annul(
    known: DecisionContext<'_>,
    indicator: IndicatorId,
    reason: &Remark,
) -> Result<Event, crate::Rejection> {
    if let Defined::BuiltIn(_) = known.equality.known_indicator(indicator)? {
        return Err(Rejection::IndicatorBuiltIn { indicator }.into());
    }
    let in_use = known.equality.targets().any(|(_, target)| target.indicator == indicator)
        || known.equality.observations().any(|said| said.details.indicator == Some(indicator))
        || is_evidence(known, indicator.uuid());
    if in_use {
        return Err(Rejection::IndicatorInUse { indicator }.into());
    }
    Ok(Event::IndicatorAnnulled { indicator, reason: reason.clone() })
}

pub(super) fn set_target(
    known: DecisionContext<'_>,
    target: TargetId,
    details: &TargetDetails,
) -> Result<Event, crate::Rejection> {
    known.cooperatives.valid(details.cooperative)?;
    let indicator = known.equality.known_indicator(details.indicator)?;
    let place = |target: &TargetDetails| {
        (target.indicator, target.cooperative, target.organ, target.by, target.is_baseline)
    };
    let taken = known.equality.targets().find(|(id, other)| *id != target && place(other) == place(details));
    if let Some((target, _)) = taken {
        return Err(Rejection::TargetTaken { target }.into());
    }
    organ_fits(known, details.cooperative, details.organ)?;
    if details.value.is_beyond_all(indicator.unit()) {
        return Err(Rejection::ShareBeyondAll { indicator: details.indicator }.into());
    }
    in_order(known.equality, target, details)?;
    if known.equality.target(target) == Some(details) {
        return Err(Rejection::EqualityUnchanged.into());
    }
    Ok(Event::TargetSet { details: details.clone(), target })
}

/// Nobody aims at a day before the one on which she began: no target comes before the first baseline.
fn in_order(equality: &State, id: TargetId, details: &TargetDetails) -> Result<(), Rejection> {
    let others = || equality.targets().filter(|(other, one)| *other != id && one.is_about_what(details));
    let baselines = others().map(|(_, one)| one).chain([details]).filter(|one| one.is_baseline);
    let Some(first) = baselines.min_by_key(|one| one.by.first()) else { return Ok(()) };
    let early = if details.is_baseline {
        others().map(|(_, one)| one).find(|one| one.precedes(first))
    } else {
        Some(details).filter(|one| one.precedes(first))
    };
    match early {
        Some(target) => Err(Rejection::TargetBeforeBaseline { by: target.by, baseline: first.by }),
        None => Ok(()),
    }
}

pub(super) fn annul_target(
    known: DecisionContext<'_>,
    target: TargetId,
    reason: &Remark,
) -> Result<Event, crate::Rejection> {
    known.equality.target(target).ok_or(Rejection::TargetUnknown { target })?;
    Ok(Event::TargetAnnulled { reason: reason.clone(), target })
}
