//! Upkeep over HTTP: a register is verified and compared with a checkpoint, one event is shown under it, and what is for whoever
//! runs the machine has no address.

use data_encoding::{BASE64, HEXLOWER};
use ring::signature::{Ed25519KeyPair, KeyPair as _};
use serde_json::{Value, json};
use storage::Store;

use crate::client::Answer;
use crate::serving::Serving;

fn post(serving: &Serving, path: &str, fields: &Value) -> Answer {
    let headers = [("Content-Type", "application/json")];
    serving.ask("POST", &format!("/v1/registers/demo{path}"), &headers, fields.to_string().as_bytes())
}

/// A checkpoint of the register as it is, signed.
fn checkpoint(serving: &Serving) -> String {
    let pair = Ed25519KeyPair::from_seed_unchecked(&[7; 32]).unwrap();
    let checkpoint = Store::open_read_only(&serving.path()).unwrap().checkpoint().unwrap();
    let body = format!("{checkpoint}key {}\n", HEXLOWER.encode(pair.public_key().as_ref()));
    format!("{body}signature {}\n", HEXLOWER.encode(pair.sign(body.as_bytes()).as_ref()))
}

fn file(text: &str) -> Value {
    json!({ "name": "marca.txt", "content": BASE64.encode(text.as_bytes()) })
}

/// The data of an answer, which stands in a document where people are shown one.
fn inside(answer: Value) -> Value {
    answer.get("data").cloned().unwrap_or(answer)
}

/// Protects those who answer for a register elsewhere: it is verified, against a checkpoint, too, as data that is as described
/// and in words; what does not fit is told of its field.
#[test]
fn a_register_is_verified_and_compared() {
    let serving = Serving::demo();
    let version = serving.get("").json()["version"].clone();
    let signed = checkpoint(&serving);
    let document = api::openapi::document();
    let data = |path: &str, fields: &Value| {
        let answer = post(&serving, path, fields).is(200).json();
        let described = &document["paths"][format!("/v1/registers/{{register}}{path}")]["post"];
        let mut schema = described["responses"]["200"]["content"]["application/json"]["schema"].clone();
        schema["components"] = document["components"].clone();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let faults: Vec<String> = validator.iter_errors(&answer).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{path}: {faults:?}");
        inside(answer)
    };
    let plain = data("/verify", &json!({}));
    assert_eq!((&plain["sound"], &plain["version"]), (&json!(true), &version));
    let against = data("/verify", &json!({ "against": file(&signed) }));
    assert_eq!(against["checkpoint"]["agreement"], "continues");
    let shown = data("/checkpoints/show", &json!({ "file": file(&signed) }));
    let fields = json!({ "file": file(&signed), "signed_by": shown["key"] });
    assert_eq!(data("/checkpoints/check", &fields)["version"], version);
    let said = post(&serving, "/verify?format=table&lang=en", &json!({ "against": file(&signed) })).is(200);
    assert!(said.text().contains("continues"), "{}", said.text());
    serving.record(&[], "Quispe").is(200);
    assert_eq!(data("/checkpoints/check", &fields)["version"], version);

    let forged = json!({ "file": file(&signed.replace("version ", "version 1")) });
    assert_eq!(
        post(&serving, "/checkpoints/check", &forged).problem(),
        (422, "checkpoint_forged".to_owned())
    );
    let other = Serving::demo();
    let differs = post(&other, "/checkpoints/check", &json!({ "file": file(&signed) }));
    assert_eq!(differs.problem(), (409, "checkpoint_of_other".to_owned()));
    let of_other = inside(post(&other, "/verify", &json!({ "against": file(&signed) })).is(200).json());
    assert_eq!(
        (&of_other["sound"], &of_other["checkpoint"]["agreement"]),
        (&json!(true), &json!("other_register"))
    );
    for (path, expected) in [
        ("/verify?as_of=2021-11-30", (400, "field_unknown")),
        ("/verify?more=1", (400, "field_unknown")),
        ("/verify?format=csv", (406, "format_unknown")),
    ] {
        let (status, code) = expected;
        assert_eq!(post(&serving, path, &json!({})).problem(), (status, code.to_owned()), "{path}");
    }
}

/// Protects readers of what was damaged: a register that is not as it was written is no failure of the server, but its answer.
#[test]
fn what_was_changed_behind_its_back_is_answered() {
    let serving = Serving::demo();
    // The file of some evidence, if only one byte of it.
    let kept = serving.ask("POST", "/v1/registers/demo/files", &[], b"acta").is(200).json();
    let digest = kept["digest"].as_str().unwrap();
    let path = walk(serving.folder.path()).into_iter().find(|path| path.ends_with(digest)).unwrap();
    std::fs::write(path, b"otra").unwrap();
    let found = inside(post(&serving, "/verify", &json!({})).is(200).json());
    assert_eq!(found["sound"], false);
    assert_eq!(found["faults"].as_array().unwrap().len(), 1, "{found}");
    let said = post(&serving, "/verify?format=table&lang=es", &json!({})).is(200);
    assert!(said.text().contains(digest), "{}", said.text());
}

/// Protects papers: whether a file is kept beside the register changes without its version, so it is looked at whenever somebody asks.
#[test]
fn whether_a_file_is_kept_is_no_matter_of_the_version() {
    let serving = Serving::demo();
    let kept = serving.ask("POST", "/v1/registers/demo/files", &[], b"acta").is(200).json();
    let file = json!({ "name": "acta.txt", "digest": kept["digest"], "size": kept["size"] });
    serving.post("evidence.record", &[], &json!({ "title": "Acta 7", "from": "2021", "file": file })).is(200);
    let ask = || serving.get_with("/evidence", &[("If-None-Match", "\"1-0\"")]).is(200);
    let row = |answer: &Answer| {
        let all = answer.json();
        all["data"]["list"].as_array().unwrap().iter().find(|row| row["title"] == "Acta 7").unwrap().clone()
    };
    let first = ask();
    assert_eq!(first.header("etag"), "");
    assert_eq!(row(&ask()), row(&first));
    let digest = kept["digest"].as_str().unwrap();
    let path = walk(serving.folder.path()).into_iter().find(|path| path.ends_with(digest)).unwrap();
    std::fs::remove_file(path).unwrap();
    assert_ne!(row(&ask()), row(&first));
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

/// Protects auditors: one event comes with what shows that it is under a checkpoint.
#[test]
fn one_event_is_shown_under_a_checkpoint() {
    let serving = Serving::demo();
    let signed = checkpoint(&serving);
    let answer = post(&serving, "/proof", &json!({ "version": 1, "under": file(&signed) })).is(200);
    assert!(answer.header("content-disposition").contains("proof"), "{:?}", answer.headers);
    let proof = answer.json();
    assert_eq!((&proof["version"], &proof["checkpoint"]), (&json!(1), &json!(signed)));
    let beyond = post(&serving, "/proof", &json!({ "version": 1_000_000, "under": file(&signed) }));
    assert_eq!(beyond.problem(), (404, "proof_beyond".to_owned()));
    let named = post(&serving, "/proof?version=1", &json!({ "version": 1, "under": file(&signed) }));
    assert_eq!(named.problem(), (400, "field_unknown".to_owned()));
}

/// Protects the machine: no address names places of it, takes files away, or signs.
#[test]
fn what_is_for_the_machine_has_no_address() {
    let serving = Serving::demo();
    for path in ["/backup", "/copy", "/restore", "/rebuild", "/checkpoints/sign", "/evidence/forget-unused"] {
        let answer = post(&serving, path, &json!({ "file": "copia.ayni" }));
        let (status, code) = answer.problem();
        assert!([404, 405].contains(&status), "{path}: {status} {code}");
    }
}
