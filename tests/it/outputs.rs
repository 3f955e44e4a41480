//! What the program writes into files: nobody's file is destroyed, and a name says truly what is in it.

use crate::desk::{Desk, FILE, INPUT, STORAGE, USAGE};
use crate::secretary::{cooperative, cooperative_at};

/// One verb of each way in which the program writes a file; the last word is the file.
const WRITERS: [&[&str]; 9] = [
    &["report", "roster", "--format", "html", "--output"],
    &["member", "list", "--format", "csv", "-o"],
    &["log", "--format", "json", "--output"],
    &["check", "--format", "table", "--output"],
    &["calendar", "--format", "table", "--output"],
    &["export", "roster", "--format", "csv"],
    &["export", "popolo", "--format", "json"],
    &["export", "oscal-catalog", "pe-coop", "--format", "json"],
    &["evidence", "extract", "Acta", "--output"],
];

/// A cooperative with a scheme, and a piece of evidence with its file.
fn full(desk: Desk) -> Desk {
    let desk = cooperative_at(desk);
    desk.write("acta.txt", "acta de la asamblea");
    desk.ok(&["import", "scheme", "pe-coop"]);
    desk.ok(&["evidence", "record", "Acta", "--from", "2021", "--file", "acta.txt"]);
    desk
}

/// Runs each writer onto a file, whatever is said to be replaced, and asserts that it refuses and that the file stands.
fn spared(desk: &Desk, name: &str, says: &str) {
    let before = std::fs::read(desk.path(name)).ok();
    for writer in WRITERS {
        for overwrite in [&[][..], &["--overwrite"]] {
            let refused = desk.refused(FILE, &[writer, &[name], overwrite].concat());
            refused.says(&[says]);
            assert_eq!(before, std::fs::read(desk.path(name)).ok(), "{refused:#?}");
        }
    }
}

/// Protects the register, whose loss is the worst that can happen: no verb writes over it, over another one, over a copy, or
/// over what lies beside one, by whatever name it goes.
#[test]
fn no_register_is_written_over() {
    let desk = full(Desk::of_files());
    desk.ok(&["backup", "copia.dat"]);
    std::fs::hard_link(desk.path("register.ayni"), desk.path("doble")).unwrap();
    let of_ours = "pertenece al registro";
    for name in
        ["register.ayni", "./register.ayni", "copia.dat", "doble", "register.ayni-wal", "copia.dat-shm"]
    {
        spared(&desk, name, of_ours);
    }
    spared(&desk, "register.ayni.files/nuevo", of_ours);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("register.ayni", desk.path("enlace")).unwrap();
        std::os::unix::fs::symlink(desk.path("register.ayni.files"), desk.path("carpeta")).unwrap();
        spared(&desk, "enlace", of_ours);
        spared(&desk, "carpeta/nuevo", of_ours);
    }
    assert!(!desk.path("register.ayni-wal").exists());
    desk.ok(&["verify"]);
}

/// Protects a damaged register too, whose header nobody can tell any more.
#[test]
fn a_damaged_register_is_not_written_over() {
    let desk = Desk::of_files().begun();
    desk.write("register.ayni", "no longer a register");
    for args in [
        &["verify", "--output", "register.ayni"][..],
        &["member", "list", "-f", "csv", "-o", "register.ayni"],
    ] {
        desk.refused(FILE, &[args, &["--overwrite"]].concat()).says(&["pertenece al registro"]);
    }
}

/// Protects every other file: it is replaced only when told so, a new file is its owner's alone, and a file that is replaced
/// keeps who may read it.
#[test]
fn a_file_is_replaced_only_when_told_so() {
    let desk = full(Desk::new());
    for writer in WRITERS {
        desk.write("mia.dat", "mine");
        desk.refused(FILE, &[writer, &["mia.dat"]].concat()).says(&["Ya existe mia.dat", "--sobrescribir"]);
        assert_eq!(desk.read("mia.dat"), b"mine");
        let said = desk.ok(&[writer, &["mia.dat", "--overwrite"]].concat());
        said.says(&["Se escribió mia.dat"]);
        assert_eq!(said.stdout, "");
        assert_ne!(desk.read("mia.dat"), b"mine");
    }
    let left: Vec<_> =
        std::fs::read_dir(desk.folder()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().ends_with(".part")), "{left:?}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |name: &str| std::fs::metadata(desk.path(name)).unwrap().permissions().mode() & 0o777;
        desk.ok(&["member", "list", "-o", "nueva.csv"]);
        assert_eq!(mode("nueva.csv"), 0o600);
        std::fs::set_permissions(desk.path("nueva.csv"), std::fs::Permissions::from_mode(0o640)).unwrap();
        desk.ok(&["member", "list", "-o", "nueva.csv", "--overwrite"]);
        assert_eq!(mode("nueva.csv"), 0o640);
        std::fs::set_permissions(desk.path("nueva.csv"), std::fs::Permissions::from_mode(0o644)).unwrap();
        desk.ok(&["member", "list", "-o", "nueva.csv", "--overwrite"]);
        assert_eq!(mode("nueva.csv"), 0o640, "what everybody could read, nobody else reads any more");
    }
}

/// Protects people from what a program that was stopped left behind: the next one that writes there takes it away, and nothing of
/// anybody else's.
#[test]
fn what_was_stopped_is_taken_away() {
    let desk = full(Desk::new());
    let gone = u32::MAX;
    let mine = [
        format!(".ayni-{}-a1b2c3.part", std::process::id()),
        ".ayni-notes.part".to_owned(),
        ".x.part".to_owned(),
    ];
    for name in mine.iter().chain([&format!(".ayni-{gone}-a1b2c3.part")]) {
        desk.write(name, "Ticona");
    }
    std::fs::create_dir(desk.path(&format!(".ayni-{gone}-dossier.part"))).unwrap();
    desk.ok(&["member", "list", "-o", "lista.csv"]);
    let left = std::fs::read_dir(desk.folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let left: std::collections::BTreeSet<_> = left.filter(|name| name.starts_with('.')).collect();
    assert_eq!(left, mine.into());
}

/// Protects folders, devices and pipes: they are no files, whoever asks.
#[cfg(unix)]
#[test]
fn folders_devices_and_pipes_are_refused() {
    let desk = full(Desk::new());
    std::fs::create_dir(desk.path("carpeta")).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(desk.path("tubo")).status().unwrap().success());
    spared_unread(&desk, "carpeta", "es una carpeta");
    spared_unread(&desk, "tubo", "no es un archivo");
    spared_unread(&desk, "/dev/full", "no es un archivo");
    spared_unread(&desk, "falta/x", "No existe la carpeta");
    desk.ok(&["member", "list", "--output", "/dev/stdout"]).says(&["Ticona"]);
    desk.ok(&["export", "roster", "-"]).says(&["Ticona"]);
    desk.refused(STORAGE, &["backup", "tubo", "--overwrite"]).says(&["no es un archivo"]);
    assert!(!std::fs::metadata("/dev/full").unwrap().is_file());
}

#[cfg(unix)]
fn spared_unread(desk: &Desk, name: &str, says: &str) {
    for writer in WRITERS {
        desk.refused(FILE, &[writer, &[name, "--overwrite"]].concat()).says(&[says]);
    }
}

/// Protects the table that was given: what is read is never what is written, by whatever name.
#[test]
fn the_input_is_not_written_over() {
    let desk = cooperative();
    let table = "Apellidos;Nombres;DNI;Sexo;Fecha de ingreso\nNina;Rita;40404040;F;31/02/2019\nPari;Ana;41414141;F;2019\n";
    desk.write("socias.csv", table);
    let import = ["import", "roster", "socias.csv", "--cooperative", "Vizcacha", "--valid-rows"];
    for more in [["--rejected", "socias.csv"], ["--rejected", "./socias.csv"], ["--output", "socias.csv"]] {
        for overwrite in [&[][..], &["--overwrite"]] {
            let says =
                if more[0] == "--output" && overwrite.is_empty() { "Ya existe" } else { "se está leyendo" };
            desk.refused(FILE, &[&import[..], &more, overwrite].concat()).says(&[says]);
            assert_eq!(desk.read("socias.csv"), table.as_bytes());
        }
    }
}

/// Protects rows that somebody is mending: a file of rejected rows that is there is not replaced, and nothing is stored.
#[test]
fn a_file_of_rejected_rows_is_not_replaced_in_silence() {
    let desk = cooperative();
    desk.write(
        "socias.csv",
        "Apellidos;Nombres;DNI;Sexo;Fecha de ingreso\nNina;Rita;40404040;F;31/02/2019\nPari;Ana;41414141;F;2019\n",
    );
    desk.write("socias.rejected.csv", "half mended");
    let import = ["import", "roster", "socias.csv", "--cooperative", "Vizcacha", "--valid-rows"];
    desk.refused(INPUT, &import).says(&["socias.rejected.csv", "--rechazadas", "--sobrescribir"]);
    assert_eq!(desk.read("socias.rejected.csv"), b"half mended");
    desk.ok(&[&import[..], &["--rejected", "otro.csv"]].concat());
    assert!(String::from_utf8(desk.read("otro.csv")).unwrap().contains("Rita"));
    assert_eq!(desk.read("socias.rejected.csv"), b"half mended");
    desk.ok(&[&import[..], &["--overwrite"]].concat());
    assert!(String::from_utf8(desk.read("socias.rejected.csv")).unwrap().contains("Rita"));
}

/// Protects whoever opens a file by its name: the ending says the format, and one that is not written is refused with those
/// that are.
#[test]
fn an_ending_says_truly_what_is_in_the_file() {
    let desk = cooperative();
    let table = ["member", "list", "--output"];
    for ending in ["pdf", "docx", "ods", "xls", "PDF", "ayni", "md", "dat", "zip"] {
        let name = format!("padron.{ending}");
        let ending = ending.to_lowercase();
        desk.refused(USAGE, &[&table[..], &[&name]].concat()).says(&[&format!(".{ending}"), ".html", ".csv"]);
        assert!(!desk.path(&name).exists());
    }
    for (name, format) in
        [("padron.csv", "json"), ("padron.html", "csv"), ("padron.json", "table"), ("padron.txt", "html")]
    {
        desk.refused(USAGE, &[&table[..], &[name, "--format", format]].concat()).says(&["dos formatos"]);
        assert!(!desk.path(name).exists());
    }
    desk.refused(USAGE, &["export", "popolo", "register.csv"]).says(&[".json"]);
    desk.refused(USAGE, &["export", "roster", "padron.json"]).says(&[".csv", ".xlsx"]);
    desk.refused(USAGE, &["export", "roster", "padron.pdf"]).says(&[".csv", ".xlsx"]);
    desk.refused(USAGE, &["export", "roster", "uno.csv", "--output", "dos.csv"])
        .says(&["uno.csv", "dos.csv"]);
    desk.ok(&["member", "list", "--output", "padron.dat", "--format", "csv"]);
    desk.ok(&["export", "roster", "padron.xlsx"]);
    assert!(desk.read("padron.xlsx").starts_with(b"PK"));
    desk.ok(&["member", "list", "--output", "lista.json"]);
    serde_json::from_slice::<serde_json::Value>(&desk.read("lista.json")).unwrap();
}

/// Protects whoever hands a register on: `--output` is another way to name the file of an export, in each format that it has. The
/// format is the one of `--format`, or that of the ending; where neither says one, the endings are listed.
#[test]
fn an_export_goes_where_output_says() {
    let desk = cooperative();
    for (export, name) in [
        ("calendar", "plazos.ics"),
        ("popolo", "personas.json"),
        ("w3c-org", "organos.jsonld"),
        ("roster", "padron.csv"),
        ("mandates", "cargos.csv"),
    ] {
        let piped = desk.ok(&["export", export]).stdout;
        let done = desk.ok(&["export", export, "--output", name]);
        assert_eq!(done.stdout, "", "{export}");
        let written = String::from_utf8(desk.read(name)).unwrap();
        assert_eq!(written.trim_start_matches('\u{feff}').len(), piped.trim_start_matches('\u{feff}').len());
    }
    desk.ok(&["export", "roster", "--output", "libro.xlsx"]);
    assert!(desk.read("libro.xlsx").starts_with(b"PK"));
    desk.ok(&["export", "roster", "--output", "padron.txt.dat", "--format", "csv"]);
    for (export, name, known) in [
        ("calendar", "plazos.xml", ".ics"),
        ("roster", "padron.pdf", ".xlsx"),
        ("roster", "padron.dat", ".csv"),
    ] {
        let refused = desk.refused(USAGE, &["export", export, "--output", name]);
        refused.says(&[known]);
        // No export is a page, so none is made a PDF of.
        assert!(!refused.stderr.contains(".html"), "{}", refused.stderr);
        assert!(!desk.path(name).exists());
    }
    desk.refused(USAGE, &["export", "roster", "--output", "otro.csv", "--format", "xlsx"])
        .says(&["otro.csv"]);
}

/// Protects spreadsheets and programs alike: CSV in a file says that it is UTF-8, CSV in a pipe begins with its first column.
#[test]
fn csv_in_a_file_says_its_encoding() {
    let desk = cooperative();
    desk.ok(&["member", "list", "--output", "lista.csv"]);
    let piped = desk.ok(&["member", "list", "--format", "csv"]).stdout;
    assert!(piped.starts_with("as_of,"));
    assert_eq!(String::from_utf8(desk.read("lista.csv")).unwrap(), format!("\u{feff}{piped}"));
}

/// Protects a register from a copy of itself or of another one, and names from meaning something that is no file.
#[test]
fn copies_go_nowhere_but_where_a_copy_may_stand() {
    let desk = full(Desk::of_files());
    let itself = "es el mismo registro";
    desk.refused(STORAGE, &["backup", "register.ayni", "--overwrite"]).says(&[itself]);
    desk.refused(STORAGE, &["backup", "register.ayni", "--overwrite", "--dry-run"]).says(&[itself]);
    desk.refused(STORAGE, &["restore", "register.ayni", "--overwrite"]).says(&[itself]);
    desk.refused(STORAGE, &["copy", "register.ayni", "./register.ayni"]).says(&[itself]);
    desk.ok(&["--register", "otro.ayni", "init"]);
    let other = desk.read("otro.ayni");
    desk.refused(STORAGE, &["backup", "otro.ayni", "--overwrite"]).says(&["otro registro"]);
    desk.ok(&["backup", "copia.ayni"]);
    desk.refused(STORAGE, &["--register", "otro.ayni", "restore", "copia.ayni", "--overwrite"])
        .says(&["otro registro"]);
    assert_eq!(desk.read("otro.ayni"), other);
    #[cfg(unix)]
    {
        desk.ok(&["--register", ":memory:", "init"]);
        assert!(desk.path(":memory:").is_file());
        desk.ok(&["--register", ":memory:", "verify"]);
    }
}

/// Protects whoever works in a spreadsheet: every list and report is a workbook, and the roster's comes back unchanged in both
/// languages.
#[test]
fn lists_and_reports_are_workbooks() {
    for lang in ["es", "en"] {
        let desk = cooperative().speaks(lang);
        for (at, args) in [
            &["report", "roster"][..],
            &["report", "participation"],
            &["member", "list"],
            &["person", "list"],
            &["log"],
            &["check"],
            &["calendar"],
            &["committee", "list"],
        ]
        .into_iter()
        .enumerate()
        {
            let name = format!("{at}.xlsx");
            assert_eq!(desk.ok(&[args, &["--output", &name]].concat()).stdout, "");
            assert!(desk.read(&name).starts_with(b"PK"), "{args:?}");
        }
        desk.ok(&["export", "roster", "padron.xlsx"]);
        let read = desk.json(&["import", "roster", "padron.xlsx", "--dry-run"]);
        let counts = &read["data"]["totals"];
        assert_eq!(
            (&counts["new"], &counts["changed"], &counts["error"]),
            (&0.into(), &0.into(), &0.into()),
            "{read:#}"
        );
    }
}

/// Protects the number of the book: 9 comes before 10, and the paper is headed by whose book it is.
#[test]
fn the_roster_stands_by_number_under_its_own_cooperative() {
    let desk = cooperative();
    desk.ok(&[
        "member",
        "admit",
        "Ana Choque",
        "--cooperative",
        "Vizcacha",
        "--number",
        "10",
        "--on",
        "2020",
    ]);
    desk.ok(&["member", "correct", "4", "--number", "9", "--reason", "mal leído"]);
    desk.ok(&["report", "roster", "--cooperative", "Vizcacha", "--output", "padron.html"]);
    let page = String::from_utf8(desk.read("padron.html")).unwrap();
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text} is not on the page"));
    assert!(at("<p class=\"register\">Cooperativa Minera Vizcacha") < at(">1<"));
    assert!(at(">3<") < at(">9<") && at(">9<") < at(">10<"));
    assert!(at("class=\"signature\"") > 0);
}
