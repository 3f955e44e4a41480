//! What verbs, options and values of the command line are called in a language, beside their English names.
//!
//! Read without Fluent: a run that needs these names asks for many of them at once, and none has a place to fill.

use std::collections::HashMap;

use super::lang::Files;
use super::{Lang, messages};

/// The names that a language has for what can be typed.
#[derive(Clone, Debug)]
pub struct Names {
    texts: HashMap<&'static str, &'static str>,
}

impl Names {
    /// The names of a language, and those of the language that it falls back to where it has none; none for English, which is
    /// what the program itself is written in.
    pub fn of(lang: Lang) -> Self {
        let mut texts = lang.fallback().map(|lang| Self::of(lang).texts).unwrap_or_default();
        texts.extend(messages(&lang.files(), Files::Names));
        Self { texts }
    }

    /// What a verb may be called, the name to be shown first. `path` is the verb and those before it: `member`, `admit`.
    pub fn verb(&self, path: &[&str]) -> Vec<&'static str> {
        let ids = match path {
            [] => return Vec::new(),
            [noun] => vec![format!("noun-{noun}")],
            [noun, .., verb] => vec![format!("verb-{noun}-{verb}"), format!("verb-{verb}")],
        };
        ids.iter().find_map(|id| self.text(id)).map(listed).unwrap_or_default()
    }

    /// A verb with those before it as they are typed in the language: `member assign-work` is `socia asignar-trabajo`.
    pub fn typed(&self, english: &str) -> String {
        let path: Vec<&str> = english.split(' ').collect();
        let first = |end: usize| self.verb(&path[..end]).first().copied();
        let typed = (1..=path.len()).zip(&path).map(|(end, english)| first(end).unwrap_or(english));
        typed.collect::<Vec<_>>().join(" ")
    }

    /// What an option may be called after its two dashes, the name to be shown first.
    pub fn option(&self, long: &str) -> Vec<&'static str> {
        self.text(&format!("option-{long}")).map(listed).unwrap_or_default()
    }

    /// What an option of a verb may be called, the name to be shown first: its own name there, where one English word has two
    /// meanings, or else the name that it has everywhere. `path` is the verb and those before it.
    pub fn option_of(&self, path: &[&str], long: &str) -> Vec<&'static str> {
        let own = self.text(&format!("option-{}-{long}", path.join("-"))).map(listed);
        own.unwrap_or_else(|| self.option(long))
    }

    /// What stands for a value that the program calls by this name in capitals: `PERSON`, `HEADING=FIELD`.
    pub fn value(&self, name: &str) -> Option<&'static str> {
        let id = name.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "-");
        self.text(&format!("value-{id}"))
    }

    fn text(&self, id: &str) -> Option<&'static str> {
        self.texts.get(id).and_then(|message| message.split_once('=')).map(|(_, text)| text.trim())
    }
}

fn listed(text: &'static str) -> Vec<&'static str> {
    text.split(',').map(str::trim).collect()
}

/// A name as it is typed on a keyboard without accents; ñ stays, for another letter would make another word.
pub fn without_accents(name: &str) -> String {
    let bare = |c| match c {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        c => c,
    };
    name.chars().map(bare).collect()
}
