//! Projects as activities of the International Aid Transparency Initiative (IATI 2.03). Decides nothing, and makes nothing
//! up: what IATI demands and a register does not know is asked of the caller, and where it is not given the export is
//! refused with what is missing.
//!
//! - An activity is known by the reference of who reports it and the identifier of the project.
//! - A date that is known to the month or the year is written as its first day where something begins, as its last where
//!   something ends, with what is known beside it. An end is the last day that belongs to the project.
//! - Figures of people are totals, and by sex only where no part of them is a count of few (`indicator::disclosure`).

mod activity;
mod element;
mod money;
mod result;
mod unsaid;

use chrono::{DateTime, NaiveDate, Utc};
use domain::Register;
use domain::indicator::disclosure::Policy;
use domain::programme::Project;
use domain::value::id::ProjectId;

use crate::unsaid::Unsaid;
use element::Element;

/// The version of the standard.
const VERSION: &str = "2.03";

/// The codes of the list `OrganisationType`.
pub const ORGANISATION_TYPES: [&str; 16] =
    ["10", "11", "15", "21", "22", "23", "24", "30", "40", "60", "70", "71", "72", "73", "80", "90"];

/// The codes of the list `ResultType`: output, outcome, impact, other.
pub const RESULT_TYPES: [&str; 4] = ["1", "2", "3", "9"];

/// Who reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reporter {
    /// The reference of the organisation, unique in the world: the code of its register and its number there.
    pub reference: String,
    /// What kind of organisation it is, a code of [`ORGANISATION_TYPES`].
    pub kind: String,
    /// What it is called.
    pub name: String,
}

/// What a register does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Who reports.
    pub reporter: Reporter,
    /// The language of the texts (ISO 639-1).
    pub language: Option<String>,
    /// What the projects are, where their results and activities do not say it.
    pub description: Option<String>,
    /// The country in which the projects are (ISO 3166-1 alpha-2).
    pub country: Option<String>,
    /// The sector of the projects, a five-digit purpose code of OECD DAC.
    pub sector: Option<String>,
    /// What kind of results the projects have, a code of [`RESULT_TYPES`]; without it no results are told.
    pub results: Option<String>,
    /// When the file is made.
    pub made: DateTime<Utc>,
    /// The day as of which projects stand.
    pub on: NaiveDate,
    /// Which counts of people may leave the house.
    pub policy: Policy,
}

/// What is wrong with an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The reference has no code of a register before its number, or characters that none has.
    Reference,
    /// The kind of organisation is not in the list.
    Kind,
    /// The country is no code of two letters.
    Country,
    /// The sector is no code of five digits.
    Sector,
    /// The kind of result is not in the list.
    Results,
}

/// What a project lacks that every activity must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// It has no participating organisation.
    Partner(ProjectId),
    /// Neither it nor the options say what it is.
    Description(ProjectId),
    /// There is no project, and a file has at least one activity.
    Project,
}

/// Why there is no file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// An option is none.
    Option(Fault),
    /// Projects lack something.
    Lacks(Vec<Lack>),
}

/// A file, and what it leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The XML.
    pub text: String,
    /// What the register knows of the projects and the file does not say.
    pub unsaid: Vec<Unsaid>,
}

/// The projects as a file of activities, in the order in which they are given.
pub fn export(register: &Register, projects: &[ProjectId], options: &Options) -> Result<Export, Refusal> {
    check(options).map_err(Refusal::Option)?;
    let found = projects.iter().filter_map(|id| register.programmes().project(*id));
    let (told, untold): (Vec<&Project>, Vec<&Project>) =
        found.partition(|project| !project.details.name.is_erased());
    let mut lacks: Vec<Lack> = told.iter().flat_map(|project| activity::lacks(project, options)).collect();
    if told.is_empty() {
        lacks.push(Lack::Project);
    }
    if !lacks.is_empty() {
        return Err(Refusal::Lacks(lacks));
    }
    let activities = told.iter().map(|project| activity::activity(register, project, options));
    let top = Element::new("iati-activities")
        .with("version", VERSION)
        .with("generated-datetime", &instant(options.made))
        .all(activities);
    let unsaid = unsaid::unsaid(register, &told, untold.len(), options);
    Ok(Export { text: top.into_document(), unsaid })
}

fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// What is wrong with the options, the first fault.
fn check(options: &Options) -> Result<(), Fault> {
    let Reporter { reference, kind, .. } = &options.reporter;
    let strange = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '/' | '&' | '|' | '?');
    let parted =
        reference.split_once('-').is_some_and(|(list, number)| !list.is_empty() && !number.is_empty());
    if !parted || reference.contains(strange) {
        return Err(Fault::Reference);
    }
    let letters = |text: &String| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    let digits = |text: &String| text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    let listed = |text: &String| RESULT_TYPES.contains(&text.as_str());
    let checks = [
        (ORGANISATION_TYPES.contains(&kind.as_str()), Fault::Kind),
        (options.country.as_ref().is_none_or(letters), Fault::Country),
        (options.sector.as_ref().is_none_or(digits), Fault::Sector),
        (options.results.as_ref().is_none_or(listed), Fault::Results),
    ];
    checks.into_iter().find(|(right, _)| !right).map_or(Ok(()), |(_, fault)| Err(fault))
}
