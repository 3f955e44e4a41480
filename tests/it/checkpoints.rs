//! Signed checkpoints, as a secretary signs them and an auditor checks them.

use std::path::Path;
use std::process::Command;

use crate::desk::{DAMAGED, Desk, INPUT, NOT_FOUND};

/// What the script says that was written from `docs/format.md` alone, and how it ends.
fn stranger(desk: &Desk, proof: &str, key: Option<&str>) -> (i32, String) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("check_proof_by_the_page.py");
    let mut command = Command::new("python3");
    command.arg(script).arg(desk.path(proof)).args(key);
    let output = command.output().unwrap_or_else(|error| panic!("apt-get install python3 ({error})"));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

/// Protects the past before whoever keeps the register: a copy of before in its place, a changed checkpoint, and one that somebody
/// else signed are told by name.
#[test]
fn an_auditor_checks_against_what_she_was_given() {
    let desk = Desk::of_files().begun();
    desk.ok(&["cooperative", "enrol", "Cooperativa Ejemplo"]);
    desk.ok(&["backup", "antes.ayni"]);
    desk.ok(&["person", "record", "--family-name", "Condori", "--given-names", "Rosa"]);
    let made = desk.ok(&["checkpoint", "sign", "noviembre.txt"]);
    made.says(&["checkpoint.key", "clave pública"]);
    let key = desk.json(&["checkpoint", "show", "noviembre.txt"])["data"]["key"].as_str().unwrap().to_owned();
    desk.ok(&["person", "record", "--family-name", "Mamani", "--given-names", "Julia"]);
    desk.ok(&["checkpoint", "check", "noviembre.txt", "--signed-by", &key]).says(&["continúa"]);
    desk.ok(&["verify", "--against", "noviembre.txt"]);
    let older = ["--register", "antes.ayni"];
    desk.refused(DAMAGED, &[&older[..], &["verify", "--against", "noviembre.txt"]].concat())
        .says(&["se quitaron hechos"]);
    desk.refused(DAMAGED, &[&older[..], &["checkpoint", "check", "noviembre.txt"]].concat());
    let text = String::from_utf8(desk.read("noviembre.txt")).unwrap();
    for (from, to) in [("version 2", "version 1"), ("at 20", "at 21")] {
        desk.write("cambiado.txt", text.replace(from, to).as_bytes());
        desk.refused(DAMAGED, &["checkpoint", "check", "cambiado.txt"])
            .says(&["cambiado después de firmarse"]);
    }
    desk.write("nada.txt", b"nada");
    desk.refused(INPUT, &["checkpoint", "check", "nada.txt"]).says(&["no es un comprobante"]);
    desk.ok(&["checkpoint", "sign", "otra.txt", "--key", "otra.key"]);
    desk.refused(DAMAGED, &["checkpoint", "check", "otra.txt", "--signed-by", &key]).says(&["otra clave"]);
    // The key is its owner's alone, and the same one signs again.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let permissions = std::fs::metadata(desk.path("otra.key")).unwrap().permissions().mode();
        assert_eq!(permissions & 0o777, 0o600);
    }
    desk.ok(&["checkpoint", "sign", "diciembre.txt"]);
    assert_eq!(desk.json(&["checkpoint", "show", "diciembre.txt"])["data"]["key"], key.as_str());
}

/// Protects one fact shown to somebody without the register: it is checked with nothing of ours, and a changed one is found.
#[test]
fn a_fact_is_shown_without_the_register() {
    let desk = Desk::with_demo();
    desk.ok(&["checkpoint", "sign", "c.txt"]);
    let shown = desk.json(&["checkpoint", "show", "c.txt"])["data"].clone();
    let (key, last) = (shown["key"].as_str().unwrap(), shown["version"].as_u64().unwrap());
    for version in [1, 2, last / 2, last - 1, last] {
        desk.ok(&["proof", &version.to_string(), "--under", "c.txt", "--to", &format!("{version}.json")]);
        let (code, said) = stranger(&desk, &format!("{version}.json"), Some(key));
        assert_eq!(code, 0, "{said}");
        assert!(said.contains(&format!("event {version} of {last}")), "{said}");
    }
    desk.refused(NOT_FOUND, &["proof", &(last + 1).to_string(), "--under", "c.txt"]);
    let honest = String::from_utf8(desk.read("2.json")).unwrap();
    let proof: serde_json::Value = serde_json::from_str(&honest).unwrap();
    for (field, value) in [("actor", "nobody"), ("body", "{}"), ("previous", shown["root"].as_str().unwrap())]
    {
        let mut changed = proof.clone();
        changed[field] = value.into();
        desk.write("cambiado.json", changed.to_string().as_bytes());
        assert_eq!(stranger(&desk, "cambiado.json", None).0, 8, "{field}");
    }
    let (code, said) = stranger(&desk, "2.json", Some(&key.replace(|c: char| c.is_ascii_digit(), "0")));
    assert_eq!(code, 8, "{said}");
}
