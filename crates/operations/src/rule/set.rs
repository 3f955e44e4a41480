//! `rule.set`.

use clap::Args;
use domain::equality::{Command, GenderRule, GenderRuleKind};
use domain::value::id::{CooperativeId, OrganId};
use domain::value::{PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::resolve::Percent;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Set how an organ's places are to be shared between women and men, from a day on
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Set {
    /// The organ: kind or name
    pub organ: Input<OrganId>,
    /// parity, alternation, proportional or none
    pub rule: Input<GenderRuleKind>,
    /// From when
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// The cooperative, where several have such an organ
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// For parity: the least share of each, in percent; 40 unless told otherwise
    #[arg(long)]
    pub least: Option<Input<Percent>>,
    /// Where that is written
    #[arg(long)]
    pub source: Option<Input<Remark>>,
}

impl Mutation for Set {
    const NAME: &'static str = "rule.set";
    const KINDS: &'static [&'static str] = &["equality.set_gender_rule"];

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let rule = GenderRule {
            from: self.from.read("from", resolver)?,
            kind: self.rule.read("rule", resolver)?,
            least_percent: self.least.read("least", resolver)?.map(|Percent(percent)| percent),
            source: self.source.read("source", resolver)?,
        };
        let organ = resolver.organ("organ", self.cooperative.as_deref(), &self.organ)?;
        Ok(Command::SetGenderRule { organ, rule }.into())
    }
}
