//! Decisions about statements. They may contradict each other; the organisation holds one at most to be right.

use super::{DecisionContext, holds_a_day};
use crate::equality::{Event, ObservationDetails, Rejection};
use crate::value::id::ObservationId;
use crate::value::{PartialDate, Remark};

pub(super) fn observe(
    known: DecisionContext<'_>,
    observation: ObservationId,
    details: &ObservationDetails,
) -> Result<Event, crate::Rejection> {
    if let Some(cooperative) = details.cooperative {
        known.cooperatives.valid(cooperative)?;
    }
    if let Some(indicator) = details.indicator {
        known.equality.known_indicator(indicator)?;
    }
    if known.equality.observation(observation).is_some() {
        return Err(Rejection::ObservationExists { observation }.into());
    }
    holds_a_day(&details.period)?;
    Ok(Event::ObservationRecorded { details: details.clone(), observation })
}

pub(super) fn adopt(
    known: DecisionContext<'_>,
    observation: ObservationId,
    on: PartialDate,
) -> Result<Event, crate::Rejection> {
    let found = known.equality.known_observation(observation)?;
    if found.adopted.is_some() {
        return Err(Rejection::AlreadyAdopted { observation }.into());
    }
    Ok(Event::ObservationAdopted { observation, on })
}

pub(super) fn annul(
    known: DecisionContext<'_>,
    observation: ObservationId,
    reason: &Remark,
) -> Result<Event, crate::Rejection> {
    known.equality.known_observation(observation)?;
    Ok(Event::ObservationAnnulled { observation, reason: reason.clone() })
}
