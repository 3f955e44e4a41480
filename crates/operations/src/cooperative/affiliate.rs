//! `cooperative.affiliate`.

use clap::Args;
use domain::cooperative::act;
use domain::value::PartialDate;
use domain::value::id::CooperativeId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Join a central or federation
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Affiliate {
    /// Who joins
    pub cooperative: Input<CooperativeId>,
    /// Whom it joins
    pub central: Input<CooperativeId>,
    /// From when
    #[arg(long)]
    pub from: Input<PartialDate>,
}

impl Mutation for Affiliate {
    const NAME: &'static str = "cooperative.affiliate";

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(act::Affiliate {
            affiliation: mint.id(),
            cooperative: self.cooperative.read("cooperative", resolver)?,
            central: self.central.read("central", resolver)?,
            from: self.from.read("from", resolver)?,
        }
        .into())
    }
}
