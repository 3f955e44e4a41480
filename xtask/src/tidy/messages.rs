//! Ids of messages: one that begins with the name of a front end is said by that front end alone. What several of them say is called
//! by what it is: `problem-…`, `receipt-…`, or the area's. It must not know which messages there are.

use super::Fault;
use super::tree::Tree;

/// The beginning of an id, and the crate that may say such messages.
const FRONT_ENDS: [(&str, &str); 2] = [("cli-", "crates/cli/"), ("web-", "crates/api/")];

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
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
                ("crates/reports/words/en/d.ftl", words),
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
                "crates/reports/words/en/d.ftl:3: the message `cli-written`",
            ]
        );
    }
}
