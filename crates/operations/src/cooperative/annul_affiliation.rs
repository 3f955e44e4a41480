//! `cooperative.annul_affiliation`.

use clap::Args;
use domain::cooperative::act;
use domain::value::Remark;
use domain::value::id::CooperativeId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that an affiliation was recorded in error
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct AnnulAffiliation {
    /// Who joined
    pub cooperative: Input<CooperativeId>,
    /// Whom it joined
    pub central: Input<CooperativeId>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for AnnulAffiliation {
    const NAME: &'static str = "cooperative.annul_affiliation";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let ends = (("cooperative", &*self.cooperative), ("central", &*self.central));
        let affiliation = resolver.affiliation(ends.0, ends.1)?;
        Ok(act::AnnulAffiliation { affiliation, reason: self.reason.read("reason", resolver)? }.into())
    }
}
