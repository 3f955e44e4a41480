//! Days as people write them: `05/03/2021` with the day first, `5 de marzo de 2021`, `marzo de 2021`, `2021-3`, `2021`,
//! `hoy`, `el año pasado`. The ways of writing are those of a cell in a roster. No century is guessed, and no month that stands first.

use chrono::{Datelike as _, Months, NaiveDate, TimeDelta};
use domain::find::{Found, NotFound};
use domain::value::PartialDate;
use domain::value::text::fold;
use exchange::sheet::cell::{self, CellError};

use super::{Resolver, all_words};
use crate::problem::{Outcome, Problem};

/// A date known to the year, the month or the day.
pub fn date(today: NaiveDate, field: &'static str, text: &str) -> Outcome<PartialDate> {
    written(today, text).map_err(|code| Problem::wrong(code, field, text))
}

/// The ISO form of what is a date; anything else as it is. For names that may be dates, such as that of a session.
pub fn iso(today: NaiveDate, text: &str) -> String {
    written(today, text).map_or_else(|_| text.to_owned(), |date| date.to_string())
}

/// The same of a date that stands at the beginning or the end of other words, such as `renewal 5/2021`: the longest of them.
fn iso_within(today: NaiveDate, text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let read = |words: &[&str]| written(today, &words.join(" ")).ok().map(|date| date.to_string());
    let joined = |before: &[&str], date: String, after: &[&str]| {
        let parts = before.iter().copied().chain([date.as_str()]).chain(after.iter().copied());
        parts.collect::<Vec<_>>().join(" ")
    };
    let ends = (0..words.len()).map(|at| words.split_at(at));
    let mut ending = ends.filter_map(|(before, date)| Some(joined(before, read(date)?, &[])));
    let begins = (1..words.len()).rev().map(|at| words.split_at(at));
    let mut beginning = begins.filter_map(|(date, after)| Some(joined(&[], read(date)?, after)));
    ending.next().or_else(|| beginning.next()).unwrap_or_else(|| text.to_owned())
}

impl Resolver<'_> {
    /// Looks for what is called by words or a day: as it was typed, and where nothing answers to that, with the day in it as
    /// the register writes days.
    pub(super) fn dated<Id>(&self, value: &str, look: impl Fn(&str) -> Found<Id>) -> Found<Id> {
        match look(value) {
            Err(NotFound::Nothing) => look(&iso_within(self.today, value)),
            found => found,
        }
    }
}

/// The date that is written, or the code of why it is none.
fn written(today: NaiveDate, text: &str) -> Result<PartialDate, &'static str> {
    let text = text.trim();
    if let Ok(date) = text.parse() {
        return Ok(date);
    }
    if let Some(date) = relative(today, text) {
        return Ok(date);
    }
    // A row of digits that is no year is the serial number of a spreadsheet, or a slip; a time of day would be dropped.
    let is_serial = text.len() != 8 && text.len() != 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_serial && text.len() != 4 || text.contains(':') {
        return Err("date_shape");
    }
    let read = cell::date(text).map_err(|error| match error {
        CellError::NoSuchDay { .. } => "date_impossible",
        CellError::TwoDigitYear { .. } => "date_two_digit_year",
        CellError::AmbiguousOrder { .. } => "date_month_first",
        CellError::NotADate { .. } | CellError::NotAGender { .. } => "date_shape",
    })?;
    read.text.parse().map_err(|_| "date_range")
}

/// The days that are named by how far they are from today, with the messages that say their names.
const DAYS: [(&str, i64); 5] = [
    ("day-before-yesterday", -2),
    ("day-yesterday", -1),
    ("day-today", 0),
    ("day-tomorrow", 1),
    ("day-after-tomorrow", 2),
];

/// The months and years that are named so: the month of today so many months later, and whether its year is meant.
const SPANS: [(&str, i32, bool); 6] = [
    ("month-last", -1, false),
    ("month-this", 0, false),
    ("month-coming", 1, false),
    ("year-last", -12, true),
    ("year-this", 0, true),
    ("year-coming", 12, true),
];

/// `hoy`, `el mes pasado`, `el año pasado` and what other languages say for them. A month or year stays one, so that it means what
/// its number means in the same field: asked about, its last day. The end of a year or month is not read: it may be the last day or
/// the first one after it, and in January that of the year before.
fn relative(today: NaiveDate, text: &str) -> Option<PartialDate> {
    if text.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let wanted = fold(text);
    let is_meant =
        |id: &str| all_words().any(|words| words.say(id).split('|').any(|name| fold(name.trim()) == wanted));
    if let Some((_, days)) = DAYS.into_iter().find(|(id, _)| is_meant(id)) {
        return today.checked_add_signed(TimeDelta::days(days)).map(PartialDate::Day);
    }
    let (_, months, is_year) = SPANS.into_iter().find(|(id, ..)| is_meant(id))?;
    let span = Months::new(months.unsigned_abs());
    let first = today.with_day(1)?;
    let first = if months < 0 { first.checked_sub_months(span) } else { first.checked_add_months(span) }?;
    if is_year { first.with_month(1).map(PartialDate::Year) } else { Some(PartialDate::Month(first)) }
}

#[cfg(test)]
mod tests {
    use super::{iso_within, written};

    /// Protects secretaries: a day is understood as she writes it, the day before the month, and nothing is guessed.
    #[test]
    fn days_are_read_as_people_write_them() {
        let today = "2022-03-01".parse().unwrap();
        for (text, day) in [
            ("2021-03-05", "2021-03-05"),
            ("05/03/2021", "2021-03-05"),
            ("5/3/2021", "2021-03-05"),
            ("5-3-2021", "2021-03-05"),
            ("05.03.2021", "2021-03-05"),
            ("2020-2-3", "2020-02-03"),
            ("2021/03/05", "2021-03-05"),
            ("20210305", "2021-03-05"),
            ("5 de marzo de 2021", "2021-03-05"),
            ("5 de Marzo del 2021", "2021-03-05"),
            ("1 de setiembre de 2021", "2021-09-01"),
            ("15-SET-2016", "2016-09-15"),
            ("5 March 2021", "2021-03-05"),
            ("marzo de 2021", "2021-03"),
            ("marzo 2021", "2021-03"),
            ("2021-3", "2021-03"),
            ("03/2021", "2021-03"),
            (" 2021 ", "2021"),
            ("hoy", "2022-03-01"),
            ("Hoy", "2022-03-01"),
            ("today", "2022-03-01"),
            ("ayer", "2022-02-28"),
            ("yesterday", "2022-02-28"),
            ("mañana", "2022-03-02"),
            ("manana", "2022-03-02"),
            ("anteayer", "2022-02-27"),
            ("the day after tomorrow", "2022-03-03"),
            ("el mes pasado", "2022-02"),
            ("Este mes", "2022-03"),
            ("next month", "2022-04"),
            ("el año pasado", "2021"),
            ("ano pasado", "2021"),
            ("last year", "2021"),
            ("this year", "2022"),
            ("el próximo año", "2023"),
        ] {
            assert_eq!(written(today, text).map(|date| date.to_string()), Ok(day.to_owned()), "{text}");
        }
        for (text, code) in [
            ("13/31/2021", "date_impossible"),
            ("31/02/2021", "date_impossible"),
            ("31/13/2021", "date_impossible"),
            ("2021-02-30", "date_impossible"),
            ("05/13/2021", "date_month_first"),
            ("05/03/21", "date_two_digit_year"),
            ("21", "date_two_digit_year"),
            ("40070", "date_shape"),
            ("2021-03-05T10:00", "date_shape"),
            ("pronto", "date_shape"),
            ("", "date_shape"),
            ("marzo", "date_shape"),
            ("fin de año", "date_shape"),
            ("end of the year", "date_shape"),
            ("el martes", "date_shape"),
            ("hace un mes", "date_shape"),
            ("9999-12-31", "date_range"),
            ("0021-03-05", "date_range"),
        ] {
            assert_eq!(written(today, text).map(|date| date.to_string()), Err(code), "{text}");
        }
    }

    /// Protects names with a day in them: it is read wherever it stands, and what holds none is left as it is.
    #[test]
    fn a_day_is_read_among_other_words() {
        let today = "2022-03-01".parse().unwrap();
        for (text, read) in [
            ("01/07/2020", "2020-07-01"),
            ("renovación 5/2021", "renovación 2021-05"),
            ("renovación 5 de mayo de 2021", "renovación 2021-05-05"),
            ("1 de julio de 2020 estatuto", "2020-07-01 estatuto"),
            ("ayer", "2022-02-28"),
            ("Estatuto social", "Estatuto social"),
            ("", ""),
        ] {
            assert_eq!(iso_within(today, text), read, "{text}");
        }
    }
}
