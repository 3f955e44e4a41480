//! `checkpoint.check`.

use clap::Args;
use domain::authority::{Asked, Question, Sensitivity};
use reports::words::Words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Compared, Signed, hex};
use crate::operation::{Keeper, Maintenance, Told};
use crate::problem::Kind;
use crate::{Outcome, Problem, Upload, When};

/// Compare the register with a checkpoint: whether it continues what it was
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Check {
    /// The checkpoint
    pub file: Upload,
    /// The public key that must have signed it, in hexadecimal digits
    #[arg(long, value_name = "KEY")]
    pub signed_by: Option<String>,
}

impl Maintenance for Check {
    const NAME: &'static str = "checkpoint.check";
    const KIND: Asked = Asked::Question(Question::Verification);
    const CLASS: Sensitivity = Sensitivity::Public;
    const LOCAL: bool = false;
    type Answer = Compared;

    fn carry_out(&self, keeper: &mut dyn Keeper, words: &Words) -> Outcome<Compared> {
        let signed = Signed::read("file", &self.file)?;
        let found = hex(&signed.key);
        if self.signed_by.as_ref().is_some_and(|wanted| !wanted.trim().eq_ignore_ascii_case(&found)) {
            let problem = Problem::new(Kind::Damaged, "checkpoint_signed_by_other").at("signed_by");
            return Err(problem.with("path", self.file.name()).with("found", found));
        }
        let compared = signed.compare(keeper.store()?)?;
        compared.continues(words)?;
        Ok(compared)
    }

    fn told(answer: &Compared, _: &When, words: &Words) -> Told {
        Told::Sentence(answer.sentence_of_hashes(&words.instant(&answer.at)))
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        vec![&mut self.file]
    }
}
