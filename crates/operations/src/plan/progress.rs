//! `plan.progress`.

use clap::Args;
use domain::equality::{self, Command};
use domain::value::id::{EvidenceId, MeasureId, PlanId};
use domain::value::{PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::resolve::Percent;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down how far a measure is
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Progress {
    /// The measure: title or identifier
    pub measure: Input<MeasureId>,
    /// How much of it is done, from 0 to 100
    pub percent: Input<Percent>,
    /// On which day
    #[arg(long)]
    pub on: Input<PartialDate>,
    /// Of which plan
    #[arg(long)]
    pub plan: Option<Input<PlanId>>,
    /// What there is to say, without naming a person
    #[arg(long)]
    pub note: Option<Input<Remark>>,
    /// The evidence that shows it; may be given several times
    #[arg(long)]
    #[serde(default)]
    pub evidence: Vec<Input<EvidenceId>>,
}

impl Mutation for Progress {
    const NAME: &'static str = "plan.progress";
    const KINDS: &'static [&'static str] = &["equality.report_progress"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let Percent(percent) = self.percent.read("percent", resolver)?;
        let progress = equality::Progress {
            evidence: self.evidence.read("evidence", resolver)?,
            note: self.note.read("note", resolver)?,
            on: self.on.read("on", resolver)?,
            percent,
        };
        let measure = resolver.measure("measure", self.plan.as_deref(), &self.measure)?;
        Ok(Command::ReportProgress { measure, progress }.into())
    }
}
