//! `report.certification`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use reports::answer;
use reports::document::Document;
use reports::records::Records;
use reports::report;
use reports::report::CertificateAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::resolve::OfCertification;
use crate::{Moment, Outcome, Problem, Query};

/// How a certification stands: standing, days left, steps and audits
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Certification {
    /// Of which certification.
    #[command(flatten)]
    #[serde(flatten)]
    pub of: OfCertification,
}

impl Query for Certification {
    const NAME: &'static str = "report.certification";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let id = resolver.the_certification(&self.of)?;
        let found = resolver.register.certifications().certification(id).ok_or_else(Problem::unforeseen)?;
        Ok(report::certificate(&Records::new(resolver.register, words), found, at.on(), &at.provenance()?))
    }

    fn answer_schema() -> Schema {
        answer::schema::<CertificateAnswer>()
    }
}
