//! `export.popolo`.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::CooperativeId;
use exchange::popolo;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::unsaid;
use crate::operation::{Delivery, Export, Exported, Media};
use crate::{Field as _, Input, Outcome};

/// Persons, organizations, posts and memberships as Popolo JSON
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct Popolo {
    /// Of this organisation with everything that belongs to it
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

impl Export for Popolo {
    const NAME: &'static str = "export.popolo";
    const KIND: Question = Question::Extracts;
    const CLASS: Sensitivity = Sensitivity::Personal;
    const MEDIA: &'static [Media] = &[Media::JSON];

    fn produce<'a>(&self, to: &Delivery<'a>) -> Outcome<Exported<'a>> {
        let cooperative = self.cooperative.read("cooperative", &to.at.resolver()?)?;
        let export = popolo::export(to.at.register()?, cooperative);
        let notices = unsaid(to.words, "popolo-unsaid", "popolo", &export.unsaid);
        let text = popolo::write(&export.document);
        Ok(Exported::of(Self::NAME, to.media, text).saying(notices))
    }
}
