//! Files that nobody should hand in: each ends with an error that names the place, and with nothing else.

use ayni_exchange::catalogue::{CatalogueError, DEPTH_MAX, SIZE_MAX_BYTES, read};
use serde_json::{Value, json};

use super::{catalog, only, options, reading, refusal, refused};

fn control(id: &str) -> Value {
    json!({ "id": id, "title": "Uno" })
}

/// Protects whoever hands in the wrong file: the message says what it seems to be.
#[test]
fn files_of_other_kinds_are_named() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    assert_eq!(refused(png), CatalogueError::NotText { kind: "PNG" });
    assert_eq!(refused(b"%PDF-1.7"), CatalogueError::NotText { kind: "PDF" });
    assert_eq!(refused(b"\x1F\x8B\x08"), CatalogueError::NotText { kind: "gzip" });
    assert_eq!(refused(b"PK\x03\x04").code(), "catalogue_not_text");
    assert_eq!(refused(b"\xFF\xD8\xFF\xE0").code(), "catalogue_not_text");
    assert_eq!(refused(b" \n ").code(), "catalogue_empty");
    assert_eq!(refused(b"\xEF\xBB\xBF{}").code(), "catalogue_byte_order_mark");
    assert_eq!(refused(b"{\"a\": \"\xE9\"}").code(), "catalogue_not_utf8");
    assert_eq!(
        refusal(&json!({ "persons": [] })),
        CatalogueError::UnknownFormat { found: "\"persons\"".to_owned() }
    );
    assert_eq!(refused(b"[]"), CatalogueError::UnknownFormat { found: "a list".to_owned() });
    assert_eq!(
        refusal(&json!({ "profile": {} })),
        CatalogueError::OtherModel { model: "profile".to_owned() }
    );
}

/// Protects against half a catalogue: a file cut anywhere is refused, and never read as less.
#[test]
fn a_file_cut_anywhere_is_refused() {
    let whole = catalog(
        &json!({ "groups": [{ "id": "g", "title": "G", "controls": [control("a"), control("b")] }] }),
    );
    let text = whole.to_string();
    assert_eq!(only(&reading(&whole)).requirements.len(), 3);
    for end in 1..text.len() {
        let error = read(&text.as_bytes()[..end], &options("cut.json")).expect_err("a cut file");
        assert_eq!(error.code(), "catalogue_cut_short", "{end}");
        assert!(error.place().is_some());
    }
    let twice = text.replacen("\"title\":\"G\"", "\"title\":\"G\",\"title\":\"H\"", 1);
    assert_eq!(refused(twice.as_bytes()).code(), "catalogue_duplicate_key");
    assert_eq!(refused(text.replacen(':', ";", 1).as_bytes()).code(), "catalogue_malformed");
}

/// Protects the identifiers: they stand once, and every control has one; the error names both places.
#[test]
fn identifiers_stand_once_and_are_there() {
    let twice = json!({ "groups": [{ "id": "g", "title": "G", "controls": [control("a")] }], "controls": [control("a")] });
    let expected = CatalogueError::Repeated {
        pointer: "/catalog/controls/0".to_owned(),
        id: "a".to_owned(),
        first: "/catalog/groups/0/controls/0".to_owned(),
    };
    assert_eq!(refusal(&catalog(&twice)), expected);
    let missing = refusal(&catalog(&json!({ "controls": [control("a"), { "title": "Dos" }] })));
    let (pointer, id, field) = ("/catalog/controls/1".to_owned(), String::new(), "id".to_owned());
    assert_eq!(missing, CatalogueError::Missing { pointer, id, field });
    let untitled = refusal(&catalog(&json!({ "controls": [{ "id": "a", "title": " " }] })));
    let (pointer, id, field) = ("/catalog/controls/0".to_owned(), "a".to_owned(), "title".to_owned());
    assert_eq!(untitled, CatalogueError::Missing { pointer, id, field });
}

/// Protects the shape: every wrong type is named with its place, what it is and what it must be.
#[test]
fn wrong_types_are_named_with_their_place() {
    let check = |fields: Value, pointer: &str, expected: &str| match refusal(&catalog(&fields)) {
        CatalogueError::WrongType { pointer: at, expected: wanted, .. } => {
            assert_eq!((at.as_str(), wanted), (pointer, expected))
        }
        other => panic!("{other}"),
    };
    check(json!({ "controls": {} }), "/catalog/controls", "a list");
    check(json!({ "controls": [7] }), "/catalog/controls/0", "an object");
    check(json!({ "controls": [{ "id": 7, "title": "Uno" }] }), "/catalog/controls/0/id", "a text");
    check(json!({ "controls": [{ "id": "a", "title": ["Uno"] }] }), "/catalog/controls/0/title", "a text");
    check(
        json!({ "controls": [{ "id": "a", "title": "Uno", "parts": [{ "name": "statement", "prose": 1 }] }] }),
        "/catalog/controls/0/parts/0/prose",
        "a text",
    );
    check(json!({ "metadata": "x", "controls": [control("a")] }), "/catalog/metadata", "an object");
    check(
        json!({ "groups": [{ "id": "g", "title": "G", "controls": [{ "id": "a", "title": "A", "controls": "x" }] }] }),
        "/catalog/groups/0/controls/0/controls",
        "a list",
    );
}

/// Protects what we say ourselves in properties: a word that is none of ours is named with those that are.
#[test]
fn properties_of_ours_are_understood_or_refused() {
    let with = |name: &str, value: &str| {
        let props = json!([{ "name": name, "ns": "urn:x-ayni:scheme", "value": value }]);
        refusal(&catalog(&json!({ "controls": [{ "id": "a", "title": "A", "props": props }] })))
    };
    let error = with("class", "heavy");
    assert!(error.to_string().contains("entry, progress, core"), "{error}");
    assert_eq!(error.fields()[0].1, "/catalog/controls/0/props/0/value");
    for (name, value) in [
        ("year-due", "soon"),
        ("assessable", "maybe"),
        ("on-failure", "x"),
        ("proof", "x"),
        ("applies-to", "x"),
    ] {
        assert_eq!(with(name, value).code(), "catalogue_value", "{name}");
    }
    assert_eq!(with("parent", "zzz").code(), "catalogue_orphan");
    assert_eq!(with("topic", &"x".repeat(41)).code(), "catalogue_text_too_long");
}

/// Protects the register from schemes of nothing, of nobody, and of other ages of OSCAL.
#[test]
fn catalogues_without_substance_are_refused() {
    assert_eq!(refusal(&catalog(&json!({}))), CatalogueError::NoRequirements);
    assert_eq!(
        refusal(&catalog(&json!({ "groups": [{ "id": "g", "title": "G" }] }))),
        CatalogueError::NoRequirements
    );
    let nobody = catalog(&json!({ "controls": [control("a")] }));
    let error = read(nobody.to_string().as_bytes(), &ayni_exchange::catalogue::Options::default());
    assert_eq!(error, Err(CatalogueError::OwnerUnknown));
    let mut old = nobody;
    old["catalog"]["metadata"]["oscal-version"] = "0.9".into();
    assert_eq!(refusal(&old).code(), "catalogue_value");
    assert_eq!(refused(b"objects: {}\nname: x\n").code(), "catalogue_no_requirements");
}

/// Protects the stack: a catalogue nested ten thousand deep ends with an error that names the place.
#[test]
fn nesting_without_end_is_refused() {
    for key in ["groups", "controls"] {
        let open = format!(r#"{{"id":"a","title":"A","{key}":["#).repeat(10_000);
        let text = format!(r#"{{"catalog":{{"{key}":[{open}{}]}}}}"#, "]}".repeat(10_000));
        let error = refused(text.as_bytes());
        assert_eq!(error.code(), "catalogue_nested_too_deep");
        assert!(error.place().is_some_and(|place| place.line == 1 && 1_000 < place.column));
    }
    assert!(DEPTH_MAX < 128);
    let blank = json!({ "id": "p", "select": { "choice": ["{{ insert: param, p }}"] } });
    let part = json!({ "name": "statement", "prose": "{{ insert: param, p }} {{ insert: param, q }} {{" });
    let looping = json!({ "controls": [{ "id": "a", "title": "A", "params": [blank], "parts": [part] }] });
    let read = reading(&catalog(&looping));
    assert_eq!(read.unkept.0["insert without param"], 2);
    let text = only(&read).requirements[0].text.as_ref().expect("words").as_str();
    assert!(text.ends_with("{{ insert: param, q }} {{"), "{text}");
}

/// Protects the memory: fifty megabytes are read, more than the limit are not looked at.
#[test]
fn large_files_are_read_up_to_the_limit() {
    let prose = "palabra ".repeat(2_400);
    let controls: Vec<Value> = (0..2_700)
        .map(|number| {
            let mut control = control(&format!("c-{number}"));
            control["parts"] = json!([{ "name": "statement", "prose": prose }]);
            control
        })
        .collect();
    let text = catalog(&json!({ "controls": controls })).to_string();
    assert!(50_000_000 < text.len() && text.len() < SIZE_MAX_BYTES, "{}", text.len());
    let read = read(text.as_bytes(), &options("large.json")).expect("a catalogue");
    assert_eq!(only(&read).requirements.len(), 2_700);
    assert_eq!(refused(&vec![b' '; SIZE_MAX_BYTES + 1]).code(), "catalogue_too_large");
}

/// Protects the fields: a title that is too long is shortened and kept whole in the words; a code or a text beyond all
/// measure is refused by name.
#[test]
fn fields_of_ten_thousand_characters_are_shortened_or_refused() {
    let long = "largo ".repeat(1_700);
    let titled = reading(&catalog(&json!({ "controls": [{ "id": "a", "title": long }] })));
    let one = &only(&titled).requirements[0];
    assert!(one.title.as_str().ends_with('…') && one.title.as_str().chars().count() <= 500);
    assert_eq!(one.text.as_ref().expect("words").as_str(), long.trim());
    assert_eq!(titled.unkept.0["title shortened"], 1);
    let code = "c".repeat(10_000);
    let refused = refusal(&catalog(&json!({ "controls": [{ "id": code, "title": "A" }] })));
    assert_eq!(refused.code(), "catalogue_text_too_long");
    assert_eq!(refused.fields()[0].1, "/catalog/controls/0/id");
    let prose = "x".repeat(20_001);
    let part = json!([{ "name": "statement", "prose": prose }]);
    let refused = refusal(&catalog(&json!({ "controls": [{ "id": "a", "title": "A", "parts": part }] })));
    assert_eq!(
        (refused.code(), refused.fields()[0].1.as_str()),
        ("catalogue_text_too_long", "/catalog/controls/0/parts")
    );
    let bell = refusal(&catalog(&json!({ "controls": [{ "id": "a", "title": "A\u{7}" }] })));
    assert_eq!(bell.code(), "catalogue_text_control");
}

/// Protects controls that hold no longer: they stay, are not asked for, and are counted.
#[test]
fn withdrawn_controls_are_kept_and_not_assessed() {
    let gone = json!({ "id": "b", "title": "B", "props": [{ "name": "status", "value": "Withdrawn" }] });
    let read = reading(&catalog(&json!({ "controls": [control("a"), gone] })));
    assert_eq!((read.counts.controls, read.counts.withdrawn), (2, 1));
    let one = &only(&read).requirements[1];
    assert!(!one.assessable && one.topics.iter().any(|topic| topic.as_str() == "withdrawn"));
}
