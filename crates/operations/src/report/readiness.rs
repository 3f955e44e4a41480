//! `report.readiness`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::certification::scheme::RequirementCode;
use domain::compliance;
use domain::rule::RuleSet;
use domain::value::id::CertificationId;
use reports::answer;
use reports::document::Document;
use reports::records::Records;
use reports::report::ReadinessAnswer;
use reports::report::{self, Listed};
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::resolve::OfCertification;
use crate::{Field as _, Input, Moment, Outcome, Problem, Query, Resolver};

/// How ready an organisation is for a certification, requirement by requirement
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Readiness {
    /// For which certification.
    #[command(flatten)]
    #[serde(flatten)]
    pub of: OfCertification,
    /// Only the requirements of this selection of the scheme
    #[arg(long)]
    pub profile: Option<Input<RequirementCode>>,
    /// Which requirements: all, due or missing
    #[arg(long, default_value = "all")]
    #[serde(default = "all", skip_serializing_if = "is_all")]
    pub only: Input<Listed>,
}

fn all() -> Input<Listed> {
    Listed::default().code().into()
}

/// Whether it is what is assumed where nothing is said: it is the same request with it and without.
fn is_all(only: &Input<Listed>) -> bool {
    **only == *Listed::default().code()
}

impl Query for Readiness {
    const NAME: &'static str = "report.readiness";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let id = resolver.the_certification(&self.of)?;
        let profile = self.profile.read("profile", &resolver)?;
        let listed = self.only.read("only", &resolver)?;
        let ready = compliance::readiness(resolver.register, RuleSet::peru(), id, profile.as_ref(), at.on());
        let ready = ready.ok_or_else(|| self.no_profile(&resolver, id))?;
        Ok(report::readiness(&Records::new(resolver.register, words), &ready, listed, &at.provenance()?))
    }

    fn answer_schema() -> Schema {
        answer::schema::<ReadinessAnswer>()
    }
}

impl Readiness {
    /// The scheme does not make that selection: names those that it makes.
    fn no_profile(&self, resolver: &Resolver<'_>, id: CertificationId) -> Problem {
        let scheme = resolver.scheme_of(id).and_then(|id| resolver.register.certifications().scheme(id));
        let codes = scheme.into_iter().flat_map(|scheme| &scheme.profiles).map(|one| one.code.as_str());
        let known = codes.collect::<Vec<_>>().join(", ");
        let value = self.profile.as_deref().unwrap_or_default();
        Problem::wrong("profile_unknown", "profile", value).with("known", known)
    }
}
