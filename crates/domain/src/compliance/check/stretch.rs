//! Since when something has been so without a gap.

use chrono::NaiveDate;

use crate::value::{DayRange, PartialDate, Period};

/// When the unbroken run of days that ends on a day began, where each of its days lies in at least one of the periods.
/// `None` where the day itself lies in none. The date is as exact as the period that begins the run.
pub(super) fn covered_since(
    on: NaiveDate,
    periods: impl IntoIterator<Item = (DayRange, PartialDate)>,
) -> Option<PartialDate> {
    let begun: Vec<(DayRange, PartialDate)> =
        periods.into_iter().filter(|(days, _)| days.from <= on && !days.is_empty()).collect();
    let earliest = |day: NaiveDate| {
        begun.iter().filter(|(days, _)| days.contains(day)).min_by_key(|(days, from)| (days.from, *from))
    };
    let mut run = earliest(on)?;
    while let Some(before) = run.0.from.pred_opt().and_then(earliest) {
        run = before;
    }
    Some(run.1)
}

/// The days of a period, with its beginning as exactly as it is known. Days that are counted from another day on than the
/// period says begin on that day.
pub(super) fn counted(counted: &Period, stated: &Period) -> (DayRange, PartialDate) {
    let days = counted.days();
    let from = if days.from == stated.first_day() { stated.from } else { days.from.into() };
    (days, from)
}

#[cfg(test)]
mod tests {
    use super::covered_since;
    use crate::testing::value::{date, day};
    use crate::value::Period;

    /// Protects "proven since": a gap ends the run, a period that touches or overlaps the next prolongs it, and one that
    /// begins later or is over plays no part.
    #[test]
    fn a_run_of_days_begins_after_the_last_gap() {
        let since = |periods: &[(&str, Option<&str>)], on: &str| {
            let periods = periods.iter().map(|(from, until)| {
                let period = Period { from: date(from), until: until.map(date) };
                (period.days(), period.from)
            });
            covered_since(day(on), periods).map(|since| since.to_string())
        };
        let periods = [
            ("2015", Some("2015-06-01")),
            ("2016-03", Some("2018-01-01")),
            ("2017-01-01", Some("2017-02-01")),
            ("2018-01-01", Some("2020-01-01")),
            ("2019-05-01", None),
            ("2030-01-01", None),
        ];
        assert_eq!(since(&periods, "2015-05-31").as_deref(), Some("2015"));
        assert_eq!(since(&periods, "2015-06-01"), None);
        assert_eq!(since(&periods, "2016-03-01").as_deref(), Some("2016-03"));
        assert_eq!(since(&periods, "2026-01-01").as_deref(), Some("2016-03"));
        assert_eq!(since(&[], "2026-01-01"), None);
    }
}
