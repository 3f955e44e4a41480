//! `report.audit`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::AuditId;
use reports::answer;
use reports::document::Document;
use reports::records::Records;
use reports::report;
use reports::report::AuditAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::resolve::OfCertification;
use crate::{Input, Moment, Outcome, Problem, Query};

/// An audit and its follow-up: findings, causes, actions, deadlines and effectiveness
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Audit {
    /// The audit: year, date or kind, such as 2021, 2021-05 or "renewal 2021"
    pub audit: Input<AuditId>,
    /// Of which certification.
    #[command(flatten)]
    #[serde(flatten)]
    pub of: OfCertification,
}

impl Query for Audit {
    const NAME: &'static str = "report.audit";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let resolver = at.resolver()?;
        let id = resolver.audit("audit", &self.audit, &self.of)?;
        let provenance = at.provenance()?;
        let found = resolver.register.certifications().audit(id);
        let records = Records::new(resolver.register, words);
        let document = found.and_then(|found| report::audit(&records, found, at.on(), &provenance));
        document.ok_or_else(Problem::unforeseen)
    }

    fn answer_schema() -> Schema {
        answer::schema::<AuditAnswer>()
    }
}
