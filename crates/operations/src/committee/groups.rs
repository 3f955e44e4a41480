//! Fields that several operations about mandates have.

use clap::Args;
use domain::committee::Origin;
use domain::value::id::{CooperativeId, MandateId, OrganId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Input, Outcome, Resolver};

// Where a mandate is held, to tell it from others of the same holder. The comment of a group would stand in the place of an
// operation's own.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "its documentation would be taken for that of the operation")]
pub struct InOrgan {
    /// The organ, where she holds several mandates
    #[arg(long)]
    pub organ: Option<Input<OrganId>>,
    /// The cooperative, where several have such an organ
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

impl InOrgan {
    /// The mandate of a holder.
    pub(super) fn mandate(
        &self,
        resolver: &Resolver<'_>,
        field: &'static str,
        holder: &str,
    ) -> Outcome<MandateId> {
        resolver.mandate(field, holder, self.organ.as_deref(), self.cooperative.as_deref())
    }
}

// How somebody came by a mandate.
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "its documentation would be taken for that of the operation")]
pub struct How {
    /// On behalf of which cooperative she sits
    #[arg(long)]
    pub represents: Option<Input<CooperativeId>>,
    /// election or appointment
    #[arg(long)]
    pub origin: Option<Input<Origin>>,
}
