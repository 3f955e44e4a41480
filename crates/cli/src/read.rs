//! The ways of reading that verbs not yet described as operations use. What they do is done by `operations::resolve`.

use chrono::{Datelike as _, NaiveDate};
use domain::value::text::TextError;
use domain::value::{PartialDate, TimeZone};
use operations::problem::Kind;
use operations::{Problem, resolve};
use reports::words::{Arg, Family, Words};
use std::str::FromStr;
use std::sync::atomic::{AtomicI32, Ordering};

use crate::problem::Outcome;

/// The day of this run, as days of the Common Era: what `hoy` means.
static TODAY: AtomicI32 = AtomicI32::new(0);

/// Names the day that `hoy` means from now on.
pub(crate) fn is_today(day: NaiveDate) {
    TODAY.store(day.num_days_from_ce(), Ordering::Relaxed);
}

fn today() -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(TODAY.load(Ordering::Relaxed)).unwrap_or_default()
}

/// The name of a field: `--exit-reason` and `REASON` are the options and places `exit_reason` and `reason`.
fn field(option: &str) -> String {
    option.trim_start_matches('-').replace('-', "_").to_lowercase()
}

/// A problem whose field is an option or a place.
fn named(problem: Problem, option: &str) -> Problem {
    problem.at(field(option))
}

/// A value that is not what its option asks for.
pub(crate) fn wrong(
    _: &Words,
    code: &str,
    option: &str,
    value: &str,
    details: &[(&'static str, Arg<'_>)],
) -> Problem {
    let problem = Problem::wrong(code.to_owned(), field(option), value);
    details.iter().fold(problem, |problem, (name, detail)| problem.with(*name, *detail))
}

/// A problem from its code, with what else its message says.
pub(crate) fn coded(_: &Words, kind: Kind, code: &str, details: &[(&str, Arg<'_>)]) -> Problem {
    let problem = Problem::new(kind, code.to_owned());
    details.iter().fold(problem, |problem, (name, detail)| problem.with((*name).to_owned(), *detail))
}

pub(crate) fn zone(_: &Words, option: &str, text: &str) -> Outcome<TimeZone> {
    resolve::time_zone("", text).map_err(|problem| named(problem, option))
}

pub(crate) fn text<T: FromStr<Err = TextError>>(_: &Words, option: &str, value: &str) -> Outcome<T> {
    resolve::text("", value).map_err(|problem| named(problem, option))
}

pub(crate) fn choice<T: Copy>(
    _: &Words,
    option: &str,
    family: Family,
    all: &[T],
    code: impl Fn(T) -> &'static str,
    value: &str,
) -> Outcome<T> {
    resolve::choice("", family, all, code, value).map_err(|problem| named(problem, option))
}

pub(crate) fn date(_: &Words, option: &str, text: &str) -> Outcome<PartialDate> {
    resolve::date(today(), "", text).map_err(|problem| named(problem, option))
}

pub(crate) fn iso(text: &str) -> String {
    resolve::iso(today(), text)
}
