//! How the results of a project stand on a day: baseline, target and actual by gender (IATI 2.03).

use chrono::NaiveDate;

use crate::programme::{ActualResult, ExpectedResult, PartnerRole};
use crate::register::Register;
use crate::value::id::{ExpectedResultId, ProjectId};
use crate::value::{Money, Ratio, Sums, Tally};

/// How a result stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Which result.
    pub expected_result: ExpectedResultId,
    /// What is to be reached.
    pub content: ExpectedResult,
    /// The last that is known on the day.
    pub latest: Option<ActualResult>,
    /// How many of the people aimed at were reached: actual to target. `None` while nothing is known or none are aimed
    /// at.
    pub reached: Option<Ratio>,
    /// The same for women.
    pub women_reached: Option<Ratio>,
}

/// How the results of a project stand on a day, in the order in which they were set.
pub fn results(register: &Register, project: ProjectId, on: NaiveDate) -> Vec<Standing> {
    let found = register.programmes().project(project);
    let expected_results = found.into_iter().flat_map(|found| &found.expected_results);
    expected_results
        .map(|(expected_result, (content, known))| {
            let latest = known.iter().rfind(|one| one.on.first() <= on).cloned();
            let ratio = |part: fn(&Tally) -> u64| {
                latest.as_ref().and_then(|latest| Ratio::new(part(&latest.actual), part(&content.target)))
            };
            let (reached, women_reached) = (ratio(Tally::total), ratio(|tally| tally.women));
            Standing {
                expected_result: *expected_result,
                content: content.clone(),
                latest,
                reached,
                women_reached,
            }
        })
        .collect()
}

/// What funding partners give to a project, by currency; partners whose amount nobody said are not among it.
pub fn funding(register: &Register, project: ProjectId) -> Vec<Money> {
    let found = register.programmes().project(project);
    let partners = found.into_iter().flat_map(|found| found.partners.values());
    let funding = partners.filter(|partner| partner.role == PartnerRole::Funding);
    funding.filter_map(|partner| partner.amount).collect::<Sums>().capped()
}

/// What the budget of a project comes to, by currency.
pub fn budget(register: &Register, project: ProjectId) -> Vec<Money> {
    let found = register.programmes().project(project);
    let lines = found.into_iter().flat_map(|found| found.budget.values());
    lines.map(|line| line.amount).collect::<Sums>().capped()
}
