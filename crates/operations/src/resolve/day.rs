//! Days as people write them: `05/03/2021` with the day first, `5 de marzo de 2021`, `marzo de 2021`, `2021-3`, `2021`,
//! `hoy`. The ways of writing are those of a cell in a roster. No century is guessed, and no month that stands first.

use chrono::{NaiveDate, TimeDelta};
use domain::value::PartialDate;
use domain::value::text::fold;
use exchange::sheet::cell::{self, CellError};

use super::all_words;
use crate::problem::{Outcome, Problem};

/// A date known to the year, the month or the day.
pub fn date(today: NaiveDate, field: &'static str, text: &str) -> Outcome<PartialDate> {
    written(today, text).map_err(|code| Problem::wrong(code, field, text))
}

/// The ISO form of what is a date; anything else as it is. For names that may be dates, such as that of a session.
pub fn iso(today: NaiveDate, text: &str) -> String {
    written(today, text).map_or_else(|_| text.to_owned(), |date| date.to_string())
}

/// The date that is written, or the code of why it is none.
fn written(today: NaiveDate, text: &str) -> Result<PartialDate, &'static str> {
    let text = text.trim();
    if let Ok(date) = text.parse() {
        return Ok(date);
    }
    if let Some(day) = relative(today, text) {
        return Ok(day.into());
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

/// `hoy`, `ayer`, `mañana` and what other languages say for them.
fn relative(today: NaiveDate, text: &str) -> Option<NaiveDate> {
    if text.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let wanted = fold(text);
    let days = [("day-yesterday", -1), ("day-today", 0), ("day-tomorrow", 1)];
    let (_, days) =
        days.into_iter().find(|(id, _)| all_words().any(|words| fold(&words.say(id)) == wanted))?;
    today.checked_add_signed(TimeDelta::days(days))
}

#[cfg(test)]
mod tests {
    use super::written;

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
            ("9999-12-31", "date_range"),
            ("0021-03-05", "date_range"),
        ] {
            assert_eq!(written(today, text).map(|date| date.to_string()), Err(code), "{text}");
        }
    }
}
