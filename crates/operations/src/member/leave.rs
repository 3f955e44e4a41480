//! `member.leave`.

use clap::Args;
use domain::member::{ExitReason, act};
use domain::value::PartialDate;
use domain::value::id::{CooperativeId, MembershipId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// End a membership; mandates that need it end with it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Leave {
    /// Whose
    pub member: Input<MembershipId>,
    /// The cooperative, where she belongs to several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// The first day on which she no longer belongs
    #[arg(long)]
    pub on: Input<PartialDate>,
    /// Why, where it is known: resignation, exclusion, death, transfer or dissolution
    #[arg(long)]
    pub reason: Option<Input<ExitReason>>,
}

impl Mutation for Leave {
    const NAME: &'static str = "member.leave";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let on = self.on.read("on", resolver)?;
        Ok(act::Leave {
            membership: resolver.before(on).membership(
                "member",
                &self.member,
                self.cooperative.as_deref(),
            )?,
            on,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
