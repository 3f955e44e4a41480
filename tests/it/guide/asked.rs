//! What a command line asks, whatever language it is typed in: the verb and the options by the names that the program itself
//! gives them, and the days and numbers that are told. It knows verbs and options from the reference that the program prints
//! and from the names of the languages alone.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use domain::value::PartialDate;
use reports::words::{Lang, Names, without_accents};

use super::page::Language;
use crate::desk::Desk;

/// Options that say how and where an answer is printed, and nothing of what is asked.
const PRINTING: [&str; 5] = ["format", "lang", "layout", "output", "overwrite"];

/// A command, in a form in which it can be compared with one in another language: as it is displayed.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    /// The verb, by its English name.
    pub(super) verb: String,
    /// What was typed, but for where and how the answer is printed.
    pub(super) again: Vec<String>,
    /// The options, by their English names, each with what is told of its value.
    options: Vec<(String, Option<String>)>,
    /// What is told of what stands in places.
    places: Vec<String>,
}

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.verb, self.places.join(" "))?;
        self.options.iter().try_for_each(|(name, value)| match value {
            Some(value) => write!(f, " --{name} {value}"),
            None => write!(f, " --{name}"),
        })
    }
}

/// The options of a verb by what is typed for them: the English name, and whether a value follows.
type Options = BTreeMap<String, (String, bool)>;

/// What can be typed in a language.
pub(super) struct Grammar {
    language: Language,
    /// What is typed for a verb, with the verbs before it: its English name.
    verbs: BTreeMap<String, String>,
    /// The options of each verb, by its English name; those of every verb under no name.
    options: BTreeMap<String, Options>,
}

impl Grammar {
    /// What the program says of itself, with the names of a language.
    pub(super) fn of(language: Language) -> Self {
        let names = match language {
            Language::English => None,
            Language::Spanish => Some(Names::of(Lang::Es)),
        };
        let mut grammar = Self { language, verbs: BTreeMap::new(), options: BTreeMap::new() };
        let mut verb = String::new();
        let page = Desk::of_files().ok(&["__reference"]).stdout;
        for line in page.lines() {
            if let Some(typed) = line.strip_prefix('#').and_then(|line| line.split('`').nth(1)) {
                typed.trim_start_matches("ayni ").clone_into(&mut verb);
                let typed = names.as_ref().map_or_else(|| vec![verb.clone()], |names| whole(names, &verb));
                grammar.verbs.extend(typed.into_iter().map(|typed| (typed, verb.clone())));
            } else if let Some(option) = line.strip_prefix("- `--").and_then(|line| line.split('`').next()) {
                let (long, takes_value) =
                    option.split_once(' ').map_or((option, false), |(long, _)| (long, true));
                let path: Vec<&str> = verb.split(' ').filter(|word| !word.is_empty()).collect();
                let typed = names
                    .as_ref()
                    .map_or_else(|| vec![long.to_owned()], |names| typed(names.option_of(&path, long)));
                let known = grammar.options.entry(verb.clone()).or_default();
                known.extend(typed.into_iter().map(|typed| (typed, (long.to_owned(), takes_value))));
            }
        }
        grammar
    }

    /// What the words of a command line ask; why they ask nothing in this language.
    pub(super) fn read(&self, args: &[String]) -> Result<Asked, String> {
        let (mut path, mut verb, mut rest) = (String::new(), String::new(), Vec::new());
        let mut words = args.iter();
        // The verb comes first, or behind options of every verb.
        while let Some(word) = words.clone().next() {
            if let Some(option) = word.strip_prefix("--") {
                // One of the verb's own ends it.
                let Ok((_, takes_value)) = self.option("", option) else { break };
                let ends = if takes_value && !option.contains('=') { 2 } else { 1 };
                rest.extend(words.by_ref().take(ends));
                continue;
            }
            let longer = if path.is_empty() { word.clone() } else { format!("{path} {word}") };
            let Some(english) = self.verbs.get(&longer) else { break };
            english.clone_into(&mut verb);
            path = longer;
            words.next();
        }
        if verb.is_empty() && !args.is_empty() {
            return Err(format!("«{}» is no {} verb", args.join(" "), self.language.code()));
        }
        rest.extend(words);
        self.told(verb, &rest)
    }

    fn told(&self, verb: String, words: &[&String]) -> Result<Asked, String> {
        let again = verb.split(' ').map(str::to_owned).collect();
        let mut asked = Asked { verb, again, options: Vec::new(), places: Vec::new() };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let Some(option) = word.strip_prefix("--") else {
                asked.places.push(told(word));
                asked.again.push((*word).clone());
                continue;
            };
            let (typed, joined) =
                option.split_once('=').map_or((option, None), |(name, value)| (name, Some(value)));
            let (name, takes_value) = self.option(&asked.verb, typed)?;
            let value =
                joined.or_else(|| takes_value.then(|| words.next().map(|word| word.as_str())).flatten());
            if !PRINTING.contains(&name.as_str()) {
                asked.again.push(format!("--{name}"));
                asked.again.extend(value.map(str::to_owned));
            }
            asked.options.push((name, value.map(told)));
        }
        asked.options.sort();
        Ok(asked)
    }

    /// An option of a verb, or of every verb.
    fn option(&self, verb: &str, typed: &str) -> Result<(String, bool), String> {
        let typed = typed.split('=').next().unwrap_or_default();
        let found = [verb, ""].into_iter().find_map(|verb| self.options.get(verb)?.get(typed));
        found
            .cloned()
            .ok_or_else(|| format!("`ayni {verb}` has no {} option --{typed}", self.language.code()))
    }
}

/// Names with accents and without.
fn typed(names: Vec<&'static str>) -> Vec<String> {
    names.into_iter().flat_map(|name| [name.to_owned(), without_accents(name)]).collect()
}

/// Everything that can be typed for a verb of one word or two.
fn whole(names: &Names, verb: &str) -> Vec<String> {
    let path: Vec<&str> = verb.split(' ').collect();
    let nouns = typed(names.verb(&path[..1]));
    if path.len() == 1 {
        return nouns;
    }
    let verbs = typed(names.verb(&path));
    nouns.iter().flat_map(|noun| verbs.iter().map(move |verb| format!("{noun} {verb}"))).collect()
}

/// What can be compared of a value: a day as the program reads it, a number; of anything else, that it is there.
fn told(value: &str) -> String {
    let today = NaiveDate::from_ymd_opt(2022, 1, 15).unwrap();
    let iso = operations::resolve::iso(today, value);
    let is_number = value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if is_number || iso.parse::<PartialDate>().is_ok() { iso } else { "…".to_owned() }
}
