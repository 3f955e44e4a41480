//! Dates and periods in prose, as far as they are known. In data they stay ISO 8601.

use chrono::DateTime;
use domain::value::Period;
use fluent_bundle::FluentValue;

use super::{Arg, Lang, Words};

/// What is known of a date, taken from its ISO form.
struct Known<'a> {
    year: &'a str,
    month: Option<u64>,
    day: Option<u64>,
}

impl Words {
    /// A date in prose from its ISO form: `2021-11-30` is `30 de noviembre de 2021`, `2021-11` is `noviembre de
    /// 2021`, `2021` stays. What is not an ISO date is left as it is.
    pub fn date(&self, iso: &str) -> String {
        let Some(known) = read(iso) else { return iso.to_owned() };
        let month = known.month.map(|month| self.say(&format!("month-{month}")));
        match (month, known.day) {
            (Some(month), Some(day)) => {
                let day = day.to_string();
                let args =
                    [("day", Arg::from(&day)), ("month", Arg::from(&month)), ("year", Arg::from(known.year))];
                self.say_with("date-day", &args)
            }
            (Some(month), None) => {
                self.say_with("date-month", &[("month", Arg::from(&month)), ("year", Arg::from(known.year))])
            }
            (None, _) => known.year.to_owned(),
        }
    }

    /// When something happened, from the ISO form of its date: `el 30 de noviembre de 2021`, `en 2016`.
    pub fn on_date(&self, iso: &str) -> String {
        let date = self.date(iso);
        self.say_with("date-on", &[("date", (&date).into()), ("precision", Arg::from(precision(iso)))])
    }

    /// An instant in prose from its RFC 3339 form: `30 de noviembre de 2021, 18:00 (UTC−05:00)`. What is none is left as it is.
    pub fn instant(&self, rfc3339: &str) -> String {
        let Ok(instant) = DateTime::parse_from_rfc3339(rfc3339) else { return rfc3339.to_owned() };
        let date = self.date(&instant.date_naive().to_string());
        let time = instant.format("%H:%M").to_string();
        let offset = match instant.offset().local_minus_utc() {
            0 => "UTC".to_owned(),
            _ => format!("UTC{}", instant.format("%:z")).replace('-', "−"),
        };
        let args = [("date", (&date).into()), ("time", (&time).into()), ("offset", (&offset).into())];
        self.say_with("instant", &args)
    }

    /// Until when something is due or holds, from the ISO form of its date: `hasta el 30 de noviembre de 2021`.
    pub fn by_date(&self, iso: &str) -> String {
        let date = self.date(iso);
        self.say_with("date-by", &[("date", (&date).into()), ("precision", Arg::from(precision(iso)))])
    }

    /// A half-open period in prose, from the ISO forms of its ends: `desde el 30 de noviembre de 2021 hasta 2023`.
    pub fn period(&self, from: &str, until: Option<&str>) -> String {
        let start = self.date(from);
        let since = [("from", Arg::from(&start)), ("precision", Arg::from(precision(from)))];
        let Some(until) = until else { return self.say_with("period-open", &since) };
        let end = self.date(until);
        let both = [
            since[0],
            since[1],
            ("until", Arg::from(&end)),
            ("until_precision", Arg::from(precision(until))),
        ];
        self.say_with("period-closed", &both)
    }

    /// A period of the register in prose.
    pub fn period_of(&self, period: &Period) -> String {
        let until = period.until.map(|until| until.to_string());
        self.period(&period.from.to_string(), until.as_deref())
    }
}

/// `DAY($date)` in a message: a date in prose as it stands after a preposition, `el 30 de noviembre de 2021`; one that is
/// known to the month or the year has no article, and English has none at all.
pub(super) fn with_article<'a>(date: Option<&FluentValue<'a>>, lang: Lang) -> FluentValue<'a> {
    match date {
        Some(FluentValue::String(date)) => {
            let is_day = date.starts_with(|c: char| c.is_ascii_digit()) && date.contains(' ');
            let article = if is_day { lang.row().article } else { "" };
            FluentValue::from(format!("{article}{date}"))
        }
        Some(other) => other.clone(),
        None => FluentValue::Error,
    }
}

fn precision(iso: &str) -> &'static str {
    match read(iso) {
        Some(Known { day: Some(_), .. }) => "day",
        Some(Known { month: Some(_), .. }) => "month",
        _ => "year",
    }
}

fn read(iso: &str) -> Option<Known<'_>> {
    let mut parts = iso.split('-');
    let year = parts.next().filter(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()))?;
    let month = parts.next().map(str::parse::<u64>).transpose().ok()?;
    let day = parts.next().map(str::parse::<u64>).transpose().ok()?;
    let in_calendar =
        month.is_none_or(|m| (1..=12).contains(&m)) && day.is_none_or(|d| (1..=31).contains(&d));
    (in_calendar && parts.next().is_none()).then_some(Known { year, month, day })
}
