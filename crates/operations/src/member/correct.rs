//! `member.correct`.

use clap::Args;
use domain::member::{ExitReason, act};
use domain::value::id::{CooperativeId, MembershipId};
use domain::value::text::ShortText;
use domain::value::{PartialDate, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Change, Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver};

/// Correct the number, the first day or the exit of a membership
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Correct {
    /// Whose
    pub member: Input<MembershipId>,
    /// The cooperative, where she belongs to several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// The number as it is
    #[arg(long)]
    pub number: Option<Input<ShortText>>,
    /// The first day as it was
    #[arg(long)]
    pub admitted: Option<Input<PartialDate>>,
    /// The exit as it was; `never` takes an exit back
    #[arg(long)]
    pub left: Option<Input<Change<PartialDate>>>,
    /// Why she left: resignation, exclusion, death, transfer or dissolution; `none` takes a reason back
    #[arg(long)]
    pub exit_reason: Option<Input<Change<ExitReason>>>,
    /// What was wrong
    #[arg(long)]
    pub reason: Option<Input<Remark>>,
}

impl Mutation for Correct {
    const NAME: &'static str = "member.correct";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let membership = resolver.membership("member", &self.member, self.cooperative.as_deref())?;
        let known = resolver.register.members().get(membership);
        let known_left = known.and_then(|known| known.left);
        let exit_reason = self.exit_reason.read("exit_reason", resolver)?;
        let exit_reason = Change::over(exit_reason, known_left.and_then(|(_, why)| why));
        let left = Change::over(self.left.read("left", resolver)?, known_left.map(|(on, _)| on));
        if left.is_none() && self.left.is_none() && exit_reason.is_some() {
            return Err(Problem::wrong("date_needed", "left", ""));
        }
        let known_from = known.and_then(|known| known.admitted.or(known.applied));
        let admitted = self.admitted.read("admitted", resolver)?.or(known_from);
        let number = self.number.read("number", resolver)?;
        Ok(act::Correct {
            membership,
            number: number.or_else(|| known.and_then(|known| known.number.clone())),
            admitted: admitted.ok_or_else(|| Problem::wrong("date_needed", "admitted", ""))?,
            left: left.map(|left| (left, exit_reason)),
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
