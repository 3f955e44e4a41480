//! The reference pages of commands, events and rejections, written from the source and compared with what is kept.
//! `AYNI_BLESS=1` writes them. The sentences are those of the doc comments; nothing is worded here.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use domain::event::Kind;
use domain::{AREAS, Command, Event, Rejection};

/// One variant of an enum as its source tells it.
#[derive(Debug, PartialEq, Eq)]
struct Variant {
    code: String,
    sentence: String,
    fields: Vec<String>,
}

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn source(path: &str) -> String {
    std::fs::read_to_string(here().join("src").join(path)).unwrap()
}

/// Reads the variants (or, at eight spaces, their fields) that rustfmt has put on lines of their own.
fn variants(source: &str, name: &str) -> Vec<Variant> {
    let head = format!("pub enum {name} {{\n");
    let body = source.split_once(&head).unwrap().1.split_once("\n}\n").unwrap().0;
    let (mut found, mut doc): (Vec<Variant>, String) = (Vec::new(), String::new());
    for line in body.lines() {
        let inner = line.strip_prefix("    ").unwrap_or(line);
        if let Some(text) = inner.strip_prefix("/// ") {
            doc = format!("{doc} {text}");
        } else if inner.starts_with(|c: char| c.is_ascii_uppercase()) {
            let variant: String = inner.chars().take_while(char::is_ascii_alphanumeric).collect();
            let fields = inner.split_once('{').map_or("", |(_, rest)| rest.trim_end_matches(['}', ',', ' ']));
            let fields = fields.split(", ").filter_map(field).collect();
            found.push(Variant { code: snake(&variant), sentence: first_sentence(&doc), fields });
            doc.clear();
        } else if let Some(name) = inner.strip_prefix("    ").and_then(field) {
            found.last_mut().unwrap().fields.push(name);
        }
    }
    found
}

/// Reads the kinds of an area: from its enum, or from the table of its acts and the files that the table names.
fn of_area(area: &str, file: &str, name: &str) -> Vec<Variant> {
    if !here().join("src").join(area).join("act.rs").exists() {
        return variants(&source(&format!("{area}/{file}.rs")), name);
    }
    let acts = source(&format!("{area}/act.rs"));
    acts_of(&acts, file)
        .map(|(act, payload)| payload_of(&source(&format!("{area}/act/{act}.rs")), payload))
        .collect()
}

/// The files and names of the commands, or of the events, of a table of acts.
fn acts_of<'a>(acts: &'a str, file: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let table = acts.split_once("crate::act::acts! {\n").unwrap().1.split_once("\n}\n").unwrap().0;
    let is_command = file == "command";
    table.lines().filter_map(move |line| {
        let (act, row) = line.trim().strip_suffix(',')?.split_once(':')?;
        let (command, event) = row.split_once("=>")?;
        let name = if is_command { command.trim() } else { event.trim() };
        (!name.is_empty()).then_some((act, name))
    })
}

/// Reads a struct and its fields, each on a line of its own, as one variant.
fn payload_of(source: &str, name: &str) -> Variant {
    let (above, rest) = source.split_once(&format!("pub struct {name} {{\n")).unwrap();
    let above: Vec<&str> =
        above.lines().rev().take_while(|line| line.starts_with("///") || line.starts_with("#[")).collect();
    let doc = above.iter().rev().filter_map(|line| line.strip_prefix("///"));
    let body = rest.split_once("\n}").unwrap().0;
    let fields = body.lines().filter_map(|line| field(line.trim().strip_prefix("pub ")?));
    Variant {
        code: snake(name),
        sentence: first_sentence(&doc.collect::<String>()),
        fields: fields.collect(),
    }
}

/// The name of a field, from `name: Type`; `?` follows it where it may be absent.
fn field(text: &str) -> Option<String> {
    let (name, of) = text.trim().split_once(": ")?;
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let mark = if of.starts_with("Option<") { "?" } else { "" };
    is_name.then(|| format!("{name}{mark}"))
}

fn snake(name: &str) -> String {
    let mut code = String::new();
    for (at, c) in name.chars().enumerate() {
        if c.is_ascii_uppercase() && 0 < at {
            code.push('_');
        }
        code.push(c.to_ascii_lowercase());
    }
    code
}

fn first_sentence(doc: &str) -> String {
    let doc = doc.trim();
    doc.split_once(". ").map_or(doc, |(first, _)| first).trim_end_matches('.').replace('|', "\\|")
}

fn row(code: &str, cells: &[&str]) -> String {
    format!("| `{code}` | {} |\n", cells.join(" | "))
}

fn fields(fields: &[String]) -> String {
    fields.iter().map(|field| format!("`{field}`")).collect::<Vec<_>>().join(" ")
}

/// The page of one sum of the areas' enums, with a row for each kind.
fn kinds_page(title: &str, about: &str, file: &str, name: &str, kinds: impl Iterator<Item = Kind>) -> String {
    let kinds: Vec<Kind> = kinds.collect();
    let mut page = format!("# {title}\n\n{about}\n");
    let mut listed = 0;
    for area in AREAS {
        let _ = write!(page, "\n## {area}\n\n| Kind | What it says | Fields |\n|---|---|---|\n");
        for variant in of_area(area, file, name) {
            let kind = kinds[listed];
            assert_eq!((kind.area, kind.name), (area, variant.code.as_str()), "the source is not read right");
            listed += 1;
            page.push_str(&row(&kind.to_string(), &[&variant.sentence, &fields(&variant.fields)]));
        }
    }
    assert_eq!(listed, kinds.len());
    page
}

fn check(page: &str, text: &str) {
    let path: PathBuf = here().join("../../docs/reference").join(page);
    if std::env::var_os("AYNI_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == text, "docs/reference/{page} is not what the source says; AYNI_BLESS=1 writes it");
}

/// Protects readers of the page of commands: it is complete and says what the source says.
#[test]
fn commands() {
    let about = "What can be asked of a register. A field with `?` may be left out. This page is generated from the source.";
    check("commands.md", &kinds_page("Commands", about, "command", "Command", Command::kinds()));
}

/// Protects readers of the page of events, above all those who read a log without the program.
#[test]
fn events() {
    let about = "What can have happened to a register, as its log stores it: the JSON of `member.admitted` is \
                 `{\"member\":{\"admitted\":{…}}}`, with its keys in alphabetical order and without those that are \
                 absent (`?`). One stored body of each kind, and of each variant that it can hold, stands in \
                 `crates/domain/tests/golden`. This page is generated from the source.";
    check("events.md", &kinds_page("Events", about, "event", "Event", Event::kinds()));
}

/// Protects whoever relies on codes: each stands on the page once, in the order in which they take precedence within
/// their area.
#[test]
fn rejections() {
    let mut page = "# Rejections\n\nWhy a command contradicts the register: stable codes, with the fields that a \
                    message needs. Within an area they stand in the order of precedence. A code that several areas \
                    say stands with the first. This page is generated from the source.\n"
        .to_owned();
    let mut listed: Vec<String> = Vec::new();
    let sum = source("rejection.rs");
    let forbidden = variants(&sum, "Rejection").remove(0);
    let its_fields = sum.split_once("pub struct Forbidden {").unwrap().1.split_once("\n}\n").unwrap().0;
    let its_fields: Vec<String> =
        its_fields.lines().filter_map(|line| field(line.trim().strip_prefix("pub ")?)).collect();
    page.push_str("\n## authority\n\n| Code | What it says | Fields |\n|---|---|---|\n");
    page.push_str(&row(&forbidden.code, &[&forbidden.sentence, &fields(&its_fields)]));
    listed.push(forbidden.code);
    for area in AREAS {
        let _ = write!(page, "\n## {area}\n\n| Code | What it says | Fields |\n|---|---|---|\n");
        for variant in variants(&source(&format!("{area}/rejection.rs")), "Rejection") {
            if !listed.contains(&variant.code) {
                page.push_str(&row(&variant.code, &[&variant.sentence, &fields(&variant.fields)]));
            }
            listed.push(variant.code);
        }
    }
    assert!(listed.iter().eq(Rejection::codes()), "the source is not read right");
    check("rejections.md", &page);
}

/// Protects the pages from a source that is laid out otherwise than this reader expects.
#[test]
fn the_reader_reads_what_rustfmt_writes() {
    let source = "pub enum Command {\n    /// Ask for it. Kindly.\n    AskFor { what: Label, why: Option<Remark> },\n    \
                  /// Take it\n    /// back.\n    #[serde(default)]\n    TakeBack {\n        /// What.\n        \
                  what: Label,\n    },\n    /// Nothing.\n    Rest,\n}\n";
    let variant = |code: &str, sentence: &str, fields: &[&str]| Variant {
        code: code.to_owned(),
        sentence: sentence.to_owned(),
        fields: fields.iter().map(|field| (*field).to_owned()).collect(),
    };
    let expected = [
        variant("ask_for", "Ask for it", &["what", "why?"]),
        variant("take_back", "Take it back", &["what"]),
        variant("rest", "Nothing", &[]),
    ];
    assert_eq!(variants(source, "Command"), expected);
}

/// Protects the pages from an act that is laid out otherwise.
#[test]
fn the_reader_reads_the_file_of_an_act() {
    let source = "/// Ask for\n/// it. Kindly.\n#[derive(Clone)]\npub struct AskFor {\n    /// What.\n    pub what: Label,\n    \
                  #[serde(default)]\n    pub why: Option<Remark>,\n}\n\nimpl Act for AskFor {}\n";
    let expected = Variant {
        code: "ask_for".to_owned(),
        sentence: "Ask for it".to_owned(),
        fields: vec!["what".to_owned(), "why?".to_owned()],
    };
    assert_eq!(payload_of(source, "AskFor"), expected);
}
