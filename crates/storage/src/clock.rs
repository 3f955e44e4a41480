//! What time it is for a store: what the front end's clock says, or the system's. It must not be asked by anything that
//! decides: instants travel in contexts.

use std::time::{Instant, SystemTime};

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

use crate::error::{Details, ErrorKind, StorageError};

/// How far the last entry may lie ahead of the clock before nothing more is written: clocks of several machines differ by
/// minutes, and a zone that was set wrongly by hours.
const AHEAD: TimeDelta = TimeDelta::days(1);

/// How long a register may have slept before the clock, rather than the silence, is doubted.
const SILENCE: TimeDelta = TimeDelta::days(3653);

/// The clock by which a store dates what it writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// The instant at which it stands; `None` for the system's clock.
    pub fixed: Option<DateTime<Utc>>,
    /// Whether somebody said that it is right, however far it is from the last entry.
    pub confirmed: bool,
}

impl Clock {
    /// A clock that stands at an instant.
    pub const fn at(instant: DateTime<Utc>) -> Self {
        Self { fixed: Some(instant), confirmed: false }
    }

    /// The present instant, to the microsecond.
    pub fn now(&self) -> DateTime<Utc> {
        let now = self.fixed.unwrap_or_else(|| DateTime::<Utc>::from(SystemTime::now()));
        now.trunc_subsecs(6)
    }

    /// When something is recorded after an entry: now, or at the instant of that entry where the clock is a little behind.
    ///
    /// # Errors
    ///
    /// `ClockBehind` and `ClockAhead` where one of the two instants is so far off that all later entries would suffer.
    pub(crate) fn after(&self, last: DateTime<Utc>) -> Result<DateTime<Utc>, StorageError> {
        let now = self.now();
        if self.confirmed {
            return Ok(now.max(last));
        }
        if AHEAD < last.signed_duration_since(now) {
            return Err(ErrorKind::ClockBehind.with(Details::Instants { last, now }));
        }
        if SILENCE < now.signed_duration_since(last) {
            return Err(ErrorKind::ClockAhead.with(Details::Instants { last, now }));
        }
        Ok(now.max(last))
    }
}

/// From when on something lasts, to ask later how long it has. No instant of any calendar, and nothing fixes it.
pub fn start() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};

    use super::{AHEAD, Clock, SILENCE};

    /// Protects the order of the log, and its later entries from a clock that jumped.
    #[test]
    fn what_is_far_from_the_last_entry_is_refused() {
        let last: DateTime<Utc> = "2021-11-30T10:00:00Z".parse().unwrap();
        let at = |offset: TimeDelta| Clock::at(last + offset).after(last).map_err(|error| error.code());
        assert_eq!(at(TimeDelta::hours(1)), Ok(last + TimeDelta::hours(1)));
        assert_eq!(at(-AHEAD), Ok(last));
        assert_eq!(at(-AHEAD - TimeDelta::seconds(1)), Err("clock_behind"));
        assert_eq!(at(SILENCE), Ok(last + SILENCE));
        assert_eq!(at(SILENCE + TimeDelta::seconds(1)), Err("clock_ahead"));
        let sure = |offset| Clock { confirmed: true, ..Clock::at(last + offset) }.after(last).ok();
        assert_eq!(sure(-AHEAD * 2), Some(last));
        assert_eq!(sure(SILENCE * 2), Some(last + SILENCE * 2));
    }
}
