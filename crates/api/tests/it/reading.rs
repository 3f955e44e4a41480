//! Who was shown what of whom: everything that names people leaves an entry that names them, whatever it is and in whatever form it
//! was asked.

use std::collections::{BTreeMap, BTreeSet};

use api::endpoint::{self, Endpoint};
use domain::authority::Sensitivity;
use operations::testing::filled;
use serde_json::{Map, Value};
use storage::Store;

use crate::accounts::{OWNER, SECRETARY, book, signed_in};
use crate::client::{Answer, ask};
use crate::managing::get;
use crate::serving::Serving;

/// What the book says of readings and files: operation, people by identifier, how many, and in which format.
struct Entry {
    operation: String,
    people: BTreeSet<String>,
    count: u64,
    format: Option<String>,
}

fn entries(serving: &Serving) -> Vec<Entry> {
    let told = get(serving, "/v1/registers/demo/access?kind=access&limit=1000").is(200).json();
    let entry = |one: &Value| Entry {
        operation: one["operation"].as_str().unwrap_or_default().to_owned(),
        people: one["people"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|id| id.as_str().unwrap().to_owned())
            .collect(),
        count: one["count"].as_u64().unwrap_or_default(),
        format: one["format"].as_str().map(str::to_owned),
    };
    told["entries"].as_array().unwrap().iter().map(entry).collect()
}

/// The people of the register by each of their names. A name that is part of another one's is left out.
fn by_name(serving: &Serving) -> BTreeMap<String, BTreeSet<String>> {
    let mut store = Store::open_read_only(&serving.path()).unwrap();
    let snapshot = store.snapshot().unwrap();
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for person in snapshot.register().persons().iter() {
        let Some(profile) = &person.profile else { continue };
        for name in [profile.spoken_name(), profile.sorted_name()] {
            all.entry(name).or_default().insert(person.id.to_string());
        }
    }
    let names: Vec<String> = all.keys().cloned().collect();
    all.retain(|name, _| !names.iter().any(|other| other != name && other.contains(name.as_str())));
    all
}

/// Asks an operation with an example of each field that it needs; nothing where it is asked with a file.
fn asked(serving: &Serving, endpoint: &Endpoint, format: Option<&str>) -> Option<Answer> {
    if endpoint.is_posted {
        return None;
    }
    let mut fields: Map<String, Value> = filled(endpoint.operation, None);
    fields.retain(|name, _| endpoint.properties().any(|(known, _)| known == name));
    let mut path = endpoint.path.clone();
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("as_of", "2021-11-30");
    query.extend_pairs(format.map(|format| ("format", format)));
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    for (name, value) in &fields {
        if endpoint.in_path.as_deref() == Some(name) {
            let encoded =
                percent_encoding::utf8_percent_encode(&text(value), percent_encoding::NON_ALPHANUMERIC)
                    .to_string();
            path = path.replace(&format!("{{{name}}}"), &encoded);
        } else {
            let items = value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
            query.extend_pairs(items.iter().map(|item| (name, text(item))));
        }
    }
    Some(serving.get(&format!("{path}?{}", query.finish())))
}

/// Protects those who are read about: whoever is named by an answer is named by its entry, and an answer of personal data leaves one in
/// any case.
#[test]
fn whoever_is_named_by_an_answer_is_named_by_its_entry() {
    let mut serving = Serving::for_accounts(book);
    signed_in(&mut serving, OWNER);
    let names = by_name(&serving);
    let (mut personal, mut naming) = (0, 0);
    for endpoint in endpoint::all().iter().filter(|one| one.is_question()) {
        let Some(answer) = asked(&serving, endpoint, None).filter(|answer| answer.status == 200) else {
            continue;
        };
        let operation = endpoint.operation.name;
        let of: Vec<Entry> = entries(&serving).into_iter().filter(|one| one.operation == operation).collect();
        if endpoint.class() >= Some(Sensitivity::Personal) {
            assert!(!of.is_empty(), "{operation} left no entry");
            personal += 1;
        }
        let found: Vec<_> = names.iter().filter(|(name, _)| answer.text().contains(name.as_str())).collect();
        naming += usize::from(!found.is_empty());
        for one in of.iter().filter(|one| !one.people.is_empty()) {
            assert_eq!(one.count, one.people.len() as u64, "{operation}");
        }
        for (name, ids) in found {
            let is_named = of.iter().any(|one| !one.people.is_disjoint(ids));
            assert!(is_named, "{operation} names {name}, and its entry does not");
        }
    }
    assert!(8 <= personal && 10 <= naming, "{personal} of personal data, {naming} with names");
}

/// Protects those who are read about from entries that mean nothing: of a part of a sorted list those are named who stand in the part.
#[test]
fn a_part_of_a_sorted_list_names_whom_it_shows() {
    let mut serving = Serving::for_accounts(book);
    signed_in(&mut serving, OWNER);
    for (sort, parts) in [("", 1), ("&sort=-name", 2)] {
        let mut path = format!("/members?limit=3&as_of=2021-11-30{sort}");
        for _ in 0..parts {
            let before = entries(&serving).len();
            let part = serving.get(&path).is(200).json();
            let rows = part["data"]["list"].as_array().unwrap().iter();
            let shown: BTreeSet<String> =
                rows.map(|row| row["person_id"].as_str().unwrap().to_owned()).collect();
            assert_eq!(shown.len(), 3);
            let all = entries(&serving);
            let named: BTreeSet<String> =
                all[..all.len() - before].iter().flat_map(|one| one.people.clone()).collect();
            assert_eq!(named, shown, "{path}");
            let next = part["next"].as_str().unwrap();
            path = format!("/members?limit=3&as_of=2021-11-30{sort}&cursor={next}");
        }
    }
}

/// Protects those who are read about: what leaves as a file is an entry each time, and whom it names are in one.
#[test]
fn every_file_leaves_an_entry() {
    let mut serving = Serving::for_accounts(book);
    signed_in(&mut serving, OWNER);
    let mut files = 0;
    for endpoint in endpoint::all().iter().filter(|one| one.is_question() || one.is_export()) {
        let format = if endpoint.is_question() { Some("csv") } else { None };
        let before = entries(&serving).len();
        let Some(answer) = asked(&serving, endpoint, format).filter(|answer| answer.status == 200) else {
            continue;
        };
        let all = entries(&serving);
        let operation = endpoint.operation.name;
        let is_exported =
            all[..all.len() - before].iter().any(|one| one.operation == operation && one.format.is_some());
        assert!(is_exported, "{operation} left no entry of its file: {}", answer.header("content-type"));
        files += 1;
    }
    assert!(60 < files, "{files}");
}

/// Protects those who are read about: a receipt, a trial, a suggestion, a problem and a page tell of people like any answer does.
#[test]
fn what_is_told_beside_an_answer_is_written_down() {
    let mut serving = Serving::for_accounts(book);
    signed_in(&mut serving, SECRETARY);
    let list = serving.get("/people?search=Apaza").is(200).json();
    let person = list["data"]["list"][0]["id"].as_str().unwrap().to_owned();
    let fields = serde_json::json!({ "person": person, "gender": "woman" });
    let tried = serving.post("person.declare_gender?dry_run=true", &[], &fields);
    let cookie = format!("ayni={}", serving.token);
    let page =
        |path: &str| ask(serving.address, "GET", path, &[("Accept", "text/html"), ("Cookie", &cookie)], b"");
    let several = serving.get("/people/Apaza");
    assert_eq!(several.problem(), (422, "several_found".to_owned()));
    page("/r/demo/suggest/person?person=Apaza").is(200);
    page(&format!("/r/demo/do/member.suspend?member={person}")).is(200);
    page(&format!("/r/demo/people/{person}")).is(200);
    signed_in(&mut serving, OWNER);
    let all = entries(&serving);
    for operation in ["person.list", "person.show", "member.suspend", "person.declare_gender"] {
        let of = all.iter().filter(|one| one.operation == operation);
        let names_her = of.clone().any(|one| one.people.contains(&person));
        assert!(names_her, "{operation}: {}", tried.text());
    }
}
