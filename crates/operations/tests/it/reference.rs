//! The reference of answers: what programs get for each question and of upkeep, and the schemas. `cargo xtask bless` writes them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::answers::answers;

const HEAD: &str = "# Answers\n\nGenerated from the program; do not edit. This is what programs get for each question with `--format json`: the \
                    fields of `data`. Around it stand `as_known_at`, `as_of`, `generated_at`, `head`, `program`, `register`, `rows` and `version`, which \
                    say of which register, day and version it is, and `withheld`, where there is something that the reader is not shown. \
                    What comes of upkeep stands at the end; a server, and the command line where people are told a sentence, give it alone. The \
                    [schemas](schemas) say the same as JSON Schema, a file for each.\n\n\
                    Dates are ISO 8601 as far as they are known: `2021`, `2021-11` or `2021-11-30`. Money is `1200.00 PEN`. A text *in words* is \
                    written in the language of the reader; everything else is the same in every language.";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference")
}

/// Compares a file with what it should be, or writes it.
fn check(path: &Path, expected: &str) {
    if std::env::var_os("AYNI_BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, expected).unwrap();
    }
    let found = fs::read_to_string(path).unwrap_or_default();
    assert!(
        found == expected,
        "{} is not what the program answers; `cargo xtask bless` writes it",
        path.display()
    );
}

/// Protects whoever builds on answers: the schemas stand in the reference, a file for each question and no other.
#[test]
fn the_schemas_are_those_of_the_program() {
    let folder = folder().join("schemas");
    let mut named = BTreeSet::new();
    for (operation, schema) in answers() {
        let name = format!("{}.json", operation.name);
        check(&folder.join(&name), &format!("{schema:#}\n"));
        named.insert(name);
    }
    let files = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    assert_eq!(files.collect::<BTreeSet<_>>(), named);
}

/// Protects the reader of the reference: the page is what the schemas say.
#[test]
fn the_reference_of_answers_is_what_the_schemas_say() {
    check(&folder().join("answers.md"), &page());
}

fn page() -> String {
    let all: Vec<_> = answers().map(|(operation, schema)| (operation.name, schema)).collect();
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    for (name, schema) in &all {
        first.entry(schema.to_string()).or_insert(name);
    }
    let distinct = all.iter().filter(|(name, schema)| first[&schema.to_string()] == *name);
    let common = common(&distinct.cloned().collect::<Vec<_>>());
    let mut parts = vec![HEAD.to_owned(), "## Common shapes".to_owned()];
    for (name, shape) in &common {
        parts.push(format!("### {name}\n\n{}", described(shape)));
        parts.extend(table(shape, &common, shape).or_else(|| Some(holds(shape, &common, shape))));
    }
    for (name, schema) in &all {
        parts.push(format!("## `{name}`"));
        let same = first[&schema.to_string()];
        if same != *name {
            parts.push(format!("The same as [`{same}`](#{}).", same.replace('.', "")));
            continue;
        }
        parts.extend(Some(described(schema)).filter(|said| !said.is_empty()));
        let several: Vec<&Value> = alternatives(schema).collect();
        let shapes = if several.is_empty() { vec![schema] } else { several };
        parts.extend(shapes.into_iter().filter_map(|shape| table(shape, &common, schema)));
    }
    parts.join("\n\n") + "\n"
}

/// Shapes that several questions have in common, by name.
fn common(all: &[(&str, Value)]) -> BTreeMap<String, Value> {
    let mut shapes: BTreeMap<&String, Vec<&Value>> = BTreeMap::new();
    for (_, schema) in all {
        for (name, shape) in schema["$defs"].as_object().into_iter().flatten() {
            shapes.entry(name).or_default().push(shape);
        }
    }
    let is_common = |shapes: &[&Value]| 1 < shapes.len() && shapes.windows(2).all(|two| two[0] == two[1]);
    let shared = shapes.into_iter().filter(|(_, shapes)| is_common(shapes));
    shared.map(|(name, shapes)| (name.clone(), shapes[0].clone())).collect()
}

fn described(schema: &Value) -> String {
    schema["description"].as_str().unwrap_or_default().replace('\n', " ")
}

/// The fields of an object, those of its parts below it.
fn table(schema: &Value, common: &BTreeMap<String, Value>, root: &Value) -> Option<String> {
    let mut lines = Vec::new();
    fields("", schema, common, root, &mut lines);
    (!lines.is_empty()).then(|| format!("| field | holds | meaning |\n|---|---|---|\n{}", lines.join("\n")))
}

fn fields(
    place: &str,
    schema: &Value,
    common: &BTreeMap<String, Value>,
    root: &Value,
    lines: &mut Vec<String>,
) {
    if let Some(name) = reference(schema) {
        if !common.contains_key(name) {
            fields(place, &root["$defs"][name], common, root, lines);
        }
        return;
    }
    if let Some(items) = schema.get("items") {
        return fields(&format!("{place}[]"), items, common, root, lines);
    }
    for alternative in alternatives(schema) {
        fields(place, alternative, common, root, lines);
    }
    let point = if place.is_empty() { "" } else { "." };
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        let place = format!("{place}{point}{name}");
        lines.push(format!("| `{place}` | {} | {} |", holds(property, common, root), described(property)));
        fields(&place, property, common, root, lines);
    }
    if let Some(others) = schema.get("additionalProperties").filter(|others| others.is_object()) {
        let place = format!("{place}{point}*");
        lines.push(format!("| `{place}` | {} | {} |", holds(others, common, root), described(others)));
        fields(&place, others, common, root, lines);
    }
}

fn reference(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/"))
}

fn alternatives(schema: &Value) -> impl Iterator<Item = &Value> {
    ["anyOf", "oneOf"].into_iter().flat_map(|word| schema[word].as_array().into_iter().flatten())
}

/// What a value is, in a few words.
fn holds(schema: &Value, common: &BTreeMap<String, Value>, root: &Value) -> String {
    if let Some(name) = reference(schema) {
        if common.contains_key(name) {
            return format!("[{name}](#{})", name.to_lowercase());
        }
        return holds(&root["$defs"][name], common, root);
    }
    let mut all: Vec<String> = alternatives(schema).map(|one| holds(one, common, root)).collect();
    if let Some(codes) = schema["enum"].as_array() {
        let codes =
            codes.iter().map(|code| code.as_str().map_or("nothing".to_owned(), |it| format!("`{it}`")));
        all.extend(codes);
    } else if let Some(code) = schema["const"].as_str() {
        all.push(format!("`{code}`"));
    } else {
        let kinds = match &schema["type"] {
            Value::String(kind) => vec![kind.as_str()],
            Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        all.extend(kinds.into_iter().map(|kind| of_kind(kind, schema, common, root)));
    }
    let mut met = BTreeSet::new();
    all.retain(|one| met.insert(one.clone()));
    all.join(" or ")
}

fn of_kind(kind: &str, schema: &Value, common: &BTreeMap<String, Value>, root: &Value) -> String {
    match (kind, schema["format"].as_str()) {
        ("null", _) => "nothing".to_owned(),
        ("string", _) if schema["x-words"] == Value::Bool(true) => "text in words".to_owned(),
        ("string", Some("partial-date")) => "date".to_owned(),
        ("string", Some("date-time")) => "instant".to_owned(),
        ("string", Some("money")) => "money".to_owned(),
        ("string", Some("code")) => "code".to_owned(),
        ("string", Some("uuid")) => match schema["x-record"].as_str() {
            Some(record) => format!("identifier of a record of the kind `{record}`"),
            None => "identifier".to_owned(),
        },
        ("string", _) => "text".to_owned(),
        ("integer", _) => "whole number".to_owned(),
        ("boolean", _) => "true or false".to_owned(),
        ("array", _) => match holds(&schema["items"], common, root).as_str() {
            "object" => "list".to_owned(),
            items => format!("list of {items}"),
        },
        (kind, _) => kind.to_owned(),
    }
}
