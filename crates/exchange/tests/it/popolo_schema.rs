//! What we write against the official Popolo schemas (JSON schema draft 03, which no library at hand supports).
//! The checker knows exactly the keywords that these schemas use and refuses a schema with any other.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests may say what they expect"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use ayni_exchange::popolo::{Collection, read, write};
use serde_json::{Value, json};

/// The collections and the schema of their entries.
const SCHEMAS: [(&str, &str); 6] = [
    ("persons", "person"),
    ("organizations", "organization"),
    ("posts", "post"),
    ("memberships", "membership"),
    ("areas", "area"),
    ("events", "event"),
];

/// The parts inside entries and the schema of theirs.
const PARTS: [(&str, &str); 4] = [
    ("other_names", "other_name"),
    ("identifiers", "identifier"),
    ("contact_details", "contact_detail"),
    ("links", "link"),
];

/// What Popolo says about debates and votes; listed as not understood, never lost in silence.
const NOT_KEPT: [&str; 4] = ["motions", "speeches", "vote_events", "votes"];

/// The official schemas by their id.
struct Schemas(BTreeMap<String, Value>);

/// The folder of real data, or one line that says that it is absent.
pub(crate) fn real_data(folder: &str) -> Option<PathBuf> {
    let root = std::env::var_os("AYNI_REAL_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), PathBuf::from);
    let path = root.join(folder);
    if path.is_dir() {
        return Some(path);
    }
    println!("left out: the real data in {folder} is absent (AYNI_REAL_DATA names its place)");
    None
}

/// A JSON file.
pub(crate) fn json_file(path: &Path) -> Value {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The breaches of the official schemas in what we write, or nothing where these are absent.
pub(crate) fn breaches(text: &str) -> Option<Vec<String>> {
    static SCHEMAS: OnceLock<Option<Schemas>> = OnceLock::new();
    SCHEMAS.get_or_init(Schemas::load).as_ref().map(|schemas| schemas.document_breaches(text))
}

impl Schemas {
    /// All schemas of the folder, or nothing if it is absent.
    fn load() -> Option<Self> {
        let folder = real_data("schemas/popolo")?;
        let files =
            fs::read_dir(folder).expect("a readable folder").map(|entry| entry.expect("an entry").path());
        let schemas = files.filter(|path| path.extension().is_some_and(|end| end == "json"));
        let by_id = schemas.map(|path| json_file(&path)).map(|schema| (id_of(&schema), schema));
        Some(Self(by_id.collect()))
    }

    fn named(&self, name: &str) -> &Value {
        self.by_id(&format!("http://www.popoloproject.com/schemas/{name}.json#"))
    }

    fn by_id(&self, id: &str) -> &Value {
        self.0.get(id).unwrap_or_else(|| panic!("no schema with the id {id}"))
    }

    /// The paths at which an entry breaks the schema of this name.
    fn breaches(&self, name: &str, entry: &Value) -> Vec<String> {
        let mut found = Vec::new();
        self.check(self.named(name), entry, name, &mut found);
        found
    }

    /// The breaches of every entry of a document.
    fn document_breaches(&self, text: &str) -> Vec<String> {
        let document: Value = serde_json::from_str(text).expect("what we write is JSON");
        let mut found = Vec::new();
        for (collection, name) in SCHEMAS {
            for entry in document.get(collection).and_then(Value::as_array).into_iter().flatten() {
                found.extend(self.breaches(name, entry));
            }
        }
        found
    }

    /// Applies one schema. Draft 03: `required` stands in the property, and a value that is absent breaks nothing else.
    fn check(&self, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
        for (keyword, rule) in schema.as_object().expect("a schema is an object") {
            let fits = match keyword.as_str() {
                "$schema" | "id" | "title" | "description" | "required" => true,
                "type" => type_fits(rule, value),
                "pattern" => {
                    value.as_str().is_none_or(|text| pattern_fits(rule.as_str().expect("a text"), text))
                }
                "format" => {
                    value.as_str().is_none_or(|text| format_fits(rule.as_str().expect("a text"), text))
                }
                "$ref" => {
                    self.check(self.by_id(rule.as_str().expect("a text")), value, at, found);
                    true
                }
                "items" => {
                    for (index, entry) in value.as_array().into_iter().flatten().enumerate() {
                        self.check(rule, entry, &format!("{at}[{index}]"), found);
                    }
                    true
                }
                "properties" => {
                    self.properties(rule, value, at, found);
                    true
                }
                other => panic!("{at}: the checker does not know the keyword {other}"),
            };
            if !fits {
                found.push(format!("{at}: {keyword}"));
            }
        }
    }

    fn properties(&self, rules: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
        let Some(object) = value.as_object() else { return };
        for (name, rule) in rules.as_object().expect("properties are an object") {
            let at = format!("{at}.{name}");
            match object.get(name) {
                Some(value) => self.check(rule, value, &at, found),
                None if rule.get("required") == Some(&Value::Bool(true)) => {
                    found.push(format!("{at}: required"));
                }
                None => (),
            }
        }
    }
}

fn id_of(schema: &Value) -> String {
    schema.get("id").and_then(Value::as_str).expect("a schema has an id").to_owned()
}

fn type_fits(rule: &Value, value: &Value) -> bool {
    match rule {
        Value::Array(types) => types.iter().any(|rule| type_fits(rule, value)),
        Value::String(name) => match name.as_str() {
            "string" => value.is_string(),
            "null" => value.is_null(),
            "object" => value.is_object(),
            "array" => value.is_array(),
            "integer" => value.is_i64() || value.is_u64(),
            "number" => value.is_number(),
            other => panic!("the checker does not know the type {other}"),
        },
        other => panic!("the checker does not know types like {other}"),
    }
}

/// The two patterns that the schemas use, by hand: a partial date, and the same or a date with a time and a zone.
fn pattern_fits(pattern: &str, text: &str) -> bool {
    match pattern {
        "^[0-9]{4}(-[0-9]{2}){0,2}$" => is_partial_date(text),
        "^[0-9]{4}((-[0-9]{2}){0,2}|(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){0,2}(Z|[+-][0-9]{2}(:[0-9]{2})?))$" => {
            is_partial_date(text)
                || is_date_with_time(text, &["dd", "dd:dd", "dd:dd:dd"], &["Z", "sdd", "sdd:dd"])
        }
        other => panic!("the checker does not know the pattern {other}"),
    }
}

fn format_fits(format: &str, text: &str) -> bool {
    match format {
        "date-time" => is_date_with_time(text, &["dd:dd:dd"], &["Z", "sdd:dd"]),
        "uri" => text.split_once(':').is_some_and(|(scheme, rest)| {
            let legal = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
            scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                && scheme.chars().all(legal)
                && !rest.is_empty()
                && !text.contains(char::is_whitespace)
        }),
        "email" => text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty()),
        other => panic!("the checker does not know the format {other}"),
    }
}

/// The form of a text: `d` for a digit, `s` for a sign, other characters for themselves.
fn form(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '0'..='9' => 'd',
            '+' | '-' => 's',
            'd' | 's' => '?',
            other => other,
        })
        .collect()
}

fn is_partial_date(text: &str) -> bool {
    ["dddd", "ddddsdd", "ddddsddsdd"].contains(&form(text).as_str()) && !text.contains('+')
}

fn is_date_with_time(text: &str, clocks: &[&str], zones: &[&str]) -> bool {
    let Some((date, time)) = text.split_once('T') else { return false };
    let time = form(time);
    let fits = clocks.iter().any(|clock| zones.iter().any(|zone| time == format!("{clock}{zone}")));
    date.len() == 10 && is_partial_date(date) && fits
}

/// One of everything that the schemas know, filled in by their types; related resources are left out.
fn full(schemas: &Schemas, schema: &Value, tag: &str) -> Value {
    let mut entry = serde_json::Map::new();
    for (name, rule) in schema["properties"].as_object().expect("properties") {
        let types = rule.get("type").map(Value::to_string).unwrap_or_default();
        let value = match rule.get("items").and_then(|items| items.get("$ref")).and_then(Value::as_str) {
            Some(part) if PARTS.iter().any(|(_, known)| part.contains(&format!("/{known}.json"))) => {
                json!([full(schemas, schemas.by_id(part), tag)])
            }
            None if rule.get("items").is_some() => json!(["one", "two"]),
            None if types.contains("integer") => json!(3),
            None if types.contains("object") && name == "geometry" => {
                json!({"type": "Point", "coordinates": [-69.5, -14.7]})
            }
            None if types.contains("string") => json!(text_for(name, rule, tag)),
            Some(_) | None => continue,
        };
        entry.insert(name.clone(), value);
    }
    Value::Object(entry)
}

fn text_for(name: &str, rule: &Value, tag: &str) -> String {
    let end = name.contains("end")
        || name.contains("until")
        || name.contains("death")
        || name.contains("dissolution");
    match (rule.get("format").and_then(Value::as_str), rule.get("pattern")) {
        (Some("date-time"), _) => "2021-11-30T10:00:00Z".to_owned(),
        (Some("uri"), _) => format!("http://example.org/{tag}/{name}"),
        (Some("email"), _) => "rosa@example.org".to_owned(),
        (_, Some(_)) if end => "2021-11".to_owned(),
        (_, Some(_)) => "2016".to_owned(),
        _ => format!("{tag} {name}"),
    }
}

/// Every property that the official schemas define is kept, and comes out as it went in; debates and votes are listed.
#[test]
fn every_official_property_is_kept() {
    let Some(schemas) = Schemas::load() else { return };
    for (collection, name) in SCHEMAS {
        let entry = full(&schemas, schemas.named(name), name);
        let reading = read(json!({ collection: [entry] }).to_string().as_bytes()).expect("readable");
        assert_eq!(reading.not_understood, [], "{name}");
        let written: Value = serde_json::from_str(&write(&reading.document)).expect("JSON");
        assert_eq!(written[collection][0], entry, "{name}");
        assert_eq!(schemas.document_breaches(&written.to_string()), Vec::<String>::new());

        let properties = schemas.named(name)["properties"].as_object().expect("properties").keys();
        for property in properties {
            let text = json!({ collection: [{ "id": "x", property: [] }] }).to_string();
            let listed = !read(text.as_bytes()).expect("readable").not_understood.is_empty();
            assert_eq!(listed, NOT_KEPT.contains(&property.as_str()), "{name}.{property}");
        }
    }
    assert_eq!(SCHEMAS.map(|(key, _)| key), Collection::ALL.map(Collection::key));
}

/// The official examples are understood, alone and embedded, and what is written from them is valid.
#[test]
fn official_examples() {
    let Some(schemas) = Schemas::load() else { return };
    let Some(folder) = real_data("schemas/popolo/examples") else { return };
    for (file, collection) in [
        ("area", "areas"),
        ("event", "events"),
        ("membership", "memberships"),
        ("organization", "organizations"),
        ("person", "persons"),
        ("post", "posts"),
        ("metadata", "persons"),
        ("name-component", "persons"),
        ("embedding-membership", "memberships"),
        ("embedding-organization", "organizations"),
        ("embedding-person", "persons"),
        ("embedding-post", "posts"),
    ] {
        let example = json_file(&folder.join(format!("{file}.json")));
        let reading = read(json!({ collection: [example] }).to_string().as_bytes()).expect("readable");
        assert_eq!(reading.not_understood, [], "{file}");
        let codes = reading.irregularities.iter().map(|found| found.code.code());
        let strange: Vec<_> =
            codes.filter(|code| !["reference_unknown", "id_absent"].contains(code)).collect();
        assert_eq!(strange, Vec::<&str>::new(), "{file}");
        assert_eq!(schemas.document_breaches(&write(&reading.document)), Vec::<String>::new(), "{file}");
    }
}

/// Real published files, read and written again, satisfy the official schemas.
#[test]
fn real_files_written_again_are_valid() {
    let (Some(schemas), Some(folder)) = (Schemas::load(), real_data("governance")) else { return };
    for path in crate::popolo_real::files(&folder) {
        let reading = read(&fs::read(&path).expect("a file")).expect("readable");
        assert_eq!(
            schemas.document_breaches(&write(&reading.document)),
            Vec::<String>::new(),
            "{}",
            path.display()
        );
    }
}

/// The checker is no rubber stamp: wrong documents are rejected, each at the place that is wrong.
#[test]
fn the_checker_rejects() {
    let Some(schemas) = Schemas::load() else { return };
    let check = |name: &str, entry: Value, expected: &[&str]| {
        assert_eq!(schemas.breaches(name, &entry), expected, "{entry}");
    };
    check("person", json!({"id": "p", "birth_date": "1970-05", "email": null}), &[]);
    check("person", json!([]), &["person: type"]);
    check("person", json!({"name": 5}), &["person.name: type"]);
    check("person", json!({"birth_date": "12/05/1970"}), &["person.birth_date: pattern"]);
    check("person", json!({"birth_date": "1970+05"}), &["person.birth_date: pattern"]);
    check("person", json!({"birth_date": "1970-05-01T10Z"}), &["person.birth_date: pattern"]);
    check("person", json!({"created_at": "1970-05-01"}), &["person.created_at: format"]);
    check("person", json!({"image": "portrait of her"}), &["person.image: format"]);
    check("person", json!({"email": "rosa"}), &["person.email: format"]);
    check("person", json!({"pronouns": ["ella", 1]}), &["person.pronouns[1]: type"]);
    check("person", json!({"links": [{"note": "x"}]}), &["person.links[0].url: required"]);
    check("person", json!({"identifiers": [{}]}), &["person.identifiers[0].identifier: required"]);
    check("person", json!({"other_names": {}}), &["person.other_names: type"]);
    check("membership", json!({"person": {"gender": 1}}), &["membership.person.gender: type"]);
    check("membership", json!({"start_date": "2016-11-21T10:00-05:00"}), &[]);
    check("membership", json!({"start_date": "2016-11T10Z"}), &["membership.start_date: pattern"]);
    check("count", json!({"option": "yes", "value": 1.5}), &["count.value: type"]);
    check("area", json!({"geometry": "here"}), &["area.geometry: type"]);
}

/// A schema with a keyword that the checker does not know fails the test that uses it, rather than passing unread.
#[test]
#[should_panic(expected = "does not know the keyword minLength")]
fn unknown_keywords_fail() {
    let schemas = Schemas(BTreeMap::new());
    schemas.check(&json!({"minLength": 1}), &json!("x"), "made up", &mut Vec::new());
}
