//! Changes over HTTP: done once, on the version that was seen, or not at all.

use data_encoding::BASE64;
use serde_json::{Value, json};
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

/// Protects programs that read an answer as what they asked for: what comes of a change is data or text, and where neither is wanted nothing
/// is done.
#[test]
fn a_change_is_told_in_a_format_that_there_is() {
    let serving = Serving::demo();
    let before = serving.get("").json();
    let fields = json!({ "given_names": "Julia", "family_name": "Quispe" });
    let asked = |query: &str, headers: &[(&str, &str)]| {
        serving.post(&format!("person.record?dry_run=false{query}"), headers, &fields)
    };
    for format in ["csv", "html", "ndjson", "xlsx", "pdf"] {
        let refused = asked(&format!("&format={format}"), &[]);
        assert_eq!(refused.problem(), (406, "format_unknown".to_owned()), "{format}");
        assert_eq!(refused.json()["details"]["known"], "json, table", "{format}");
    }
    let refused = asked("", &[("Accept", "text/csv")]);
    assert_eq!(
        (refused.problem(), refused.json()["field"].as_str()),
        ((406, "format_unknown".to_owned()), Some("Accept"))
    );
    assert_eq!(serving.get("").json(), before);
    for (query, accepted, media_type) in [
        ("", "*/*", "application/json"),
        ("", "text/csv, application/json;q=0.5", "application/json"),
        ("&format=json", "text/plain", "application/json"),
        ("", "text/plain", "text/plain; charset=utf-8"),
        ("&format=table", "*/*", "text/plain; charset=utf-8"),
    ] {
        let told = asked(query, &[("Accept", accepted)]).is(200);
        assert_eq!(told.header("content-type"), media_type, "{query} {accepted}");
    }
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

const ROSTER: &str = "Apellidos;Nombres;DNI;Sexo;Fecha de ingreso;Cooperativa\n\
                      Nina;Rita;40404040;mujer;2019-02-28;CECOMIP\n\
                      Pari;Ana;41414141;mujer;2019-02-28;CECOMIP\n";

fn roster(table: &str, valid_rows: bool) -> Value {
    json!({ "file": { "name": "socias.csv", "content": BASE64.encode(table.as_bytes()) }, "valid_rows": valid_rows })
}

/// The lines of the table by what becomes of them.
fn lines(answer: &Value) -> &Value {
    &answer["report"]["lines"]
}

/// Protects whoever imports from afar: a trial says what becomes of each row and changes nothing, the import is one batch
/// under the identifier of its request, and the same request again does nothing twice.
#[test]
fn a_roster_is_tried_imported_and_not_imported_twice() {
    let serving = Serving::demo();
    let before = serving.get("").json();
    let tried = serving.post("import.roster?dry_run=true", &[KEY], &roster(ROSTER, false)).is(200).json();
    assert_eq!((&tried["dry_run"], &tried["report"]["dry_run"]), (&json!(true), &json!(true)));
    assert_eq!(lines(&tried), &json!({ "new": [2, 3] }));
    assert_eq!(serving.get("").json(), before);
    let first = serving.post("import.roster", &[KEY], &roster(ROSTER, false)).is(200);
    let done = first.json();
    assert_eq!((&done["replayed"], &done["report"]["version"]), (&json!(false), &done["version"]));
    assert_eq!((&done["report"]["batch"], &done["files"]), (&json!(KEY.1), &json!([])));
    let again = serving.post("import.roster", &[KEY], &roster(ROSTER, false)).is(200);
    assert_eq!((&again.json()["replayed"], &again.json()["report"]), (&json!(true), &Value::Null));
    assert_eq!(again.json()["version"], done["version"]);
    let other = roster(&ROSTER.replace("Rita", "Rosa"), false);
    assert_eq!(serving.post("import.roster", &[KEY], &other).problem(), (409, "command_differs".to_owned()));
    let batches = serving.get("/imports/batches").is(200).json();
    let imports = batches["data"]["list"].as_array().unwrap().iter().filter(|one| one["kind"] == "import");
    let [import] = &imports.collect::<Vec<_>>()[..] else { panic!("{batches}") };
    assert_eq!((&import["id"], &import["label"]), (&json!(KEY.1), &json!("socias.csv")));
    // Under another identifier everything is there already, and nothing is recorded.
    let same = serving.post("import.roster", &[], &roster(ROSTER, false)).is(200).json();
    assert_eq!(
        (&same["dry_run"], &same["version"], &same["events"]),
        (&json!(false), &Value::Null, &json!([]))
    );
    assert_eq!(lines(&same), &json!({ "same": [2, 3] }));
    serving.post("import.undo", &[], &json!({ "batch": KEY.1, "reason": "otra lista" })).is(200);
}

/// Protects whoever mends rows: a table with refused rows is a problem that tells each of them, and with the valid ones
/// alone the others come back as a file.
#[test]
fn refused_rows_are_told_and_come_back() {
    let serving = Serving::demo();
    let before = serving.get("").json();
    let table = ROSTER.replace("mujer;2019-02-28;CECOMIP\nPari", "mujer;31/02/2019;CECOMIP\nPari");
    let refused = serving.post("import.roster", &[], &roster(&table, false));
    assert_eq!(refused.problem(), (422, "input_rows_refused".to_owned()));
    assert_eq!(lines(&refused.json()), &json!({ "error": [2], "new": [3] }));
    assert_eq!(serving.get("").json(), before);
    let partly = serving.post("import.roster", &[], &roster(&table, true)).is(200).json();
    let file = &partly["files"][0];
    assert_eq!((&file["name"], &file["media_type"]), (&json!("socias.rejected.csv"), &json!("text/csv")));
    let content = BASE64.decode(file["content"].as_str().unwrap().as_bytes()).unwrap();
    let content = String::from_utf8(content).unwrap();
    assert!(content.contains("Nina") && !content.contains("Pari"), "{content}");
}

/// Protects whoever hands a file in first: its digest is enough, and a file that nobody handed in is none.
#[test]
fn an_import_names_a_file_that_was_handed_in() {
    let serving = Serving::demo();
    let octets = ("Content-Type", "application/octet-stream");
    let kept = serving.ask("POST", "/v1/registers/demo/files", &[octets], ROSTER.as_bytes()).is(200).json();
    let named =
        |digest: &Value| json!({ "file": { "name": "socias.csv", "digest": digest, "size": kept["size"] } });
    let done = serving.post("import.roster", &[KEY], &named(&kept["digest"])).is(200).json();
    assert_eq!(lines(&done), &json!({ "new": [2, 3] }));
    // It is the same request with the content itself.
    let again = serving.post("import.roster", &[KEY], &roster(ROSTER, false)).is(200).json();
    assert_eq!(again["replayed"], json!(true));
    let other_size = json!({ "file": { "name": "socias.csv", "digest": kept["digest"], "size": 1 } });
    assert_eq!(serving.post("import.roster", &[], &other_size).problem(), (422, "file_not_kept".to_owned()));
    let evidence = |size: &Value| json!({ "title": "Acta", "from": "2021", "file": { "name": "acta.txt", "digest": kept["digest"], "size": size } });
    assert_eq!(
        serving.post("evidence.record", &[], &evidence(&json!(1))).problem(),
        (422, "file_not_kept".to_owned())
    );
    serving.post("evidence.record", &[], &evidence(&kept["size"])).is(200);
    let unknown = json!("0".repeat(64));
    assert_eq!(
        serving.post("import.roster", &[], &named(&unknown)).problem(),
        (422, "file_not_kept".to_owned())
    );
}
