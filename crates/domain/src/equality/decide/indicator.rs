//! Decisions about indicators, their baselines and targets.

use super::{Known, is_evidence, organ_fits};
use crate::equality::{Event, IndicatorDetails, Rejection, TargetDetails};
use crate::rejection::Rejection as Any;
use crate::value::Remark;
use crate::value::id::{IndicatorId, TargetId};

pub(super) fn define(
    known: Known<'_>,
    indicator: IndicatorId,
    details: &IndicatorDetails,
) -> Result<Event, Any> {
    let code = |details: &IndicatorDetails| details.code.as_str().to_lowercase();
    let taken =
        known.equality.indicators().find(|(id, other)| *id != indicator && code(other) == code(details));
    if let Some((indicator, _)) = taken {
        return Err(Rejection::IndicatorCodeTaken { indicator }.into());
    }
    if known.equality.indicator(indicator) == Some(details) {
        return Err(Rejection::EqualityUnchanged.into());
    }
    Ok(Event::IndicatorDefined { details: details.clone(), indicator })
}

pub(super) fn annul(known: Known<'_>, indicator: IndicatorId, reason: &Remark) -> Result<Event, Any> {
    known.equality.known_indicator(indicator)?;
    let in_use = known.equality.targets().any(|(_, target)| target.indicator == indicator)
        || known.equality.observations().any(|said| said.details.indicator == Some(indicator))
        || is_evidence(known, indicator.uuid());
    if in_use {
        return Err(Rejection::IndicatorInUse { indicator }.into());
    }
    Ok(Event::IndicatorAnnulled { indicator, reason: reason.clone() })
}

pub(super) fn set_target(known: Known<'_>, target: TargetId, details: &TargetDetails) -> Result<Event, Any> {
    known.cooperatives.valid(details.cooperative)?;
    known.equality.known_indicator(details.indicator)?;
    let place = |target: &TargetDetails| {
        (target.indicator, target.cooperative, target.organ, target.by, target.is_baseline)
    };
    let taken = known.equality.targets().find(|(id, other)| *id != target && place(other) == place(details));
    if let Some((target, _)) = taken {
        return Err(Rejection::TargetTaken { target }.into());
    }
    organ_fits(known, details.cooperative, details.organ)?;
    if known.equality.target(target) == Some(details) {
        return Err(Rejection::EqualityUnchanged.into());
    }
    Ok(Event::TargetSet { details: details.clone(), target })
}

pub(super) fn annul_target(known: Known<'_>, target: TargetId, reason: &Remark) -> Result<Event, Any> {
    known.equality.target(target).ok_or(Rejection::TargetUnknown { target })?;
    Ok(Event::TargetAnnulled { reason: reason.clone(), target })
}
