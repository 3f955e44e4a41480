//! `cooperative.dissolve`.

use clap::Args;
use domain::cooperative::act;
use domain::value::PartialDate;
use domain::value::id::CooperativeId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Dissolve it: everything that is going on in it ends
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Dissolve {
    /// The organisation: acronym, RUC, registry entry or name
    pub cooperative: Input<CooperativeId>,
    /// The first day on which it no longer exists
    #[arg(long)]
    pub on: Input<PartialDate>,
}

impl Mutation for Dissolve {
    const NAME: &'static str = "cooperative.dissolve";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let cooperative = self.cooperative.read("cooperative", resolver)?;
        Ok(act::Dissolve { cooperative, on: self.on.read("on", resolver)? }.into())
    }
}
