//! Files that nobody should hand in: each ends with an error that names the place, and with nothing else.

use ayni_exchange::catalogue::{CatalogueError, FAULTS_MAX, Remedy, SIZE_MAX_BYTES, read};
use serde_json::{Value, json};

use super::{catalog, faults, only, options, reading, refusal, refused, requirement};

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
    let nameless = json!({ "title": "Dos", "controls": [control("b")] });
    let read = reading(&catalog(&json!({ "groups": [{ "id": "g", "title": "G", "controls": [nameless] }] })));
    let place = "/catalog/groups/0/controls/0".to_owned();
    assert_eq!(faults(&read), [(place, "catalogue_missing", Remedy::NodeLeftOut)]);
    assert_eq!(requirement(only(&read), "b").parent, Some(requirement(only(&read), "g").code.clone()));
    assert_eq!(only(&read).requirements.len(), 2);
    let read = reading(&catalog(&json!({ "controls": [{ "id": "a", "title": " " }] })));
    let place = "/catalog/controls/0".to_owned();
    assert_eq!(faults(&read), [(place, "catalogue_missing", Remedy::TitledByCode)]);
    assert_eq!(only(&read).requirements[0].title.as_str(), "a");
    let nothing = refusal(&catalog(&json!({ "controls": [{ "title": "Dos" }] })));
    let (pointer, id, field) = ("/catalog/controls/0".to_owned(), String::new(), "id".to_owned());
    assert_eq!(nothing, CatalogueError::Missing { pointer, id, field }, "of which nothing is left");
}

/// Protects the shape: every wrong type is named with its place, what it is and what it must be. Where nothing else is
/// there the file is refused; beside a whole control the value alone is left out.
#[test]
fn wrong_types_are_named_with_their_place() {
    let is = |error: &CatalogueError, pointer: &str, expected: &str| match error {
        CatalogueError::WrongType { pointer: at, expected: wanted, .. } => {
            assert_eq!((at.as_str(), *wanted), (pointer, expected));
        }
        other => panic!("{other}"),
    };
    let check = |fields: Value, pointer: &str, expected: &str| {
        if pointer == "/catalog/metadata" {
            return is(&refusal(&catalog(&fields)), pointer, expected);
        }
        let mut beside = catalog(&fields);
        let whole = json!({ "id": "whole", "title": "W", "controls": [control("w")] });
        match beside["catalog"].get_mut("groups").and_then(Value::as_array_mut) {
            Some(groups) => groups.push(whole),
            None => beside["catalog"]["groups"] = json!([whole]),
        }
        let read = reading(&beside);
        let [fault] = read.unkept.faults.as_slice() else { panic!("{:?}", read.unkept.faults) };
        is(&fault.error, pointer, expected);
        assert!(only(&read).requirements.iter().any(|one| one.code.as_str() == "w"));
    };
    check(json!({ "controls": {} }), "/catalog/controls", "a list");
    check(json!({ "controls": [7] }), "/catalog/controls/0", "an object");
    check(json!({ "controls": [{ "id": ["7"], "title": "Uno" }] }), "/catalog/controls/0/id", "a text");
    check(json!({ "controls": [{ "id": "a", "title": ["Uno"] }] }), "/catalog/controls/0/title", "a text");
    check(
        json!({ "controls": [{ "id": "a", "title": "Uno", "parts": [{ "name": "statement", "prose": true }] }] }),
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

/// Protects what we say ourselves in properties: a word that is none of ours is left out and named with those that are.
#[test]
fn properties_of_ours_are_understood_or_left_out() {
    let with = |name: &str, value: &str| {
        let props = json!([{ "name": name, "ns": "urn:x-ayni:scheme", "value": value }]);
        let read = reading(&catalog(&json!({ "controls": [{ "id": "a", "title": "A", "props": props }] })));
        let [fault] = read.unkept.faults.as_slice() else { panic!("{:?}", read.unkept.faults) };
        assert_eq!((only(&read).requirements.len(), fault.remedy), (1, Remedy::LeftOut));
        fault.error.clone()
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
    let blank = json!({ "id": "p", "select": { "choice": ["{{ insert: param, p }}"] } });
    let part = json!({ "name": "statement", "prose": "{{ insert: param, p }} {{ insert: param, q }} {{" });
    let looping = json!({ "controls": [{ "id": "a", "title": "A", "params": [blank], "parts": [part] }] });
    let read = reading(&catalog(&looping));
    assert_eq!(read.unkept.kinds["insert without param"], 2);
    let text = only(&read).requirements[0].text.as_ref().expect("words").as_str();
    assert!(text.ends_with("{{ insert: param, q }} {{"), "{text}");
}

/// Protects the memory: fifty megabytes are read, more than the limit are not looked at.
#[test]
fn large_files_are_read_up_to_the_limit() {
    let guidance = "palabra ".repeat(2_400);
    let control = |number: u32| {
        format!(
            r#"{{"id":"c-{number}","title":"Uno","parts":[{{"name":"statement","prose":"Se pide."}},
               {{"name":"guidance","prose":"{guidance}"}}]}}"#
        )
    };
    let controls: Vec<String> = (0..2_700).map(control).collect();
    let text = catalog(&json!({ "controls": ["here"] })).to_string();
    let text = text.replace("\"here\"", &controls.join(","));
    assert!(50_000_000 < text.len() && text.len() < SIZE_MAX_BYTES, "{}", text.len());
    let read = read(text.as_bytes(), &options("large.json")).expect("a catalogue");
    assert_eq!(only(&read).requirements.len(), 2_700);
    assert_eq!(refused(&vec![b' '; SIZE_MAX_BYTES + 1]).code(), "catalogue_too_large");
}

/// Protects the fields: a title that is too long is shortened and kept whole in the words; a text beyond all
/// measure is cut, a code that cannot be kept leaves its control out.
#[test]
fn fields_of_ten_thousand_characters_are_shortened_or_left_out() {
    let long = "largo ".repeat(1_700);
    let titled = reading(&catalog(&json!({ "controls": [{ "id": "a", "title": long }] })));
    let one = &only(&titled).requirements[0];
    assert!(one.title.as_str().ends_with('…') && one.title.as_str().chars().count() <= 500);
    assert_eq!(one.text.as_ref().expect("words").as_str(), long.trim());
    assert_eq!(titled.unkept.kinds["title shortened"], 1);
    let code = "c".repeat(10_000);
    let refused = refusal(&catalog(&json!({ "controls": [{ "id": code, "title": "A" }] })));
    assert_eq!(refused.code(), "catalogue_text_too_long");
    assert_eq!(refused.fields()[0].1, "/catalog/controls/0/id");
    let prose = "x".repeat(20_001);
    let part = json!([{ "name": "statement", "prose": prose }]);
    let cut = reading(&catalog(&json!({ "controls": [{ "id": "a", "title": "A", "parts": part }] })));
    let place = "/catalog/controls/0/parts".to_owned();
    assert_eq!(faults(&cut), [(place, "catalogue_text_too_long", Remedy::Cut)]);
    let text = only(&cut).requirements[0].text.as_ref().expect("words").as_str();
    assert!(text.ends_with("x…") && text.chars().count() == 20_000);
    let bell = reading(&catalog(&json!({ "controls": [{ "id": "a", "title": "A\u{7}" }] })));
    let place = "/catalog/controls/0/title".to_owned();
    assert_eq!(faults(&bell), [(place, "catalogue_text_control", Remedy::TitledByCode)]);
}

/// Protects the thousand others: whatever is wrong with one control, the others are read and it is named.
#[test]
fn one_unusable_control_leaves_the_others() {
    let usable: Vec<Value> = (0..1_000).map(|number| control(&format!("c-{number}"))).collect();
    let unusable = [
        json!(7),
        json!({ "title": "Sin código" }),
        json!({ "id": "x", "title": 1, "parts": {}, "props": [7, { "name": "label" }], "links": 1 }),
        json!({ "id": "x", "title": "X", "params": [{}], "parts": [{ "prose": "Sin nombre" }] }),
    ];
    for one in unusable {
        let mut controls = usable.clone();
        controls.insert(500, one.clone());
        let read = reading(&catalog(&json!({ "controls": controls })));
        assert!(1_000 <= only(&read).requirements.len(), "{one}");
        let told = faults(&read);
        assert!(!told.is_empty(), "{one}");
        assert!(told.iter().all(|(pointer, _, _)| pointer.starts_with("/catalog/controls/500")), "{told:?}");
    }
}

/// Protects the memory: of a file of nothing but faults so many are listed, and then it is refused.
#[test]
fn faults_are_listed_up_to_a_limit() {
    let with = |count: usize| {
        let mut props = vec![json!(7); count];
        props.push(json!({ "name": "label", "value": "L" }));
        catalog(&json!({ "controls": [{ "id": "a", "title": "A", "props": props }] }))
    };
    assert_eq!(reading(&with(1_000)).unkept.faults.len(), 1_000);
    assert_eq!(refusal(&with(FAULTS_MAX + 1)), CatalogueError::TooManyFaults { limit: FAULTS_MAX });
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
