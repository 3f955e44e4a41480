//! `backup`.

use clap::Args;
use domain::authority::{Asked, Question, Sensitivity};
use reports::words::Words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Verified;
use crate::operation::{Keeper, Maintenance, Told};
use crate::proposal::Notice;
use crate::{Outcome, When};

/// Write a verified copy of the register
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Backup {
    /// The file to write
    pub file: String,
    /// Put it in the place of a file that is there
    #[arg(long)]
    #[serde(default)]
    pub overwrite: bool,
}

impl Maintenance for Backup {
    const NAME: &'static str = "backup";
    const KIND: Asked = Asked::Question(Question::Copies);
    const CLASS: Sensitivity = Sensitivity::Sensitive;
    const LOCAL: bool = true;
    type Answer = Verified;

    fn carry_out(&self, keeper: &mut dyn Keeper, _: &Words) -> Outcome<Verified> {
        let report = keeper.store()?.backup(self.file.as_ref(), self.overwrite)?;
        Ok(Verified::from(report))
    }

    fn rehearse(&self, keeper: &mut dyn Keeper, _: &Words) -> Outcome<Option<Verified>> {
        keeper.store()?.may_back_up(self.file.as_ref(), self.overwrite)?;
        Ok(None)
    }

    fn told(answer: &Verified, when: &When, words: &Words) -> Told {
        answer.told("backup-title", when, words)
    }

    fn verdict(answer: &Verified, _: &Words) -> Outcome<Vec<Notice>> {
        answer.soundness().map(|()| Vec::new())
    }
}
