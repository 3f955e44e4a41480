//! The description of the interface: committed, complete, and true.

use std::collections::BTreeMap;
use std::path::Path;

use operations::Effect;
use serde_json::{Value, json};

use crate::accounts::{OWNER, book};
use crate::client::Connection;
use crate::serving::{PROXY, Serving};

/// Protects whoever generates a client: the committed description is the one that the server gives.
#[test]
fn the_committed_description_is_that_of_the_server() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/openapi.json");
    let document = format!("{:#}\n", api::openapi::document());
    if std::env::var_os("AYNI_BLESS").is_some() {
        std::fs::write(&path, &document).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == document,
        "docs/reference/openapi.json is not up to date; `cargo xtask bless` writes it"
    );
    let serving = Serving::demo();
    let served = crate::client::ask(serving.address, "GET", "/openapi.json", &[], b"").is(200).json();
    assert_eq!(served.to_string(), api::openapi::document().to_string());
}

/// Protects whoever generates a client: the cookies that are described are those that a browser is given, over TLS and without.
#[test]
fn the_cookies_of_sessions_are_described() {
    let serving = Serving::for_accounts(book);
    let body = json!({ "name": OWNER.0, "password": OWNER.1 }).to_string();
    let given = |proto: &str| {
        let headers = [
            ("Content-Type", "application/json"),
            ("X-Forwarded-For", "198.51.100.1"),
            ("X-Forwarded-Proto", proto),
        ];
        let mut proxy = Connection::from(PROXY.parse().unwrap(), serving.address);
        let answer = proxy.ask("POST", "/v1/session", &headers, body.as_bytes()).is(200);
        answer.header("set-cookie").split('=').next().unwrap().to_owned()
    };
    let schemes = api::openapi::document()["components"]["securitySchemes"].clone();
    assert_eq!(schemes["session"]["name"], given("https"));
    assert_eq!(schemes["session_without_tls"]["name"], given("http"));
}

/// Protects readers of the description: every operation of the table stands in it, once, with words in each place.
#[test]
fn every_operation_is_described() {
    let document = api::openapi::document();
    let paths = document["paths"].as_object().unwrap();
    let described: Vec<&Value> = paths.values().flat_map(|item| item.as_object().unwrap().values()).collect();
    for operation in operations::operations().filter(|operation| !operation.effect.is_local()) {
        let found: Vec<_> = described.iter().filter(|one| one["operationId"] == operation.name).collect();
        assert_eq!(found.len(), 1, "{}", operation.name);
        assert!(found[0]["summary"].as_str().is_some_and(|said| !said.is_empty()), "{}", operation.name);
    }
    let references = document.to_string();
    let mut rest = references.as_str();
    while let Some((_, after)) = rest.split_once("\"$ref\":\"#") {
        let (pointer, after) = after.split_once('"').unwrap();
        assert!(document.pointer(pointer).is_some(), "{pointer}");
        rest = after;
    }
}

/// Protects clients: a shape that several answers have is one, so its name says which, and none is called like another part
/// of the description.
#[test]
fn a_shape_has_the_same_name_in_every_answer() {
    let mut shapes = BTreeMap::new();
    for operation in operations::operations() {
        let (Effect::Query { answer, .. }
        | Effect::Release { answer, .. }
        | Effect::Maintenance { answer, .. }) = operation.effect
        else {
            continue;
        };
        let schema = answer().to_value();
        for (name, shape) in schema["$defs"].as_object().into_iter().flatten() {
            assert!(!["Problem", "Answer", "Receipt", "Register"].contains(&name.as_str()), "{name}");
            let first = shapes.entry(name.clone()).or_insert_with(|| shape.clone());
            assert_eq!(first, shape, "{} {name}", operation.name);
        }
    }
    assert!(!shapes.is_empty());
}

/// Protects clients: an answer is as the description says.
#[test]
fn answers_are_as_they_are_described() {
    let serving = Serving::demo();
    let document = api::openapi::document();
    for endpoint in
        api::endpoint::all().iter().filter(|one| one.is_question() && one.required().next().is_none())
    {
        let answer = serving.get(&format!("{}?as_of=2021-11-30", endpoint.path));
        let described =
            &document["paths"][format!("/v1/registers/{{register}}{}", endpoint.path)]["get"]["responses"];
        let schema = if answer.status == 200 {
            described["200"]["content"]["application/json"]["schema"].clone()
        } else {
            document["components"]["responses"]["Problem"]["content"]["application/problem+json"]["schema"]
                .clone()
        };
        assert!(described.get(answer.status.to_string()).is_some(), "{} {}", endpoint.path, answer.status);
        let mut whole = schema;
        whole["components"] = document["components"].clone();
        let validator = jsonschema::validator_for(&whole).unwrap();
        let faults: Vec<String> =
            validator.iter_errors(&answer.json()).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{}: {faults:?}", endpoint.path);
    }
}

/// Protects clients that trust the description: what it refuses is refused, and what it takes is taken as it means it.
#[test]
fn requests_are_read_as_they_are_described() {
    let serving = Serving::demo();
    assert_eq!(serving.get("/members?format=table&width=0").problem(), (400, "field_type".to_owned()));
    serving.get(&format!("/members?limit={}", u64::MAX)).is(200);
    let without_audience = serving.post("report.equality", &[], &json!({ "least": 3 }));
    assert_eq!(without_audience.problem(), (400, "field_missing".to_owned()));
    let training = json!({ "title": "Seguridad", "topic": "safety", "cooperative": "CECOMIP" });
    for tag in ["12-ab\"", "\"12", "W/12", "\"\"", "-1", "", "ñ"] {
        let refused = serving.post("training.plan", &[("If-Match", tag)], &training);
        assert_eq!(refused.problem(), (400, "version_wrong".to_owned()), "{tag}");
    }
    assert_eq!(serving.post("training.plan", &[("Idempotency-Key", "")], &training).problem().1, "id_wrong");
    serving.post("training.plan", &[], &training).is(200);
    let attended = json!({ "training": "Seguridad", "women": 2.0 });
    let refused = serving.post("training.attend", &[], &attended).problem();
    assert_ne!(refused.1, "field_type", "2.0 is an integer to JSON Schema");
}

/// Protects clients: a list that a change needs is described as not empty, because an empty one counts as none.
#[test]
fn a_list_that_is_needed_is_not_empty() {
    let serving = Serving::demo();
    let document = api::openapi::document();
    let mut met = 0;
    for endpoint in api::endpoint::all().iter().filter(|one| one.is_change) {
        let path = format!("/v1/registers/{{register}}{}", endpoint.path);
        let content = &document["paths"][path]["post"]["requestBody"]["content"];
        let schema = &content["application/json"]["schema"];
        for (name, field) in schema["properties"].as_object().unwrap() {
            if field["minItems"] == 1 {
                let refused = serving.post(endpoint.operation.name, &[], &json!({ (name): [] }));
                assert_eq!(refused.status, 400, "{}: {name}", endpoint.operation.name);
                met += 1;
            }
        }
    }
    assert!(0 < met);
}
