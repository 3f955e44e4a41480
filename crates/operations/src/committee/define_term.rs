//! `committee.define_term`.

use clap::Args;
use domain::committee::act;
use domain::value::id::{CooperativeId, OrganId};
use domain::value::{Name, PartialDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Define a term: the period for which an organ is elected as a whole
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct DefineTerm {
    /// The organ: kind or name
    pub organ: Input<OrganId>,
    /// What people call it, such as 2021-2023
    pub label: Input<Name>,
    /// The cooperative, where several have such an organ
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
    /// When it begins
    #[arg(long)]
    pub from: Input<PartialDate>,
    /// When it ends, that day excluded
    #[arg(long)]
    pub until: Option<Input<PartialDate>>,
}

impl Mutation for DefineTerm {
    const NAME: &'static str = "committee.define_term";

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(act::DefineTerm {
            term: mint.id(),
            organ: resolver.organ("organ", self.cooperative.as_deref(), &self.organ)?,
            label: self.label.read("label", resolver)?,
            from: self.from.read("from", resolver)?,
            until: self.until.read("until", resolver)?,
            external_key: None,
        }
        .into())
    }
}
