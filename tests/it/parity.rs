//! The same verbs on a register here and on the same register at a server: equal answers, equal facts, equal problems. Every
//! operation is asked, with the examples that every operation has.

use std::collections::BTreeMap;

use data_encoding::BASE64;
use operations::operation::Media;
use operations::testing::{arguments, filled, garbage, properties};
use operations::{Effect, Operation, operations};
use serde_json::{Map, Value};

use crate::desk::{Desk, Output, USAGE, ended};
use crate::server::Server;

/// A desk with the demonstration and a checkpoint of it, and a server over it.
fn begun() -> (Desk, Server) {
    let desk = Desk::of_files().shown();
    desk.ok(&["checkpoint", "sign", "marca.txt", "--key", "llave"]);
    let server = Server::over(&desk);
    (desk, server)
}

/// What is typed for an operation with these fields. Files that are handed in are written into the folder.
pub(crate) fn typed(desk: &Desk, operation: &Operation, mut fields: Map<String, Value>) -> Vec<String> {
    for value in fields.values_mut() {
        put_down(desk, operation, value);
    }
    let mut typed = operation.path();
    typed.extend(["--format".to_owned(), "json".to_owned()]);
    if let Effect::Export { media, .. } = operation.effect {
        // A file of any kind goes into a file; what has one form of text may stand on the screen.
        let target = if media == [Media::PACKAGE] { "salida.zip" } else { "salida" };
        typed = operation.path();
        typed.push("--overwrite".to_owned());
        if [&[Media::PACKAGE][..], &[Media::STORED][..]].contains(&media) {
            typed.push(format!("--output={target}"));
        }
    }
    typed.extend(arguments(operation, &fields));
    typed
}

fn put_down(desk: &Desk, operation: &Operation, value: &mut Value) {
    if let Value::Array(items) = value {
        return items.iter_mut().for_each(|item| put_down(desk, operation, item));
    }
    let Some(file) = value.as_object() else { return };
    let name = file["name"].as_str().unwrap();
    let is_checkpoint = matches!(operation.effect, Effect::Maintenance { .. }) || operation.name == "proof";
    match file.get("content").and_then(Value::as_str) {
        Some(_) if is_checkpoint => *value = "marca.txt".into(),
        Some(content) => desk.write(name, BASE64.decode(content.as_bytes()).unwrap()),
        None => desk.write(name, "acta"),
    }
}

pub(crate) fn words(typed: &[String]) -> Vec<&str> {
    typed.iter().map(String::as_str).collect()
}

/// Whether a server offers it.
fn is_offered(operation: &Operation) -> bool {
    !operation.effect.is_local()
}

/// JSON with what is minted anew for each request numbered in the order in which it is met.
pub(crate) fn without_chance(value: Value) -> Value {
    let mut met = BTreeMap::new();
    numbered(value, &mut met)
}

fn numbered(value: Value, met: &mut BTreeMap<String, usize>) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(|item| numbered(item, met)).collect(),
        Value::Object(fields) => {
            fields.into_iter().map(|(name, value)| (name, numbered(value, met))).collect()
        }
        Value::String(text) if is_minted(&text) => {
            let next = met.len();
            format!("#{}", met.entry(text).or_insert(next)).into()
        }
        other => other,
    }
}

/// Identifiers and digests.
pub(crate) fn is_minted(text: &str) -> bool {
    let hex = text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    hex && [36, 64].contains(&text.len())
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// What programs are told of a problem, but for its sentences: the one names options, the other fields.
fn problem(output: &Output) -> Value {
    if !output.stderr.trim_start().starts_with('{') {
        return Value::Null;
    }
    let told = json(&output.stderr);
    let kept = ["code", "exit", "kind", "field", "value", "details", "candidates"];
    kept.into_iter().map(|name| (name.to_owned(), told[name].clone())).collect()
}

/// What the directory of a ZIP lists: the checksum, the size and the name of each file.
fn listed(zip: &[u8]) -> Vec<u8> {
    let entries = zip.windows(4).enumerate().filter(|(_, bytes)| bytes == b"PK\x01\x02");
    let entry = |(at, _): (usize, &[u8])| {
        let (checksum, size) = (&zip[at + 16..at + 20], &zip[at + 24..at + 28]);
        let name = usize::from(u16::from_le_bytes([zip[at + 28], zip[at + 29]]));
        [checksum, size, &zip[at + 46..at + 46 + name]].concat()
    };
    entries.flat_map(entry).collect()
}

/// Protects readers far away: every question, file and verification that a server offers is answered as here, byte for byte.
#[test]
fn a_server_answers_as_the_register_does() {
    let (desk, server) = begun();
    let mut asked = 0;
    let mut differ = Vec::new();
    for operation in operations().filter(|one| is_offered(one)) {
        if matches!(operation.effect, Effect::Mutation { .. }) {
            continue;
        }
        let typed = typed(&desk, operation, filled(operation, None));
        let output = |output: Output| {
            let files = ["salida", "salida.zip"].map(|name| {
                let content = std::fs::read(desk.path(name)).unwrap_or_default();
                // It may not have been written.
                let _ = std::fs::remove_file(desk.path(name));
                content
            });
            let is_package =
                matches!(operation.effect, Effect::Export { media, .. } if media == [Media::PACKAGE]);
            if !is_package {
                return (output.code, output.stdout, files);
            }
            // Here it is told how much was packed; and what is sent while it is packed says its sizes behind each file.
            (output.code, String::new(), files.map(|zip| listed(&zip)))
        };
        let (here, there) = (output(desk.ayni(&words(&typed))), output(server.ayni(&desk, &words(&typed))));
        asked += 1;
        if here != there {
            differ.push(format!("{}: {:.600}\n    {:.600}", typed.join(" "), here.1, there.1));
        }
    }
    assert!(differ.is_empty(), "{} of {asked} differ:\n{}", differ.len(), differ.join("\n"));
    assert!(60 < asked, "{asked}");
}

/// Protects writers far away: every change comes to the same facts, and to a problem with the same code, field and details.
#[test]
fn a_server_judges_as_the_register_does() {
    let (desk, server) = begun();
    let mut asked = 0;
    let mut differ = Vec::new();
    for operation in operations().filter(|one| is_offered(one)) {
        if !matches!(operation.effect, Effect::Mutation { .. }) {
            continue;
        }
        let mut typed = typed(&desk, operation, filled(operation, None));
        typed.insert(0, "--dry-run".to_owned());
        let (here, there) = (desk.ayni(&words(&typed)), server.ayni(&desk, &words(&typed)));
        asked += 1;
        let told = |output: &Output| {
            let told = if output.stdout.is_empty() { Value::Null } else { json(&output.stdout) };
            without_chance(Value::Array(vec![told, problem(output)]))
        };
        if (here.code, told(&here)) != (there.code, told(&there)) {
            differ.push(format!("{}: {:.600}\n    {:.600}", typed.join(" "), here.all(), there.all()));
        }
    }
    assert!(differ.is_empty(), "{} of {asked} differ:\n{}", differ.len(), differ.join("\n"));
    assert!(100 < asked, "{asked}");
}

/// Protects those who mistype far away: garbage in a field is told as here, and ends the program with the same code.
#[test]
fn a_server_finds_the_same_wrong() {
    let (desk, server) = begun();
    let mut differ = Vec::new();
    for operation in operations().filter(|one| is_offered(one)) {
        let properties = properties(operation);
        let is_text = |schema: &Value| schema.get("properties").is_none();
        let mut fields = filled(operation, None);
        let Some((name, schema)) =
            properties.iter().rfind(|(name, schema)| is_text(schema) && *name != "yes")
        else {
            continue;
        };
        fields.insert(name.clone(), garbage(schema));
        let mut typed = typed(&desk, operation, fields);
        typed.insert(0, "--dry-run".to_owned());
        let (here, there) = (desk.ayni(&words(&typed)), server.ayni(&desk, &words(&typed)));
        if (here.code, problem(&here)) != (there.code, problem(&there)) {
            differ.push(format!("{}: {:.600}\n    {:.600}", typed.join(" "), here.all(), there.all()));
        }
    }
    assert!(differ.is_empty(), "{} differ:\n{}", differ.len(), differ.join("\n"));
}

/// Protects the machine of the register: what only whoever runs it may do is told so, and nothing happens.
#[test]
fn what_is_for_the_machine_is_not_asked_of_a_server() {
    let (desk, server) = begun();
    for args in
        [&["backup", "copia.ayni"][..], &["init"], &["rebuild"], &["report", "roll-up", "register.ayni"]]
    {
        let refused = server.ayni(&desk, args);
        assert_eq!(refused.code, USAGE, "{refused:#?}");
        refused.says(&["máquina"]);
    }
    assert!(!desk.path("copia.ayni").exists());
    // Help is about the program.
    assert_eq!(server.ayni(&desk, &["help", "member"]).code, 0);
}

/// Protects a secretary far away: what she records stands in the register, once; what cannot be taken back is asked once more;
/// files come and go; and without a token, or with a wrong one, nothing does.
#[test]
fn a_day_at_a_server() {
    let (desk, server) = begun();
    let id = "0192f0c1-2345-7abc-8def-0123456789ab";
    let record =
        ["person", "record", "--given-names", "Rosa", "--family-name", "Mamani Quispe", "--gender", "woman"];
    let record = [&record[..], &["--command-id", id]].concat();
    let before = desk.version();
    for _ in 0..2 {
        let recorded = server.ayni(&desk, &record);
        assert_eq!(recorded.code, 0, "{recorded:#?}");
        recorded.says(&["Rosa"]);
        assert_eq!(desk.version(), before + 1);
    }
    desk.write("acta.pdf", "un acta de prueba");
    let kept = server
        .ayni(&desk, &["evidence", "record", "Acta de prueba", "--from", "2021-11-30", "--file", "acta.pdf"]);
    assert_eq!(kept.code, 0, "{kept:#?}");
    let back = server.ayni(&desk, &["evidence", "extract", "Acta de prueba", "--output", "vuelta.pdf"]);
    assert_eq!((back.code, desk.read("vuelta.pdf")), (0, b"un acta de prueba".to_vec()), "{back:#?}");
    let erase = ["person", "erase", "Rosa Mamani Quispe", "--reason", "lo pidió"];
    let unconfirmed = server.ayni(&desk, &erase);
    assert_ne!(unconfirmed.code, 0);
    let erased = server.ayni(&desk, &[&erase[..], &["--yes"]].concat());
    assert_eq!(erased.code, 0, "{erased:#?}");
    let mut stranger = desk.command(&["member", "list"]);
    stranger.env("AYNI_SERVER", &server.address).env("AYNI_TOKEN", "nadie");
    assert_eq!(ended(&["member", "list"], stranger).code, 4);
    let mut nobody = desk.command(&["member", "list"]);
    nobody.env("AYNI_SERVER", &server.address);
    ended(&["member", "list"], nobody).says(&["AYNI_TOKEN"]);
}
