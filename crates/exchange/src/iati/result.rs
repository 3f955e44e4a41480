//! The results of a project: baseline, target and actual, in people, by sex where that gives nobody away.

use chrono::{Datelike as _, NaiveDate};
use domain::Register;
use domain::indicator::disclosure::{Class, Policy};
use domain::indicator::programme::{Standing, results as standings};
use domain::programme::Project;
use domain::value::Tally;

use super::Options;
use super::activity::{iso, last_day};
use super::element::Element;

/// A measure that counts.
const UNIT: &str = "1";

/// The results, where their kind is told.
pub(super) fn results(register: &Register, project: &Project, options: &Options) -> Vec<Element> {
    let Some(kind) = &options.results else { return Vec::new() };
    let standings = standings(register, project.id, options.on);
    let told = standings.iter().filter(|standing| is_told(project, standing));
    told.map(|standing| result(project, standing, kind, options)).collect()
}

/// Whether the file can say the result: it has a name, and days within which it is to be reached.
pub(super) fn is_told(project: &Project, standing: &Standing) -> bool {
    !standing.content.title.is_erased() && days(project, standing).is_some()
}

/// The days within which a result is to be reached: until its deadline, or else the end of the project.
fn days(project: &Project, standing: &Standing) -> Option<(NaiveDate, NaiveDate)> {
    let first = project.details.period.from.first();
    let deadline = standing.content.deadline.map(|deadline| deadline.last());
    let last = deadline.or_else(|| project.details.period.until.map(last_day))?;
    (first <= last).then_some((first, last))
}

fn result(project: &Project, standing: &Standing, kind: &str, options: &Options) -> Element {
    let title = || Element::new("title").narrating(standing.content.title.as_str());
    let year = project.details.period.from.first().year().to_string();
    let baseline = standing.content.baseline.as_ref();
    let baselines = baseline.into_iter().flat_map(|tally| figures("baseline", tally, &options.policy));
    let baselines = baselines.map(|element| element.with("year", &year));
    let actual = standing.latest.as_ref().map(|latest| &latest.actual);
    let actuals = actual.into_iter().flat_map(|tally| figures("actual", tally, &options.policy));
    // What is aimed at are no people yet.
    let targets = by_sex("target", &standing.content.target);
    let period = days(project, standing).map(|(first, last)| {
        Element::new("period")
            .all([
                Element::new("period-start").with("iso-date", &iso(first)),
                Element::new("period-end").with("iso-date", &iso(last)),
            ])
            .all(targets)
            .all(actuals)
    });
    let indicator = Element::new("indicator").with("measure", UNIT).all([title()]).all(baselines).all(period);
    Element::new("result").with("type", kind).all([title(), indicator])
}

/// A count of people in total, and by sex; nothing, or only the total, where a count of few would leave the house.
fn figures(name: &'static str, tally: &Tally, policy: &Policy) -> Vec<Element> {
    match shown(tally, policy) {
        Shown::Nothing => Vec::new(),
        Shown::Total => vec![total(name, tally)],
        Shown::All => by_sex(name, tally),
    }
}

/// How much of a count of people may leave the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    Nothing,
    Total,
    All,
}

pub(super) fn shown(tally: &Tally, policy: &Policy) -> Shown {
    let Some(least) = policy.of(Class::Membership).least else { return Shown::All };
    let is_few = |count: u64| 0 < count && count < least;
    if is_few(tally.total()) {
        Shown::Nothing
    } else if [tally.women, tally.men, tally.other, tally.unknown].into_iter().any(is_few) {
        Shown::Total
    } else {
        Shown::All
    }
}

fn total(name: &'static str, tally: &Tally) -> Element {
    Element::new(name).with("value", &tally.total().to_string())
}

fn by_sex(name: &'static str, tally: &Tally) -> Vec<Element> {
    let parts = [("female", tally.women), ("male", tally.men), ("other", tally.other)];
    let part = |(value, count): (&str, u64)| {
        Element::new(name)
            .with("value", &count.to_string())
            .all([Element::new("dimension").with("name", "sex").with("value", value)])
    };
    let told = parts.into_iter().filter(|(value, count)| *value != "other" || 0 < *count);
    core::iter::once(total(name, tally)).chain(told.map(part)).collect()
}
