//! `committee.seat`.

use clap::Args;
use domain::committee::{Post, Rank, act};
use domain::value::PartialDate;
use domain::value::id::{CooperativeId, OrganId, PersonId, TermId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::groups::How;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Seat a person: give her a mandate
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Seat {
    /// The person: number, document or name
    pub person: Input<PersonId>,
    /// The organ: kind or name
    #[arg(long)]
    pub organ: Input<OrganId>,
    /// The cooperative, where several have such an organ
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// president, vice_president, secretary, treasurer, member, delegate, manager or the organ's own word
    #[arg(long, default_value = "member")]
    #[serde(default = "member")]
    pub post: Input<Post>,
    /// An alternate seat
    #[arg(long)]
    #[serde(default)]
    pub alternate: bool,
    /// Her first day
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// When the mandate ends or is to end, that day excluded
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
    /// How she came by it
    #[command(flatten)]
    #[serde(flatten)]
    pub how: How,
    /// In which term, by its label
    #[arg(long)]
    pub term: Option<Input<TermId>>,
}

impl Mutation for Seat {
    const NAME: &'static str = "committee.seat";

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let organ = resolver.organ("organ", self.cooperative.as_deref(), &self.organ)?;
        let home = resolver.register.committees().organ(organ).map(|organ| organ.cooperative);
        let rank = if self.alternate { Rank::Alternate } else { Rank::Full };
        let (post, from) = (self.post.read("post", resolver)?, self.from.read("from", resolver)?);
        Ok(act::Seat {
            mandate: mint.id(),
            seat: resolver.seat("post", organ, &post, rank)?,
            person: resolver.on(from).person_in("person", &self.person, home)?,
            from,
            until: self.until.read("until", resolver)?,
            represents: self.how.represents.read("represents", resolver)?,
            origin: self.how.origin.read("origin", resolver)?,
            term: self.term.as_ref().map(|label| resolver.term("term", organ, label)).transpose()?,
        }
        .into())
    }
}

fn member() -> Input<Post> {
    "member".into()
}
