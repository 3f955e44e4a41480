//! Profiles of OSCAL over a scheme: by name, with children, by pattern, all, and without some.

use ayni_exchange::catalogue::CatalogueError;
use ayni_exchange::oscal::{Over, read_profile};
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
    let over = Over { scheme: only(&read), file: "c.json", is_same: &|_| None };
    let (profile, _) = read_profile(profile.to_string().as_bytes(), "entry.json", &over)?;
    Ok(profile.selects.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
}

/// Protects every way of selecting.
#[test]
fn imports_select_as_oscal_says() {
    let check = |import: &Value, expected: &str| {
        assert_eq!(selected(&json!([import])).expect("a selection"), expected, "{import}");
    };
    check(&json!({ "href": "c.json", "include-all": {} }), "a-1 a-1.1 a-1.1.1 a-2 b-1");
    check(&json!({ "href": "c.json" }), "a-1 a-1.1 a-1.1.1 a-2 b-1");
    check(&json!({ "href": "c.json", "include-controls": [{ "with-ids": ["b-1", "a-1"] }] }), "a-1 b-1");
    let children = json!([{ "with-ids": ["a-1"], "with-child-controls": "yes" }]);
    check(&json!({ "href": "c.json", "include-controls": children }), "a-1 a-1.1 a-1.1.1");
    check(
        &json!({ "href": "c.json", "include-controls": [{ "matching": [{ "pattern": "a-?" }] }] }),
        "a-1 a-2",
    );
    check(
        &json!({ "href": "c.json", "include-controls": [{ "matching": [{ "pattern": "*1.1" }] }] }),
        "a-1.1 a-1.1.1",
    );
    check(&json!({ "href": "c.json", "exclude-controls": children }), "a-2 b-1");
}

/// Protects the scheme: what it does not have cannot be selected, and a profile of nothing is none.
#[test]
fn what_is_not_there_cannot_be_selected() {
    let unknown =
        selected(&json!([{ "href": "c.json", "include-controls": [{ "with-ids": ["a-1", "z-9"] }] }]));
    let pointer = "/profile/imports/0/include-controls/0/with-ids/1".to_owned();
    assert_eq!(unknown, Err(CatalogueError::SelectsUnknown { pointer, id: "z-9".to_owned() }));
    let nothing =
        selected(&json!([{ "href": "c.json", "include-controls": [{ "matching": [{ "pattern": "q*" }] }] }]));
    assert_eq!(nothing, Err(CatalogueError::SelectsNothing { pointer: "/profile/imports".to_owned() }));
}

/// Protects against another catalogue in its place: an import is of the catalogue that is given, by its file or by its
/// name, whatever stands before it; or the profile is refused with what it imports.
#[test]
fn an_import_is_of_the_catalogue_that_is_given() {
    let read = reading(&catalog(&json!({ "controls": [{ "id": "a-1", "title": "A" }] })));
    let resource = json!({ "uuid": "u", "rlinks": [{ "href": "../xml/own%20rules.xml" }, { "href": "own%20rules.json" }] });
    let profile = |href: &str| {
        let mut profile =
            catalog(&json!({ "imports": [{ "href": href }], "back-matter": { "resources": [resource] } }));
        json!({ "profile": profile["catalog"].take() }).to_string()
    };
    let imported = |href: &str, file: &str, is_same: Option<bool>| {
        let over = Over { scheme: only(&read), file, is_same: &|_| is_same };
        read_profile(profile(href).as_bytes(), "entry.json", &over).map(|(profile, _)| profile.selects.len())
    };
    let other = |id: &str, given: &str| {
        let (pointer, id, given) = ("/profile/imports/0/href".to_owned(), id.to_owned(), given.to_owned());
        Err(CatalogueError::ImportsOther { pointer, id, given })
    };
    for href in ["own%20rules.json", "https://example.org/a/own%20rules.xml?b=c", "#u", "some-1.json"] {
        assert_eq!(imported(href, "own rules.json", None), Ok(1), "{href}");
    }
    assert_eq!(imported("here.json", "own.json", Some(true)), Ok(1));
    assert_eq!(imported("here.json", "own.json", Some(false)), other("here.json", "own.json"));
    assert_eq!(imported("there/own.json", "own.json", Some(false)), other("own.json", "own.json"));
    assert_eq!(imported("#u", "cat.json", None), other("own rules.xml, own rules.json", "cat.json"));
    assert_eq!(imported("#v", "cat.json", None), other("#v", "cat.json"));
    let two =
        catalog(&json!({ "imports": [{ "href": "cat.json" }, { "href": "other.json", "include-all": {} }] }));
    let two = json!({ "profile": two["catalog"] }).to_string();
    let over = Over { scheme: only(&read), file: "cat.json", is_same: &|_| None };
    let refused = read_profile(two.as_bytes(), "entry.json", &over).map(|_| ());
    let pointer = "/profile/imports/1/href".to_owned();
    let (id, given) = ("other.json".to_owned(), "cat.json".to_owned());
    assert_eq!(refused, Err(CatalogueError::ImportsOther { pointer, id, given }));
}
