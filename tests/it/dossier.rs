//! The dossier as an auditor gets it: checked with common tools, the same every time, and nothing in it that must not leave.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::desk::{DAMAGED, Desk, FILE, USAGE};
use crate::evidence::certified_at;

fn files(root: &Path) -> Vec<String> {
    fn walk(at: &Path, root: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, root, found);
            } else {
                found.push(path.strip_prefix(root).unwrap().display().to_string());
            }
        }
    }
    let mut found = Vec::new();
    walk(root, root, &mut found);
    found.sort();
    found
}

fn audited() -> Desk {
    audited_at(Desk::new())
}

/// The same at a desk.
fn audited_at(desk: Desk) -> Desk {
    let desk = certified_at(desk);
    desk.ok(&["committee", "establish", "board_of_directors", "--from", "2020", "--seat", "president:1"]);
    let schedule = ["audit", "schedule", "norma-1", "--body", "Certificadora", "--kind", "initial"];
    desk.ok(&[&schedule[..], &["--on", "2021-10"]].concat());
    desk.ok(&[
        "certification",
        "answer",
        "norma-1",
        "g-1",
        "--outcome",
        "met",
        "--work",
        "done",
        "--on",
        "2021-11",
    ]);
    desk
}

fn dossier<'a>(output: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["report", "dossier", "--certification", "norma-1", "--output", output][..], more].concat()
}

fn checks(folder: &Path) -> bool {
    let said = Command::new("sha256sum").args(["-c", "--strict", "SHA256SUMS"]).current_dir(folder).output();
    said.unwrap().status.success()
}

/// Protects the auditor who trusts only her own tools: `sha256sum -c` accepts the folder and what `unzip` makes of the ZIP;
/// every file but the manifest is in the manifest, and every address on the first page leads to a file.
#[test]
fn common_tools_accept_the_folder_and_the_zip() {
    let desk = audited();
    desk.ok(&dossier("mi expediente", &[]));
    let folder = desk.path("mi expediente");
    assert!(checks(&folder));
    let listed = files(&folder);
    let manifest = String::from_utf8(fs::read(folder.join("SHA256SUMS")).unwrap()).unwrap();
    assert_eq!(manifest.lines().count() + 1, listed.len());
    let index = String::from_utf8(fs::read(folder.join("index.html")).unwrap()).unwrap();
    for href in index.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(href.starts_with('#') || listed.iter().any(|name| name == href), "{href} leads nowhere");
    }
    for name in &listed {
        assert!(name == "index.html" || index.contains(name.as_str()), "{name} is not on the first page");
    }
    desk.ok(&dossier("e.zip", &[]));
    let unzip =
        Command::new("unzip").args(["-q", "e.zip", "-d", "fuera"]).current_dir(desk.folder()).status();
    match unzip {
        Ok(done) => assert!(done.success()),
        Err(_) => return println!("left out: unzip is not installed"),
    }
    assert!(checks(&desk.path("fuera")));
    assert_eq!(files(&desk.path("fuera")), listed);
}

/// Protects comparison: the dossier of a day is the same bytes whenever it is made.
#[test]
fn the_dossier_of_a_day_is_always_the_same() {
    let mut desk = audited();
    desk.ok(&dossier("uno.zip", &["--as-of", "2021-12-01"]));
    desk.later("2022-03-01T08:00:00Z");
    desk.ok(&dossier("dos.zip", &["--as-of", "2021-12-01"]));
    assert_eq!(desk.read("uno.zip"), desk.read("dos.zip"));
}

/// Protects confidence: evidence leaves only up to the level, what is sensitive never, neither its file nor its title, and
/// what was left out is told.
#[test]
fn only_what_may_leave_is_in_it() {
    let desk = audited();
    for (level, count) in [("public", 1), ("internal", 2), ("confidential", 3)] {
        let name = format!("hasta-{level}");
        desk.ok(&dossier(&name, &["--up-to", level]));
        let folder = desk.path(&name);
        let all = files(&folder);
        assert_eq!(all.iter().filter(|name| name.starts_with("evidence/")).count(), count, "{all:?}");
        for name in all {
            let bytes = fs::read(folder.join(&name)).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains("acoso"), "{name} says what is sensitive");
        }
        let index = String::from_utf8(desk.read(&format!("{name}/index.html"))).unwrap();
        assert!(index.contains("(reservada)"));
    }
    desk.refused(USAGE, &dossier("x", &["--up-to", "sensitive"])).says(&["nunca sale"]);
    let requirements = String::from_utf8(desk.read("hasta-internal/requirements.csv")).unwrap();
    assert!(requirements.contains("g-1,Política de igualdad,entry,now,met,done"), "{requirements}");
    assert!(requirements.contains("Padrón legalizado (desde marzo de 2021; vigente)"), "{requirements}");
}

/// Protects what is there and what is promised: nothing else is replaced, and a dossier without one of its files, or with
/// a changed one, is not written.
#[test]
fn there_is_a_whole_dossier_or_none() {
    let desk = audited_at(Desk::of_files());
    desk.ok(&dossier("expediente", &["--dry-run"]))
        .says(&["llevaría el expediente: 2", "quedarían fuera: 2"]);
    assert!(!desk.path("expediente").exists());
    desk.ok(&dossier("expediente", &[]));
    desk.refused(FILE, &dossier("expediente", &[])).says(&["--sobrescribir"]);
    desk.ok(&dossier("expediente", &["--overwrite"]));
    fs::create_dir(desk.path("fotos")).unwrap();
    desk.refused(FILE, &dossier("fotos", &["--overwrite"])).says(&["no es un expediente"]);
    let evidence = files(&desk.path("expediente")).into_iter().find(|name| name.starts_with("evidence/"));
    let short = evidence.unwrap()["evidence/".len()..][..12].to_owned();
    let path = desk.path("register.ayni.files").join(&short[..2]);
    let path = fs::read_dir(path).unwrap().next().unwrap().unwrap().path();
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, vec![b'x'; bytes.len()]).unwrap();
    desk.refused(DAMAGED, &dossier("otro", &[])).says(&[&short, "ayni verificar"]);
    fs::remove_file(&path).unwrap();
    desk.refused(DAMAGED, &dossier("otro.zip", &[])).says(&[&short, "Falta el archivo"]);
    let left = fs::read_dir(desk.folder()).unwrap().map(|entry| entry.unwrap().file_name());
    let left: Vec<_> = left.map(|name| name.into_string().unwrap()).collect();
    assert!(left.iter().all(|name| !name.contains("otro") && !name.contains(".part")), "{left:?}");
}
