//! The holder of a seat is replaced by another. What happens are the facts of the end of one mandate and of the beginning of the
//! other.

use serde::Serialize;

use super::{Act, Event, MandateEnded, Seated};
use crate::committee::decide::{DecisionContext, Sitting, may_end, new_mandate, period, sitting_fits};
use crate::committee::{EndReason, Origin};
use crate::value::PartialDate;
use crate::value::id::{CooperativeId, MandateId, PersonId};

/// Replace the holder of a seat by another on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReplaceMandate {
    /// The mandate that ends.
    pub mandate: MandateId,
    /// The hand-over day: the successor holds the seat.
    pub on: PartialDate,
    /// Why the former mandate ends.
    pub reason: EndReason,
    /// The new mandate.
    pub successor: MandateId,
    /// Who takes the seat.
    pub person: PersonId,
    /// Until when; by default as long as the former mandate would have run.
    pub until: Option<PartialDate>,
    /// On behalf of which cooperative she sits.
    pub represents: Option<CooperativeId>,
    /// How she came by it.
    pub origin: Option<Origin>,
}

impl Act for ReplaceMandate {
    fn decide(&self, known: DecisionContext<'_>) -> Result<Vec<Event>, crate::Rejection> {
        let Self { mandate, on, reason, successor, person, until, represents, origin } = *self;
        let former = known.committees.held(mandate)?;
        may_end(former, on)?;
        new_mandate(known.committees, successor)?;
        known.persons.active(person)?;
        let until = until.or(former.period.until);
        let (seat, term, period) = (former.seat, former.term, period(on, until)?);
        let sitting = Sitting { mandate: successor, seat, person, period, represents, term };
        known.persons.alive_at_start(person, &period)?;
        sitting_fits(known, &sitting, Some((mandate, on)))?;
        let end = MandateEnded { mandate, on, reason: Some(reason) };
        let begin = Seated { from: on, mandate: successor, origin, person, represents, seat, term, until };
        Ok(vec![end.into(), begin.into()])
    }
}
