//! `member.decline`.

use clap::Args;
use domain::member::act;
use domain::value::id::{CooperativeId, MembershipId};
use domain::value::{PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down that the request was declined or withdrawn
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Decline {
    /// Whose request
    pub member: Input<MembershipId>,
    /// The cooperative, where she asked several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// When
    #[arg(long)]
    pub on: Input<PartialDate>,
    /// Why
    #[arg(long)]
    pub reason: Option<Input<Remark>>,
}

impl Mutation for Decline {
    const NAME: &'static str = "member.decline";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(act::Decline {
            membership: resolver.membership("member", &self.member, self.cooperative.as_deref())?,
            on: self.on.read("on", resolver)?,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
