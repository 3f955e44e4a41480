//! Evidence as people record it: files kept beside the register and taken out again, and clear words where that fails.

use std::fs;

use crate::desk::{DAMAGED, Desk, FILE, INPUT, NOT_FOUND, REJECTED, STORAGE, USAGE, ended, program};

/// A cooperative with a scheme of three requirements, a certification, and evidence of every sensitivity.
pub(crate) fn certified() -> Desk {
    certified_at(Desk::new())
}

/// The same at a desk.
pub(crate) fn certified_at(desk: Desk) -> Desk {
    let desk = desk.begun();
    desk.ok(&["cooperative", "enrol", "Cooperativa Halcón"]);
    let adopt =
        ["scheme", "adopt", "--code", "norma-1", "--title", "Norma de prueba", "--owner", "Cooperativa"];
    let demands = ["--version", "1", "--requirement", "g-1|Política de igualdad|entry|0"];
    let more =
        ["--requirement", "g-2|Padrón al día|entry|0", "--requirement", "g-3|Atención de quejas|entry|0"];
    desk.ok(&[&adopt[..], &demands, &more].concat());
    desk.ok(&["certification", "open", "norma-1", "--cooperative", "Halcón", "--on", "2021"]);
    for (title, sensitivity, requirement) in [
        ("Política aprobada", "public", "g-1"),
        ("Acta de la señora asamblea", "internal", "g-1"),
        ("Padrón legalizado", "confidential", "g-2"),
        ("Queja de acoso", "sensitive", "g-3"),
    ] {
        let file = format!("{title}.pdf");
        desk.write(&file, format!("contenido de {title}"));
        let given = ["--from", "2021-03", "--sensitivity", sensitivity, "--file", &file];
        desk.ok(&[&["evidence", "record", title][..], &given].concat());
        desk.ok(&["evidence", "link", title, "--certification", "norma-1", "--requirement", requirement]);
    }
    desk
}

fn other<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["evidence", "record", "Otra", "--from", "2021"][..], more].concat()
}

fn kept_files(desk: &Desk) -> usize {
    let folders = fs::read_dir(desk.path("register.ayni.files")).into_iter().flatten();
    folders.map(|folder| fs::read_dir(folder.unwrap().path()).map_or(1, Iterator::count)).sum()
}

/// Protects the way in and out: what is recorded comes out again byte by byte, under the title and not under a name that
/// may name somebody; lists say how it stands on a day.
#[test]
fn a_file_goes_in_and_comes_out_again() {
    let desk = certified();
    desk.write("DNI de Juana.jpg", [0, 255, 10, 13, 0]);
    desk.ok(&[
        "evidence",
        "record",
        "Foto del cartel",
        "--from",
        "2021-05",
        "--until",
        "2021-08",
        "--file",
        "DNI de Juana.jpg",
    ]);
    desk.ok(&["evidence", "extract", "foto del", "--output", "fuera.jpg"]);
    assert_eq!(desk.read("fuera.jpg"), [0, 255, 10, 13, 0]);
    let shown = desk.ok(&["evidence", "show", "foto"]);
    shown.says(&["Foto del cartel.jpg", "vencida", "guardado"]);
    assert!(!desk.ok(&["log", "--format", "json"]).stdout.contains("Juana"));
    let listed = desk.json(&["evidence", "list", "--as-of", "2021-06"]);
    let row = listed["data"]["list"].as_array().unwrap().iter().find(|row| row["title"] == "Foto del cartel");
    assert_eq!((&row.unwrap()["state"], &row.unwrap()["kept"]), (&"in_effect".into(), &"kept".into()));
    desk.write("nueva.jpg", "nueva");
    desk.ok(&[
        "evidence",
        "record",
        "Foto nueva",
        "--from",
        "2021-06",
        "--file",
        "nueva.jpg",
        "--supersedes",
        "foto del",
    ]);
    desk.ok(&["evidence", "show", "foto del"]).says(&["Reemplazada por", "Foto nueva"]);
    desk.ok(&["verify"]);
}

/// Protects evidence that is no file: papers, addresses and records of the register itself.
#[test]
fn evidence_need_not_be_a_file() {
    let desk = certified();
    desk.ok(&["committee", "establish", "board_of_directors", "--from", "2020", "--seat", "president:1"]);
    let organ = ["evidence", "record", "Directorio", "--from", "2020", "--organ", "board_of_directors"];
    desk.ok(&organ);
    desk.ok(&["evidence", "record", "Libro", "--from", "2020", "--paper", "Libro de actas 3, folio 12"]);
    desk.ok(&["evidence", "record", "Web", "--from", "2020", "--address", "https://example.org/politica"]);
    let training = "training:0190a7e1-0000-7000-8000-000000000001";
    desk.ok(&["evidence", "record", "Taller", "--from", "2020", "--record", training]);
    desk.ok(&["evidence", "show", "libro"]).says(&["folio 12"]);
    let said = desk.refused(INPUT, &["evidence", "extract", "libro", "--output", "x.pdf"]);
    said.says(&["«Libro» no es un archivo"]);
    let unlink = ["evidence", "unlink", "política", "--certification", "norma-1", "--requirement", "g-1"];
    desk.ok(&[&unlink[..], &["--reason", "era la versión anterior"]].concat());
    desk.ok(&["evidence", "annul", "política", "--reason", "se registró dos veces"]);
    desk.refused(NOT_FOUND, &["evidence", "show", "política"]);
}

/// Protects the register and the person at the keyboard: each way in which a file can be wrong is told with its path, and
/// nothing is stored, not even beside the register.
#[test]
fn a_file_that_cannot_be_kept_leaves_nothing() {
    let desk = certified_at(Desk::of_files());
    let before = kept_files(&desk);
    fs::create_dir(desk.path("carpeta")).unwrap();
    desk.write("grande.pdf", vec![1; (1 << 20) + 1]);
    let cases: [(i32, &[&str], &str); 8] = [
        (FILE, &["--file", "nada.pdf"], "nada.pdf"),
        (INPUT, &["--file", "carpeta"], "es una carpeta"),
        (INPUT, &["--file", "grande.pdf", "--max-size", "1"], "más de 1 MiB"),
        (USAGE, &["--file", "grande.pdf", "--sensitivity", "secreto"], "confidencial"),
        (REJECTED, &["--file", "grande.pdf", "--until", "2020"], "2020"),
        (NOT_FOUND, &["--file", "grande.pdf", "--supersedes", "nadie"], "nadie"),
        (USAGE, &["--record", "training"], "dos puntos"),
        (USAGE, &[], "--papel"),
    ];
    for (code, more, says) in cases {
        desk.refused(code, &other(more)).says(&[says]);
        assert_eq!(kept_files(&desk), before, "{more:?}");
    }
    desk.ok(&other(&["--file", "grande.pdf", "--dry-run"])).says(&["no se escribió nada"]);
    assert_eq!(kept_files(&desk), before);
    desk.ok(&["verify"]);
}

/// Protects against a full disk: the file that did not fit is named, nothing of it is left, and nothing is recorded.
#[cfg(unix)]
#[test]
fn a_file_that_does_not_fit_leaves_nothing() {
    let desk = certified_at(Desk::of_files());
    let (before, version) = (kept_files(&desk), desk.version());
    desk.write("grande.pdf", vec![7; 4 << 20]);
    let script = "trap '' XFSZ; ulimit -f 4096; exec \"$0\" \"$@\"";
    let mut command = std::process::Command::new("sh");
    let args = ["evidence", "record", "Grande", "--from", "2021", "--file", "grande.pdf"];
    command.args(["-c", script]).arg(program()).args(args).current_dir(desk.folder());
    desk.surround(&mut command);
    let said = ended(&args, command);
    assert_eq!(said.code, STORAGE, "{said:#?}");
    said.says(&["espacio"]);
    assert_eq!((kept_files(&desk), desk.version()), (before, version));
    desk.ok(&["verify"]);
}

/// Protects the auditor: a kept file that was changed or is gone is found by `verify`, listed, and not handed out.
#[test]
fn a_changed_or_missing_file_is_told() {
    for (lang, changed, missing) in [
        ("es", "el contenido de un archivo guardado se cambió", "falta un archivo"),
        ("en", "the content of a kept file was changed", "missing"),
    ] {
        let desk = certified_at(Desk::of_files()).speaks(lang);
        let digest = desk.json(&["evidence", "list"])["data"]["list"][0]["id"].as_str().unwrap().to_owned();
        let shown = desk.ok(&["evidence", "show", &digest]).stdout;
        let hash = shown.split_whitespace().find(|word| word.len() == 64).unwrap().to_owned();
        let path = desk.path("register.ayni.files").join(&hash[..2]).join(&hash);
        let mut bytes = fs::read(&path).unwrap();
        bytes[3] ^= 1;
        fs::write(&path, &bytes).unwrap();
        let said = desk.ayni(&["verify", "--format", "html"]);
        assert_eq!(said.code, DAMAGED);
        said.says(&[changed, &hash]);
        let said = desk.refused(DAMAGED, &["evidence", "extract", &digest, "--output", "fuera"]);
        said.says(&[&hash]);
        assert!(!desk.path("fuera").exists());
        desk.refused(STORAGE, &["backup", "copia.ayni"]);
        fs::remove_file(&path).unwrap();
        let said = desk.ayni(&["verify", "--format", "html"]);
        assert_eq!(said.code, DAMAGED);
        said.says(&[missing, &hash]);
        let listed = desk.json(&["evidence", "list"]);
        assert_eq!(listed["data"]["list"][0]["kept"], "missing");
    }
}

/// Protects the copy that is carried away: it has the files, and a register made from it has them too.
#[test]
fn copies_have_the_files() {
    let desk = certified_at(Desk::of_files());
    desk.ok(&["backup", "copia.ayni"]);
    assert!(desk.path("copia.ayni.files").is_dir());
    desk.ok(&["restore", "copia.ayni", "--register", "otro.ayni"]);
    desk.ok(&["verify", "--register", "otro.ayni"]);
    desk.ok(&["evidence", "extract", "queja", "--output", "queja.pdf", "--register", "otro.ayni"]);
    assert_eq!(desk.read("queja.pdf"), "contenido de Queja de acoso".as_bytes());
}

/// Protects the disk, and what is recorded: only what nothing refers to is taken away, and only when told so.
#[test]
fn unused_files_go_only_when_told_so() {
    let desk = certified_at(Desk::of_files());
    let unlink = ["evidence", "unlink", "queja", "--certification", "norma-1", "--requirement", "g-3"];
    desk.ok(&[&unlink[..], &["--reason", "otra"]].concat());
    desk.ok(&["evidence", "annul", "queja", "--reason", "no corresponde"]);
    desk.ok(&["verify"]).says(&["Archivos sin uso 1"]);
    desk.refused(USAGE, &["evidence", "forget-unused"]);
    assert_eq!(kept_files(&desk), 4);
    desk.ok(&["evidence", "forget-unused", "--dry-run"]).says(&["1 archivo"]);
    assert_eq!(kept_files(&desk), 4);
    desk.ok(&["evidence", "forget-unused", "--yes"]);
    assert_eq!(kept_files(&desk), 3);
    desk.ok(&["verify"]);
}
