//! What the register knows of the projects and the file does not say, counted.

use domain::Register;
use domain::indicator::programme::results;
use domain::programme::Project;

use super::result::{Shown, is_told, shown};
use super::{Options, money};
use crate::unsaid::Unsaid;

pub(super) fn unsaid(
    register: &Register,
    told: &[&Project],
    untold: usize,
    options: &Options,
) -> Vec<Unsaid> {
    let partners = || told.iter().flat_map(|project| project.partners.values());
    let standings = || {
        told.iter().flat_map(|project| {
            results(register, project.id, options.on).into_iter().map(move |one| (*project, one))
        })
    };
    let is_untold =
        |(project, standing): &(&Project, _)| options.results.is_none() || !is_told(project, standing);
    let figures = standings()
        .filter(|one| !is_untold(one))
        .flat_map(|(_, one)| one.content.baseline.into_iter().chain(one.latest.map(|latest| latest.actual)));
    let lines = told.iter().flat_map(|project| project.budget.values().map(move |line| (project, line)));
    Unsaid::list([
        ("projects.erased", untold),
        ("projects.also_called", told.iter().map(|project| project.details.also_called.len()).sum()),
        ("partners.amount", partners().filter(|partner| partner.amount.is_some()).count()),
        ("partners.period", partners().filter(|partner| partner.period.is_some()).count()),
        ("budget.without_end", lines.filter(|(project, line)| money::days(project, line).is_none()).count()),
        ("results", standings().filter(is_untold).count()),
        ("results.few", figures.filter(|tally| shown(tally, &options.policy) != Shown::All).count()),
        ("recipient_country", if options.country.is_none() { told.len() } else { 0 }),
        ("sector", if options.sector.is_none() { told.len() } else { 0 }),
    ])
}
