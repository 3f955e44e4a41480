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
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use self::lang::Files;
use crate::text::visible;
use domain::value::id::PersonId;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

pub use self::{
    lang::{Lang, UnknownLang},
    names::{Names, without_accents},
    refusal::{
        Message, amount_error, date_error, identifier_error, place_error, rejection, text_error, undo_refusal,
    },
    term::Family,
};

/// The greatest number that Fluent prints digit by digit.
const EXACT_MAX: u64 = 1 << 53;

/// The words of one language. Cheap to make, to copy and to ask: a message is parsed when it is first said.
#[derive(Clone)]
pub struct Words {
    lang: Lang,
    /// The text of every message, by its id.
    texts: Arc<HashMap<&'static str, &'static str>>,
    /// What was said so far.
    said: Arc<RwLock<FluentBundle<FluentResource>>>,
    /// The words that say what these do not.
    fallback: Option<Arc<Words>>,
    /// The people whom they named; `None` where names are not noted.
    named: Option<Arc<Mutex<BTreeSet<PersonId>>>>,
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
        Self::of(lang, Files::Words)
    }

    /// The help of the program: `help-<verb>-<verb>` for verbs, `help-<verb>--<argument>` for arguments.
    pub fn help(lang: Lang) -> Self {
        Self::of(lang, Files::Help)
    }

    fn of(lang: Lang, wanted: Files) -> Self {
        let fallback = lang.fallback().map(|lang| Arc::new(Self::of(lang, wanted)));
        Self::made(lang, messages(&lang.files(), wanted), fallback)
    }

    fn made(lang: Lang, texts: HashMap<&'static str, &'static str>, fallback: Option<Arc<Self>>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![lang.id()]);
        // Isolation marks would stand between a reader's search and the text she sees.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(lang.formatter()));
        // Only a function that is there already could be refused.
        let _ = bundle.add_function("DAY", move |positional, _| date::with_article(positional.first(), lang));
        let (texts, said) = (Arc::new(texts), Arc::new(RwLock::new(bundle)));
        Self { lang, texts, said, fallback, named: None }
    }

    /// The same words for one reader: they keep the identifiers of the people whom they name to her. Whatever tells a person's name
    /// calls [`Words::names`], so an answer, a receipt and a problem cannot be made without it.
    #[must_use]
    pub fn noting(&self) -> Self {
        Self { named: Some(Arc::default()), ..self.clone() }
    }

    /// The same words for what nobody is told, such as the keys by which rows are sorted: they note nobody.
    #[must_use]
    pub fn unheard(&self) -> Self {
        Self { named: None, ..self.clone() }
    }

    /// Notes that a person is named.
    pub fn names(&self, person: PersonId) {
        if let Some(named) = &self.named {
            named.lock().unwrap_or_else(PoisonError::into_inner).insert(person);
        }
    }

    /// The identifiers of the people who were named since they were last taken.
    pub fn named(&self) -> BTreeSet<PersonId> {
        let noted = |named: &Mutex<BTreeSet<_>>| named.lock().unwrap_or_else(PoisonError::into_inner).clone();
        self.named.as_deref().map(noted).unwrap_or_default()
    }

    /// Takes the identifiers of the people who were named since this was last asked; none where nothing is noted.
    pub fn take_named(&self) -> BTreeSet<PersonId> {
        let taken =
            |named: &Mutex<_>| std::mem::take(&mut *named.lock().unwrap_or_else(PoisonError::into_inner));
        self.named.as_deref().map(taken).unwrap_or_default()
    }

    /// The language of these words.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is a message of this id.
    pub fn has(&self, id: &str) -> bool {
        self.text(id).is_some()
    }

    /// The text of a message, here or in a language that this one falls back to.
    fn text(&self, id: &str) -> Option<&'static str> {
        let own = self.texts.get(id).copied();
        own.or_else(|| self.fallback.as_deref().and_then(|fallback| fallback.text(id)))
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
        let Some(text) = self.texts.get(id) else {
            // In the plural forms of the language whose sentence it is.
            return self.fallback.as_deref()?.formatted(id, attribute, args);
        };
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
            waiting.extend(named(text).filter_map(|id| self.text(id)).filter(|text| met.insert(text)));
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

/// The messages of files by their ids, those that are wanted. One that is there twice is the later one.
fn messages(files: &[&'static str], wanted: Files) -> HashMap<&'static str, &'static str> {
    // The shortest message is some forty bytes long. Help and names are a small part of the files.
    let most = files.iter().map(|file| file.len()).sum::<usize>() / 40;
    let mut found = HashMap::with_capacity(if wanted == Files::Words { most } else { most / 8 });
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
                if !id.is_empty() && wanted.have(id) {
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Arg, Lang, Words};

    /// A language of which somebody has begun the folder.
    fn begun() -> Words {
        let own = "yes = arí\ncount-women = { $count } warmi, { quoted }\nquoted = “{ $text }”\nday-said = { date-month }";
        Words::made(
            Lang::En,
            super::messages(&[own], super::Files::Words),
            Some(Arc::new(Words::new(Lang::Es))),
        )
    }

    /// Protects whoever begins a language: what it says is said, and everything else in the language that it falls back to.
    #[test]
    fn a_language_says_what_it_has_and_the_rest_in_another() {
        let (words, spanish) = (begun(), Words::new(Lang::Es));
        assert_eq!(words.say("yes"), "arí");
        assert_eq!(words.say("no"), spanish.say("no"));
        assert_eq!(words.heading("no"), spanish.heading("no"));
        let number = [("count", Arg::Number(12_345))];
        assert_eq!(words.say_with("count-men", &number), spanish.say_with("count-men", &number));
        let next = ("rejection-already-member", "next");
        assert_eq!(words.say_attribute(next.0, next.1, &[]), spanish.say_attribute(next.0, next.1, &[]));
        assert!(words.has("yes") && words.has("month-1") && !words.has("no-such-word"));
        assert_eq!(words.say("no-such-word"), "⟨no-such-word⟩");
    }

    /// Protects sentences across languages: one may name messages of its own and messages that only the other language has.
    #[test]
    fn a_sentence_names_messages_of_either_language() {
        let words = begun();
        let said = words.say_with("count-women", &[("count", Arg::Number(2)), ("text", Arg::Text("Ana"))]);
        assert_eq!(said, "2 warmi, “Ana”");
        let day = words.say_with("day-said", &[("month", Arg::Text("mayo")), ("year", Arg::Text("2021"))]);
        assert_eq!(day, "mayo de 2021");
    }
}
