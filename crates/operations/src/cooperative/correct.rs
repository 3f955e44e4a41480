//! `cooperative.correct`.

use clap::Args;
use domain::cooperative::{Kind, act};
use domain::value::Remark;
use domain::value::id::CooperativeId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::about::About;
use crate::{Field as _, Input, Mint, Mutation, Outcome, Problem, Proposal, Resolver};

/// Correct its kind and details
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Correct {
    /// The organisation: acronym, RUC, registry entry or name
    pub cooperative: Input<CooperativeId>,
    /// primary, central, federation, civil_association, company or other
    #[arg(long)]
    pub kind: Option<Input<Kind>>,
    /// What is known of it
    #[command(flatten)]
    #[serde(flatten)]
    pub about: About,
    /// What was wrong
    #[arg(long)]
    pub reason: Option<Input<Remark>>,
}

impl Mutation for Correct {
    const NAME: &'static str = "cooperative.correct";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let cooperative = self.cooperative.read("cooperative", resolver)?;
        let known = resolver.register.cooperatives().get(cooperative).ok_or_else(Problem::unforeseen)?;
        Ok(act::Correct {
            cooperative,
            kind: self.kind.read("kind", resolver)?.unwrap_or(known.kind),
            details: self.about.over(&known.details, resolver)?,
            reason: self.reason.read("reason", resolver)?,
        }
        .into())
    }
}
