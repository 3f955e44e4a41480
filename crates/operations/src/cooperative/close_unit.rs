//! `cooperative.close_unit`.

use clap::Args;
use domain::cooperative::act;
use domain::value::PartialDate;
use domain::value::id::UnitId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Close a mining unit
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct CloseUnit {
    /// The unit: name, code or identifier
    pub unit: Input<UnitId>,
    /// The first day on which it is no longer worked
    #[arg(long)]
    pub on: Input<PartialDate>,
}

impl Mutation for CloseUnit {
    const NAME: &'static str = "cooperative.close_unit";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let unit = self.unit.read("unit", resolver)?;
        Ok(act::CloseUnit { unit, on: self.on.read("on", resolver)? }.into())
    }
}
