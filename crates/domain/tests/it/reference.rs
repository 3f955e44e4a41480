//! The reference pages of commands, events, rejections and rules, written from the source and compared with what is kept.
//! `cargo xtask bless` writes them. The sentences are those of the doc comments; nothing is worded here.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use domain::event::Kind;
use domain::rule::{Demand, RuleId};
use domain::{AREAS, Command, Event, Rejection};
use strum::VariantArray as _;

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
    assert!(kept == text, "docs/reference/{page} is not what the source says; `cargo xtask bless` writes it");
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

/// The rows of a rule, one for each line of the file that is about it, without its name.
fn rule_rows(file: &serde_json::Value, rule: RuleId) -> Vec<[String; 5]> {
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let each = |value: &serde_json::Value| -> Vec<String> {
        value.as_array().into_iter().flatten().map(|one| format!("`{}`", one.as_str().unwrap())).collect()
    };
    let lines = file["rules"].as_array().unwrap().iter().filter(|line| line["rule"] == rule.code());
    let rows = lines.map(|line| {
        let law = file["laws"].as_array().unwrap().iter().find(|law| law["id"] == line["law"]).unwrap();
        let demand: Option<Demand> = serde_json::from_value(line["demand"].clone()).unwrap();
        let of = [each(&line["kinds"]), each(&line["organs"])].concat();
        let source = format!("{} {}", text(&law["name"]), text(&line["article"])).trim().to_owned();
        let weight = format!("`{}`", text(&line["severity"]));
        let statute = format!("`{}`", text(&line["statute"]));
        let note = text(&line["note"]);
        let note = if note.is_empty() { note } else { format!(": {note}") };
        [
            demand.as_ref().map_or_else(|| "–".to_owned(), demanded),
            of.join(", "),
            source + &note,
            statute,
            weight,
        ]
    });
    rows.collect()
}

/// What a demand of the law says, under the name of its form.
fn demanded(demand: &Demand) -> String {
    let said = match demand {
        Demand::Holds(holds) => holds.to_string(),
        Demand::LeastShare(share) => format!("{}/{}", share.numerator(), share.denominator()),
        Demand::Offices(posts) => {
            posts.iter().map(domain::committee::Post::code).collect::<Vec<_>>().join(", ")
        }
        Demand::Groups(groups) => groups.iter().map(|group| group.code()).collect::<Vec<_>>().join(", "),
        Demand::Words(words) => {
            words.iter().map(domain::value::text::Text::as_str).collect::<Vec<_>>().join(", ")
        }
        Demand::Least(_)
        | Demand::Most(_)
        | Demand::Exactly(_)
        | Demand::From(_)
        | Demand::EveryMonths(_)
        | Demand::LeastMonths(_)
        | Demand::MostMonths(_)
        | Demand::LeastDays(_)
        | Demand::LeastYears(_)
        | Demand::Degree(_) => demand.number().unwrap().to_string(),
    };
    format!("`{}` {said}", demand.form().code())
}

/// Protects readers of the page of rules: each rule stands on it with what the file of the law says of it, by what it is checked, and
/// the text of which day judges it.
#[test]
fn rules() {
    let file: serde_json::Value = serde_json::from_str(&source("rule/peru.json")).unwrap();
    let mut page = "# Rules\n\nEvery rule that the law or a statute can set: of which form its value is, whether it is said organ by organ, \
                    by what it is checked (`by_itself`: a breach is a finding; `with_others`: together with another rule, or with the \
                    records of people; `by_schemes`: where a scheme asks for it; `by_meetings`: not yet), and the text of which day \
                    judges it. What each means for findings stands in [law and findings](../model/law.md). This page is generated \
                    from the source.\n\n| Rule | What it is about | Form | Organs | Checked | Judged by the text of |\n|---|---|---|---|---|---|\n"
        .to_owned();
    let about = variants(&source("rule/id.rs"), "RuleId");
    assert_eq!(about.len(), RuleId::VARIANTS.len(), "the source is not read right");
    for (rule, about) in RuleId::VARIANTS.iter().zip(&about) {
        assert_eq!(rule.code(), about.code, "the source is not read right");
        let day =
            if rule.is_condition_of_election() { "the first day of the mandate" } else { "the day asked" };
        let organs = if rule.is_of_organs() { "yes" } else { "" };
        let (form, checked) = (format!("`{}`", rule.form().code()), format!("`{}`", rule.checked().code()));
        page.push_str(&row(rule.code(), &[&about.sentence, &form, organs, &checked, day]));
    }
    page.push_str(
        "\n## The law of Peru\n\nWhat `crates/domain/src/rule/peru.json` says: a demand, of which organisations and organs, where it is \
         written, what a statute may make of it (`tighten`, `free`, `fixed`), and how much a breach weighs at the most. Where nothing is \
         demanded, the law leaves it to the statute.\n\n| Rule | Demand | Of | Source | Statute | Weight |\n|---|---|---|---|---|---|\n",
    );
    for rule in RuleId::VARIANTS {
        let rows = rule_rows(&file, *rule);
        assert!(!rows.is_empty(), "{} is in no law", rule.code());
        for cells in rows {
            page.push_str(&row(rule.code(), &cells.each_ref().map(String::as_str)));
        }
    }
    page.push_str("\n## Texts\n\n| Law | What it is | Text | From | Until |\n|---|---|---|---|---|\n");
    for law in file["laws"].as_array().unwrap() {
        for text in law["texts"].as_array().unwrap() {
            let said = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
            let [name, title] = ["name", "title"].map(|key| said(&law[key]));
            let [within, from, until] = ["text", "from", "until"].map(|key| said(&text[key]));
            let _ = writeln!(page, "| {name} | {title} | {within} | {from} | {until} |");
        }
    }
    check("rules.md", &page);
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
