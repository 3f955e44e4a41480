//! Changes over HTTP: done once, on the version that was seen, or not at all.

use serde_json::json;
use storage::Store;

use crate::serving::{Serving, now};

const KEY: (&str, &str) = ("Idempotency-Key", "0192a000-0000-7000-8000-000000000001");

/// Protects whoever lost the answer: the same request again is answered, and nothing is done twice.
#[test]
fn a_change_that_is_repeated_is_done_once() {
    let serving = Serving::demo();
    let first = serving.record(&[KEY], "Quispe").is(200);
    let again = serving.record(&[KEY], "Quispe").is(200);
    assert_eq!(
        (first.json()["replayed"].as_bool(), again.json()["replayed"].as_bool()),
        (Some(false), Some(true))
    );
    assert_eq!(first.header("etag"), again.header("etag"));
    assert_eq!(first.json()["events"], again.json()["events"]);
    assert_eq!(serving.record(&[KEY], "Mamani").problem(), (409, "command_differs".to_owned()));
    let wrong = serving.record(&[("Idempotency-Key", "7")], "Quispe");
    assert_eq!(
        (wrong.problem(), wrong.json()["field"].as_str()),
        ((400, "id_wrong".to_owned()), Some("Idempotency-Key"))
    );
}

/// Protects two who work at once: what was made for an older version is refused.
#[test]
fn a_change_for_another_version_is_refused() {
    let serving = Serving::demo();
    let tag = serving.get("/members?limit=1").is(200).header("etag").to_owned();
    let first = serving.record(&[("If-Match", &tag)], "Quispe").is(200);
    assert_eq!(serving.record(&[("If-Match", &tag)], "Mamani").problem(), (412, "conflict".to_owned()));
    serving.record(&[("If-Match", first.header("etag"))], "Mamani").is(200);
    serving.record(&[("If-Match", "*")], "Apaza").is(200);
    assert_eq!(
        serving.record(&[("If-Match", "\"x\"")], "Ccori").problem(),
        (400, "version_wrong".to_owned())
    );
}

/// Protects whoever tries: what would happen is said, and nothing happens.
#[test]
fn a_dry_run_changes_nothing() {
    let serving = Serving::demo();
    let before = serving.get("").json();
    let tried = serving.post(
        "person.record?dry_run=true",
        &[KEY],
        &json!({ "given_names": "Julia", "family_name": "Quispe" }),
    );
    let tried = tried.is(200).json();
    assert_eq!((tried["dry_run"].as_bool(), tried["events"].as_array().map(Vec::len)), (Some(true), Some(1)));
    assert_eq!(serving.get("").json(), before);
    // It was not done, so its identifier is free.
    assert_eq!(serving.record(&[KEY], "Quispe").is(200).json()["replayed"], false);
}

/// Protects callers: each thing that is wrong with a request is said of its field, and changes nothing.
#[test]
fn what_is_wrong_is_a_problem_of_its_field() {
    let serving = Serving::demo();
    let before = serving.get("").json();
    for (command, fields, code, field) in [
        ("member.admit", json!({ "member": "Vilma" }), "field_missing", "on"),
        ("person.record", json!({ "given_names": 7, "family_name": "Quispe" }), "field_type", "given_names"),
        ("person.record", json!({ "family_name": "Quispe", "birth": "someday" }), "date_shape", "birth"),
        ("person.record", json!({ "family_name": "Quispe", "more": 1 }), "field_unknown", "more"),
        ("person.record", json!([]), "body_wrong", ""),
    ] {
        let answer = serving.post(command, &[], &fields);
        let status = if code == "date_shape" { 422 } else { 400 };
        assert_eq!(answer.problem(), (status, code.to_owned()), "{fields}");
        assert_eq!(answer.json()["field"].as_str(), Some(field), "{fields}");
    }
    let broken = serving.ask(
        "POST",
        "/v1/registers/demo/commands/person.record",
        &[("Content-Type", "application/json")],
        b"{\"given",
    );
    assert_eq!(broken.problem(), (400, "body_wrong".to_owned()));
    let past = serving.post("person.record?as_known_at=2021", &[], &json!({}));
    assert_eq!(past.problem(), (400, "past_is_read_only".to_owned()));
    let erasing =
        serving.post("person.erase", &[], &json!({ "person": "Vilma Apaza Fuentes", "reason": "request" }));
    assert_eq!(erasing.problem(), (428, "confirmation_needed".to_owned()));
    assert_eq!(serving.get("").json(), before);
}

/// Protects what was acknowledged: it is in the file when the server has stopped, and the file verifies.
#[test]
fn what_was_acknowledged_lasts() {
    let serving = Serving::demo();
    let versions: Vec<u64> = std::thread::scope(|scope| {
        let writers: Vec<_> = (0..8)
            .map(|writer| {
                let serving = &serving;
                scope.spawn(move || {
                    let record = |at| {
                        serving.record(&[], &format!("Quispe {writer} {at}")).is(200).json()["version"]
                            .as_u64()
                    };
                    (0..10).map(|at| record(at).unwrap()).collect::<Vec<u64>>()
                })
            })
            .collect();
        writers.into_iter().flat_map(|writer| writer.join().unwrap()).collect()
    });
    let path = serving.path();
    let folder = serving.stop();
    let mut store = Store::open(&path).unwrap();
    store.set_clock(now());
    assert_eq!(versions.len(), 80);
    assert_eq!(versions.iter().max().copied(), Some(store.version().unwrap()));
    let mut distinct = versions.clone();
    distinct.sort_unstable();
    distinct.dedup();
    assert_eq!(distinct.len(), versions.len());
    let report = storage::verify_file(&path, &mut |_, _| {}).unwrap();
    assert!(report.faults.is_empty(), "{:?}", report.faults);
    drop(folder);
}
