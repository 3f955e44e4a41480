//! `export.untp_credential`: a certificate as an unsigned UNTP conformity credential; the issuer signs it elsewhere.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::PartialDate;
use domain::value::id::{CertificationId, CooperativeId};
use exchange::untp::credential::{self, ASSESSMENT_LEVELS, ASSESSOR_LEVELS, Issue, Refusal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::unsaid;
use crate::operation::{Delivery, Export, Exported, Media};
use crate::problem::Kind;
use crate::{Field as _, Input, Outcome, Problem};

/// A certificate as a conformity credential of UNTP, not signed
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct UntpCredential {
    /// The certification: code or title of the scheme, or number of the certificate
    pub certification: Input<CertificationId>,
    /// The organisation, where several are certified
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// The decentralised identifier (DID) of who is to issue it, such as did:web:example.org
    #[arg(long)]
    pub issuer: String,
    /// What it is called; the body that granted the certificate by default
    #[arg(long)]
    pub issuer_name: Option<String>,
    /// How the assessor is related to what was assessed: Self, Commercial, Buyer, Membership, Unspecified or 3rdParty
    #[arg(long, value_name = "LEVEL")]
    pub assessor_level: String,
    /// On what authority it was assessed: GovtApproval, GlobalMRA, Accredited, Verified, Validated or Unspecified
    #[arg(long, value_name = "LEVEL")]
    pub assessment_level: String,
    /// What the scheme is; with it the scheme is described
    #[arg(long)]
    pub scheme_description: Option<String>,
    /// Since when the scheme holds, where the register does not say it
    #[arg(long, value_name = "DATE")]
    pub scheme_from: Option<Input<PartialDate>>,
}

impl Export for UntpCredential {
    const NAME: &'static str = "export.untp_credential";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;
    const MEDIA: &'static [Media] = &[Media::CREDENTIAL];

    fn produce<'a>(&self, to: &Delivery<'a>) -> Outcome<Exported<'a>> {
        let resolver = to.at.resolver()?;
        let holder = self.cooperative.as_deref();
        let certification = resolver.certification("certification", &self.certification, holder)?;
        let issue = Issue {
            scheme_from: self.scheme_from.read("scheme_from", &resolver)?,
            did: self.issuer.clone(),
            name: self.issuer_name.clone(),
            assessor_level: self.assessor_level.clone(),
            assessment_level: self.assessment_level.clone(),
            scheme_description: self.scheme_description.clone(),
        };
        let made = credential::credential(resolver.register, certification, to.at.on(), &issue);
        let made = made.map_err(|refusal| self.refused(refusal))?;
        let notices = unsaid(to.words, "untp-credential-unsaid", "untp-credential", &made.unsaid);
        let text = credential::write(&made.document);
        Ok(Exported::of(Self::NAME, to.media, text).saying(notices))
    }
}

impl UntpCredential {
    /// Why there is no credential, and what to do.
    fn refused(&self, refusal: Refusal) -> Problem {
        let (field, code, value) = match refusal {
            Refusal::Unknown => return Problem::unforeseen(),
            Refusal::NotInForce => ("certification", "certificate_not_in_force", &*self.certification),
            Refusal::Did => ("issuer", "issuer_wrong", self.issuer.as_str()),
            Refusal::Name => ("issuer_name", "issuer_name_needed", ""),
            Refusal::AssessorLevel => ("assessor_level", "level_wrong", self.assessor_level.as_str()),
            Refusal::AssessmentLevel => ("assessment_level", "level_wrong", self.assessment_level.as_str()),
        };
        let is_assessor = refusal == Refusal::AssessorLevel;
        let known = if is_assessor { ASSESSOR_LEVELS.join(", ") } else { ASSESSMENT_LEVELS.join(", ") };
        let mut problem = Problem::wrong(code, field, value).with("known", known);
        if refusal == Refusal::NotInForce {
            problem.kind = Kind::NotFound;
        }
        problem
    }
}
