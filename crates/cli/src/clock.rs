//! The clock of this call and the zone of the machine, as the environment says them.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use operations::zone::Zone;

/// The environment variable that fixes the clock: an instant of RFC 3339, or a date, which means its first instant.
pub(crate) const FIXED_BY: &str = "AYNI_NOW";

/// The instant at which the clock is fixed; `None` where nothing fixes it, and an error where the variable holds no instant.
pub(crate) fn fixed() -> Result<Option<DateTime<Utc>>, String> {
    let Some(text) = std::env::var(FIXED_BY).ok().filter(|text| !text.trim().is_empty()) else {
        return Ok(None);
    };
    let instant = DateTime::parse_from_rfc3339(text.trim()).map(|instant| instant.to_utc()).ok();
    let midnight = || text.trim().parse::<NaiveDate>().ok().map(|day| day.and_time(NaiveTime::MIN).and_utc());
    instant.or_else(midnight).map(Some).ok_or(text)
}

/// The zone of the machine: what `TZ` names, or else what the system is set to. A machine that is set to UTC, as servers are,
/// says of no place.
pub(crate) fn zone_of_machine() -> Zone {
    let named = std::env::var("TZ").ok().filter(|name| !name.trim().is_empty());
    let name = named.or_else(|| iana_time_zone::get_timezone().ok());
    let zone = name.and_then(|name| Zone::of_machine(name.trim_start_matches(':')));
    zone.unwrap_or(Zone::universal())
}
