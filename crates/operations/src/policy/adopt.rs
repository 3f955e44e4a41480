//! `policy.adopt`.

use clap::Args;
use domain::equality::{Command, PolicyDetails};
use domain::value::id::{CooperativeId, EvidenceId, OrganId, PolicyId};
use domain::value::text::ShortText;
use domain::value::{Name, PartialDate, Period, Remark};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Write down a policy that an organ adopted
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Adopt {
    /// What it is called
    pub title: Input<Name>,
    /// From which day on it holds
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// Until when, that day excluded
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
    /// Whose policy, where there are several organisations
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// The organ that adopted it
    #[arg(long)]
    pub organ: Option<Input<OrganId>>,
    /// Which version it is
    #[arg(long)]
    pub version: Option<Input<ShortText>>,
    /// The version before it, which ends when this one begins
    #[arg(long)]
    pub supersedes: Option<Input<PolicyId>>,
    /// Where the resolution is written
    #[arg(long)]
    pub resolution: Option<Input<Remark>>,
    /// When it is to be looked at again
    #[arg(long)]
    pub review: Option<Input<PartialDate>>,
    /// The evidence that holds its text
    #[arg(long)]
    pub document: Option<Input<EvidenceId>>,
}

impl Mutation for Adopt {
    const NAME: &'static str = "policy.adopt";
    const KINDS: &'static [&'static str] = &["equality.adopt_policy"];

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        let of = self.cooperative.as_deref();
        let cooperative = resolver.the_cooperative("cooperative", of)?;
        let former = self.supersedes.as_ref();
        let former = former.map(|former| resolver.policy("supersedes", Some(cooperative), former));
        let period =
            Period { from: self.from.read("from", resolver)?, until: self.until.read("until", resolver)? };
        let details = PolicyDetails {
            adopted_by: resolver.organ_if("organ", of, self.organ.as_deref())?,
            cooperative,
            document: self.document.read("document", resolver)?,
            period,
            resolution: self.resolution.read("resolution", resolver)?,
            review: self.review.read("review", resolver)?,
            supersedes: former.transpose()?,
            title: self.title.read("title", resolver)?,
            version: self.version.read("version", resolver)?,
        };
        Ok(Command::AdoptPolicy { policy: mint.id(), details }.into())
    }
}
