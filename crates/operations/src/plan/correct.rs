//! `plan.correct`.

use clap::Args;
use domain::equality::{Command, PlanDetails};
use domain::value::id::{CooperativeId, OrganId, PlanId, PolicyId};
use domain::value::{Name, PartialDate, Period, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver};

/// Correct what is known of a plan
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Correct {
    /// The plan: title or identifier
    pub plan: Input<PlanId>,
    /// What it is called
    #[arg(long)]
    pub title: Option<Input<Name>>,
    /// Since when
    #[arg(long)]
    pub from: Option<Input<PartialDate>>,
    /// Until when, that day excluded
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
    /// The cooperative whose organ is meant, where several have such an organ
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// The organ that answers for it
    #[arg(long)]
    pub organ: Option<Input<OrganId>>,
    /// The policy that it carries out
    #[arg(long)]
    pub policy: Option<Input<PolicyId>>,
    /// What was wrong
    #[arg(long)]
    pub reason: Option<Input<Remark>>,
}

impl Mutation for Correct {
    const NAME: &'static str = "plan.correct";
    const KINDS: &'static [&'static str] = &["equality.correct_plan"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let plan = self.plan.read("plan", resolver)?;
        let known = resolver.register.equality().plan(plan).map(|found| found.details.clone());
        let known = known.ok_or_else(Problem::unforeseen)?;
        let period = Period {
            from: self.from.read("from", resolver)?.unwrap_or(known.period.from),
            until: self.until.read("until", resolver)?.or(known.period.until),
        };
        let of = self.cooperative.as_deref();
        let details = PlanDetails {
            cooperative: known.cooperative,
            organ: resolver.organ_if("organ", of, self.organ.as_deref())?.or(known.organ),
            period,
            policy: self.policy.read("policy", resolver)?.or(known.policy),
            title: self.title.read("title", resolver)?.unwrap_or(known.title),
        };
        let reason = self.reason.read("reason", resolver)?;
        Ok(Command::CorrectPlan { plan, details, reason }.into())
    }
}
