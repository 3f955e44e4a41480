//! The only reader of the system's clock. It must not be asked by anything that decides: instants travel in contexts.

use std::time::{Instant, SystemTime};

use chrono::{DateTime, NaiveDate, NaiveTime, SubsecRound, Utc};
use thiserror::Error;

/// The environment variable that fixes the clock: an instant of RFC 3339, or a date, which means its first instant.
pub const FIXED_BY: &str = "AYNI_NOW";

/// The clock was fixed to something that is no instant.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("clock")]
pub struct ClockError {
    /// What `AYNI_NOW` holds.
    pub found: String,
}

/// The present instant, to the microsecond, in UTC.
pub fn now() -> Result<DateTime<Utc>, ClockError> {
    match std::env::var(FIXED_BY) {
        Ok(fixed) if !fixed.trim().is_empty() => read(fixed.trim()).ok_or(ClockError { found: fixed }),
        _ => Ok(DateTime::<Utc>::from(SystemTime::now()).trunc_subsecs(6)),
    }
}

/// The present day in UTC.
pub fn today() -> Result<NaiveDate, ClockError> {
    now().map(|instant| instant.date_naive())
}

/// From when on something lasts, to ask later how long it has. No instant of any calendar, and nothing fixes it.
pub(crate) fn start() -> Instant {
    Instant::now()
}

fn read(text: &str) -> Option<DateTime<Utc>> {
    let instant = DateTime::parse_from_rfc3339(text).map(|instant| instant.to_utc());
    let midnight = || text.parse::<NaiveDate>().ok().map(|day| day.and_time(NaiveTime::MIN).and_utc());
    instant.ok().or_else(midnight).map(|instant| instant.trunc_subsecs(6))
}

#[cfg(test)]
mod tests {
    use super::read;

    /// Protects reproducible runs: both forms are understood, anything else is refused rather than ignored.
    #[test]
    fn a_fixed_clock_is_an_instant_or_a_day() {
        let printed = |text| read(text).map(|instant| instant.to_rfc3339());
        assert_eq!(printed("2021-11-30"), Some("2021-11-30T00:00:00+00:00".to_owned()));
        assert_eq!(
            printed("2021-11-30T10:00:00.1234567-05:00"),
            Some("2021-11-30T15:00:00.123456+00:00".to_owned())
        );
        assert_eq!(printed("yesterday"), None);
    }
}
