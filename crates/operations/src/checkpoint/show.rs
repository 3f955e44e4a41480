//! `checkpoint.show`: what a checkpoint says; the register is not asked.

use clap::Args;
use domain::authority::{Asked, Question, Sensitivity};
use domain::value::Digest;
use domain::value::id::RegisterId;
use reports::document::{Document, Fact};
use reports::provenance::Provenance;
use reports::words::Words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Signed, hex};
use crate::operation::{Keeper, Maintenance, Told};
use crate::{Outcome, Upload, When};

/// Show what a checkpoint says and who signed it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Show {
    /// The checkpoint
    pub file: Upload,
}

/// What a checkpoint says.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Shown {
    /// When it was written.
    pub at: String,
    /// The hash of the last event.
    #[schemars(with = "String")]
    pub head: Digest,
    /// The public key that signed it, in hexadecimal digits.
    pub key: String,
    /// Of which register it is.
    #[schemars(with = "String")]
    pub register: RegisterId,
    /// The root of the tree over the hashes of all events.
    #[schemars(with = "String")]
    pub root: Digest,
    /// The version of the last event.
    pub version: u64,
}

impl Maintenance for Show {
    const NAME: &'static str = "checkpoint.show";
    const KIND: Asked = Asked::Question(Question::Verification);
    const CLASS: Sensitivity = Sensitivity::Public;
    const LOCAL: bool = false;
    type Answer = Shown;

    fn carry_out(&self, _: &mut dyn Keeper, _: &Words) -> Outcome<Shown> {
        let Signed { checkpoint, key } = Signed::read("file", &self.file)?;
        Ok(Shown {
            at: checkpoint.at.to_rfc3339(),
            head: checkpoint.head,
            key: hex(&key),
            register: checkpoint.register,
            root: checkpoint.root,
            version: checkpoint.version,
        })
    }

    fn told(answer: &Shown, when: &When, words: &Words) -> Told {
        let fact = |id: &str, value: String| Fact { label: words.heading(id), value };
        let facts = vec![
            fact("checkpoint-register", answer.register.to_string()),
            fact("checkpoint-version", answer.version.to_string()),
            fact("verify-head", answer.head.to_string()),
            fact("checkpoint-root", answer.root.to_string()),
            fact("checkpoint-at", words.instant(&answer.at)),
            fact("checkpoint-key", answer.key.clone()),
        ];
        Told::Document(Box::new(
            Document {
                title: words.heading("checkpoint-title"),
                // It says the same whenever and wherever it is shown.
                provenance: Provenance { generated_at: None, ..when.provenance() },
                notes: vec![words.say("checkpoint-note")],
                ..Document::default()
            }
            .headed_by(facts),
        ))
    }

    fn uploads(&mut self) -> Vec<&mut Upload> {
        vec![&mut self.file]
    }
}
