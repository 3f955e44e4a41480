//! Words that people type or write in tables stand in the word files: `exchange` and `operations` name them by ids, and every id of
//! `exchange` has its words. It must not know which words there are. Codes and names of formats are no words; where a word of Spanish
//! is spelled like one, it stands in [`CODES`].

use std::collections::BTreeSet;

use super::Fault;
use super::tree::Tree;

const WORDS: &str = "crates/reports/words/";
/// The files of what others write and type.
const FILES: [&str; 2] = ["written.ftl", "keyword.ftl"];
const SOURCES: [&str; 2] = ["crates/exchange/src/", "crates/operations/src/"];
/// The demonstration and the examples of tests are in Spanish, as a register is.
const IN_SPANISH: [&str; 4] = ["/demo/", "/demo.rs", "/testing/", "/testing.rs"];

/// How ids of words begin that `exchange` looks up.
const IDS: [&str; 5] = ["heading-", "cell-", "row-", "popolo-", "statute-"];
const PREFIX: &str = "written-";

/// Codes, fields and names of formats that are spelled like words of Spanish.
const CODES: [&str; 11] =
    ["actual", "central", "dni", "dos", "origin", "ref", "ruc", "sector", "total", "ubigeo", "uuid"];

/// The shortest word that is looked for; shorter ones are parts of codes everywhere.
const LETTERS: usize = 3;

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let (spanish, english) = (listed(tree, "es"), listed(tree, "en"));
    let own: BTreeSet<&str> =
        spanish.difference(&english).filter(|word| LETTERS <= word.chars().count()).copied().collect();
    let mut faults = Vec::new();
    let mut asked: BTreeSet<&str> = BTreeSet::new();
    for (path, text) in SOURCES.iter().flat_map(|folder| tree.files(folder, ".rs")) {
        if IN_SPANISH.iter().any(|part| path.contains(part)) {
            continue;
        }
        let product = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in (1..).zip(product.lines()) {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for literal in line.split('"').skip(1).step_by(2) {
                if own.contains(literal.to_lowercase().as_str()) && !CODES.contains(&literal) {
                    let what = "a word of Spanish in code; put it into a word file and name it by its id";
                    faults.push(Fault::new(path, number, format!("`{literal}` is {what}")));
                }
                if IDS.iter().any(|beginning| literal.starts_with(beginning)) {
                    asked.insert(literal);
                }
            }
        }
    }
    faults.extend(unasked(tree, &asked));
    faults
}

/// The words of the files of a language, parted by `|`, or by spaces where no list has that mark.
fn listed<'a>(tree: &'a Tree, lang: &str) -> BTreeSet<&'a str> {
    let mut words = BTreeSet::new();
    for file in FILES {
        let text = tree.text(&format!("{WORDS}{lang}/{file}")).unwrap_or_default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let value = line.split_once('=').map_or(line, |(_, value)| value);
            if file == "keyword.ftl" && !value.contains('|') {
                words.extend(value.split_whitespace());
            } else {
                words.extend(value.split('|').map(str::trim).filter(|word| !word.is_empty()));
            }
        }
    }
    words
}

/// Ids of words that no code asks for: a list that nobody reads looks as if it were understood.
fn unasked(tree: &Tree, asked: &BTreeSet<&str>) -> Vec<Fault> {
    let files = tree.files(WORDS, FILES[0]);
    let ids = files.flat_map(|(path, text)| {
        (1..).zip(text.lines()).filter_map(move |(number, line)| {
            let id = line.strip_prefix(PREFIX)?.split_once(" =")?.0;
            Some((path, number, id))
        })
    });
    ids.filter(|(_, _, id)| !asked.contains(id))
        .map(|(path, number, id)| {
            let what = format!("no code asks for `{PREFIX}{id}`; correct the id, or take the words out");
            Fault::new(path, number, what)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::printed;

    const ES: (&str, &str) = (
        "crates/reports/words/es/written.ftl",
        "# a | b\nwritten-cell-woman =\n    mujer | dama\nwritten-cell-old = vieja\nwritten-row-total = total\n",
    );
    const EN: (&str, &str) = ("crates/reports/words/en/written.ftl", "written-cell-woman = woman | dama\n");

    /// Protects further languages: a word in code is understood in its language alone.
    #[test]
    fn words_stand_in_word_files() {
        let code = "let a = (\"Mujer\", \"dama\", \"total\");\nhas(\"cell-woman\", \"row-total\");\n#[cfg(test)]\nmod tests { const A: &str = \"mujer\"; }\n";
        assert_eq!(
            printed(
                super::check,
                &[
                    ES,
                    EN,
                    ("crates/exchange/src/a.rs", code),
                    ("crates/operations/src/demo/b.rs", "\"mujer\""),
                    ("crates/cli/src/c.rs", "\"mujer\""),
                ]
            ),
            [
                "crates/exchange/src/a.rs:1: `Mujer` is a word of Spanish in code; put it into a word file and name it by its id",
                "crates/reports/words/es/written.ftl:4: no code asks for `written-cell-old`; correct the id, or take the words out",
            ]
        );
    }
}
