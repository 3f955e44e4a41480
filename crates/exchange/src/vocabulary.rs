//! The words that others write in tables and roles, in every language: read from the word files, looked up by the id of what they
//! mean. Must hold no word itself, and decide nothing.
//!
//! A word is written folded, as [`crate::sheet::mapping::fold`] leaves it, but where an id says that cells are compared as they
//! stand.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The files of all languages.
const FILES: &[&str] = &include!(concat!(env!("OUT_DIR"), "/vocabulary.rs"));

/// How ids of these words begin in the files.
const PREFIX: &str = "written-";

/// The words of each id, those of one language one after another.
static WORDS: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut words: HashMap<&str, Vec<&str>> = HashMap::new();
    for (id, listed) in FILES.iter().flat_map(|file| messages(file)) {
        words.entry(id).or_default().extend(listed);
    }
    words
});

/// The words of an id in all languages; of those of one language the earlier goes first.
pub(crate) fn words(id: &str) -> &'static [&'static str] {
    WORDS.get(id).map_or(&[], Vec::as_slice)
}

/// Whether a text is one of the words of an id.
pub(crate) fn has(id: &str, folded: &str) -> bool {
    words(id).contains(&folded)
}

/// The ids of a file with their words. A value that does not fit its line goes on in lines that are indented.
fn messages(file: &'static str) -> Vec<(&'static str, Vec<&'static str>)> {
    let mut found: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let (id, value) = match line.split_once('=') {
            Some((id, value)) if id.starts_with(PREFIX) => (id.trim_end().strip_prefix(PREFIX), value),
            _ => (None, line),
        };
        found.extend(id.map(|id| (id, Vec::new())));
        let words = value.split('|').map(str::trim).filter(|word| !word.is_empty());
        if let Some((_, listed)) = found.last_mut() {
            listed.extend(words);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{FILES, has, messages, words};

    /// Protects lists that are longer than a line, and those of several languages.
    #[test]
    fn words_are_read_from_every_language() {
        assert_eq!(FILES.len(), 2);
        let file = "# Remark = a | b\nwritten-a =\n    one | two words\n    | three\n\n### Section\nwritten-b = four\n";
        assert_eq!(messages(file), [("a", vec!["one", "two words", "three"]), ("b", vec!["four"])]);
        assert!(has("heading-family-name", "apellidos") && has("heading-family-name", "surname"));
        assert!(has("heading-admitted", "mem begin") && !has("heading-admitted", ""));
        assert_eq!(words("no-such-id"), [""; 0]);
    }
}
