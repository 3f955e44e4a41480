//! The organisations of a register as linked data, with concepts labelled in every language that the program speaks.

use std::path::PathBuf;

use clap::Args;
use exchange::w3c_org::{self, Concept};
use reports::words::{Family, Lang, Words};

use super::say_unsaid;
use crate::args::Format;
use crate::desk::Desk;
use crate::problem::Outcome;

/// Organisations as linked data, to be written.
#[derive(Debug, Args)]
pub(crate) struct OrgFile {
    /// The file, or - for standard output
    #[arg(default_value = "-")]
    file: PathBuf,
    /// Of this organisation with everything that belongs to it
    #[arg(long)]
    cooperative: Option<String>,
}

impl OrgFile {
    /// Writes it.
    pub(super) fn run(self, desk: &mut Desk) -> Outcome {
        let destination = desk.own_outlet(&self.file, Some(Format::Json), &["jsonld", "json"])?;
        let cooperative = self.cooperative.as_ref();
        let cooperative = cooperative.map(|one| desk.reading()?.cooperative(one)).transpose()?;
        let spoken: Vec<Words> = Lang::ALL.into_iter().map(Words::new).collect();
        let labels = |concept: Concept, code: &str| {
            let id = match concept {
                Concept::Cooperative => format!("{}-{code}", Family::Cooperative.prefix()),
                Concept::Organ => format!("{}-{code}", Family::Organ.prefix()),
                Concept::Post => format!("{}-{code}", Family::Post.prefix()),
                Concept::Rank => format!("{}-{code}", Family::Rank.prefix()),
                Concept::Belonging => format!("belonging-{code}"),
            };
            let known = spoken.iter().filter(|words| words.has(&id));
            known.map(|words| (words.lang().code(), label(words, concept, code, &id))).collect()
        };
        let on = desk.on();
        let export = w3c_org::export(desk.register()?, cooperative, on, &labels);
        say_unsaid(desk.words(), "w3c-org", &export.unsaid);
        desk.export(&destination, w3c_org::write(&export.document).as_bytes())
    }
}

/// The name of a concept without a holder.
fn label(words: &Words, concept: Concept, code: &str, id: &str) -> String {
    if concept == Concept::Post { words.term(Family::Post, code) } else { words.say(id) }
}
