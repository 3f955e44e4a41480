//! Dates as Popolo writes them: `2016`, `2016-11`, `2016-11-21`, and in some fields with a time.
//! Must not guess: what is not of these forms, or no day of the calendar, is unreadable.

use chrono::{Datelike, Days, Months, NaiveDate};

/// How exactly a readable date is known.
#[derive(Clone, Copy)]
enum Precision {
    Year,
    Month,
    Day,
}

/// The first day that a whole or partial date may mean, or nothing if it is unreadable.
pub fn first_day(text: &str) -> Option<NaiveDate> {
    parse(day_part(text)?).map(|(day, _)| day)
}

/// The last day that a whole or partial date may mean, or nothing if it is unreadable.
pub fn last_day(text: &str) -> Option<NaiveDate> {
    let (day, precision) = parse(day_part(text)?)?;
    match precision {
        Precision::Day => Some(day),
        Precision::Month => day.checked_add_months(Months::new(1))?.checked_sub_days(Days::new(1)),
        Precision::Year => NaiveDate::from_ymd_opt(day.year(), 12, 31),
    }
}

/// Whether the text is a whole or partial date without a time.
pub(super) fn is_date(text: &str) -> bool {
    parse(text).is_some()
}

/// Whether the text is a whole or partial date, or a whole date with a time and its zone.
pub(super) fn is_date_or_time(text: &str) -> bool {
    first_day(text).is_some()
}

/// Whether the text is an instant as RFC 3339 writes it.
pub(super) fn is_instant(text: &str) -> bool {
    chrono::DateTime::parse_from_rfc3339(text).is_ok()
}

/// Whether the last day that the end may mean lies before the first that the start may mean.
pub(super) fn last_before_first(start: &str, end: &str) -> bool {
    first_day(start).zip(last_day(end)).is_some_and(|(first, last)| last < first)
}

/// Cuts a time off, if there is one and it is readable.
fn day_part(text: &str) -> Option<&str> {
    match text.split_once('T') {
        None => Some(text),
        Some((day, time)) => (day.len() == 10 && is_time(time)).then_some(day),
    }
}

/// `hh`, `hh:mm` or `hh:mm:ss`, then `Z` or `±hh` or `±hh:mm`, as the official schema has it.
fn is_time(text: &str) -> bool {
    let (clock, zone) = match text.strip_suffix('Z') {
        Some(clock) => (clock, None),
        None => match text.find(['+', '-']).and_then(|sign| text.split_at_checked(sign)) {
            Some((clock, zone)) => (clock, zone.get(1..)),
            None => return false,
        },
    };
    let below = |text: &str, limits: &[u32]| {
        let parts: Vec<&str> = text.split(':').collect();
        parts.len() <= limits.len()
            && parts.iter().zip(limits).all(|(part, limit)| digits(part, 2).is_some_and(|n| n < *limit))
    };
    below(clock, &[24, 60, 61]) && zone.is_none_or(|zone| below(zone, &[24, 60]))
}

/// Reads a date without a time as its first day and its precision.
fn parse(text: &str) -> Option<(NaiveDate, Precision)> {
    let mut parts = text.split('-');
    let year = i32::try_from(digits(parts.next()?, 4)?).ok()?;
    let month = parts.next().map(|part| digits(part, 2));
    let day = parts.next().map(|part| digits(part, 2));
    if parts.next().is_some() {
        return None;
    }
    let (month, day, precision) = match (month, day) {
        (None, _) => (1, 1, Precision::Year),
        (Some(month), None) => (month?, 1, Precision::Month),
        (Some(month), Some(day)) => (month?, day?, Precision::Day),
    };
    Some((NaiveDate::from_ymd_opt(year, month, day)?, precision))
}

/// Reads exactly this many ASCII digits.
fn digits(text: &str, count: usize) -> Option<u32> {
    let all = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if all { text.parse().ok() } else { None }
}
