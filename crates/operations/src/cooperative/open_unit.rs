//! `cooperative.open_unit`.

use clap::Args;
use domain::cooperative::act;
use domain::value::id::CooperativeId;
use domain::value::{Name, PartialDate, ShortText};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Open a mining unit: a concession
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct OpenUnit {
    /// Who works it
    pub cooperative: Input<CooperativeId>,
    /// What it is called
    pub name: Input<Name>,
    /// Its concession code
    #[arg(long)]
    pub code: Option<Input<ShortText>>,
    /// Since when
    #[arg(long)]
    pub from: Input<PartialDate>,
}

impl Mutation for OpenUnit {
    const NAME: &'static str = "cooperative.open_unit";

    fn propose(&self, resolver: &Resolver<'_>, mint: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(act::OpenUnit {
            unit: mint.id(),
            cooperative: self.cooperative.read("cooperative", resolver)?,
            name: self.name.read("name", resolver)?,
            code: self.code.read("code", resolver)?,
            from: self.from.read("from", resolver)?,
        }
        .into())
    }
}
