//! Projects as an IATI file. What the standard demands and a register does not know is asked for, never made up.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::Args;
use domain::indicator::disclosure::Policy;
use domain::value::id::ProjectId;
use exchange::iati::{self, Fault, Lack, Options, Refusal, Reporter};
use operations::Problem;
use operations::problem::Kind;
use reports::words::Arg;

use super::say_unsaid;
use crate::desk::Desk;
use crate::problem::Outcome;
use crate::read;

/// What stands before the number of a taxpayer in a reference.
const RUC: &str = "PE-RUC-";

/// Projects, to be written.
#[derive(Debug, Args)]
pub(crate) struct IatiFile {
    /// The file, or - for standard output
    #[arg(default_value = "-")]
    file: PathBuf,
    /// Only this project; it may be given several times
    #[arg(long = "project", value_name = "PROJECT")]
    projects: Vec<String>,
    /// The reference of who reports, such as PE-RUC-20512333797
    #[arg(long)]
    reporting_ref: String,
    /// What kind of organisation reports: a code of the list OrganisationType, such as 22 (national NGO) or 70 (private sector)
    #[arg(long)]
    reporting_type: String,
    /// What it is called, where the register has no organisation with that RUC
    #[arg(long)]
    reporting_name: Option<String>,
    /// The language of the texts, such as es
    #[arg(long)]
    language: Option<String>,
    /// What the projects are, where neither results nor activities say it
    #[arg(long)]
    description: Option<String>,
    /// The country in which they are, such as PE
    #[arg(long)]
    country: Option<String>,
    /// Their sector: a purpose code of OECD DAC, such as 15180
    #[arg(long)]
    sector: Option<String>,
    /// What kind of results they have: 1 (output), 2 (outcome), 3 (impact) or 9 (other); without it none are told
    #[arg(long, value_name = "TYPE")]
    results: Option<String>,
}

impl IatiFile {
    /// Writes it.
    pub(super) fn run(self, desk: &mut Desk) -> Outcome {
        let destination = desk.own_outlet(&self.file, None, &["xml"])?;
        let (on, stamp) = (desk.on(), desk.stamp()?);
        let made = DateTime::parse_from_rfc3339(&stamp.generated_at).map(|made| made.with_timezone(&Utc));
        let made = made.map_err(|_| Problem::unforeseen())?;
        let projects = self.chosen(desk)?;
        let name = self.name(desk)?;
        let reporter = Reporter { reference: self.reporting_ref, kind: self.reporting_type, name };
        let options = Options {
            reporter,
            language: self.language,
            description: self.description,
            country: self.country,
            sector: self.sector,
            results: self.results,
            made,
            on,
            policy: Policy::default(),
        };
        let export = iati::export(desk.register()?, &projects, &options);
        let export = match export {
            Ok(export) => export,
            Err(refusal) => return Err(refused(desk, &refusal)?),
        };
        say_unsaid(desk.words(), "iati", &export.unsaid);
        desk.export(&destination, export.text.as_bytes())
    }

    /// The projects that were named, or all of them.
    fn chosen(&self, desk: &mut Desk) -> Outcome<Vec<ProjectId>> {
        let reading = desk.reading()?;
        if self.projects.is_empty() {
            return Ok(reading.register.programmes().projects().map(|project| project.id).collect());
        }
        self.projects.iter().map(|project| reading.project("projects", project)).collect()
    }

    /// What the organisation is called that reports.
    fn name(&self, desk: &mut Desk) -> Outcome<String> {
        if let Some(name) = &self.reporting_name {
            return Ok(name.clone());
        }
        let register = desk.register()?;
        let ruc = self.reporting_ref.strip_prefix(RUC);
        let own = ruc.and_then(|ruc| register.cooperatives().by_ruc(ruc));
        let own = own.and_then(|own| register.cooperatives().get(own)).map(|own| own.name().to_owned());
        own.ok_or_else(|| {
            let value = &self.reporting_ref;
            read::wrong(desk.words(), "iati_name_needed", "--reporting-name", value, &[])
        })
    }
}

/// Why there is no file, and what to do.
fn refused(desk: &mut Desk, refusal: &Refusal) -> Outcome<Problem> {
    let lacks = match refusal {
        Refusal::Option(fault) => {
            let (option, code) = match fault {
                Fault::Reference => ("--reporting-ref", "iati_reference_wrong"),
                Fault::Kind => ("--reporting-type", "iati_type_wrong"),
                Fault::Country => ("--country", "iati_country_wrong"),
                Fault::Sector => ("--sector", "iati_sector_wrong"),
                Fault::Results => ("--results", "iati_results_wrong"),
            };
            let known = iati::ORGANISATION_TYPES.join(", ");
            return Ok(read::wrong(desk.words(), code, option, "", &[("known", Arg::from(&known))]));
        }
        Refusal::Lacks(lacks) => lacks,
    };
    let reading = desk.reading()?;
    let records = reports::records::Records::new(reading.register, reading.words);
    let named = |wanted: fn(&Lack) -> Option<ProjectId>| {
        let names: Vec<String> = lacks.iter().filter_map(wanted).map(|id| records.project(id)).collect();
        names.join("; ")
    };
    let partner = named(|lack| if let Lack::Partner(project) = lack { Some(*project) } else { None });
    let description = named(|lack| if let Lack::Description(project) = lack { Some(*project) } else { None });
    let (code, projects) = match (partner.is_empty(), description.is_empty()) {
        (false, _) => ("iati_partner_needed", partner),
        (true, false) => ("iati_description_needed", description),
        (true, true) => ("iati_no_project", String::new()),
    };
    Ok(read::coded(reading.words, Kind::NotFound, code, &[("projects", Arg::from(&projects))]))
}
