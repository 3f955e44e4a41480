//! `export.iati`: projects as an IATI file. What the standard demands and a register does not know is asked for, never made
//! up.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::indicator::disclosure::Policy;
use domain::value::id::ProjectId;
use exchange::iati::{self, Fault, Lack, Options, Refusal, Reporter};
use reports::records::Records;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::unsaid;
use crate::operation::{Delivery, Export, Exported, Media};
use crate::problem::Kind;
use crate::{Field as _, Input, Outcome, Problem, Resolver};

/// What stands before the number of a taxpayer in a reference.
const RUC: &str = "PE-RUC-";

/// Projects as activities of the International Aid Transparency Initiative (IATI 2.03, XML)
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Iati {
    /// Only this project; it may be given several times
    #[arg(long = "project", value_name = "PROJECT")]
    #[serde(default)]
    pub projects: Vec<Input<ProjectId>>,
    /// The reference of who reports, such as PE-RUC-20512333797
    #[arg(long)]
    pub reporting_ref: String,
    /// What kind of organisation reports: a code of the list OrganisationType, such as 22 (national NGO) or 70 (private sector)
    #[arg(long)]
    pub reporting_type: String,
    /// What it is called, where the register has no organisation with that RUC
    #[arg(long)]
    pub reporting_name: Option<String>,
    /// The language of the texts, such as es
    #[arg(long)]
    pub language: Option<String>,
    /// What the projects are, where neither results nor activities say it
    #[arg(long)]
    pub description: Option<String>,
    /// The country in which they are, such as PE
    #[arg(long)]
    pub country: Option<String>,
    /// Their sector: a purpose code of OECD DAC, such as 15180
    #[arg(long)]
    pub sector: Option<String>,
    /// What kind of results they have: 1 (output), 2 (outcome), 3 (impact) or 9 (other); without it none are told
    #[arg(long, value_name = "TYPE")]
    pub results: Option<String>,
}

impl Export for Iati {
    const NAME: &'static str = "export.iati";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;
    const MEDIA: &'static [Media] = &[Media::XML];

    fn produce<'a>(&self, to: &Delivery<'a>) -> Outcome<Exported<'a>> {
        let resolver = to.at.resolver()?;
        let projects = self.chosen(&resolver)?;
        let reporter = Reporter {
            reference: self.reporting_ref.clone(),
            kind: self.reporting_type.clone(),
            name: self.name(&resolver)?,
        };
        let options = Options {
            reporter,
            language: self.language.clone(),
            description: self.description.clone(),
            country: self.country.clone(),
            sector: self.sector.clone(),
            results: self.results.clone(),
            made: to.at.when.now,
            on: to.at.on(),
            policy: Policy::default(),
        };
        let records = Records::new(resolver.register, to.words);
        let export = iati::export(resolver.register, &projects, &options);
        let export = export.map_err(|refusal| self.refused(&records, &refusal))?;
        let notices = unsaid(to.words, "iati-unsaid", "iati", &export.unsaid);
        Ok(Exported::of(Self::NAME, to.media, export.text).saying(notices))
    }
}

impl Iati {
    /// The projects that were named, or all of them.
    fn chosen(&self, resolver: &Resolver<'_>) -> Outcome<Vec<ProjectId>> {
        if self.projects.is_empty() {
            return Ok(resolver.register.programmes().projects().map(|project| project.id).collect());
        }
        self.projects.read("projects", resolver)
    }

    /// What the organisation is called that reports.
    fn name(&self, resolver: &Resolver<'_>) -> Outcome<String> {
        if let Some(name) = &self.reporting_name {
            return Ok(name.clone());
        }
        let cooperatives = resolver.register.cooperatives();
        let ruc = self.reporting_ref.strip_prefix(RUC);
        let own = ruc.and_then(|ruc| cooperatives.by_ruc(ruc)).and_then(|own| cooperatives.get(own));
        let needed = || Problem::wrong("iati_name_needed", "reporting_name", &self.reporting_ref);
        own.map(|own| own.name().to_owned()).ok_or_else(needed)
    }

    /// Why there is no file, and what to do.
    fn refused(&self, records: &Records<'_>, refusal: &Refusal) -> Problem {
        let lacks = match refusal {
            Refusal::Option(fault) => return self.wrong(*fault),
            Refusal::Lacks(lacks) => lacks,
        };
        let named = |wanted: fn(&Lack) -> Option<ProjectId>| {
            let names: Vec<String> = lacks.iter().filter_map(wanted).map(|id| records.project(id)).collect();
            names.join("; ")
        };
        let partner = named(|lack| if let Lack::Partner(project) = lack { Some(*project) } else { None });
        let description =
            named(|lack| if let Lack::Description(project) = lack { Some(*project) } else { None });
        let (code, projects) = match (partner.is_empty(), description.is_empty()) {
            (false, _) => ("iati_partner_needed", partner),
            (true, false) => ("iati_description_needed", description),
            (true, true) => ("iati_no_project", String::new()),
        };
        Problem::new(Kind::NotFound, code).with("projects", projects)
    }

    /// What is not as the standard has it.
    fn wrong(&self, fault: Fault) -> Problem {
        let given = |value: &Option<String>| value.clone().unwrap_or_default();
        let (field, code, value) = match fault {
            Fault::Reference => ("reporting_ref", "iati_reference_wrong", self.reporting_ref.clone()),
            Fault::Kind => ("reporting_type", "iati_type_wrong", self.reporting_type.clone()),
            Fault::Country => ("country", "iati_country_wrong", given(&self.country)),
            Fault::Sector => ("sector", "iati_sector_wrong", given(&self.sector)),
            Fault::Results => ("results", "iati_results_wrong", given(&self.results)),
        };
        Problem::wrong(code, field, &value).with("known", iati::ORGANISATION_TYPES.join(", "))
    }
}
