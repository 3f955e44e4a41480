//! `policy.show`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::PolicyId;
use reports::answer;
use reports::document::Document;
use reports::report::equality_lists as report;
use reports::report::equality_lists::PolicyAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Moment, Outcome, Problem, Query};

/// Show one policy
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Show {
    /// The policy: title, version or identifier
    pub policy: Input<PolicyId>,
}

impl Query for Show {
    const NAME: &'static str = "policy.show";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let policy = self.policy.read("policy", &at.resolver()?)?;
        let document = report::policy(at.register()?, policy, at.on(), &at.provenance()?, words);
        document.ok_or_else(Problem::unforeseen)
    }

    fn answer_schema() -> Schema {
        answer::schema::<PolicyAnswer>()
    }
}
