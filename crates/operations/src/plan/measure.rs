//! `plan.measure`.

use clap::Args;
use domain::equality::{Command, MeasureDetails};
use domain::value::id::{CooperativeId, MeasureId, OrganId, PlanId};
use domain::value::{Money, Name, PartialDate, Period};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Put a measure into a plan, or change it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Measure {
    /// The plan: title or identifier
    pub plan: Input<PlanId>,
    /// What is done
    pub title: Input<Name>,
    /// The objective that it serves
    #[arg(long)]
    pub objective: Input<Name>,
    /// Since when
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// The deadline
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
    /// The organ that sees to it
    #[arg(long)]
    pub owner: Option<Input<OrganId>>,
    /// The cooperative whose organ is meant, where several have such an organ
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// What it costs, such as 1500.00 PEN
    #[arg(long)]
    pub budget: Option<Input<Money>>,
    /// The measure that is changed by this, instead of a new one: title or identifier
    #[arg(long, value_name = "MEASURE")]
    pub change: Option<Input<MeasureId>>,
}

impl Mutation for Measure {
    const NAME: &'static str = "plan.measure";
    const KINDS: &'static [&'static str] = &["equality.set_measure"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let plan = self.plan.read("plan", resolver)?;
        let changed = self.change.as_ref().map(|one| resolver.measure("change", Some(&self.plan), one));
        let changed = changed.transpose()?;
        let period =
            Period { from: self.from.read("from", resolver)?, until: self.until.read("until", resolver)? };
        let of = self.cooperative.as_deref();
        let details = MeasureDetails {
            budget: self.budget.read("budget", resolver)?,
            objective: self.objective.read("objective", resolver)?,
            owner: resolver.organ_if("owner", of, self.owner.as_deref())?,
            period,
            title: self.title.read("title", resolver)?,
        };
        let measure = changed.unwrap_or_else(|| mint.id());
        Ok(Command::SetMeasure { measure, plan, details }.into())
    }
}
