//! Dates as people know them: to the day, the month or the year; and the periods between them.
//!
//! Periods are half-open `[from, until)`: on a hand-over day the successor holds the seat and nobody is counted twice.
//! For counting, a partial start means its first day and a partial end its last.

use core::{fmt, str::FromStr};

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use thiserror::Error;

use super::DayRange;

/// A date known to the year, the month or the day; printed as ISO 8601 (`2016`, `2016-11`, `2016-11-30`). Sorted by the
/// first day that it may mean, the less precise first: `2017`, `2017-01`, `2017-01-01`, `2017-03`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// Known to the year.
    Year(NaiveDate),
    /// Known to the month.
    Month(NaiveDate),
    /// Known to the day.
    Day(NaiveDate),
}

/// Why a text is not a date.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DateError {
    /// Neither `YYYY`, `YYYY-MM` nor `YYYY-MM-DD`.
    #[error("date_shape")]
    Shape,
    /// No such day in the calendar.
    #[error("date_impossible")]
    Impossible,
    /// Outside the years 1500 to 2500, so surely a slip of the pen.
    #[error("date_range")]
    Range,
}

/// How many months a year has.
pub const MONTHS_OF_A_YEAR: u32 = 12;

/// The years that a register accepts; anything else is a slip of the pen.
pub const YEARS: core::ops::RangeInclusive<i32> = 1500..=2500;

impl PartialDate {
    /// The name of the type that a serialiser is told.
    pub const TYPE: &'static str = "PartialDate";

    /// A date known to the day.
    pub const fn day(date: NaiveDate) -> Self {
        Self::Day(date)
    }

    /// The first day that the date may mean.
    pub const fn first(&self) -> NaiveDate {
        match self {
            Self::Year(first) | Self::Month(first) | Self::Day(first) => *first,
        }
    }

    /// The last day that the date may mean.
    pub fn last(&self) -> NaiveDate {
        let span = match self {
            Self::Year(_) => MONTHS_OF_A_YEAR,
            Self::Month(_) => 1,
            Self::Day(day) => return *day,
        };
        let first = self.first();
        first
            .checked_add_months(Months::new(span))
            .and_then(|next| next.checked_sub_days(Days::new(1)))
            .unwrap_or(first)
    }

    /// How many days are left on a day: those up to the last one that it may mean; fewer than none once it has passed.
    pub fn days_left(&self, on: NaiveDate) -> i64 {
        self.last().signed_duration_since(on).num_days()
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        let key = |date: &Self| (date.first(), core::cmp::Reverse(date.last()));
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl From<NaiveDate> for PartialDate {
    fn from(date: NaiveDate) -> Self {
        Self::Day(date)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = self.first();
        match self {
            Self::Year(_) => write!(f, "{:04}", first.year()),
            Self::Month(_) => write!(f, "{:04}-{:02}", first.year(), first.month()),
            Self::Day(_) => write!(f, "{:04}-{:02}-{:02}", first.year(), first.month(), first.day()),
        }
    }
}

impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-');
        let year = digits(parts.next(), 4)?;
        let month = parts.next().map(|part| digits(Some(part), 2)).transpose()?;
        let day = parts.next().map(|part| digits(Some(part), 2)).transpose()?;
        if parts.next().is_some() {
            return Err(DateError::Shape);
        }
        let year = i32::try_from(year).map_err(|_| DateError::Shape)?;
        if !YEARS.contains(&year) {
            return Err(DateError::Range);
        }
        let first = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1))
            .ok_or(DateError::Impossible)?;
        Ok(match (month, day) {
            (None, _) => Self::Year(first),
            (Some(_), None) => Self::Month(first),
            (Some(_), Some(_)) => Self::Day(first),
        })
    }
}

fn digits(part: Option<&str>, width: usize) -> Result<u32, DateError> {
    let part =
        part.filter(|p| p.len() == width && p.bytes().all(|b| b.is_ascii_digit())).ok_or(DateError::Shape)?;
    part.parse().map_err(|_| DateError::Shape)
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(Self::TYPE, &format_args!("{self}"))
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = PartialDate;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an ISO date known to the year, month or day")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<PartialDate, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Visitor).map_err(D::Error::custom)
    }
}

/// A half-open stretch of days `[from, until)`; without `until` it is still going on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// When it began; a partial date means its first day.
    pub from: PartialDate,
    /// When it ended, that day excluded; a partial date means its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
}

impl Period {
    /// A period, or `None` where it would hold no day.
    pub fn new(from: PartialDate, until: Option<PartialDate>) -> Option<Self> {
        let period = Self { from, until };
        period.holds_a_day().then_some(period)
    }

    /// A period that is still going on.
    pub const fn since(from: PartialDate) -> Self {
        Self { from, until: None }
    }

    /// The first day.
    pub const fn first_day(&self) -> NaiveDate {
        self.from.first()
    }

    /// The first day that no longer belongs to the period.
    pub fn end_day(&self) -> Option<NaiveDate> {
        self.until.map(|until| until.last())
    }

    /// The days that it counts for: a partial start from its first, a partial end to its last.
    pub fn days(&self) -> DayRange {
        DayRange { from: self.first_day(), until: self.end_day() }
    }

    /// Whether there is at least one day in it.
    pub fn holds_a_day(&self) -> bool {
        !self.days().is_empty()
    }

    /// Whether it ends later than on that date, or not at all, each end read as it counts. It may begin later, too.
    pub fn goes_on_after(&self, date: PartialDate) -> bool {
        self.days().goes_on_after(date.last())
    }

    /// Whether it ends later than on that date, or not at all, however early its end may be.
    pub fn surely_goes_on_after(&self, date: PartialDate) -> bool {
        DayRange { from: self.first_day(), until: self.earliest_end() }.goes_on_after(date.last())
    }

    /// The period, ended no later than the other.
    #[must_use]
    pub fn ending_by(self, other: &Self) -> Self {
        let ends = [self.until, other.until].into_iter().flatten();
        Self { until: ends.min_by_key(PartialDate::last), ..self }
    }

    /// Whether it ends, and the other later or not at all, as they count.
    pub fn ends_before(&self, other: &Self) -> bool {
        self.end_day().is_some_and(|end| other.end_day().is_none_or(|later| end < later))
    }

    /// Whether the day belongs to the period.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.days().contains(day)
    }

    /// Whether some day belongs to both periods.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.days().overlaps(&other.days())
    }

    /// Whether both ends are known to the day, so that the period can be read in one way only.
    pub const fn is_exact(&self) -> bool {
        exact_date(self.from)
            && match &self.until {
                Some(until) => exact_date(*until),
                None => true,
            }
    }

    /// The last day on which it may have begun: `from` read as late as the end leaves room for.
    pub fn latest_start(&self) -> NaiveDate {
        let latest = self.from.last();
        let last_day = self.end_day().and_then(|end| end.pred_opt());
        last_day.map_or(latest, |last_day| latest.min(last_day))
    }

    /// The first day that may no longer belong to it: `until` read as early as the start leaves room for.
    pub fn earliest_end(&self) -> Option<NaiveDate> {
        let second_day = self.first_day().succ_opt().unwrap_or(NaiveDate::MAX);
        self.until.map(|until| until.first().max(second_day))
    }

    /// Whether it may be read as over before the other begins, or on that day.
    pub fn may_precede(&self, other: &Self) -> bool {
        self.earliest_end().is_some_and(|end| end <= other.latest_start())
    }

    /// Whether some day belongs to both periods however their dates are read. Of exact periods this is
    /// [`Period::overlaps`]; `2016..2018` and `2018..2020` may lie apart.
    pub fn surely_overlaps(&self, other: &Self) -> bool {
        self.holds_a_day() && other.holds_a_day() && !self.may_precede(other) && !other.may_precede(self)
    }

    /// Whether a second spell of one party in one place says nothing new: some day surely belongs to both, or both are
    /// written alike. Two spells within one year are told apart by their months.
    pub fn repeats(&self, other: &Self) -> bool {
        self == other || self.surely_overlaps(other)
    }

    /// Whether the dates may be read so that every day of `inner` belongs to this period.
    pub fn may_cover(&self, inner: &Self) -> bool {
        let longest = self.days();
        longest.covers(&DayRange { from: inner.latest_start(), until: inner.earliest_end() })
    }

    /// The same days, both ends known to the day: a partial start from its first, a partial end to its last.
    #[must_use]
    pub fn to_the_day(&self) -> Self {
        Self { from: PartialDate::day(self.first_day()), until: self.end_day().map(PartialDate::day) }
    }

    /// The days that belong to it however its dates are read; `None` where no day surely does.
    pub fn sure_days(&self) -> Option<Self> {
        let until = self.until.map(|until| PartialDate::day(until.first()));
        Self::new(PartialDate::day(self.from.last()), until)
    }

    /// Whether every day of `inner` belongs to this period.
    pub fn covers(&self, inner: &Self) -> bool {
        self.days().covers(&inner.days())
    }
}

const fn exact_date(date: PartialDate) -> bool {
    matches!(date, PartialDate::Day(_))
}
