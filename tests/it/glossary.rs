//! The glossary of the model against the code: every area, noun, kind of record, public type of an area, kind of event and
//! code stands in it, with the words that the program uses. What a term means is for people to judge.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use domain::{AREAS, Subject};
use reports::words::{Lang, Words};
use uuid::Uuid;

use crate::desk::root;

/// Types that every area has, and that are no terms: what can be asked, what happened, why not, and what is known.
const PARTS: [&str; 5] = ["Command", "DecisionContext", "Event", "Rejection", "State"];

/// A row of a table: the heading above it, and its cells.
struct Row {
    heading: String,
    cells: Vec<String>,
}

fn page(name: &str) -> String {
    std::fs::read_to_string(root().join("docs").join(name)).unwrap()
}

fn rows(page: &str) -> Vec<Row> {
    let mut heading = String::new();
    let mut rows = Vec::new();
    for line in page.lines() {
        if line.starts_with('#') {
            line.trim_start_matches('#').trim().clone_into(&mut heading);
        } else if let Some(cells) = line.strip_prefix("| ").and_then(|line| line.strip_suffix(" |")) {
            let cells = cells.split(" | ").map(|cell| cell.trim().to_owned()).collect();
            rows.push(Row { heading: heading.clone(), cells });
        }
    }
    rows
}

/// What stands in backticks.
fn codes(cell: &str) -> impl Iterator<Item = String> + '_ {
    cell.split('`').skip(1).step_by(2).map(str::to_owned)
}

/// The terms of the glossary: what stands in backticks in the first cell of a row.
fn terms() -> BTreeSet<String> {
    rows(&page("model/glossary.md")).iter().flat_map(|row| codes(&row.cells[0]).collect::<Vec<_>>()).collect()
}

/// Everything that `expected` has and the glossary does not.
fn missing(expected: impl IntoIterator<Item = String>) -> Vec<String> {
    let terms = terms();
    expected.into_iter().filter(|term| !terms.contains(term)).collect()
}

/// Protects readers of the log and of the code: what these name is explained.
#[test]
fn areas_nouns_records_and_events_are_explained() {
    let nouns = operations::NOUNS.iter().map(|noun| noun.name.to_owned());
    let kinds = Subject::of_every_kind(Uuid::nil()).map(|subject| subject.kind().to_owned());
    let events: Vec<String> = rows(&page("reference/events.md"))
        .iter()
        .flat_map(|row| codes(&row.cells[0]).collect::<Vec<_>>())
        .collect();
    assert!(100 < events.len(), "only {} kinds of events", events.len());
    let areas: BTreeSet<&str> = events.iter().filter_map(|kind| kind.split('.').next()).collect();
    assert_eq!(areas, AREAS.into_iter().collect());
    let expected = AREAS.map(str::to_owned).into_iter().chain(nouns).chain(kinds).chain(events);
    assert_eq!(missing(expected), Vec::<String>::new(), "docs/model/glossary.md does not say what these are");
}

/// The public types of a folder, and what a file of its name beside it has.
fn types(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        // What an act asks for and what it makes happen are commands and events: the page names those by their kinds.
        if entry.is_dir() && entry.file_name().is_some_and(|name| name == "act") {
            continue;
        }
        if entry.is_dir() {
            types(&entry, found);
            continue;
        }
        for line in std::fs::read_to_string(&entry).unwrap().lines() {
            let declared = ["pub struct ", "pub enum "].into_iter().find_map(|kind| line.strip_prefix(kind));
            let name =
                declared.map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default());
            found.extend(name.map(str::to_owned));
        }
    }
}

/// Protects newcomers: every type that an area shows to others is a term.
#[test]
fn public_types_of_the_areas_are_explained() {
    let mut expected = BTreeSet::new();
    for area in AREAS {
        let mut found = BTreeSet::new();
        types(&root().join("crates/domain/src").join(area), &mut found);
        found.retain(|name| !PARTS.contains(&name.as_str()) && !name.ends_with("Error"));
        expected.extend(found.into_iter().map(|name| format!("{area}::{name}")));
    }
    assert!(80 < expected.len(), "only {expected:?}");
    assert_eq!(
        missing(expected.iter().cloned()),
        Vec::<String>::new(),
        "docs/model/glossary.md does not say what these are"
    );
    // And what is gone from the code goes from the page.
    let is_of_an_area = |term: &String| AREAS.iter().any(|area| term.starts_with(&format!("{area}::")));
    let gone: Vec<String> =
        terms().into_iter().filter(is_of_an_area).filter(|term| !expected.contains(term)).collect();
    assert_eq!(gone, Vec::<String>::new(), "docs/model/glossary.md names these, and no area has them");
}

/// The codes of each family that has Spanish words, in the files of words.
fn worded() -> BTreeMap<String, BTreeSet<String>> {
    let mut worded: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in std::fs::read_dir(root().join("crates/reports/words/es")).unwrap() {
        for line in std::fs::read_to_string(file.unwrap().path()).unwrap().lines() {
            let Some((family, code)) = line.split_once(" =").and_then(|(id, _)| id.split_once('-')) else {
                continue;
            };
            if !code.contains('-') {
                worded.entry(family.to_owned()).or_default().insert(code.to_owned());
            }
        }
    }
    worded
}

/// Protects translators and auditors: the codes of fixed sets stand there whole, in the words that the program uses.
#[test]
fn codes_and_events_have_the_words_of_the_program() {
    let page = page("model/glossary.md");
    let (english, spanish) = (Words::new(Lang::En), Words::new(Lang::Es));
    let families: Vec<(&str, &str)> = page
        .split("\n### `")
        .skip(1)
        .filter_map(|section| {
            Some((section.split_once('`')?.0, section.split_once("Words: `")?.1.split_once("-…`")?.0))
        })
        .collect();
    assert!(30 < families.len(), "{families:?}");
    let (rows, worded) = (rows(&page), worded());
    for (of, family) in families {
        let mut told = BTreeSet::new();
        for row in rows.iter().filter(|row| row.heading == format!("`{of}`")) {
            let Some(code) = codes(&row.cells[0]).next() else { continue };
            let words = [english.term_named(family, &code), spanish.term_named(family, &code)];
            assert_eq!(row.cells[1..], words, "{of} {code}");
            told.insert(code);
        }
        assert_eq!(Some(&told), worded.get(family), "{of}");
    }
}

/// Where the kinds of events begin, which is all that follows.
const KINDS: &str = "## Kinds of events\n";

/// Protects the page from events that nobody explained: the kinds stand there as the reference and the words tell them.
/// `cargo xtask bless` writes them.
#[test]
fn kinds_of_events_are_those_of_the_reference() {
    let kept = page("model/glossary.md");
    let (above, _) = kept.split_once(KINDS).unwrap();
    let spanish = Words::new(Lang::Es);
    let mut told = format!(
        "{above}{KINDS}\nAs the log names them, and as the history calls them in Spanish. What each holds stands in \
         [events](../reference/events.md). This table is generated from there and from the words.\n\n\
         | kind | what it says | Spanish |\n|---|---|---|\n"
    );
    for row in rows(&page("reference/events.md")) {
        for kind in codes(&row.cells[0]) {
            let id = format!("kind-{}", kind.replace(['.', '_'], "-"));
            told.extend(["| `", &kind, "` | ", &row.cells[1], " | ", &spanish.say(&id), " |\n"]);
        }
    }
    if std::env::var_os("AYNI_BLESS").is_some() {
        std::fs::write(root().join("docs/model/glossary.md"), &told).unwrap();
    }
    let is_kept = page("model/glossary.md") == told;
    assert!(
        is_kept,
        "docs/model/glossary.md is not what reference and words say; `cargo xtask bless` writes it"
    );
}
