//! Decisions about statements. They may contradict each other; the organisation holds one at most to be right.

use super::{Known, holds_a_day};
use crate::equality::{Event, ObservationDetails, Rejection};
use crate::rejection::Rejection as Any;
use crate::value::id::ObservationId;
use crate::value::{PartialDate, Remark};

pub(super) fn observe(
    known: Known<'_>,
    observation: ObservationId,
    details: &ObservationDetails,
) -> Result<Event, Any> {
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

pub(super) fn adopt(known: Known<'_>, observation: ObservationId, on: PartialDate) -> Result<Event, Any> {
    let found = known.equality.known_observation(observation)?;
    if found.adopted.is_some() {
        return Err(Rejection::AlreadyAdopted { observation }.into());
    }
    Ok(Event::ObservationAdopted { observation, on })
}

pub(super) fn annul(known: Known<'_>, observation: ObservationId, reason: &Remark) -> Result<Event, Any> {
    known.equality.known_observation(observation)?;
    Ok(Event::ObservationAnnulled { observation, reason: reason.clone() })
}
