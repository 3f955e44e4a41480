//! The file of a statute: what it says of each rule, in YAML, with the names that people use for rules, organs and offices.
//!
//! ```yaml
//! reglas:
//!   - regla: titulares
//!     órganos: [consejo de administración]
//!     valor: 5
//!     artículo: art. 41
//!     texto: El Consejo de Administración se compone de cinco miembros titulares.
//! ```
//!
//! Nothing is resolved here: an entry has its line and its texts. Whatever is wrong with an entry is a fault with its line, and
//! one fault never hides another. It must not know which rules there are, nor the law.

mod node;
mod value;

pub use value::{ValueError, demand};

use node::{Node, Place};

/// The largest file that is read, in bytes.
const SIZE_MAX_BYTES: usize = 4 * 1024 * 1024;

/// Why a text is not the file of a statute at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StatuteError {
    /// It is a picture, a paper or an archive, or not in UTF-8.
    #[error("this is not a text in UTF-8; save it as such")]
    NotText,
    /// It is larger than is read.
    #[error("the file has more than {limit} MB; a statute is much shorter")]
    TooLarge {
        /// The most that is read, in megabytes.
        limit: usize,
    },
    /// It is not YAML.
    #[error("line {line}, column {column}: this is not YAML as it is read here ({reason}); correct it there")]
    Yaml {
        /// The line, from 1; 0 where the reader names none.
        line: u64,
        /// The column, from 1; 0 where the reader names none.
        column: u64,
        /// What the reader says, in English.
        reason: String,
    },
    /// It has no list of rules at its top.
    #[error("the file has no list `rules`; write one")]
    NoRules,
}

impl StatuteError {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotText => "statute_not_text",
            Self::TooLarge { .. } => "statute_too_large",
            Self::Yaml { .. } => "statute_yaml",
            Self::NoRules => "statute_no_rules",
        }
    }

    /// What a message says of it, by name.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotText | Self::NoRules => Vec::new(),
            Self::TooLarge { limit } => vec![("limit", limit.to_string())],
            Self::Yaml { line, column, reason } => {
                vec![("line", line.to_string()), ("column", column.to_string()), ("reason", reason.clone())]
            }
        }
    }
}

/// What the file says of one rule, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// The rule.
    pub rule: String,
    /// Of which organs.
    pub organs: Vec<String>,
    /// What is demanded: one text, or several where it is a list.
    pub value: Vec<String>,
    /// The line of the value.
    pub value_line: u64,
    /// Where in the statute.
    pub article: String,
    /// The words of the article.
    pub text: Option<String>,
}

/// Something in the file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: u64,
    /// What is wrong there.
    pub what: Wrong,
}

/// What is wrong in a place of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// A name that an entry, or the file, does not have.
    UnknownKey(String),
    /// A name that stands there twice.
    RepeatedKey(&'static str),
    /// Something that an entry needs.
    Missing(&'static str),
    /// Something else than a text, or a list of texts, stands under a name.
    NotText(&'static str),
    /// An entry is no list of names and values.
    NotAnEntry,
}

/// The entries of a file, and everything that is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The entries that are whole, in the order of the file.
    pub entries: Vec<Entry>,
    /// What is wrong, in the order of the file.
    pub faults: Vec<Fault>,
}

/// The names in the file, each with the id of what it is called in every language.
const KEYS: [(&str, &str); 6] = [
    ("rules", "statute-rules"),
    ("rule", "statute-rule"),
    ("organs", "statute-organs"),
    ("value", "statute-value"),
    ("article", "statute-article"),
    ("text", "statute-text"),
];

/// The names of an entry, in the order in which they are gathered.
const NAMES: [&str; 5] = ["rule", "organs", "value", "article", "text"];

/// The English name that a name in the file stands for.
fn key(written: &str) -> Option<&'static str> {
    let folded = domain::value::text::fold(written);
    KEYS.iter().find(|(_, known)| crate::vocabulary::has(known, &folded)).map(|(key, _)| *key)
}

/// Reads the file of a statute.
///
/// # Errors
///
/// Why it is no such file at all. What is wrong with single entries is in the reading.
pub fn read(content: &[u8]) -> Result<Reading, StatuteError> {
    if SIZE_MAX_BYTES < content.len() {
        return Err(StatuteError::TooLarge { limit: SIZE_MAX_BYTES / (1024 * 1024) });
    }
    let text = std::str::from_utf8(content).map_err(|_| StatuteError::NotText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\0') || text.starts_with("%PDF") {
        return Err(StatuteError::NotText);
    }
    let top = node::yaml(text)?;
    let Node::Map(pairs) = top.node else { return Err(StatuteError::NoRules) };
    let mut reading = Reading::default();
    let mut rules = None;
    for (name, value) in pairs {
        match key(&name.text) {
            Some("rules") if rules.is_none() => rules = Some(value),
            Some("rules") => reading.fault(name.line, Wrong::RepeatedKey("rules")),
            Some(_) | None => reading.fault(name.line, Wrong::UnknownKey(name.text)),
        }
    }
    let Some(Place { node: Node::List(entries), .. }) = rules else { return Err(StatuteError::NoRules) };
    for entry in entries {
        reading.entry(entry);
    }
    reading.faults.sort_by_key(|fault| fault.line);
    Ok(reading)
}

impl Reading {
    fn fault(&mut self, line: u64, what: Wrong) {
        self.faults.push(Fault { line, what });
    }

    /// Reads one entry: every fault of it is noted, and it is taken where it has none.
    fn entry(&mut self, entry: Place) {
        let line = entry.line;
        let Node::Map(pairs) = entry.node else { return self.fault(line, Wrong::NotAnEntry) };
        let before = self.faults.len();
        let mut found: [Option<(Vec<String>, u64)>; 5] = Default::default();
        for (name, value) in pairs {
            let known = key(&name.text).and_then(|key| NAMES.iter().position(|one| *one == key));
            let Some(at) = known else {
                self.fault(name.line, Wrong::UnknownKey(name.text));
                continue;
            };
            let (here, place) = (NAMES[at], value.line);
            let is_list = matches!(at, 1 | 2);
            match value.node.texts() {
                Some(texts) if is_list || texts.len() == 1 => {
                    if found[at].replace((texts, place)).is_some() {
                        self.fault(name.line, Wrong::RepeatedKey(here));
                    }
                }
                // What is left empty is told as missing, where it is needed.
                Some(texts) if texts.is_empty() => {}
                Some(_) | None => self.fault(place, Wrong::NotText(here)),
            }
        }
        let [rule, organs, value, article, text] = found;
        let said = |at: usize| !self.faults[before..].iter().any(|it| it.what == Wrong::NotText(NAMES[at]));
        let missing: Vec<&'static str> = [(0, &rule), (2, &value), (3, &article)]
            .into_iter()
            .filter(|(at, field)| field.as_ref().is_none_or(|(texts, _)| texts.is_empty()) && said(*at))
            .map(|(at, _)| NAMES[at])
            .collect();
        for name in missing {
            self.fault(line, Wrong::Missing(name));
        }
        // A name that is unknown or stands there twice keeps nothing else of the entry from being judged.
        let spoilt = |fault: &Fault| match fault.what {
            Wrong::Missing(_) | Wrong::NotText(_) | Wrong::NotAnEntry => true,
            Wrong::UnknownKey(_) | Wrong::RepeatedKey(_) => false,
        };
        if self.faults[before..].iter().any(spoilt) {
            return;
        }
        let one = |field: Option<(Vec<String>, u64)>| field.and_then(|(texts, _)| texts.into_iter().next());
        let (value, value_line) = value.unwrap_or_default();
        let organs = organs.map(|(texts, _)| texts).unwrap_or_default();
        let (rule, article) = (one(rule).unwrap_or_default(), one(article).unwrap_or_default());
        self.entries.push(Entry { line, rule, organs, value, value_line, article, text: one(text) });
    }
}
