//! `copy`.

use clap::Args;
use domain::authority::{Asked, Question, Sensitivity};
use reports::words::Words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::Store;

use super::Verified;
use crate::operation::{Keeper, Maintenance, Told};
use crate::proposal::Notice;
use crate::{Outcome, Problem, When};

/// Copy a register between files and PostgreSQL servers, or bring a copy up to date
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Copy {
    /// The register: a file or an address
    #[arg(value_name = "SOURCE")]
    pub from: String,
    /// Where the copy goes: a file or an address
    pub to: String,
}

/// A copy that was made or brought up to date.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Copied {
    /// What was verified of the copy.
    #[serde(flatten)]
    pub verified: Verified,
    /// Where the copy is; an address without its password.
    pub path: String,
    /// How many events were added to it.
    pub added: u64,
    /// Whether it was there before.
    pub continued: bool,
}

impl Copy {
    fn source(&self) -> Outcome<Store> {
        Store::open_read_only(self.from.as_ref()).map_err(|error| Problem::from(error).at("from"))
    }
}

impl Maintenance for Copy {
    const NAME: &'static str = "copy";
    const KIND: Asked = Asked::Question(Question::Copies);
    const CLASS: Sensitivity = Sensitivity::Sensitive;
    const LOCAL: bool = true;
    type Answer = Copied;

    fn carry_out(&self, keeper: &mut dyn Keeper, _: &Words) -> Outcome<Copied> {
        let from = self.source()?;
        let copied = from.copy_to(self.to.as_ref(), &mut |done, all| keeper.progress(done, all))?;
        Ok(Copied {
            path: copied.path.display().to_string(),
            added: copied.report.version.saturating_sub(copied.before),
            continued: copied.before != 0,
            verified: Verified::from(copied.report),
        })
    }

    fn rehearse(&self, _: &mut dyn Keeper, _: &Words) -> Outcome<Option<Copied>> {
        self.source().map(|_| None)
    }

    fn told(answer: &Copied, when: &When, words: &Words) -> Told {
        answer.verified.told("copy-title", when, words)
    }

    fn verdict(answer: &Copied, _: &Words) -> Outcome<Vec<Notice>> {
        answer.verified.soundness()?;
        let said = Notice::new(if answer.continued { "copy-copied-on" } else { "copy-copied" });
        Ok(vec![said.with("path", answer.path.as_str()).with("events", answer.added)])
    }
}
