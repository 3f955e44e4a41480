//! `rebuild`.

use clap::Args;
use domain::authority::{Act, Asked, Sensitivity};
use reports::words::Words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::operation::{Keeper, Maintenance, Told};
use crate::proposal::Notice;
use crate::{Outcome, When};

/// Derive the rows anew from the log
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Rebuild {}

/// What was derived.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Rebuilt {
    /// How many rows.
    pub rows: u64,
}

impl Maintenance for Rebuild {
    const NAME: &'static str = "rebuild";
    const KIND: Asked = Asked::Act(Act::Upkeep);
    const CLASS: Sensitivity = Sensitivity::Public;
    const LOCAL: bool = true;
    type Answer = Rebuilt;

    fn carry_out(&self, keeper: &mut dyn Keeper, _: &Words) -> Outcome<Rebuilt> {
        Ok(Rebuilt { rows: keeper.store()?.rebuild()? })
    }

    fn rehearse(&self, keeper: &mut dyn Keeper, _: &Words) -> Outcome<Option<Rebuilt>> {
        keeper.store().map(|_| None)
    }

    fn told(answer: &Rebuilt, _: &When, _: &Words) -> Told {
        Told::Sentence(Notice::new("upkeep-rebuilt").with("rows", answer.rows))
    }
}
