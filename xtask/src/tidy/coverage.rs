//! Coverage by enumeration: what the domain can say is stored, tested, worded and reachable, each one of it. The lists
//! are the generated reference pages. It must not know any code, kind or verb by name.

use super::Fault;
use super::tree::Tree;

const COMMANDS: &str = "docs/reference/commands.md";
const EVENTS: &str = "docs/reference/events.md";
const REJECTIONS: &str = "docs/reference/rejections.md";
const VERBS: &str = "docs/reference/cli.md";

const GOLDEN: &str = "crates/domain/tests/golden/";
const WORDS: &str = "crates/reports/words/";
const LOCALES: [&str; 2] = ["en", "es"];

pub(super) fn check(tree: &Tree) -> Vec<Fault> {
    let exists = tree.text("crates/domain/src/event.rs").is_some_and(|text| text.contains("pub enum Event"));
    if !exists {
        return Vec::new();
    }
    let pages = [COMMANDS, EVENTS, REJECTIONS, VERBS];
    let missing = pages.iter().filter(|page| tree.text(page).is_none());
    let mut faults: Vec<_> = missing
        .map(|page| Fault::new(page, 1, "the generated page is missing; `cargo xtask bless` writes it"))
        .collect();
    faults.extend(empty_pages(tree, &pages));
    faults.extend(repeated(tree));
    faults.extend(golden_files(tree));
    faults.extend(asserted(tree));
    faults.extend(worded(tree));
    faults.extend(verbs(tree));
    faults
}

/// Line and code of each row: the first cell, in backticks.
fn rows<'a>(tree: &'a Tree, page: &str) -> Vec<(usize, &'a str)> {
    let text = tree.text(page).unwrap_or_default();
    let row = |line: &'a str| line.trim_start().strip_prefix("| `")?.split_once('`').map(|(code, _)| code);
    (1..).zip(text.lines()).filter_map(|(number, line)| row(line).map(|code| (number, code))).collect()
}

/// A page that lists nothing would let everything pass.
fn empty_pages(tree: &Tree, pages: &[&str]) -> Vec<Fault> {
    let empty = pages.iter().filter(|page| tree.text(page).is_some() && rows(tree, page).is_empty());
    empty.map(|page| Fault::new(page, 1, "lists nothing: no row starts with a code in backticks")).collect()
}

/// Two things under one code could not be told apart by whoever relies on it.
fn repeated(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for page in [COMMANDS, EVENTS, REJECTIONS] {
        let rows = rows(tree, page);
        for (at, (line, code)) in rows.iter().enumerate() {
            if rows.iter().take(at).any(|(_, before)| before == code) {
                faults.push(Fault::new(
                    page,
                    *line,
                    format!("`{code}` stands here twice; give each its own code"),
                ));
            }
        }
    }
    faults
}

fn golden_files(tree: &Tree) -> Vec<Fault> {
    let has = |kind: &str| tree.files(&format!("{GOLDEN}{kind}."), ".json").next().is_some();
    let without = rows(tree, EVENTS).into_iter().filter(|(_, kind)| !has(kind));
    without
        .map(|(line, kind)| {
            let what =
                format!("the event `{kind}` has no {GOLDEN}{kind}.json; `cargo xtask bless` writes it");
            Fault::new(EVENTS, line, what)
        })
        .collect()
}

fn asserted(tree: &Tree) -> Vec<Fault> {
    let is_test =
        |path: &str| path.starts_with("tests/") || path.starts_with("crates/") && path.contains("/tests/");
    let tests: Vec<&str> =
        tree.files("", "").filter(|(path, _)| is_test(path)).map(|(_, text)| text).collect();
    let without =
        rows(tree, REJECTIONS).into_iter().filter(|(_, code)| !tests.iter().any(|text| has_word(text, code)));
    without
        .map(|(line, code)| {
            Fault::new(
                REJECTIONS,
                line,
                format!("no test asserts the rejection `{code}`; write one that runs into it"),
            )
        })
        .collect()
}

fn worded(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for locale in LOCALES {
        let folder = format!("{WORDS}{locale}/");
        let ids: Vec<&str> = tree.files(&folder, ".ftl").flat_map(|(_, text)| message_ids(text)).collect();
        for (line, code) in rows(tree, REJECTIONS) {
            if !ids.iter().any(|id| is_message_of(id, code)) {
                let what = format!(
                    "the rejection `{code}` has no words under {folder}; add its message to a .ftl file there"
                );
                faults.push(Fault::new(REJECTIONS, line, what));
            }
        }
    }
    faults
}

/// Whether a message is that of a code: its id is the code, with `-` for `_` and `.`, perhaps behind `rejection-`.
fn is_message_of(id: &str, code: &str) -> bool {
    let plain = |text: &str| text.replace(['_', '.'], "-");
    let id = plain(id);
    id.strip_prefix("rejection-").unwrap_or(&id) == plain(code)
}

/// The ids of the messages in a Fluent file.
fn message_ids(text: &str) -> impl Iterator<Item = &str> {
    let id = |line: &str| line.starts_with(|c: char| c.is_ascii_alphabetic());
    text.lines().filter(move |line| id(line)).filter_map(|line| line.split_once('=')).map(|(id, _)| id.trim())
}

/// Each row of the page of verbs names, anywhere in it, the command that it sends.
fn verbs(tree: &Tree) -> Vec<Fault> {
    let page = tree.text(VERBS).unwrap_or_default();
    let without = rows(tree, COMMANDS).into_iter().filter(|(_, kind)| !has_word(page, kind));
    without
        .map(|(line, kind)| {
            let what = format!(
                "the command `{kind}` has no verb in {VERBS}; write its operation in crates/operations/src/<noun>/<verb>.rs and its line in the noun, then `cargo xtask bless`"
            );
            Fault::new(COMMANDS, line, what)
        })
        .collect()
}

/// Whether a code stands in a text as a word of its own, not as a part of a longer one.
fn has_word(text: &str, word: &str) -> bool {
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|after| after.chars().next());
        !inside(before) && !inside(after)
    })
}

#[cfg(test)]
mod tests {
    use super::super::printed;

    const EVENT: (&str, &str) = ("crates/domain/src/event.rs", "pub enum Event {}");

    /// Everything that one event, one rejection and one command need.
    const COVERED: [(&str, &str); 9] = [
        EVENT,
        ("docs/reference/commands.md", "| `member_admit` | x |"),
        ("docs/reference/events.md", "# Events\n\n| kind |\n|---|\n| `member_admitted` |"),
        ("docs/reference/rejections.md", "| `seat_taken` | x |"),
        ("docs/reference/cli.md", "| `ayni member admit` | `member_admit` |"),
        ("crates/domain/tests/golden/member_admitted.json", "{}"),
        ("crates/domain/tests/it/seats.rs", "check(\"seat_taken\")"),
        ("crates/reports/words/es/rejection.ftl", "rejection-seat-taken = El asiento está ocupado"),
        ("crates/reports/words/en/rejection.ftl", "seat_taken = The seat is taken"),
    ];

    /// Protects against silence before there is anything to enumerate, and after it is complete.
    #[test]
    fn nothing_is_asked_before_its_time_or_when_all_is_there() {
        assert_eq!(printed(super::check, &[]), [""; 0]);
        assert_eq!(printed(super::check, &COVERED), [""; 0]);
    }

    /// Protects each enumeration: without any one file, something is uncovered.
    #[test]
    fn each_missing_piece_is_a_fault() {
        for missing in &COVERED[1..] {
            let rest: Vec<_> = COVERED.iter().filter(|file| *file != missing).copied().collect();
            assert!(!printed(super::check, &rest).is_empty(), "{}", missing.0);
        }
    }

    /// Protects against a page whose rows changed their form, which would let everything pass.
    #[test]
    fn an_empty_page_is_a_fault() {
        let mut files = COVERED;
        files[2].1 = "# Events";
        let expected = ["docs/reference/events.md:1: lists nothing: no row starts with a code in backticks"];
        assert_eq!(printed(super::check, &files), expected);
    }

    /// Protects those who rely on codes: each has one meaning.
    #[test]
    fn a_repeated_code_is_a_fault() {
        let mut files = COVERED;
        files[3].1 = "| `seat_taken` | x |\n| `seat_taken` | y |";
        let expected =
            ["docs/reference/rejections.md:2: `seat_taken` stands here twice; give each its own code"];
        assert_eq!(printed(super::check, &files), expected);
    }

    /// Protects against a longer code standing in for a shorter one.
    #[test]
    fn a_longer_code_does_not_cover_a_shorter_one() {
        assert!(super::has_word("(\"seat_taken\")", "seat_taken"));
        assert!(!super::has_word("seat_taken_twice", "seat_taken"));
    }
}
