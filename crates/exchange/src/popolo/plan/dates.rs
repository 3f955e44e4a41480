//! Dates of a document as the register keeps them. Must not guess: what is unreadable is said to be.

use domain::value::PartialDate;

use crate::popolo::{first_day, words};

/// A date of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// Nothing is written.
    Absent,
    /// A day, month or year; a time of day is cut off.
    Known(PartialDate),
    /// The sign for an end that is open, although something else may have one.
    Open,
    /// What is written is no date, or of a year that no register holds.
    Unreadable,
}

impl Written {
    pub(super) fn read(text: Option<&str>) -> Self {
        let Some(text) = text else { return Self::Absent };
        if text == words::OPEN_END {
            return Self::Open;
        }
        let day = text.split('T').next().unwrap_or_default();
        match (first_day(text), day.parse()) {
            (Some(_), Ok(date)) => Self::Known(date),
            _ => Self::Unreadable,
        }
    }

    /// The date, if there is one.
    pub(super) fn known(self) -> Option<PartialDate> {
        if let Self::Known(date) = self { Some(date) } else { None }
    }
}

/// The date whose first day comes first.
pub(super) fn earliest(dates: impl IntoIterator<Item = PartialDate>) -> Option<PartialDate> {
    dates.into_iter().min_by_key(PartialDate::first)
}

/// Whether everything that the new date may mean, the old one may mean as well, and it says more or as much.
pub(super) fn says_no_more(new: PartialDate, old: PartialDate) -> bool {
    new.first() <= old.first() && old.last() <= new.last()
}
