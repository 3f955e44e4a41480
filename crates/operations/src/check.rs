//! `check`: where the register contradicts the law, a scheme or itself.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::compliance::{Severity, findings};
use domain::rule::RuleSet;
use reports::answer;
use reports::document::Document;
use reports::records::Records;
use reports::report;
use reports::report::FindingsAnswer;
use reports::words::Words;
use schemars::{JsonSchema, Schema};
use serde::{Deserialize, Serialize};

use crate::problem::Kind;
use crate::{Field as _, Input, Moment, Outcome, Problem, Query};

/// Find where the register contradicts the law, a scheme or itself; each finding with its source and its record
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Check {
    /// End with exit code 10 where there is any finding
    #[arg(long)]
    #[serde(default)]
    pub strict: bool,
    /// Only those of this weight or more: error, warning or info
    #[arg(long, default_value = "info")]
    #[serde(default = "every", skip_serializing_if = "is_every")]
    pub severity: Input<Severity>,
}

fn every() -> Input<Severity> {
    Severity::Info.code().into()
}

/// Whether it is what is assumed where nothing is said: it is the same request with it and without.
fn is_every(severity: &Input<Severity>) -> bool {
    **severity == *Severity::Info.code()
}

impl Query for Check {
    const NAME: &'static str = "check";
    const KIND: Question = Question::People;
    const CLASS: Sensitivity = Sensitivity::Personal;

    fn answer(&self, at: &Moment<'_>, words: &Words) -> Outcome<Document> {
        let least = self.severity.read("severity", &at.values())?;
        let register = at.register()?;
        let of = |register| findings(register, RuleSet::peru(), at.on(), at.when.today());
        let mut found = of(at.whole()?);
        if at.asker().sees() < Sensitivity::Sensitive {
            // What follows from what she is not shown would tell it; what follows from its absence is not so.
            let shown = of(register);
            found.retain(|finding| shown.contains(finding));
        }
        found.retain(|finding| finding.severity <= least);
        Ok(report::findings(&Records::new(register, words), &found, &at.provenance()?))
    }

    /// Each finding is a row of the answer.
    fn verdict(&self, answer: &Document) -> Outcome {
        let count = answer.tables().fold(0_usize, |count, (_, table)| count.saturating_add(table.rows.len()));
        if self.strict && 0 < count {
            return Err(Problem::new(Kind::Findings, "findings").with("count", count));
        }
        Ok(())
    }

    fn answer_schema() -> Schema {
        answer::schema::<FindingsAnswer>()
    }
}
