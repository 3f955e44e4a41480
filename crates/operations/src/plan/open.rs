//! `plan.open`.

use clap::Args;
use domain::equality::{Command, PlanDetails};
use domain::value::id::{CooperativeId, OrganId, PolicyId};
use domain::value::{Name, PartialDate, Period};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down a plan of action
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Open {
    /// What it is called
    pub title: Input<Name>,
    /// Since when
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// Until when, that day excluded
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
    /// Whose plan, where there are several organisations
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// The organ that answers for it
    #[arg(long)]
    pub organ: Option<Input<OrganId>>,
    /// The policy that it carries out
    #[arg(long)]
    pub policy: Option<Input<PolicyId>>,
}

impl Mutation for Open {
    const NAME: &'static str = "plan.open";
    const KINDS: &'static [&'static str] = &["equality.open_plan"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let of = self.cooperative.as_deref();
        let period =
            Period { from: self.from.read("from", resolver)?, until: self.until.read("until", resolver)? };
        let details = PlanDetails {
            cooperative: resolver.the_cooperative("cooperative", of)?,
            organ: resolver.organ_if("organ", of, self.organ.as_deref())?,
            period,
            policy: self.policy.read("policy", resolver)?,
            title: self.title.read("title", resolver)?,
        };
        Ok(Command::OpenPlan { plan: mint.id(), details }.into())
    }
}
