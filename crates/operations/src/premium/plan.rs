//! `premium.plan`.

use clap::Args;
use domain::certification::{Command, Line, Planned};
use domain::value::id::CooperativeId;
use domain::value::{Name, PartialDate, Period};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down a plan for the premium
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Plan {
    /// What the plan is called
    pub title: Input<Name>,
    /// The organisation, where the register holds several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// From when
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// Until when, that day excluded
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
    /// A purpose with its money: PURPOSE=AMOUNT, such as "first aid=S/ 500"
    #[arg(long = "line", required = true, value_name = "LINE")]
    pub lines: Vec<Input<Line>>,
}

impl Mutation for Plan {
    const NAME: &'static str = "premium.plan";
    const KINDS: &'static [&'static str] = &["certification.plan_premium"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let planned = Planned {
            cooperative: resolver.the_cooperative("cooperative", self.cooperative.as_deref())?,
            lines: super::lines(&self.lines, resolver)?,
            period: Period {
                from: self.from.read("from", resolver)?,
                until: self.until.read("until", resolver)?,
            },
            title: self.title.read("title", resolver)?,
        };
        Ok(Command::PlanPremium { premium: mint.id(), planned }.into())
    }
}
