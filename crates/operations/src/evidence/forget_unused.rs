//! `evidence.forget_unused`.

use clap::Args;
use domain::authority::{Act, Asked, Sensitivity};
use reports::words::Words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::operation::{Keeper, Maintenance, Told};
use crate::proposal::Notice;
use crate::{Outcome, When};

/// Take away the files that no evidence, scheme or statute refers to: kept for something that was annulled or never recorded
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct ForgetUnused {
    /// Do not ask
    #[arg(long)]
    #[serde(default)]
    pub yes: bool,
}

/// Files that were taken away, or would be.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Forgotten {
    /// How many bytes they had.
    pub bytes: u64,
    /// Whether nothing was taken away because it was a trial.
    pub dry_run: bool,
    /// How many files.
    pub files: u64,
}

impl Maintenance for ForgetUnused {
    const NAME: &'static str = "evidence.forget_unused";
    const KIND: Asked = Asked::Act(Act::Upkeep);
    const CLASS: Sensitivity = Sensitivity::Public;
    const LOCAL: bool = true;
    type Answer = Forgotten;

    fn carry_out(&self, keeper: &mut dyn Keeper, _: &Words) -> Outcome<Forgotten> {
        let forgotten = keeper.store()?.collect_garbage()?;
        Ok(Forgotten { bytes: forgotten.bytes, dry_run: false, files: forgotten.files })
    }

    fn rehearse(&self, keeper: &mut dyn Keeper, _: &Words) -> Outcome<Option<Forgotten>> {
        let unused = keeper.store()?.unreferenced()?;
        let files = u64::try_from(unused.len()).unwrap_or(u64::MAX);
        Ok(Some(Forgotten { bytes: unused.values().sum(), dry_run: true, files }))
    }

    fn question(&self, keeper: &mut dyn Keeper) -> Outcome<Option<Notice>> {
        let unused = keeper.store()?.unreferenced()?;
        let bytes: u64 = unused.values().sum();
        let question = Notice::new("evidence-forget-question").with("count", unused.len());
        Ok((!unused.is_empty()).then(|| question.with("bytes", bytes)))
    }

    fn told(answer: &Forgotten, _: &When, _: &Words) -> Told {
        let said = Notice::new("evidence-forgotten").with("count", answer.files);
        Told::Sentence(said.with("bytes", answer.bytes))
    }

    fn verdict(answer: &Forgotten, _: &Words) -> Outcome<Vec<Notice>> {
        Ok(if answer.dry_run { vec![Notice::new("receipt-dry-run")] } else { Vec::new() })
    }
}
