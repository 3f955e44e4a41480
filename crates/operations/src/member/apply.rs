//! `member.apply`.

use clap::Args;
use domain::member::{Party, act};
use domain::value::PartialDate;
use domain::value::id::CooperativeId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down that somebody asked to be admitted
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Apply {
    /// Who asks: number, document or name of a person, or org:NAME of an organisation
    pub member: Input<Party>,
    /// The cooperative, where the register holds several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// When
    #[arg(long)]
    pub on: Input<PartialDate>,
}

impl Mutation for Apply {
    const NAME: &'static str = "member.apply";

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(act::Apply {
            membership: mint.id(),
            party: self.member.read("member", resolver)?,
            cooperative: resolver.the_home("cooperative", self.cooperative.as_deref())?,
            on: self.on.read("on", resolver)?,
        }
        .into())
    }
}
