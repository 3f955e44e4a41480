//! Half-open ranges of days, each known to the day: what a period counts for, once its dates are read. The arithmetic of periods
//! stands here and nowhere else.

use chrono::NaiveDate;

/// The days from one on, up to another that is excluded; without that, it goes on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct DayRange {
    /// The first day.
    pub from: NaiveDate,
    /// The first day that no longer belongs to it.
    pub until: Option<NaiveDate>,
}

impl DayRange {
    /// Whether no day belongs to it.
    pub fn is_empty(&self) -> bool {
        !self.begins_before(self.until)
    }

    /// Whether its first day lies before an end; every day lies before one that never comes.
    fn begins_before(self, end: Option<NaiveDate>) -> bool {
        end.is_none_or(|end| self.from < end)
    }

    /// Whether the day belongs to it.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && self.goes_on_after(day)
    }

    /// Whether it ends later than on that day, or not at all; it may begin later, too.
    pub fn goes_on_after(&self, day: NaiveDate) -> bool {
        self.until.is_none_or(|until| day < until)
    }

    /// Whether some day belongs to both.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.intersection(other).is_some()
    }

    /// The days that belong to both; nothing where there is none.
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        let until = [self.until, other.until].into_iter().flatten().min();
        let both = Self { from: self.from.max(other.from), until };
        (!both.is_empty() && !self.is_empty() && !other.is_empty()).then_some(both)
    }

    /// Whether every day of another belongs to it, where that one holds any.
    pub fn covers(&self, inner: &Self) -> bool {
        let ends_in_time = match (inner.until, self.until) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(inner), Some(own)) => inner <= own,
        };
        self.from <= inner.from && ends_in_time
    }
}
