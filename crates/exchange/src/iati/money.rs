//! The budget of a project: its lines added up by currency and days.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::programme::{BudgetLine, Project};
use domain::value::{Money, Period, Sums};

use super::activity::{iso, last_day};
use super::element::Element;

/// The days of a line, where they have an end.
pub(super) fn days(project: &Project, line: &BudgetLine) -> Option<(NaiveDate, NaiveDate)> {
    let period: Period = line.period.unwrap_or(project.details.period);
    let (first, last) = (period.from.first(), last_day(period.until?));
    (first <= last).then_some((first, last))
}

/// The budgets; lines whose days have no end are in none.
pub(super) fn budgets(project: &Project) -> Vec<Element> {
    let mut sums: BTreeMap<(NaiveDate, NaiveDate), Sums> = BTreeMap::new();
    for line in project.budget.values() {
        if let Some(days) = days(project, line) {
            sums.entry(days).or_default().add(line.amount);
        }
    }
    sums.iter().flat_map(|(days, sums)| sums.capped().into_iter().map(|sum| budget(*days, sum))).collect()
}

/// A budget. Its value is of the first day: that is the day by which it may be changed into other currencies.
fn budget((first, last): (NaiveDate, NaiveDate), sum: Money) -> Element {
    let written = sum.to_string();
    let number = written.split(' ').next().unwrap_or_default();
    Element::new("budget").all([
        Element::new("period-start").with("iso-date", &iso(first)),
        Element::new("period-end").with("iso-date", &iso(last)),
        Element::new("value")
            .with("currency", sum.currency.as_str())
            .with("value-date", &iso(first))
            .saying(number),
    ])
}
