//! Words for eyes: the embedded Fluent files and the way from codes, dates and numbers to text.
//!
//! Holds no rule and no layout. A word that is missing shows as `⟨id⟩` and never stops a document.

mod date;
mod lang;
mod names;
mod number;
mod refusal;
mod term;

use core::fmt;
use std::collections::{HashMap, HashSet};
use std::sync::{PoisonError, RwLock};

use crate::text::visible;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

pub use self::{
    lang::{Lang, UnknownLang},
    names::{Names, without_accents},
    refusal::{
        Message, amount_error, date_error, identifier_error, place_error, rejection, text_error, undo_refusal,
    },
    term::Family,
};

/// The files of each language; both lists name the same files.
const SPANISH: &[&str] = &[
    include_str!("../words/es/format.ftl"),
    include_str!("../words/es/terms.ftl"),
    include_str!("../words/es/report.ftl"),
    include_str!("../words/es/event.ftl"),
    include_str!("../words/es/refusal.ftl"),
    include_str!("../words/es/notes.ftl"),
    include_str!("../words/es/cli.ftl"),
    include_str!("../words/es/catalogue.ftl"),
    include_str!("../words/es/certification.ftl"),
    include_str!("../words/es/evidence.ftl"),
    include_str!("../words/es/programme.ftl"),
    include_str!("../words/es/equality.ftl"),
    include_str!("../words/es/compliance.ftl"),
    include_str!("../words/es/equality-report.ftl"),
    include_str!("../words/es/roll-up.ftl"),
    include_str!("../words/es/formats.ftl"),
    include_str!("../words/es/server.ftl"),
    include_str!("../words/es/access.ftl"),
];
const ENGLISH: &[&str] = &[
    include_str!("../words/en/format.ftl"),
    include_str!("../words/en/terms.ftl"),
    include_str!("../words/en/report.ftl"),
    include_str!("../words/en/event.ftl"),
    include_str!("../words/en/refusal.ftl"),
    include_str!("../words/en/notes.ftl"),
    include_str!("../words/en/cli.ftl"),
    include_str!("../words/en/catalogue.ftl"),
    include_str!("../words/en/certification.ftl"),
    include_str!("../words/en/evidence.ftl"),
    include_str!("../words/en/programme.ftl"),
    include_str!("../words/en/equality.ftl"),
    include_str!("../words/en/compliance.ftl"),
    include_str!("../words/en/equality-report.ftl"),
    include_str!("../words/en/roll-up.ftl"),
    include_str!("../words/en/formats.ftl"),
    include_str!("../words/en/server.ftl"),
    include_str!("../words/en/access.ftl"),
];

/// The help of the program by language, apart from the rest because only few runs need it. That in English stands with the
/// arguments themselves.
const HELP_SPANISH: &[&str] = &[
    include_str!("../words/es/help.ftl"),
    include_str!("../words/es/catalogue-help.ftl"),
    include_str!("../words/es/certification-help.ftl"),
    include_str!("../words/es/evidence-help.ftl"),
    include_str!("../words/es/programme-help.ftl"),
    include_str!("../words/es/equality-help.ftl"),
    include_str!("../words/es/compliance-help.ftl"),
    include_str!("../words/es/equality-report-help.ftl"),
    include_str!("../words/es/roll-up-help.ftl"),
];
const HELP_ENGLISH: &[&str] = &[];

/// The greatest number that Fluent prints digit by digit.
const EXACT_MAX: u64 = 1 << 53;

/// The words of one language. Cheap to make and to ask: a message is parsed when it is first said.
pub struct Words {
    lang: Lang,
    /// The text of every message, by its id.
    texts: HashMap<&'static str, &'static str>,
    /// What was said so far.
    said: RwLock<FluentBundle<FluentResource>>,
}

/// Something that a message has a place for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A text, put in as it is; what could command a terminal or not be seen is written out.
    Text(&'a str),
    /// A number, put in with the separators of the language; it also chooses between singular and plural.
    Number(u64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl Words {
    /// The words of a language.
    pub fn new(lang: Lang) -> Self {
        Self::of(
            lang,
            match lang {
                Lang::Es => SPANISH,
                Lang::En => ENGLISH,
            },
        )
    }

    /// The help of the program and nothing else: `help-<verb>-<verb>` for verbs, `help-<verb>--<argument>` for arguments.
    pub fn help(lang: Lang) -> Self {
        Self::of(
            lang,
            match lang {
                Lang::Es => HELP_SPANISH,
                Lang::En => HELP_ENGLISH,
            },
        )
    }

    fn of(lang: Lang, files: &[&'static str]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![lang.id()]);
        // Isolation marks would stand between a reader's search and the text she sees.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::Es => |value, _| number::in_message(value, Lang::Es),
            Lang::En => |value, _| number::in_message(value, Lang::En),
        }));
        // Only a function that is there already could be refused.
        let _ = bundle.add_function("DAY", move |positional, _| date::with_article(positional.first(), lang));
        Self { lang, texts: messages(files), said: RwLock::new(bundle) }
    }

    /// The language of these words.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is a message of this id.
    pub fn has(&self, id: &str) -> bool {
        self.texts.contains_key(id)
    }

    /// A message that has no places to fill; `⟨id⟩` where it is missing.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// A message with its places filled; `⟨id⟩` where it is missing.
    pub fn say_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.formatted(id, None, args).unwrap_or_else(|| format!("⟨{id}⟩"))
    }

    /// A message that belongs to another one, such as what to do `next`; `⟨id.attribute⟩` where it is missing.
    pub fn say_attribute(&self, id: &str, attribute: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.formatted(id, Some(attribute), args).unwrap_or_else(|| format!("⟨{id}.{attribute}⟩"))
    }

    fn formatted(&self, id: &str, attribute: Option<&str>, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let text = self.texts.get(id)?;
        let mut said = self.said.read().unwrap_or_else(PoisonError::into_inner);
        if !said.has_message(id) {
            drop(said);
            self.learn(text);
            said = self.said.read().unwrap_or_else(PoisonError::into_inner);
        }
        let message = said.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut places = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match *arg {
                Arg::Text(text) => places.set(*name, FluentValue::from(visible(text))),
                // Fluent counts in floats, which do not tell these from their neighbours.
                Arg::Number(number) if EXACT_MAX < number => {
                    places.set(*name, FluentValue::from(self.integer_of(number)));
                }
                Arg::Number(number) => places.set(*name, FluentValue::from(number)),
            }
        }
        // A place without its argument shows as `{$name}`, which is the visible marker wanted here.
        let mut errors = Vec::new();
        Some(said.format_pattern(pattern, Some(&places), &mut errors).into_owned())
    }

    /// Parses a message and those that it names.
    fn learn(&self, text: &'static str) {
        let mut met = HashSet::from([text]);
        let mut waiting = vec![text];
        let mut said = self.said.write().unwrap_or_else(PoisonError::into_inner);
        while let Some(text) = waiting.pop() {
            // What parses is used even where a line does not; the tests see to it that every line does.
            let parsed = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
            said.add_resource_overriding(parsed);
            waiting.extend(named(text).filter_map(|id| self.texts.get(id)).filter(|text| met.insert(text)));
        }
    }

    /// A message as a heading: its first letter is a capital.
    pub fn heading(&self, id: &str) -> String {
        crate::text::capital(&self.say(id))
    }

    /// What something is called, in the quotation marks of the language.
    pub fn quoted(&self, text: &str) -> String {
        self.say_with("quoted", &[("text", Arg::from(text))])
    }
}

/// The messages of files by their ids. One that is there twice is the later one.
fn messages(files: &[&'static str]) -> HashMap<&'static str, &'static str> {
    // The shortest message is some forty bytes long.
    let mut found = HashMap::with_capacity(files.iter().map(|file| file.len()).sum::<usize>() / 40);
    for file in files {
        let mut lines = file.split_inclusive('\n');
        // Where the message that is being read starts and ends.
        let (mut start, mut end) = (0, 0);
        loop {
            let line = lines.next();
            // A message goes on to the next line that starts one, or a remark.
            let starts = |line: &str| {
                line.bytes().next().is_some_and(|first| first.is_ascii_alphabetic() || b"-#".contains(&first))
            };
            if line.is_none_or(starts) {
                let message = &file[start..end];
                let id = id_first_in(message);
                if !id.is_empty() {
                    found.insert(id, message);
                }
                start = end;
            }
            let Some(line) = line else { break };
            end += line.len();
        }
    }
    found
}

/// The ids that stand first in the places of a message: those of messages that it says, among others.
fn named(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).map(|place| id_first_in(place.trim_start()))
}

fn id_first_in(text: &str) -> &str {
    let ends = |byte: u8| !byte.is_ascii_alphanumeric() && byte != b'-' && byte != b'_';
    &text[..text.bytes().position(ends).unwrap_or(text.len())]
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}
