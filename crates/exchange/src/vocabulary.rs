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
    let found = WORDS.get(id);
    // Whatever asks for a list that no file has would understand nothing, and say so nowhere.
    debug_assert!(found.is_some(), "no language has a list {PREFIX}{id}");
    found.map_or(&[], Vec::as_slice)
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
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::{FILES, WORDS, has, messages};

    /// Protects lists that are longer than a line, and those of several languages.
    #[test]
    fn words_are_read_from_every_language() {
        assert_eq!(FILES.len(), 2);
        let file = "# Remark = a | b\nwritten-a =\n    one | two words\n    | three\n\n### Section\nwritten-b = four\n";
        assert_eq!(messages(file), [("a", vec!["one", "two words", "three"]), ("b", vec!["four"])]);
        assert!(has("heading-family-name", "apellidos") && has("heading-family-name", "surname"));
        assert!(has("heading-admitted", "mem begin") && !has("heading-admitted", ""));
    }

    /// The texts between quotation marks in the sources below a folder that are written like ids.
    fn literals(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                literals(&entry, found);
            } else if entry.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&entry).unwrap();
                let is_like_an_id = |text: &&str| {
                    text.contains('-')
                        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
                };
                found.extend(text.split('"').filter(is_like_an_id).map(str::to_owned));
            }
        }
    }

    /// Protects tables from not being understood: every list that the code asks for is in a word file, and every one there is asked for.
    #[test]
    fn every_list_that_is_asked_for_is_there() {
        let mut literal = BTreeSet::new();
        literals(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut literal);
        let listed: BTreeSet<String> = WORDS.keys().map(|id| (*id).to_owned()).collect();
        let first = |id: &str| id.split('-').next().unwrap_or_default().to_owned();
        let kinds: BTreeSet<String> = listed.iter().map(|id| first(id)).collect();
        let asked: BTreeSet<String> = literal.into_iter().filter(|id| kinds.contains(&first(id))).collect();
        assert_eq!(asked.difference(&listed).collect::<Vec<_>>(), [""; 0], "asked for, and in no word file");
        assert_eq!(
            listed.difference(&asked).collect::<Vec<_>>(),
            [""; 0],
            "in a word file, and never asked for"
        );
        assert!(200 < asked.len(), "{}", asked.len());
    }
}
