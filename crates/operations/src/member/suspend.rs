//! `member.suspend`.

use clap::Args;
use domain::member::act;
use domain::value::id::{CooperativeId, MembershipId};
use domain::value::{PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Suspend a member's rights
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Suspend {
    /// Whose
    pub member: Input<MembershipId>,
    /// The cooperative, where she belongs to several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// The first day of the suspension
    #[arg(long)]
    pub on: Input<PartialDate>,
    /// The first day after it, where it is known
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
    /// Why
    #[arg(long)]
    pub reason: Option<Input<Remark>>,
}

impl Mutation for Suspend {
    const NAME: &'static str = "member.suspend";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let on = self.on.read("on", resolver)?;
        Ok(act::Suspend {
            membership: resolver.on(on).membership("member", &self.member, self.cooperative.as_deref())?,
            on,
            until: self.until.read("until", resolver)?,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
