//! `cooperative.annul`.

use clap::Args;
use domain::cooperative::act;
use domain::value::Remark;
use domain::value::id::CooperativeId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that it was recorded in error; only while nothing depends on it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Annul {
    /// The organisation: acronym, RUC, registry entry or name
    pub cooperative: Input<CooperativeId>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for Annul {
    const NAME: &'static str = "cooperative.annul";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let cooperative = self.cooperative.read("cooperative", resolver)?;
        Ok(act::Annul { cooperative, reason: self.reason.read("reason", resolver)? }.into())
    }
}
