//! Times of day, to the minute, as a clock on the wall shows them: when a meeting begins, when somebody comes or leaves. They know no
//! day and no zone; the register has one zone, and a time stands beside the day that it belongs to.

use core::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use thiserror::Error;

/// How many minutes an hour has.
const HOUR: u16 = 60;

/// How many minutes a day has.
pub const MINUTES_OF_A_DAY: u16 = 24 * HOUR;

/// Why a text is no time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TimeError {
    /// Not two digits, a colon and two digits, such as `09:30`.
    #[error("time_shape")]
    Shape,
    /// More than 23 hours or 59 minutes.
    #[error("time_range")]
    Range,
}

/// A time of day to the minute, from `00:00` to `23:59`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// The time so many minutes after midnight; nothing from the next midnight on.
    pub const fn after_midnight(minutes: u16) -> Option<Self> {
        if minutes < MINUTES_OF_A_DAY { Some(Self(minutes)) } else { None }
    }

    /// How many minutes have passed since midnight.
    pub const fn minutes(self) -> u16 {
        self.0
    }

    /// How many minutes it is from this time to a later one of the same day; nothing where the other is earlier.
    pub const fn minutes_until(self, later: Self) -> Option<u16> {
        later.0.checked_sub(self.0)
    }
}

impl FromStr for TimeOfDay {
    type Err = TimeError;

    /// Reads `09:30`.
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let (hours, minutes) = text.split_once(':').ok_or(TimeError::Shape)?;
        let number = |part: &str| -> Result<u16, TimeError> {
            let two_digits = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            if two_digits { part.parse().map_err(|_| TimeError::Shape) } else { Err(TimeError::Shape) }
        };
        let (hours, minutes) = (number(hours)?, number(minutes)?);
        let of_hours = hours.checked_mul(HOUR).filter(|_| minutes < HOUR);
        let sum = of_hours.and_then(|of_hours| of_hours.checked_add(minutes));
        sum.and_then(Self::after_midnight).ok_or(TimeError::Range)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hours, minutes) = (self.0.div_euclid(HOUR), self.0.rem_euclid(HOUR));
        write!(f, "{hours:02}:{minutes:02}")
    }
}

impl fmt::Debug for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}
