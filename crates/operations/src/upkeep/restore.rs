//! `restore`.

use clap::Args;
use domain::authority::{Act, Asked, Sensitivity};
use reports::words::Words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::Store;

use super::Verified;
use crate::operation::{Keeper, Maintenance, Told};
use crate::proposal::Notice;
use crate::{Outcome, Problem, When};

/// Bring a register back from a verified copy
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Restore {
    /// The copy
    pub file: String,
    /// Put it in the place of the register that is there
    #[arg(long)]
    #[serde(default)]
    pub overwrite: bool,
}

impl Maintenance for Restore {
    const NAME: &'static str = "restore";
    const KIND: Asked = Asked::Act(Act::Upkeep);
    const CLASS: Sensitivity = Sensitivity::Public;
    const LOCAL: bool = true;
    type Answer = Verified;

    fn carry_out(&self, keeper: &mut dyn Keeper, _: &Words) -> Outcome<Verified> {
        let report = storage::restore(self.file.as_ref(), keeper.place(), self.overwrite)?;
        Ok(Verified::from(report))
    }

    fn rehearse(&self, keeper: &mut dyn Keeper, _: &Words) -> Outcome<Option<Verified>> {
        let copy = Store::open_read_only(self.file.as_ref());
        let copy = copy.map_err(|error| Problem::from(error).at("file"))?;
        copy.may_back_up(keeper.place(), self.overwrite)?;
        Ok(None)
    }

    fn told(answer: &Verified, when: &When, words: &Words) -> Told {
        answer.told("restore-title", when, words)
    }

    fn verdict(answer: &Verified, _: &Words) -> Outcome<Vec<Notice>> {
        answer.soundness().map(|()| Vec::new())
    }
}
