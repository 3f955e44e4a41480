//! `member.annul`.

use clap::Args;
use domain::member::act;
use domain::value::Remark;
use domain::value::id::{CooperativeId, MembershipId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a membership was recorded in error
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// Whose
    pub member: Input<MembershipId>,
    /// The cooperative, where she belongs to several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "member.annul";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(act::Annul {
            membership: resolver.membership("member", &self.member, self.cooperative.as_deref())?,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
