//! `cooperative.leave_central`.

use clap::Args;
use domain::cooperative::act;
use domain::value::PartialDate;
use domain::value::id::CooperativeId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Leave a central or federation
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct LeaveCentral {
    /// Who leaves
    pub cooperative: Input<CooperativeId>,
    /// Whom it leaves
    pub central: Input<CooperativeId>,
    /// The first day on which it no longer belongs
    #[arg(long)]
    pub on: Input<PartialDate>,
}

impl Mutation for LeaveCentral {
    const NAME: &'static str = "cooperative.leave_central";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let ends = (("cooperative", &*self.cooperative), ("central", &*self.central));
        let affiliation = resolver.affiliation(ends.0, ends.1)?;
        Ok(act::LeaveCentral { affiliation, on: self.on.read("on", resolver)? }.into())
    }
}
