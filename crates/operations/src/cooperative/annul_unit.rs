//! `cooperative.annul_unit`.

use clap::Args;
use domain::cooperative::act;
use domain::value::Remark;
use domain::value::id::UnitId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Field as _, Input, Mint, Mutation, Outcome, Proposal, Resolver};

/// Say that a mining unit was recorded in error
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct AnnulUnit {
    /// The unit: name, code or identifier
    pub unit: Input<UnitId>,
    /// What was wrong
    #[arg(long)]
    pub reason: Input<Remark>,
}

impl Mutation for AnnulUnit {
    const NAME: &'static str = "cooperative.annul_unit";

    fn propose(&self, resolver: &Resolver<'_>, _: &mut Mint<'_>) -> Outcome<Proposal> {
        let unit = self.unit.read("unit", resolver)?;
        Ok(act::AnnulUnit { unit, reason: self.reason.read("reason", resolver)? }.into())
    }
}
