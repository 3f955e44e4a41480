//! Profiles of OSCAL over a scheme: by name, with children, by pattern, all, and without some.

use ayni_exchange::catalogue::CatalogueError;
use ayni_exchange::oscal::read_profile;
use serde_json::{Value, json};

use super::{catalog, only, reading};

/// What a profile with these imports selects of `g1 > (a-1 > a-1.1 > a-1.1.1, a-2), b-1`.
fn selected(imports: &Value) -> Result<String, CatalogueError> {
    let control = |id: &str, below: &Value| {
        let mut control = json!({ "id": id, "title": id });
        if !below.as_array().is_some_and(Vec::is_empty) {
            control["controls"] = below.clone();
        }
        control
    };
    let deep = control("a-1.1", &json!([control("a-1.1.1", &json!([]))]));
    let group = json!({ "id": "g1", "title": "G", "controls": [control("a-1", &json!([deep])), control("a-2", &json!([]))] });
    let document = catalog(&json!({ "groups": [group], "controls": [control("b-1", &json!([]))] }));
    let read = reading(&document);
    let mut profile = catalog(&json!({ "imports": imports }));
    let profile = json!({ "profile": profile["catalog"].take() });
    let (profile, _) = read_profile(profile.to_string().as_bytes(), "entry.json", only(&read))?;
    Ok(profile.selects.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
}

/// Protects every way of selecting.
#[test]
fn imports_select_as_oscal_says() {
    let check = |import: &Value, expected: &str| {
        assert_eq!(selected(&json!([import])).expect("a selection"), expected, "{import}");
    };
    check(&json!({ "href": "#c", "include-all": {} }), "a-1 a-1.1 a-1.1.1 a-2 b-1");
    check(&json!({ "href": "#c" }), "a-1 a-1.1 a-1.1.1 a-2 b-1");
    check(&json!({ "href": "#c", "include-controls": [{ "with-ids": ["b-1", "a-1"] }] }), "a-1 b-1");
    let children = json!([{ "with-ids": ["a-1"], "with-child-controls": "yes" }]);
    check(&json!({ "href": "#c", "include-controls": children }), "a-1 a-1.1 a-1.1.1");
    check(&json!({ "href": "#c", "include-controls": [{ "matching": [{ "pattern": "a-?" }] }] }), "a-1 a-2");
    check(
        &json!({ "href": "#c", "include-controls": [{ "matching": [{ "pattern": "*1.1" }] }] }),
        "a-1.1 a-1.1.1",
    );
    check(&json!({ "href": "#c", "exclude-controls": children }), "a-2 b-1");
}

/// Protects the scheme: what it does not have cannot be selected, and a profile of nothing is none.
#[test]
fn what_is_not_there_cannot_be_selected() {
    let unknown = selected(&json!([{ "href": "#c", "include-controls": [{ "with-ids": ["a-1", "z-9"] }] }]));
    let pointer = "/profile/imports/0/include-controls/0/with-ids/1".to_owned();
    assert_eq!(unknown, Err(CatalogueError::SelectsUnknown { pointer, id: "z-9".to_owned() }));
    let nothing =
        selected(&json!([{ "href": "#c", "include-controls": [{ "matching": [{ "pattern": "q*" }] }] }]));
    assert_eq!(nothing, Err(CatalogueError::SelectsNothing { pointer: "/profile/imports".to_owned() }));
}
