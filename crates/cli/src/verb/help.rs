//! `ayni help`: the page of a verb, of all verbs, or of the options of every verb.

use clap::Args;
use domain::authority::Asked;
use operations::problem::{Detail, Kind, Problem};
use reports::words::Words;

use super::Verb;
use crate::desk::Desk;
use crate::help::{self, Page};
use crate::names;
use crate::problem::Outcome;
use crate::typed::alike;

/// Show what a verb does and how it is typed
#[derive(Debug, Args)]
pub(super) struct Help {
    /// The verb, such as member admit; none for all verbs, and options for those of every verb
    #[arg(value_name = "VERB")]
    verbs: Vec<String>,
}

impl Verb for Help {
    const NAME: &'static str = "help";
    const ASKED: Option<Asked> = None;
    const ABOUT_THE_PROGRAM: bool = true;

    fn run(&self, desk: &mut Desk) -> Outcome {
        let words = desk.words();
        let page = Page::new(words);
        let shown = match self.verbs.as_slice() {
            [only] if help::is_called(only, "options") => page.options(),
            verbs => page.of(&asked_for(verbs, words)?),
        };
        // What is asked of a terminal is styled; a pipe gets the bare text.
        let styled = anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never;
        desk.put(&if styled { shown } else { anstream::adapter::strip_str(&shown).to_string() })
    }
}

/// The verb that somebody asks help for, as the program calls it and those before it.
fn asked_for(verbs: &[String], words: &Words) -> Outcome<Vec<String>> {
    let tree = names::put_on(crate::tree::whole(), words.lang());
    let (mut at, mut path) = (&tree, Vec::new());
    for (place, verb) in verbs.iter().enumerate() {
        let Some(below) = at.find_subcommand(verb) else {
            let problem = Problem::new(Kind::Usage, "help_unknown").valued(verb);
            let suggested = alike::verbs(at, &path, verb, &verbs[place + 1..]);
            return Err(problem
                .with("verb", Detail::Verb(path.join(" ").into()))
                .with("suggestion", Detail::List(suggested)));
        };
        path.push(below.get_name().to_owned());
        at = below;
    }
    Ok(path)
}
