//! `checkpoint.sign`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::hex;
use crate::operation::{Content, Delivery, Export, Exported, Media, Unwritten};
use crate::problem::Kind;
use crate::{Outcome, Problem};

/// Write down where the register stands, and sign it
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Sign {}

impl Export for Sign {
    const NAME: &'static str = "checkpoint.sign";
    const KIND: Question = Question::Verification;
    const CLASS: Sensitivity = Sensitivity::Public;
    const LOCAL: bool = true;
    const MEDIA: &'static [Media] = &[Media::TEXT];

    fn produce<'a>(&self, to: &Delivery<'a>) -> Outcome<Exported<'a>> {
        let signer = to.signer.ok_or_else(|| Problem::new(Kind::Usage, "key_nowhere"))?;
        let checkpoint = to.at.store().checkpoint()?;
        let text = move || -> Outcome<String> {
            let body = format!("{checkpoint}key {}\n", hex(&signer.key()?));
            let signature = signer.sign(body.as_bytes())?;
            Ok(format!("{body}signature {}\n", hex(&signature)))
        };
        // A key may be made when it is first asked for, which a trial must not do.
        let content = Content::Stream(Box::new(move |sink| {
            let text = text().map_err(Unwritten::Content)?;
            sink.write_all(text.as_bytes()).map_err(Unwritten::Sink)
        }));
        Ok(Exported::of(Self::NAME, to.media, content))
    }
}
