//! `export.w3c_org`: linked data, with concepts labelled in every language that the program speaks.

use clap::Args;
use domain::authority::{Question, Sensitivity};
use domain::value::id::CooperativeId;
use exchange::w3c_org::{self, Concept};
use reports::words::{Family, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::unsaid;
use crate::operation::{Delivery, Export, Exported, Media};
use crate::resolve::all_words;
use crate::{Field as _, Input, Outcome};

/// Organisations, organs, posts and who holds them as linked data: the Organization Ontology of W3C in JSON-LD
#[derive(Clone, Debug, Args, Serialize, Deserialize, JsonSchema)]
pub struct W3cOrg {
    /// Of this organisation with everything that belongs to it
    #[arg(long)]
    pub cooperative: Option<Input<CooperativeId>>,
}

impl Export for W3cOrg {
    const NAME: &'static str = "export.w3c_org";
    const KIND: Question = Question::Records;
    const CLASS: Sensitivity = Sensitivity::Internal;
    const MEDIA: &'static [Media] = &[Media::JSON_LD];

    fn produce<'a>(&self, to: &Delivery<'a>) -> Outcome<Exported<'a>> {
        let cooperative = self.cooperative.read("cooperative", &to.at.resolver()?)?;
        let labels = |concept: Concept, code: &str| {
            let id = match concept {
                Concept::Cooperative => format!("{}-{code}", Family::Cooperative.prefix()),
                Concept::Organ => format!("{}-{code}", Family::Organ.prefix()),
                Concept::Post => format!("{}-{code}", Family::Post.prefix()),
                Concept::Rank => format!("{}-{code}", Family::Rank.prefix()),
                Concept::Belonging => format!("belonging-{code}"),
            };
            let known = all_words().filter(|words| words.has(&id));
            known.map(|words| (words.lang().code(), label(words, concept, code, &id))).collect()
        };
        let export = w3c_org::export(to.at.register()?, cooperative, to.at.on(), &labels);
        let notices = unsaid(to.words, "w3c-org-unsaid", "w3c-org", &export.unsaid);
        let text = w3c_org::write(&export.document);
        Ok(Exported::of(Self::NAME, to.media, text).saying(notices))
    }
}

/// The name of a concept without a holder.
fn label(words: &Words, concept: Concept, code: &str, id: &str) -> String {
    if concept == Concept::Post { words.term(Family::Post, code) } else { words.say(id) }
}
