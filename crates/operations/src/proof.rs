//! `proof`: one event with what shows that it is under a checkpoint, for somebody who has nothing else of the register.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::checkpoint::{Signed, text_of};
use crate::operation::{Delivery, Export, Exported, Media};
use crate::problem::Kind;
use crate::{Outcome, Problem, Upload};

/// Export one event with its inclusion proof, to be checked under a checkpoint without the register
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Proof {
    /// The version of the event
    #[schemars(extend("x-listed-by" = "log"))]
    pub version: u64,
    /// The checkpoint that it is shown under
    #[arg(long, value_name = "FILE")]
    pub under: Upload,
}

/// A proof with the checkpoint that it is under.
#[derive(Serialize)]
struct Proven<'a> {
    #[serde(flatten)]
    proof: storage::Proof,
    checkpoint: &'a str,
}

impl Export for Proof {
    const NAME: &'static str = "proof";
    const KIND: Question = Question::Verification;
    const CLASS: Sensitivity = Sensitivity::Personal;
    const MEDIA: &'static [Media] = &[Media::JSON];

    fn produce<'a>(&self, to: &Delivery<'a>) -> Outcome<Exported<'a>> {
        let (signed, store) = (Signed::read("under", &self.under)?, to.at.store());
        signed.compare(store)?.continues(to.words)?;
        let beyond = || {
            let problem = Problem::new(Kind::NotFound, "proof_beyond").at("version");
            problem.with("given", self.version).with("last", signed.checkpoint.version)
        };
        let proof = store.proof(self.version, &signed.checkpoint)?.ok_or_else(beyond)?;
        let checkpoint = text_of("under", &self.under)?;
        Ok(Exported::of(Self::NAME, to.media, json(&Proven { proof, checkpoint })?))
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        vec![&mut self.under]
    }
}

/// A proof as JSON, its fields in the order of their names.
fn json(proven: &Proven<'_>) -> Outcome<String> {
    let sorted = serde_json::to_value(proven).and_then(|sorted| serde_json::to_string_pretty(&sorted));
    sorted.map(|text| format!("{text}\n")).map_err(|_| Problem::unforeseen())
}
