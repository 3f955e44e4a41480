//! `cooperative.rename`.

use clap::Args;
use domain::cooperative::act;
use domain::value::id::CooperativeId;
use domain::value::{Label, PartialDate, ShortText};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Give it another name from a day on
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Rename {
    /// The organisation: acronym, RUC, registry entry or name
    pub cooperative: Input<CooperativeId>,
    /// Its new legal name
    pub name: Input<Label>,
    /// What it is called for short from then on
    #[arg(long)]
    pub acronym: Option<Input<ShortText>>,
    /// The first day of the new name
    #[arg(long)]
    pub on: Input<PartialDate>,
}

impl Mutation for Rename {
    const NAME: &'static str = "cooperative.rename";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        Ok(act::Rename {
            cooperative: self.cooperative.read("cooperative", resolver)?,
            name: self.name.read("name", resolver)?,
            acronym: self.acronym.read("acronym", resolver)?,
            on: self.on.read("on", resolver)?,
        }
        .into())
    }
}
