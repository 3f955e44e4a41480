//! A certificate as an unsigned UNTP conformity credential; the issuer signs it elsewhere.

use std::path::PathBuf;

use clap::Args;
use domain::value::id::CertificationId;
use exchange::untp::credential::{self, ASSESSMENT_LEVELS, ASSESSOR_LEVELS, Issue, Refusal};
use operations::Problem;
use operations::problem::Kind;
use reports::words::Arg;

use super::say_unsaid;
use crate::args::Format;
use crate::desk::Desk;
use crate::problem::Outcome;
use crate::read;

/// A certificate, to be written.
#[derive(Debug, Args)]
pub(crate) struct CredentialFile {
    /// The certification: code or title of the scheme, or number of the certificate
    certification: String,
    /// The file, or - for standard output
    #[arg(default_value = "-")]
    file: PathBuf,
    /// The organisation, where several are certified
    #[arg(long)]
    cooperative: Option<String>,
    /// The decentralised identifier (DID) of who is to issue it, such as did:web:example.org
    #[arg(long)]
    issuer: String,
    /// What it is called; the body that granted the certificate by default
    #[arg(long)]
    issuer_name: Option<String>,
    /// How the assessor is related to what was assessed: Self, Commercial, Buyer, Membership, Unspecified or 3rdParty
    #[arg(long, value_name = "LEVEL")]
    assessor_level: String,
    /// On what authority it was assessed: GovtApproval, GlobalMRA, Accredited, Verified, Validated or Unspecified
    #[arg(long, value_name = "LEVEL")]
    assessment_level: String,
    /// What the scheme is; with it the scheme is described
    #[arg(long)]
    scheme_description: Option<String>,
    /// Since when the scheme holds, where the register does not say it
    #[arg(long, value_name = "DATE")]
    scheme_from: Option<String>,
}

impl CredentialFile {
    /// Writes it.
    pub(super) fn run(self, desk: &mut Desk) -> Outcome {
        let destination = desk.own_outlet(&self.file, Some(Format::Json), &["json", "jsonld"])?;
        let reading = desk.reading()?;
        let certification: CertificationId =
            reading.certification(&self.certification, self.cooperative.as_ref())?;
        let issue = Issue {
            scheme_from: read::date_if(desk.words(), "--scheme-from", self.scheme_from.as_ref())?,
            did: self.issuer,
            name: self.issuer_name,
            assessor_level: self.assessor_level,
            assessment_level: self.assessment_level,
            scheme_description: self.scheme_description,
        };
        let on = desk.on();
        let made = credential::credential(desk.register()?, certification, on, &issue);
        let made = made.map_err(|refusal| refused(desk, refusal, &self.certification, &issue))?;
        say_unsaid(desk.words(), "untp-credential", &made.unsaid);
        desk.export(&destination, credential::write(&made.document).as_bytes())
    }
}

/// Why there is no credential, and what to do.
fn refused(desk: &Desk, refusal: Refusal, certification: &str, issue: &Issue) -> Problem {
    let (option, code, value) = match refusal {
        Refusal::Unknown => return Problem::unforeseen(),
        Refusal::NotInForce => ("CERTIFICATION", "certificate_not_in_force", certification),
        Refusal::Did => ("--issuer", "issuer_wrong", issue.did.as_str()),
        Refusal::Name => ("--issuer-name", "issuer_name_needed", ""),
        Refusal::AssessorLevel => ("--assessor-level", "level_wrong", issue.assessor_level.as_str()),
        Refusal::AssessmentLevel => ("--assessment-level", "level_wrong", issue.assessment_level.as_str()),
    };
    let known = if refusal == Refusal::AssessorLevel {
        ASSESSOR_LEVELS.join(", ")
    } else {
        ASSESSMENT_LEVELS.join(", ")
    };
    let mut problem = read::wrong(desk.words(), code, option, value, &[("known", Arg::from(&known))]);
    if refusal == Refusal::NotInForce {
        problem.kind = Kind::NotFound;
    }
    problem
}
