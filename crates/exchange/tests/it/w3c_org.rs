//! Organisations as linked data: every class and property is one of the vocabularies, the context is closed, and nobody is
//! named who holds no office.

use std::collections::{BTreeMap, BTreeSet};

use ayni_exchange::w3c_org::{Concept, export, write};
use domain::committee::{Origin, Post, Rank, SeatSpec, act};
use domain::testing::{Pool, Story, arbitrary_walk, ask, pool, value};
use expect_test::expect;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::popolo_schema::real_data;

/// The classes of ORG that are used.
const CLASSES: [&str; 5] = ["FormalOrganization", "Membership", "OrganizationalUnit", "Post", "Role"];

/// The properties of ORG that are used.
const PROPERTIES: [&str; 9] = [
    "classification",
    "heldBy",
    "identifier",
    "member",
    "memberDuring",
    "organization",
    "postIn",
    "role",
    "unitOf",
];

/// The terms of other vocabularies that are used, as their specifications have them.
const OTHERS: [&str; 13] = [
    "foaf:Person",
    "foaf:name",
    "skos:Concept",
    "skos:altLabel",
    "skos:notation",
    "skos:prefLabel",
    "time:Instant",
    "time:Interval",
    "time:hasBeginning",
    "time:hasEnd",
    "time:inXSDDate",
    "time:inXSDgYear",
    "time:inXSDgYearMonth",
];

fn labels(concept: Concept, code: &str) -> Vec<(&'static str, String)> {
    vec![("en", format!("{} {code}", concept.code()))]
}

/// The document of a register on a day on which everybody who sits sits.
fn document(story: &Story) -> Value {
    export(story.register(), None, value::day("2021-11-30"), &labels).document
}

/// A cooperative in a central, with a board whose president is named, and a member who holds nothing.
fn story() -> Story {
    let seat = |number, post, rank| SeatSpec {
        places: Some(1),
        post,
        rank,
        requires_membership: false,
        seat: pool::seat(number),
    };
    let own = Post::Other("Coordinadora".parse().unwrap());
    Story::new().given([
        ask::enrol_central(1),
        ask::enrol(2),
        ask::affiliate(1, 2, 1, "2018-01"),
        ask::record_as(1, value::named("Ana", "Rey")),
        ask::record_as(2, value::named("Luz", "Paz")),
        ask::admit(1, 2, 2, "2016"),
        ask::establish(1, 2, "2010", [seat(1, Post::President, Rank::Full), seat(2, own, Rank::Alternate)]),
        act::Seat {
            mandate: pool::mandate(1),
            seat: pool::seat(1),
            person: pool::person(1),
            from: value::date("2021-03-05"),
            until: Some(value::date("2024")),
            represents: None,
            origin: Some(Origin::Election),
            term: None,
        }
        .into(),
    ])
}

/// Walks over everything in the document: each key with its value.
fn walk<'a>(value: &'a Value, visit: &mut dyn FnMut(&'a str, &'a Value)) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                visit(key, value);
                walk(value, visit);
            }
        }
        Value::Array(list) => list.iter().for_each(|one| walk(one, visit)),
        _ => {}
    }
}

/// The classes and properties that a graph uses, as they are written.
fn terms(document: &Value) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut classes, mut properties) = (BTreeSet::new(), BTreeSet::new());
    walk(&document["@graph"], &mut |key, value| match key {
        "@type" => {
            let types = value.as_array().map_or_else(|| vec![value.clone()], Clone::clone);
            classes.extend(types.iter().map(|one| one.as_str().unwrap().to_owned()));
        }
        "@id" | "@value" | "@language" => {}
        property => {
            properties.insert(property.to_owned());
        }
    });
    (classes, properties)
}

/// Asserts that a document uses only known terms and refers only to nodes that it has.
fn check(document: &Value) {
    let (classes, properties) = terms(document);
    let known = |term: &String, own: &[&str]| match term.strip_prefix("org:") {
        Some(term) => own.contains(&term),
        None => OTHERS.contains(&term.as_str()),
    };
    assert!(classes.iter().all(|term| known(term, &CLASSES)), "{classes:?}");
    assert!(properties.iter().all(|term| known(term, &PROPERTIES)), "{properties:?}");
    let context = document["@context"].as_object().unwrap();
    for term in classes.iter().chain(&properties) {
        assert!(context.contains_key(term.split_once(':').unwrap().0), "{term} has no prefix");
    }
    let nodes: Vec<&str> =
        document["@graph"].as_array().unwrap().iter().map(|node| node["@id"].as_str().unwrap()).collect();
    assert_eq!(nodes.iter().collect::<BTreeSet<_>>().len(), nodes.len(), "a node is told twice");
    let pointers: BTreeSet<&str> =
        context.iter().filter(|(_, is)| is["@type"] == "@id").map(|(key, _)| key.as_str()).collect();
    walk(&document["@graph"], &mut |key, value| {
        let targets = value.as_array().map_or_else(|| vec![value.clone()], Clone::clone);
        for target in targets.iter().filter(|one| pointers.contains(key) && one.is_string()) {
            assert!(nodes.contains(&target.as_str().unwrap()), "{key} points to {target}, which is not told");
        }
    });
}

/// Protects whoever reads the document: one of each kind of node, as it stands.
#[test]
fn a_board_as_linked_data() {
    let document = document(&story());
    check(&document);
    let node = |id: String| {
        let nodes = document["@graph"].as_array().unwrap();
        nodes.iter().find(|node| node["@id"] == format!("urn:uuid:{id}")).unwrap().clone()
    };
    expect![[r#"
        [
          {
            "@id": "urn:uuid:0190a7e1-0002-7000-8000-000000000002",
            "@type": "org:FormalOrganization",
            "org:classification": "urn:x-ayni:cooperative:primary",
            "skos:prefLabel": "Cooperativa 2"
          },
          {
            "@id": "urn:uuid:0190a7e1-0007-7000-8000-000000000001",
            "@type": "org:OrganizationalUnit",
            "org:classification": "urn:x-ayni:organ:board_of_directors",
            "org:unitOf": "urn:uuid:0190a7e1-0002-7000-8000-000000000002"
          },
          {
            "@id": "urn:uuid:0190a7e1-0009-7000-8000-000000000001",
            "@type": "org:Post",
            "org:heldBy": [
              "urn:uuid:0190a7e1-0001-7000-8000-000000000001"
            ],
            "org:postIn": "urn:uuid:0190a7e1-0007-7000-8000-000000000001",
            "org:role": [
              "urn:x-ayni:post:president",
              "urn:x-ayni:rank:full"
            ]
          },
          {
            "@id": "urn:uuid:0190a7e1-0009-7000-8000-000000000002",
            "@type": "org:Post",
            "org:postIn": "urn:uuid:0190a7e1-0007-7000-8000-000000000001",
            "org:role": [
              "urn:x-ayni:post-of-seat:0190a7e1-0009-7000-8000-000000000002",
              "urn:x-ayni:rank:alternate"
            ]
          },
          {
            "@id": "urn:uuid:0190a7e1-000a-7000-8000-000000000001",
            "@type": "org:Membership",
            "org:member": "urn:uuid:0190a7e1-0001-7000-8000-000000000001",
            "org:memberDuring": {
              "@type": "time:Interval",
              "time:hasBeginning": {
                "@type": "time:Instant",
                "time:inXSDDate": "2021-03-05"
              },
              "time:hasEnd": {
                "@type": "time:Instant",
                "time:inXSDgYear": "2024"
              }
            },
            "org:organization": "urn:uuid:0190a7e1-0007-7000-8000-000000000001",
            "org:role": [
              "urn:x-ayni:post:president",
              "urn:x-ayni:rank:full"
            ]
          },
          {
            "@id": "urn:uuid:0190a7e1-0001-7000-8000-000000000001",
            "@type": "foaf:Person",
            "foaf:name": "Ana Rey"
          }
        ]
    "#]]
    .assert_eq(&write(&json!([
        node(pool::cooperative(2).to_string()),
        node(pool::organ(1).to_string()),
        node(pool::seat(1).to_string()),
        node(pool::seat(2).to_string()),
        node(pool::mandate(1).to_string()),
        node(pool::person(1).to_string()),
    ])));
}

/// Protects those who only belong: neither their names nor their memberships leave the house, and of those who hold an office
/// nothing but their names; what is not told is counted.
#[test]
fn only_who_holds_an_office_is_named() {
    let story = story().given([ask::erase(1)]);
    let told = export(story.register(), None, value::day("2021-11-30"), &labels);
    let text = write(&told.document);
    assert!(!text.contains("Luz") && !text.contains("Ana"), "{text}");
    assert!(write(&document(&self::story())).contains("\"foaf:name\": \"Ana Rey\""));
    let counted: BTreeMap<&str, usize> = told.unsaid.iter().map(|one| (one.what, one.count)).collect();
    assert_eq!(counted, BTreeMap::from([("mandates.origin", 1), ("memberships", 1), ("organs.dates", 1)]));
}

/// Protects the vocabulary: every class and property of ORG that is used is one there, and of that sort.
#[test]
fn every_term_of_org_exists() {
    let Some(folder) = real_data("schemas/w3c-org") else { return };
    let vocabulary = std::fs::read_to_string(folder.join("org.nq")).unwrap();
    let is = |term: &str, sort: &str| {
        let line = format!(
            "<http://www.w3.org/ns/org#{term}> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{sort}>"
        );
        vocabulary.lines().any(|one| one.starts_with(&line))
    };
    for class in CLASSES {
        assert!(is(class, "http://www.w3.org/2000/01/rdf-schema#Class"), "{class}");
    }
    for property in PROPERTIES {
        let sort = "http://www.w3.org/1999/02/22-rdf-syntax-ns#Property";
        assert!(is(property, sort), "{property}");
    }
}

mod properties {
    use super::*;

    proptest! {
        /// Protects every register: whatever stands in it, terms are known, and nothing points to what is not told.
        #[test]
        fn any_register_is_told_in_known_terms(commands in arbitrary_walk(Pool::default(), 60)) {
            let mut story = Story::new();
            for command in &commands {
                // What contradicts the register is left out; that is what a walk is for.
                let _ = story.take(command);
            }
            check(&document(&story));
            for cooperative in story.register().cooperatives().iter().filter(|one| !one.annulled) {
                let day = value::day("2003-06-01");
                check(&export(story.register(), Some(cooperative.id), day, &labels).document);
            }
        }
    }
}
