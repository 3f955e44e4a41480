//! A project as an activity: its elements in the order that the schema demands.

use chrono::NaiveDate;
use domain::Register;
use domain::programme::{Partner, Partnership, Project};
use domain::value::id::{CooperativeId, ProjectId};
use domain::value::{Name, PartialDate};

use super::element::Element;
use super::{Lack, Options, instant, money, result};

/// What stands before the number of a taxpayer in a reference (org-id.guide).
pub(super) const RUC: &str = "PE-RUC-";

/// The vocabulary of purpose codes of five digits.
const DAC: &str = "1";

/// A description that says what is to be reached.
const OBJECTIVES: &str = "2";
/// A description of any other kind.
const GENERAL: &str = "1";

/// The relation of a phase or part to the project that it is of.
const PARENT: &str = "1";

/// What the project lacks that every activity must have.
pub(super) fn lacks(project: &Project, options: &Options) -> Vec<Lack> {
    let partner = project.partners.is_empty().then_some(Lack::Partner(project.id));
    let described = description(project, options).is_some();
    let description = (!described).then_some(Lack::Description(project.id));
    partner.into_iter().chain(description).collect()
}

/// The identifier of the activity of a project.
fn identifier(project: ProjectId, options: &Options) -> String {
    format!("{}-{project}", options.reporter.reference)
}

pub(super) fn activity(register: &Register, project: &Project, options: &Options) -> Element {
    let reporter = &options.reporter;
    let head = [
        Element::new("iati-identifier").saying(&identifier(project.id, options)),
        Element::new("reporting-org")
            .with("ref", &reporter.reference)
            .with("type", &reporter.kind)
            .narrating(&reporter.name),
        Element::new("title").narrating(project.details.name.as_str()),
    ];
    let country = options.country.as_ref().map(|code| Element::new("recipient-country").with("code", code));
    let sector =
        options.sector.as_ref().map(|code| Element::new("sector").with("vocabulary", DAC).with("code", code));
    let parent = project.details.phase_of.map(|parent| {
        Element::new("related-activity").with("ref", &identifier(parent, options)).with("type", PARENT)
    });
    Element::new("iati-activity")
        .with("last-updated-datetime", &instant(options.made))
        .with_if("xml:lang", options.language.as_deref())
        .all(head)
        .all(description(project, options))
        .all(project.partners.values().map(|partner| participant(register, partner)))
        .all([Element::new("activity-status").with("code", status(project, options.on))])
        .all(dates(project, options.on))
        .all(country)
        .all(sector)
        .all(money::budgets(project))
        .all(parent)
        .all(result::results(register, project, options))
}

/// What the project is: as the options say, else its results, else what it does.
fn description(project: &Project, options: &Options) -> Option<Element> {
    let told = |names: Vec<&Name>| {
        let told: Vec<&str> = names.into_iter().filter(|name| !name.is_erased()).map(Name::as_str).collect();
        (!told.is_empty()).then(|| told.join("; "))
    };
    let results = || told(project.expected_results.values().map(|(result, _)| &result.title).collect());
    let activities = || told(project.activities.values().map(|activity| &activity.title).collect());
    let given = options.description.clone().map(|text| (GENERAL, text));
    let given = given.or_else(|| results().map(|text| (OBJECTIVES, text)));
    let (kind, text) = given.or_else(|| activities().map(|text| (GENERAL, text)))?;
    Some(Element::new("description").with("type", kind).narrating(&text))
}

fn participant(register: &Register, known: &Partnership) -> Element {
    let (reference, name) = match &known.partner {
        Partner::Organisation(organisation) => organisation_of(register, *organisation),
        Partner::Outside(name) => (None, (!name.is_erased()).then(|| name.to_string())),
    };
    let element = Element::new("participating-org")
        .with_if("ref", reference.as_deref())
        .with("role", &known.role.iati().to_string());
    match name {
        Some(name) => element.narrating(&name),
        None => element,
    }
}

/// The reference and the name of an organisation of the register.
fn organisation_of(register: &Register, id: CooperativeId) -> (Option<String>, Option<String>) {
    let Some(found) = register.cooperatives().get(id) else { return (None, None) };
    let reference = found.details.ruc.as_ref().map(|ruc| format!("{RUC}{ruc}"));
    (reference, Some(found.name().to_owned()))
}

/// In the pipeline, being implemented, or closed, as its days say.
fn status(project: &Project, on: NaiveDate) -> &'static str {
    let period = &project.details.period;
    if on < period.first_day() {
        "1"
    } else if period.end_day().is_none_or(|end| on < end) {
        "2"
    } else {
        "4"
    }
}

/// When it began or is to begin, and when it ended or is to end.
fn dates(project: &Project, on: NaiveDate) -> Vec<Element> {
    let period = &project.details.period;
    let begun = if period.first_day() <= on { "2" } else { "1" };
    let ended = if period.end_day().is_some_and(|end| end <= on) { "4" } else { "3" };
    let date = |kind, day, known: PartialDate| {
        let element = Element::new("activity-date").with("type", kind).with("iso-date", &iso(day));
        if matches!(known, PartialDate::Day(_)) { element } else { element.narrating(&known.to_string()) }
    };
    let start = date(begun, period.from.first(), period.from);
    let end = period.until.map(|until| date(ended, last_day(until), until));
    core::iter::once(start).chain(end).collect()
}

pub(super) fn iso(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// The last day that belongs to something that ends so: the day before an end that is known to the day.
pub(super) fn last_day(until: PartialDate) -> NaiveDate {
    match until {
        PartialDate::Day(day) => day.pred_opt().unwrap_or(day),
        PartialDate::Month(_) | PartialDate::Year(_) => until.last(),
    }
}
