//! Single cells of a table of figures.

use std::str::FromStr;

use chrono::{Days, NaiveDate};
use domain::value::{PartialDate, Period};

/// A text that fits its field, if it holds anything.
pub(super) fn text<T: FromStr>(cell: &str) -> Option<T> {
    cell.parse().ok()
}

/// The days that a figure speaks of: a day, a month, a year, or the two years of `2009/10`.
pub(super) fn period(cell: &str) -> Option<Period> {
    let (first, last) = cell.split_once('/').map_or((cell, None), |(first, last)| (first, Some(last)));
    let from: PartialDate = first.trim().parse().ok()?;
    let to = match last {
        None => from,
        Some(last) => second_year(first.trim(), last.trim())?,
    };
    let until = to.last().checked_add_days(Days::new(1))?;
    Period::new(from, Some(PartialDate::day(until)))
}

/// The second year of `2009/10` or `2009/2010`.
fn second_year(first: &str, last: &str) -> Option<PartialDate> {
    let century = first.get(..first.len().checked_sub(last.len())?)?;
    let year: PartialDate = format!("{century}{last}").parse().ok()?;
    let starts: NaiveDate = first.parse::<PartialDate>().ok()?.first();
    (starts < year.first()).then_some(year)
}

/// Where a source can be read, if it is an address.
pub(super) fn address(cell: &str) -> Option<&str> {
    ["https://", "http://"].iter().any(|scheme| cell.starts_with(scheme)).then_some(cell)
}

/// Who says it: of an address, the house that it belongs to.
pub(super) fn source(cell: &str) -> String {
    let Some((_, rest)) = address(cell).and_then(|address| address.split_once("://")) else {
        return cell.to_owned();
    };
    let house = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    house.strip_prefix("www.").unwrap_or(house).to_owned()
}
