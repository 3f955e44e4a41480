//! The name of a time zone, such as `America/Lima`. It must not know what time it is there: rules of zones change with
//! governments, so whoever shows an instant converts it.

use core::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The text cannot be the name of a time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("time_zone_wrong")]
pub struct TimeZoneError;

/// The name of a time zone in the database of IANA, by its form: parts of letters, digits, `+`, `-` and `_` between slashes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TimeZone(String);

impl TimeZone {
    /// How many characters it takes at the most.
    const MAX: usize = 64;

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for TimeZone {
    type Err = TimeZoneError;

    fn from_str(text: &str) -> Result<Self, TimeZoneError> {
        let text = text.trim();
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '_');
        let starts = |part: &str| part.starts_with(|c: char| c.is_ascii_alphabetic());
        let is_name = text.len() <= Self::MAX
            && text.split('/').next().is_some_and(starts)
            && text.split('/').all(|part| !part.is_empty() && part.chars().all(fits));
        if is_name { Ok(Self(text.to_owned())) } else { Err(TimeZoneError) }
    }
}

impl fmt::Display for TimeZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::TimeZone;

    /// Protects the log: what cannot be a name is not taken for one.
    #[test]
    fn a_name_has_the_form_of_one() {
        for name in ["America/Lima", "America/Argentina/Buenos_Aires", "UTC", "Etc/GMT+5"] {
            assert_eq!(name.parse::<TimeZone>().map(|zone| zone.to_string()), Ok(name.to_owned()));
        }
        for wrong in ["", "/etc/localtime", "America//Lima", "../Lima", "Lima Perú", "-05:00", "5"] {
            assert!(wrong.parse::<TimeZone>().is_err(), "{wrong}");
        }
    }
}
