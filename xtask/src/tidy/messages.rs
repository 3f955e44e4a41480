//! Messages: an id that begins with the name of a front end is said by that front end alone, and stands in its file. What several of
//! them say is called by what it is: `problem-…`, `receipt-…`, or the area's, and stands in the file of the area, which is called
//! alike in every language. It must not know which messages there are.

use std::collections::BTreeSet;

use super::Fault;
use super::tree::Tree;

/// The beginning of an id, and the crate that may say such messages.
const FRONT_ENDS: [(&str, &str); 2] = [("cli-", "crates/cli/"), ("web-", "crates/api/")];

const WORDS: &str = "crates/reports/words/";

/// The file of words that only some messages may stand in, and the beginnings of their ids. Ids of front ends stand nowhere else.
const FILES: [(&str, &[&str]); 5] = [
    ("cli.ftl", &["cli-"]),
    ("pages.ftl", &["web-"]),
    ("problem.ftl", &["problem-"]),
    ("problem-file.ftl", &["problem-", "os-"]),
    ("problem-storage.ftl", &["problem-"]),
];

/// Files of help and names, which English has not: there they are the documentation of the arguments.
const NOT_IN_ENGLISH: [&str; 2] = ["help.ftl", "names-help.ftl"];

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = who_says(tree);
    let files: Vec<(&str, &str, &str)> = tree
        .files(WORDS, ".ftl")
        .filter_map(|(path, text)| {
            path.strip_prefix(WORDS)?.split_once('/').map(|(_, name)| (path, name, text))
        })
        .collect();
    faults.extend(files.iter().flat_map(|(path, name, text)| out_of_place(path, name, text)));
    faults.extend(without_twin(&files));
    faults
}

/// Messages of a front end that stand elsewhere than in its file, and others that stand there.
fn out_of_place(path: &str, name: &str, text: &str) -> Vec<Fault> {
    let own = FILES.iter().find(|(file, _)| *file == name).map(|(_, beginnings)| *beginnings);
    let belongs = |id: &str| match own {
        Some(beginnings) => beginnings.iter().any(|beginning| id.starts_with(beginning)),
        None => !FRONT_ENDS.iter().any(|(beginning, _)| id.starts_with(beginning)),
    };
    let ids = (1..).zip(text.lines()).filter_map(|(number, line)| {
        let starts = line.starts_with(|c: char| c.is_ascii_alphabetic());
        Some((number, line.split_once(" =").filter(|_| starts)?.0))
    });
    ids.filter(|(_, id)| !belongs(id))
        .map(|(number, id)| {
            Fault::new(
                path,
                number,
                format!("the message `{id}` stands in the wrong file; move it to that of its area"),
            )
        })
        .collect()
}

/// Files that Spanish or English has and the other has not. A language that falls back to another may have fewer.
fn without_twin(files: &[(&str, &str, &str)]) -> Vec<Fault> {
    let of = |lang: &str| -> BTreeSet<&str> {
        let folder = format!("{WORDS}{lang}/");
        files.iter().filter(|(path, ..)| path.starts_with(&folder)).map(|(_, name, _)| *name).collect()
    };
    let (english, spanish) = (of("en"), of("es"));
    let alone = |name: &&&str| !NOT_IN_ENGLISH.contains(*name);
    english
        .symmetric_difference(&spanish)
        .filter(alone)
        .map(|name| {
            let lang = if english.contains(name) { "en" } else { "es" };
            let what = "has no file of this name in the other language; words of an area stand in one file for each language";
            Fault::new(&format!("{WORDS}{lang}/{name}"), 1, what)
        })
        .collect()
}

fn who_says(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.files("crates/", "") {
        let ends_in =
            |ending: &str| std::path::Path::new(path).extension().is_some_and(|found| found == ending);
        let is_source = ends_in("rs") && path.contains("/src/");
        // A message says another in braces, and may be said by others than that one.
        let (is_words, opening) = (ends_in("ftl"), if is_source { "\"" } else { "{ " });
        if !is_source && !is_words {
            continue;
        }
        for (number, line) in (1..).zip(text.lines()) {
            for (prefix, owner) in FRONT_ENDS {
                let is_own = path.starts_with(owner) || is_words && line.starts_with(prefix);
                faults.extend(ids(line, opening, prefix).filter(|_| !is_own).map(|id| {
                    let what =
                        "call it by what it is, such as `problem-…`, for others than this front end say it";
                    Fault::new(path, number, format!("the message `{id}` names a front end; {what}"))
                }));
            }
        }
    }
    faults
}

/// What begins with a prefix after an opening mark, up to where an id ends.
fn ids<'a>(line: &'a str, opening: &'a str, prefix: &'a str) -> impl Iterator<Item = &'a str> {
    let starts = line.match_indices(opening).map(move |(at, _)| &line[at + opening.len()..]);
    let ends = |c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | '{' | '}');
    starts
        .filter(move |rest| rest.starts_with(prefix))
        .map(move |rest| rest.split(ends).next().unwrap_or(rest))
}

#[cfg(test)]
mod tests {
    use super::super::printed;

    /// Protects the words: a message that two front ends say is found where the second says it, in code and in other messages.
    #[test]
    fn a_shared_message_names_no_front_end() {
        let said = "words.say(\"cli-written\");\nformat!(\"web-tab-{name}\");\n\"problem-conflict\";\n";
        let words = "cli-help = { cli-usage }\nproblem-a = x\nreceipt = { cli-written }, { $cli-x }\n";
        let found = printed(
            super::check,
            &[
                ("crates/cli/src/a.rs", said),
                ("crates/operations/src/b.rs", said),
                ("crates/cli/tests/it/c.rs", said),
                ("crates/reports/words/en/cli.ftl", "cli-b = { cli-usage }\n"),
                ("crates/reports/words/es/cli.ftl", "cli-b = x\n"),
                ("crates/reports/d.ftl", words),
            ],
        );
        let places: Vec<_> =
            found.iter().map(|fault| fault.split(" names a front end").next().unwrap()).collect();
        assert_eq!(
            places,
            [
                "crates/cli/src/a.rs:2: the message `web-tab-{name}`",
                "crates/operations/src/b.rs:1: the message `cli-written`",
                "crates/operations/src/b.rs:2: the message `web-tab-{name}`",
                "crates/reports/d.ftl:3: the message `cli-written`",
            ]
        );
    }

    /// Protects whoever looks for a message: its file says who says it, and is called alike in every language.
    #[test]
    fn a_message_stands_in_the_file_of_who_says_it() {
        let found = printed(
            super::check,
            &[
                ("crates/reports/words/en/cli.ftl", "# Remark\ncli-a = x\nproblem-b = y\n"),
                ("crates/reports/words/es/cli.ftl", "cli-a = x\n"),
                ("crates/reports/words/es/help.ftl", "help-a = x\n"),
                ("crates/reports/words/es/problem-help.ftl", "help-b = x\nweb-c = y\n"),
            ],
        );
        assert_eq!(
            found,
            [
                "crates/reports/words/en/cli.ftl:3: the message `problem-b` stands in the wrong file; move it to that of its area",
                "crates/reports/words/es/problem-help.ftl:2: the message `web-c` stands in the wrong file; move it to that of its area",
                "crates/reports/words/es/problem-help.ftl:1: has no file of this name in the other language; words of an area stand in one file for each language",
            ]
        );
    }
}
