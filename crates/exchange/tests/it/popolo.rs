//! Reading and writing Popolo: what is understood, what is listed, what aborts. Every file here is made up.
#![expect(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "tests may say what they expect")]

use ayni_exchange::popolo::{
    Collection, Document, Example, IrregularityCode as Code, PopoloError, Reading, ValueType, first_day,
    last_day, read, write,
};

/// Reads what must be readable.
pub(crate) fn reading(text: &str) -> Reading {
    read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// Reads a text and compares its irregularities, written `collection[index].field code value`.
fn check(text: &str, expected: &[&str]) -> Document {
    let reading = reading(text);
    let found: Vec<String> = reading
        .irregularities
        .iter()
        .map(|i| format!("{}[{}].{} {} {}", i.collection.key(), i.index, i.field, i.code.code(), i.value))
        .collect();
    let found: Vec<&str> = found.iter().map(|line| line.trim_end()).collect();
    assert_eq!(found, expected, "{text}");
    assert_eq!(reading.not_understood, [], "{text}");
    assert_eq!(read(write(&reading.document).as_bytes()).unwrap().document, reading.document, "{text}");
    reading.document
}

/// Reads bytes that must be refused and compares code and message.
fn refused(bytes: &[u8], code: &str, message: &str) -> PopoloError {
    let error = read(bytes).expect_err("must be refused");
    assert_eq!((error.code(), error.to_string().as_str()), (code, message));
    error
}

/// An embedded person, organization, post and area come to the top, joined by their ids.
#[test]
fn embedded_in_membership() {
    let document = check(
        r#"{"memberships": [{"id": "m", "person": {"id": "p", "name": "Rosa"}, "organization": {"id": "o", "name": "Council"},
            "post": {"id": "t", "label": "Chair", "organization_id": "o"}, "area": {"id": "a", "name": "Ananea"},
            "on_behalf_of": {"id": "b", "name": "Base"}, "legislative_period": {"id": "e", "start_date": "2020"}}]}"#,
        &[],
    );
    let m = &document.memberships[0];
    let ids = [
        &m.person_id,
        &m.organization_id,
        &m.post_id,
        &m.area_id,
        &m.on_behalf_of_id,
        &m.legislative_period_id,
    ];
    assert_eq!(ids.map(|id| id.as_deref().unwrap()), ["p", "o", "t", "a", "b", "e"]);
    assert_eq!(document.persons[0].name.as_deref(), Some("Rosa"));
    assert_eq!(document.organizations.len(), 2);
    assert_eq!(m.period(&document.events_by_id()), (Some("2020"), None));
}

/// Memberships, posts, children and parents embedded in an organization refer back to it, at any depth.
#[test]
fn embedded_in_organization() {
    let document = check(
        r#"{"persons": [{"id": "p"}], "organizations": [{"id": "o", "parent": {"id": "c", "name": "Central"},
            "posts": [{"id": "t", "memberships": [{"person_id": "p", "organization_id": "o", "role": "chair"}]}],
            "memberships": [{"person_id": "p", "post_id": "t"}],
            "children": [{"id": "k", "posts": [{"id": "u"}]}]}]}"#,
        &[],
    );
    assert_eq!(
        document.organizations.iter().map(|o| o.id.as_deref().unwrap()).collect::<Vec<_>>(),
        ["o", "k", "c"]
    );
    assert_eq!(document.organizations[0].parent_id.as_deref(), Some("c"));
    assert_eq!(document.organizations[1].parent_id.as_deref(), Some("o"));
    assert_eq!(document.posts[0].organization_id.as_deref(), Some("k"));
    assert_eq!(document.memberships.len(), 2);
    assert!(document.memberships.iter().all(|m| m.organization_id.as_deref() == Some("o")));
}

/// The same embedded entry in two places is one entry; what one copy lacks the other fills in.
#[test]
fn copies_merge() {
    let document = check(
        r#"{"persons": [{"id": "p", "memberships": [{"id": "m", "organization_id": "o", "role": "chair"}]}],
            "organizations": [{"id": "o", "memberships": [{"id": "m", "start_date": "2001", "role": "member"}]}]}"#,
        &["memberships[0].role copies_differ text"],
    );
    let m = &document.memberships[0];
    assert_eq!((m.role.as_deref(), m.start_date.as_deref()), (Some("chair"), Some("2001")));
    assert_eq!((m.person_id.as_deref(), m.organization_id.as_deref()), (Some("p"), Some("o")));
}

/// What has no id but must be referred to receives one, the same each time, and it is said.
#[test]
fn ids_made() {
    let text = r#"[{"name": "Rosa", "memberships": [{"organization": {"name": "Council"}}]}]"#;
    let document =
        check(text, &["persons[0].id id_made _:persons-1", "organizations[0].id id_made _:organizations-2"]);
    assert_eq!(document.memberships[0].person_id, document.persons[0].id);
    assert_eq!(document.memberships[0].organization_id, document.organizations[0].id);
    assert_eq!(document, reading(text).document);
}

/// A made id never takes the id of a declared entry.
#[test]
fn ids_made_avoid_declared() {
    let text = r#"{"persons": [{"id": "_:persons-1"}, {"name": "Rosa", "memberships": [{"organization_id": "o"}]}],
        "organizations": [{"id": "o"}]}"#;
    let document = check(text, &["persons[1].id id_made _:persons-2"]);
    assert_eq!(document.memberships[0].person_id.as_deref(), Some("_:persons-2"));
}

/// A member may be a person or an organization: by its type, by its id, by its fields; else it is a person, and said.
#[test]
fn member_kinds() {
    let document = check(
        r#"{"organizations": [{"id": "o"}], "persons": [{"id": "p"}], "memberships": [
            {"organization_id": "o", "member": {"@type": "Organization", "id": "x"}},
            {"organization_id": "o", "member": {"id": "p"}},
            {"organization_id": "o", "member": {"id": "o"}},
            {"organization_id": "o", "member": {"id": "y", "classification": "party"}},
            {"organization_id": "o", "member": {"id": "z"}}]}"#,
        &[
            "memberships[0].member reference_unknown x",
            "memberships[4].member member_kind_unknown z",
            "memberships[4].person_id reference_unknown z",
        ],
    );
    let members = document.memberships.iter().map(|m| m.member.as_ref().map(|member| member.id.as_str()));
    assert_eq!(members.collect::<Vec<_>>(), [Some("x"), None, Some("o"), Some("y"), None]);
}

/// Attendees come to the top and stay as references; a bare id makes no person out of nothing.
#[test]
fn attendees() {
    let document = check(
        r#"{"events": [{"id": "e", "attendees": [{"id": "p", "name": "Rosa"}, {"id": "q"}]}]}"#,
        &["events[0].attendees[1] reference_unknown q"],
    );
    assert_eq!(document.persons.len(), 1);
    assert_eq!(document.events[0].attendees.len(), 2);
}

/// Ids that stand twice, are absent or refer to nothing are all listed, and nothing aborts.
#[test]
fn ids_and_references() {
    check(
        r#"{"persons": [{"id": "p"}, {"id": "p"}, {"name": "x"}, {"id": " "}],
            "memberships": [{"person_id": "q", "organization_id": "o", "post_id": "t", "legislative_period_id": "e"},
                            {"person_id": "p"}, {"organization_id": "o"}]}"#,
        &[
            "persons[1].id id_duplicate p",
            "persons[2].id id_absent",
            "persons[3].id id_blank",
            "memberships[0].person_id reference_unknown q",
            "memberships[0].organization_id reference_unknown o",
            "memberships[0].post_id reference_unknown t",
            "memberships[0].legislative_period_id reference_unknown e",
            "memberships[1].organization_id organization_absent",
            "memberships[2].organization_id reference_unknown o",
            "memberships[2].person_id person_absent",
        ],
    );
}

/// An embedded entry that contradicts the id beside it does not silently win or lose.
#[test]
fn references_that_disagree() {
    check(
        r#"{"persons": [{"id": "p", "memberships": [{"person_id": "q", "organization_id": "o",
                "organization": {"id": "u", "name": "Other"}}]}, {"id": "q"}], "organizations": [{"id": "o"}]}"#,
        &[
            "memberships[0].organization reference_conflict u",
            "memberships[0].person_id reference_conflict p",
        ],
    );
}

/// Organizations that contain one another are named, those that merely hang below them are not.
#[test]
fn circles() {
    check(
        r#"{"organizations": [{"id": "a", "parent_id": "b"}, {"id": "b", "parent_id": "a"}, {"id": "c", "parent_id": "a"},
            {"id": "d", "parent_id": "d"}, {"id": "e", "parent_id": "c"}]}"#,
        &[
            "organizations[0].parent_id parent_circle b",
            "organizations[1].parent_id parent_circle a",
            "organizations[3].parent_id parent_circle d",
        ],
    );
}

/// The same membership twice without ids is said, because counting rows would count a person twice.
#[test]
fn repeated_memberships() {
    let m = r#"{"person_id": "p", "organization_id": "o", "role": "chair"}"#;
    check(
        &format!(
            r#"{{"persons": [{{"id": "p"}}], "organizations": [{{"id": "o"}}], "memberships": [{m}, {m}]}}"#
        ),
        &["memberships[1]. membership_repeated"],
    );
}

/// Unreadable dates are kept as written and listed, inside parts too; an end before its start is listed.
#[test]
fn dates() {
    let document = check(
        r#"{"persons": [{"id": "p", "birth_date": "12/05/1970", "death_date": "1999-02-29",
                "other_names": [{"name": "R", "start_date": "2001-05", "end_date": "2001-04"}],
                "created_at": "yesterday"}],
            "organizations": [{"id": "o", "founding_date": "2001-07", "dissolution_date": "2001"}],
            "events": [{"id": "e", "start_date": "2011-07-27", "end_date": "2016-07-26"}],
            "memberships": [
                {"id": "1", "person_id": "p", "organization_id": "o", "start_date": "2012-01-02T10:00:00Z", "end_date": "2012-01-01"},
                {"id": "2", "person_id": "p", "organization_id": "o", "legislative_period_id": "e", "start_date": "2016-07-27"},
                {"id": "3", "person_id": "p", "organization_id": "o", "legislative_period_id": "e", "end_date": "2011"}]}"#,
        &[
            "persons[0].birth_date date_unreadable 12/05/1970",
            "persons[0].created_at date_unreadable yesterday",
            "persons[0].death_date date_unreadable 1999-02-29",
            "persons[0].other_names[0].end_date end_before_start 2001-04",
            "memberships[0].end_date end_before_start 2012-01-01",
            "memberships[1].start_date end_before_start_in_period 2016-07-27",
        ],
    );
    assert_eq!(document.persons[0].birth_date.as_deref(), Some("12/05/1970"));
}

/// Partial dates mean their first and last day; what is no date means nothing.
#[test]
fn partial_dates() {
    for (text, first, last) in [
        ("2016", "2016-01-01", "2016-12-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2016-12", "2016-12-01", "2016-12-31"),
        ("2016-11-21", "2016-11-21", "2016-11-21"),
        ("2016-11-21T10:30:00-05:00", "2016-11-21", "2016-11-21"),
        ("2016-11-21T10Z", "2016-11-21", "2016-11-21"),
    ] {
        let days = [first_day(text), last_day(text)].map(|day| day.unwrap().to_string());
        assert_eq!(days, [first, last], "{text}");
    }
    for text in [
        "",
        "16",
        "2016-",
        "2016-13",
        "2016-00",
        "2016-1",
        "2016-11-31",
        "2016-11-21-",
        "+016",
        "２０１６",
        " 2016",
        "2016-11T10Z",
        "2016-11-21T",
        "2016-11-21T10",
        "2016-11-21T25Z",
        "2016-11-21TZ",
        "2016-11-21T10+",
        "9999-99-99",
    ] {
        assert_eq!((first_day(text), last_day(text)), (None, None), "{text}");
    }
    assert_eq!(last_day("9999").unwrap().to_string(), "9999-12-31");
    assert_eq!(last_day("9999-12").unwrap().to_string(), "9999-12-31");
}

/// A value of a wrong type costs the field, not the file; digits where text belongs are kept. No value is repeated.
#[test]
fn wrong_types() {
    let document = check(
        r#"{"persons": [{"id": 7, "name": ["Rosa"], "birth_date": 1970, "pronouns": ["ella", 3, null], "image": null,
                "other_names": {"name": "x"}, "links": [{"note": "x"}, 5], "contact_details": [{"type": "cell", "value": 951123456}]}],
            "organizations": [{"id": "o", "seats": -1, "memberships": {"person_id": "p"}, "area": 5}],
            "areas": [{"id": "a", "geometry": "x", "organizations": ["o"]}]}"#,
        &[
            "persons[0].birth_date number_for_text number",
            "persons[0].contact_details[0].value number_for_text number",
            "persons[0].id number_for_text number",
            "persons[0].links[0].url required_absent",
            "persons[0].links[1] wrong_type number",
            "persons[0].name wrong_type list",
            "persons[0].other_names wrong_type object",
            "persons[0].pronouns[1] number_for_text number",
            "persons[0].pronouns[2] wrong_type null",
            "organizations[0].seats wrong_type number",
            "organizations[0].area wrong_type number",
            "organizations[0].memberships wrong_type object",
            "areas[0].geometry wrong_type text",
        ],
    );
    let person = &document.persons[0];
    assert_eq!((person.id.as_deref(), person.birth_date.as_deref()), (Some("7"), Some("1970")));
    assert_eq!(document.organizations[0].area_id.as_deref(), Some("a"));
}

/// Unknown keys are listed by path with their number, at every depth; personal values are never shown.
#[test]
fn not_understood() {
    let reading = reading(
        r#"{"persons": [{"id": "p", "images": [{"url": "u"}], "dni": "12345678"}, {"id": "q", "images": [], "dni": "4"},
                {"id": "r", "motions": [{"text": "x"}], "contact_details": [{"type": "cell", "value": "9", "extension": 12}]}],
            "organizations": [{"id": "o", "colour": "red", "phone": "951", "x": {"a": 1}, "nothing": null,
                "posts": [{"id": "t", "rank": 3}]}],
            "motions": [{"text": "x"}, {"text": "y"}], "generator": "exporter 2", "nothing": null}"#,
    );
    let withheld = |value_type, length| Example::Withheld { value_type, length };
    let shown = |text: &str| Example::Shown(text.to_owned());
    let found: Vec<_> = reading.not_understood.into_iter().map(|n| (n.path, n.count, n.example)).collect();
    let expected = [
        ("generator", 1, shown("\"exporter 2\"")),
        ("motions[]", 2, withheld(ValueType::List, 2)),
        ("organizations[].colour", 1, shown("\"red\"")),
        ("organizations[].phone", 1, withheld(ValueType::Text, 3)),
        ("organizations[].posts[].rank", 1, shown("3")),
        ("organizations[].x", 1, withheld(ValueType::Object, 1)),
        ("persons[].contact_details[].extension", 1, withheld(ValueType::Number, 2)),
        ("persons[].dni", 2, withheld(ValueType::Text, 8)),
        ("persons[].images", 2, withheld(ValueType::List, 1)),
        ("persons[].motions", 1, withheld(ValueType::List, 1)),
    ];
    assert_eq!(found, expected.map(|(path, count, example)| (path.to_owned(), count, example)));
}

/// A shown example is never longer than it may be, in any script.
#[test]
fn long_examples_are_cut() {
    let reading =
        reading(&format!(r#"{{"organizations": [{{"id": "o", "motto": "{}"}}]}}"#, "ñ".repeat(10_000)));
    let Example::Shown(text) = &reading.not_understood[0].example else { panic!("shown") };
    assert_eq!(text.chars().count(), Example::SHOWN_MAX);
}

/// The counts are of rows, genders as written, and dates of the membership's own.
#[test]
fn counts() {
    let counts = reading(
        r#"{"persons": [{"id": "p", "gender": "Femme"}, {"id": "q"}, {"id": "r", "gender": null}], "memberships": [
            {"person_id": "p", "start_date": "2001"}, {"person_id": "p", "end_date": "2001"}, {"person_id": "q"}]}"#,
    )
    .document
    .counts();
    assert_eq!((counts.persons, counts.memberships, counts.organizations), (3, 3, 0));
    assert_eq!(counts.memberships_with_own_dates, 2);
    assert_eq!(counts.gender_values, [("Femme".to_owned(), 1), ("None".to_owned(), 2)].into());
}

/// Own dates win one by one over those of the legislative period.
#[test]
fn periods() {
    let document = reading(
        r#"{"events": [{"id": "e", "start_date": "2011", "end_date": "2015"}, {"id": "open", "start_date": "2016"}], "memberships": [
            {"legislative_period_id": "e"}, {"legislative_period_id": "e", "start_date": "2012"},
            {"legislative_period_id": "e", "end_date": "2013"}, {"legislative_period_id": "open"},
            {"legislative_period_id": "none"}, {"start_date": "2012"}]}"#,
    )
    .document;
    let events = document.events_by_id();
    let periods: Vec<_> = document.memberships.iter().map(|m| m.period(&events)).collect();
    let expected = [
        (Some("2011"), Some("2015")),
        (Some("2012"), Some("2015")),
        (Some("2011"), Some("2013")),
        (Some("2016"), None),
        (None, None),
        (Some("2012"), None),
    ];
    assert_eq!(periods, expected);
}

/// A file cut in the middle, at any byte, is refused with a place; in no case is half of it taken for the whole.
#[test]
fn cut_short() {
    let error = refused(
        "{\"persons\": [\n  {\"id\": \"añ".as_bytes(),
        "popolo_cut_short",
        "line 2, column 13 (byte 27): the file ends here in the middle of the JSON; it was cut short, \
         export or download it again",
    );
    assert!(error.place().is_some());
    let whole =
        "{\"persons\": [{\"id\": \"ñandú\", \"links\": [{\"url\": \"http://example.org\"}]}]}".as_bytes();
    for end in 1..whole.len() {
        assert_eq!(read(&whole[..end]).expect_err("cut").code(), "popolo_cut_short", "at {end}");
    }
}

/// Other damage is refused with the place and what to do.
#[test]
fn refusals() {
    refused(b" \n", "popolo_empty", "the file is empty; export or download it again");
    let persons = "{\"persons\": []}";
    let marks: [(&[u8], &str); 4] = [
        (b"\xEF\xBB\xBF", "UTF-8"),
        (b"\xFF\xFE", "UTF-16"),
        (b"\xFE\xFF", "UTF-16"),
        (b"\xFF\xFE\0\0", "UTF-32"),
    ];
    for (mark, name) in marks {
        let message = format!(
            "the file starts with a {name} byte order mark; save it as UTF-8 without a byte order mark"
        );
        refused(&[mark, persons.as_bytes()].concat(), "popolo_byte_order_mark", &message);
    }
    refused(
        b"{\"persons\": [\n {\"name\": \"Mar\xEDa\"}]}",
        "popolo_not_utf8",
        "line 2, column 15 (byte 28): the byte 0xED is not UTF-8, the file is probably saved as Latin-1 (Windows-1252); \
         save it as UTF-8 and try again",
    );
    refused(
        "{\"persons\": [\n {\"name\": \"ñ\",}]}".as_bytes(),
        "popolo_malformed",
        "line 2, column 15 (byte 29): this is not JSON (trailing comma); correct it there or export the file again",
    );
    refused(
        b"{\"persons\": [{\"name\": \"A\", \"name\": \"B\"}]}",
        "popolo_duplicate_key",
        "line 1, column 33 (byte 32): the key \"name\" stands twice in one object; remove one of the two",
    );
    assert_eq!(read(b"\x89PNG\r\n\x1a\n").expect_err("a picture").code(), "popolo_not_utf8");
    assert_eq!(read(b"id;name\n1;Rosa").expect_err("a table").code(), "popolo_malformed");
    assert_eq!(read(b"{\"persons\": []} x").expect_err("a tail").code(), "popolo_malformed");
}

/// JSON that is not Popolo says what it is instead.
#[test]
fn not_popolo() {
    let told = |found: &str| {
        format!(
            "this JSON is not a Popolo document: it is {found}; expected an object with \"persons\", \
             \"organizations\", \"memberships\" or another collection, or a list of persons"
        )
    };
    refused(b"{}", "popolo_not_popolo", &told("an empty object"));
    refused(b"{\"a\": 1, \"b\": 2}", "popolo_not_popolo", &told("an object with \"a\", \"b\""));
    let bare = "a bare list of memberships, without the people and organizations that they are of";
    refused(b"[{\"id\": \"1\", \"person_id\": \"a\"}]", "popolo_not_popolo", &told(bare));
    refused(b"[1]", "popolo_not_popolo", &told("a list whose entries have no field of a person"));
    refused(b"\"x\"", "popolo_not_popolo", &told("a text"));
    refused(
        b"{\"persons\": {}}",
        "popolo_not_a_list",
        "\"persons\" is an object and must be a list; correct the file and try again",
    );
    refused(
        b"{\"memberships\": [{}, null]}",
        "popolo_not_an_object",
        "\"memberships\", entry 1 (counted from 0) is null and must be an object; correct the file and try again",
    );
    assert_eq!(reading("[]").document, Document::default());
    assert_eq!(reading("{\"persons\": null}").document, Document::default());
}

/// Nesting without end is refused and exhausts no stack, as plain lists and as embedded organizations.
#[test]
fn depth_bombs() {
    let lists = "[".repeat(1_000_000);
    let parents = r#"{"organizations": [{"parent": "#.to_owned() + &r#"{"parent": "#.repeat(100_000);
    for bomb in [lists, parents] {
        let error = read(bomb.as_bytes()).expect_err("too deep");
        assert_eq!(error.code(), "popolo_too_deep", "{error}");
        assert_eq!(error.place().map(|place| place.line), Some(1));
    }
}

/// A file over the limit is refused by its size alone; these zeros are never touched.
#[test]
fn too_large() {
    let bytes = vec![0; ayni_exchange::popolo::SIZE_MAX_BYTES + 1];
    refused(
        &bytes,
        "popolo_too_large",
        "the file has 268435457 bytes and at most 268435456 are read; split it and import the parts",
    );
}

/// A short file may hold more than its size tells: entries, and values of any kind, are read up to a limit.
#[test]
fn too_much() {
    let entries = |count: usize| format!("{{\"persons\": [{}]}}", vec!["{}"; count].join(","));
    let limit = ayni_exchange::popolo::ENTRIES_MAX;
    refused(
        entries(limit + 1).as_bytes(),
        "popolo_too_many_entries",
        "the file holds more than 100000 people, organizations, memberships and other entries; split it and import the parts",
    );
    let embedded =
        format!("{{\"persons\": [{{\"id\": \"a\", \"memberships\": [{}]}}]}}", vec!["{}"; limit].join(","));
    assert_eq!(read(embedded.as_bytes()).expect_err("too many").code(), "popolo_too_many_entries");
    let values = format!(
        "{{\"persons\": [], \"extra\": [{}]}}",
        vec!["[]"; ayni_exchange::json::VALUES_MAX].join(",")
    );
    let error = read(values.as_bytes()).expect_err("too many");
    assert_eq!(error.code(), "popolo_too_many_values", "{error}");
    assert_eq!(error.place().map(|place| place.line), Some(1));
}

/// Codes are what other programs rely on: the enum, its text and its serialised form agree.
#[test]
fn codes_serialise_as_they_read() {
    for code in [Code::WrongType, Code::EndBeforeStartInPeriod, Code::IdMade, Code::MembershipRepeated] {
        assert_eq!(serde_json::to_value(code).unwrap(), code.code());
    }
    for collection in Collection::ALL {
        assert_eq!(serde_json::to_value(collection).unwrap(), collection.key());
    }
    for kind in [ValueType::Null, ValueType::Boolean, ValueType::Object] {
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
    }
}

/// What is written is stable to the byte: order of fields, indentation, nothing for what is absent.
#[test]
fn written_form() {
    let text = write(&reading(r#"{"meta": {"b": {"d": 1, "c": 2}, "a": []}, "organizations": [{"seats": 9, "name": "Council", "id": "o", "links": []}]}"#).document);
    let expected = r#"{
  "meta": {
    "a": [],
    "b": {
      "c": 2,
      "d": 1
    }
  },
  "persons": [],
  "organizations": [
    {
      "id": "o",
      "name": "Council",
      "seats": 9
    }
  ]
}
"#;
    assert_eq!(text, expected);
}
