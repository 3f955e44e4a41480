//! Dates as people write them in rosters. It must not guess a century, nor swap day and month.

use super::CellError;
use crate::sheet::mapping::fold;

/// A date as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateCell {
    /// `2016`, `2016-11` or `2016-11-30`.
    pub text: String,
    /// Whether it is the `9999-12-31` by which databases say "until further notice".
    pub open: bool,
}

/// Month names, folded, in Spanish and English; three letters and `set`, `sept` are understood as well.
const MONTHS: [(&str, &str); 12] = [
    ("enero", "january"),
    ("febrero", "february"),
    ("marzo", "march"),
    ("abril", "april"),
    ("mayo", "may"),
    ("junio", "june"),
    ("julio", "july"),
    ("agosto", "august"),
    ("septiembre", "september"),
    ("octubre", "october"),
    ("noviembre", "november"),
    ("diciembre", "december"),
];

/// Reads a date: ISO, with or without a time; day, month and year parted by `/`, `-`, `.` or space; month and year; a year;
/// or words such as `30 de noviembre de 2016`, `nov 2016`, `November 30, 2016`. Blank cells are no date: ask first.
pub fn date(cell: &str) -> Result<DateCell, CellError> {
    let text = without_time(cell.trim());
    let folded = fold(text);
    let parts: Vec<&str> =
        folded.split(' ').filter(|part| !matches!(*part, "de" | "del" | "of" | "the")).collect();
    // Without letters the parts must be parted by one and the same sign, or `1/2-2016 (?)` would pass.
    let worded = text.chars().any(char::is_alphabetic);
    if !worded && !is_uniform(text) {
        return Err(CellError::NotADate { text: cell.to_owned() });
    }
    match parts.as_slice() {
        [year] => whole(cell, year),
        [first, second] => month_and_year(cell, first, second),
        [first, second, third] => day(cell, [first, second, third]),
        _ => Err(CellError::NotADate { text: cell.to_owned() }),
    }
}

/// Digits, and at most one kind of sign between them, none at the ends.
fn is_uniform(text: &str) -> bool {
    let mut signs = text.chars().filter(|c| !c.is_ascii_digit());
    let first = signs.next();
    let same = signs.all(|sign| Some(sign) == first);
    let known = first.is_none_or(|sign| matches!(sign, '/' | '-' | '.' | ' '));
    let bounded =
        text.starts_with(|c: char| c.is_ascii_digit()) && text.ends_with(|c: char| c.is_ascii_digit());
    same && known && bounded
}

/// The date in front of a time of day, if there is one.
fn without_time(text: &str) -> &str {
    let is_time = |rest: &str| {
        rest.contains(':')
            && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | '+' | '-' | 'Z'))
    };
    match text.split_once(['T', ' ']) {
        Some((day, time)) if is_time(time.trim()) && day.starts_with(|c: char| c.is_ascii_digit()) => day,
        _ => text,
    }
}

/// One number: a year, or a whole date without signs (`20161130`).
fn whole(cell: &str, text: &str) -> Result<DateCell, CellError> {
    match (text.len(), number(text)) {
        (4, Some(year)) => checked(cell, year, None, None),
        (8, Some(_)) if text.is_ascii() => {
            let (year, rest) = text.split_at(4);
            let (month, day) = rest.split_at(2);
            checked(cell, number(year).unwrap_or(0), number(month), number(day))
        }
        (2, Some(_)) => Err(CellError::TwoDigitYear { text: cell.to_owned() }),
        _ => Err(CellError::NotADate { text: cell.to_owned() }),
    }
}

/// `11/2016`, `2016-11`, `nov 2016`, `2016 noviembre`.
fn month_and_year(cell: &str, first: &str, second: &str) -> Result<DateCell, CellError> {
    match (month(first), month(second)) {
        (Some(month), _) if is_year(second) => checked(cell, number(second).unwrap_or(0), Some(month), None),
        (_, Some(month)) if is_year(first) => checked(cell, number(first).unwrap_or(0), Some(month), None),
        (Some(_), _) if second.len() == 2 && number(second).is_some() => {
            Err(CellError::TwoDigitYear { text: cell.to_owned() })
        }
        (None, _) if number(first).is_some() && is_year(second) => {
            Err(CellError::NoSuchDay { text: cell.to_owned() })
        }
        (_, None) if is_year(first) && number(second).is_some() => {
            Err(CellError::NoSuchDay { text: cell.to_owned() })
        }
        _ => Err(CellError::NotADate { text: cell.to_owned() }),
    }
}

/// Day, month and year, in the orders in which they are written.
fn day(cell: &str, parts: [&str; 3]) -> Result<DateCell, CellError> {
    let not_a_date = || CellError::NotADate { text: cell.to_owned() };
    let [first, second, third] = parts;
    if number(first).is_some_and(|_| is_year(first)) {
        return checked(
            cell,
            number(first).unwrap_or(0),
            either(second),
            Some(number(third).ok_or_else(not_a_date)?),
        );
    }
    // Words tell the month wherever it stands; among numbers the day comes first.
    let (day, month) = if word(first).is_some() { (second, first) } else { (first, second) };
    let day = number(day).or_else(|| ordinal(day)).ok_or_else(not_a_date)?;
    let month = either(month).ok_or_else(not_a_date)?;
    match number(third) {
        Some(year) if is_year(third) => {
            let swapped = 12 < month && day <= 12 && checked(cell, year, Some(day), Some(month)).is_ok();
            if swapped {
                return Err(CellError::AmbiguousOrder { text: cell.to_owned() });
            }
            checked(cell, year, Some(month), Some(day))
        }
        Some(_) if third.len() <= 2 => Err(CellError::TwoDigitYear { text: cell.to_owned() }),
        _ => Err(not_a_date()),
    }
}

fn number(text: &str) -> Option<u16> {
    let digits = !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let parsed = if text.len() == 8 { text.parse::<u32>().ok().map(|_| 0) } else { None };
    if digits { text.parse().ok() } else { parsed }
}

/// `1o` and `1st`: the first day of a month is often written so.
fn ordinal(text: &str) -> Option<u16> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let end = text.get(digits.len()..).unwrap_or_default();
    if matches!(end, "o" | "ro" | "st" | "nd" | "rd" | "th") { number(digits) } else { None }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && number(text).is_some()
}

/// A month by name.
fn word(text: &str) -> Option<u16> {
    if matches!(text, "set" | "sept" | "setiembre") {
        return Some(9);
    }
    let short = |name: &str| name.get(..3) == Some(text);
    let found = MONTHS.iter().zip(1..).find(|((spanish, english), _)| {
        *spanish == text || *english == text || short(spanish) || short(english)
    });
    found.map(|(_, month)| month)
}

/// A month by name or number, whatever the number.
fn either(text: &str) -> Option<u16> {
    word(text).or_else(|| number(text))
}

/// A month by name, or by a number that is one.
fn month(text: &str) -> Option<u16> {
    either(text).filter(|month| (1..=12).contains(month) && !is_year(text))
}

/// The date, if the calendar has it.
fn checked(cell: &str, year: u16, month: Option<u16>, day: Option<u16>) -> Result<DateCell, CellError> {
    let parsed = chrono::NaiveDate::from_ymd_opt(
        i32::from(year),
        u32::from(month.unwrap_or(1)),
        u32::from(day.unwrap_or(1)),
    );
    if parsed.is_none() || year == 0 {
        return Err(CellError::NoSuchDay { text: cell.to_owned() });
    }
    let text = match (month, day) {
        (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}"),
    };
    let open = text == "9999-12-31";
    Ok(DateCell { text, open })
}
