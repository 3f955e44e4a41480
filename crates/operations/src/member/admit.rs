//! `member.admit`.

use clap::Args;
use domain::member::{ExitReason, Party, act};
use domain::value::PartialDate;
use domain::value::id::CooperativeId;
use domain::value::text::ShortText;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver};

/// Admit a member, with or without a request before
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Admit {
    /// Who is admitted: number, document or name of a person, or org:NAME of an organisation
    pub member: Input<Party>,
    /// The cooperative, where the register holds several
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// The number in the book of members
    #[arg(long)]
    pub number: Option<Input<ShortText>>,
    /// The first day of membership
    #[arg(long)]
    pub on: Input<PartialDate>,
    /// The first day on which she no longer belonged, for a membership that is over
    #[arg(long)]
    pub left: Option<Input<PartialDate>>,
    /// Why she left, where it is known: resignation, exclusion, death, transfer or dissolution
    #[arg(long, requires = "left")]
    pub exit_reason: Option<Input<ExitReason>>,
}

impl Mutation for Admit {
    const NAME: &'static str = "member.admit";

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let party = self.member.read("member", resolver)?;
        let cooperative = resolver.the_home("cooperative", self.cooperative.as_deref())?;
        let mut requests = resolver.register.members().of(party).filter(|m| m.cooperative == cooperative);
        let open = requests.find(|m| m.admitted.is_none() && m.declined.is_none());
        let exit_reason = self.exit_reason.read("exit_reason", resolver)?;
        let left = self.left.read("left", resolver)?;
        if left.is_none() && exit_reason.is_some() {
            return Err(Problem::wrong("date_needed", "left", ""));
        }
        Ok(act::Admit {
            membership: open.map_or_else(|| mint.id(), |request| request.id),
            party,
            cooperative,
            number: self.number.read("number", resolver)?,
            on: self.on.read("on", resolver)?,
            left: left.map(|left| (left, exit_reason)),
        }
        .into())
    }
}
