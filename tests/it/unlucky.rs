//! Unlucky surroundings: output that nobody takes, a disk that gives out, folders that may only be read, names that are no
//! text or command a terminal. Nothing is done twice, nothing that was done is denied, and nothing waits for ever.

use std::ffi::OsStr;
use std::fs::OpenOptions;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use crate::crash::roster;
use crate::desk::{Desk, FILE, NOT_FOUND, REJECTED, STORAGE, UNTOLD, USAGE, ended, program};

const ID: &str = "01900000-0000-7000-8000-000000000001";

fn person<'a>(family: &'a str, given: &'a str) -> [&'a str; 8] {
    ["person", "record", "--family-name", family, "--given-names", given, "--command-id", ID]
}

/// Protects retries: the same command under its identifier is done once, whatever the order of its options, and another
/// command or another office under that identifier is refused by name.
#[test]
fn another_command_under_a_known_identifier() {
    let desk = Desk::with_register();
    desk.ok(&person("Choque", "Ana"));
    let again = ["person", "record", "--given-names", "Ana", "--command-id", ID, "--family-name", "Choque"];
    desk.ok(&again).says(&["Ya estaba registrado", "Ana Choque"]);
    let refused = desk.refused(REJECTED, &person("Mamani", "Rosa"));
    refused.says(&["otra orden", "versión 1", "--id-de-orden"]);
    let mut by_another = person("Choque", "Ana").to_vec();
    by_another.extend(["--by", "tesorería", "--format", "json"]);
    let said = desk.refused(REJECTED, &by_another);
    assert!(said.stderr.contains("\"command_differs\""), "{said:#?}");
    desk.ok(&["member", "list", "--command-id", "01900000-0000-7000-8000-000000000002"]);
    assert_eq!(desk.version(), 1);
}

/// Protects several facts under one identifier: they are recorded once, too.
#[test]
fn facts_entered_together_are_recorded_once() {
    let desk = Desk::with_register();
    let enrol = ["cooperative", "enrol", "Cooperativa Uno", "--founded", "2005", "--command-id", ID];
    desk.ok(&enrol);
    let version = desk.version();
    desk.ok(&enrol).says(&["Ya estaba registrado"]);
    assert_eq!(desk.version(), version);
}

/// Protects retries with a file: it is known by what it holds, so another one under the same name is another command.
#[test]
fn a_file_that_is_handed_in_is_known_by_its_content() {
    let desk = Desk::with_demo();
    let enrol =
        ["training", "enrol", "Derechos de las mujeres", "--people-file", "lista.txt", "--command-id", ID];
    desk.write("lista.txt", "99000020\n");
    desk.ok(&enrol);
    let version = desk.version();
    desk.ok(&enrol).says(&["Ya estaba registrado"]);
    desk.write("lista.txt", "99000020\n99000021\n");
    desk.refused(REJECTED, &enrol).says(&["otra orden"]);
    assert_eq!(desk.version(), version);
}

/// Protects whoever's output goes nowhere: what is recorded is said to be, with a code of its own, and lists whose reader has
/// gone end quietly.
#[test]
fn output_that_nobody_takes() {
    let desk = Desk::with_register();
    let full = || OpenOptions::new().write(true).open("/dev/full").unwrap();
    let args = ["person", "record", "--family-name", "Choque", "--given-names", "Ana"];
    let mut command = desk.command(&args);
    command.stdout(full());
    let status = command.output().unwrap();
    let said = String::from_utf8(status.stderr).unwrap();
    assert_eq!(status.status.code(), Some(UNTOLD), "{said}");
    assert!(said.contains("sí quedó registrado") && said.contains("No repita"), "{said}");
    assert_eq!(desk.version(), 1);
    let mut list = desk.command(&["person", "list"]);
    list.stdout(full());
    assert_eq!(list.output().unwrap().status.code(), Some(FILE));
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut list = desk.command(&["person", "list"]);
    list.stdout(writer);
    let ended = list.output().unwrap();
    assert_eq!((ended.status.code(), ended.stderr.len()), (Some(0), 0));
}

/// Protects an erasure on a disk that gives out while the file is written anew: it is reported as done, reading goes on, and
/// the next command with room clears what remained.
#[test]
fn an_erasure_without_room_is_done() {
    let desk = Desk::of_files().begun();
    desk.ok(&["cooperative", "enrol", "Cooperativa Halcón"]);
    desk.write("padron.csv", roster(1_500));
    desk.ok(&["import", "roster", "padron.csv"]);
    let stands = |desk: &Desk| desk.kept().concat().windows(8).any(|word| word == b"10000044");
    assert!(stands(&desk));
    let size = desk.read("register.ayni").len();
    // No file may grow beyond a third of the register: enough for the entry, too little for a new copy of all.
    let limit = (size / 3 / 1_024).to_string();
    let limited = |typed: &str| {
        let mut shell = Command::new("bash");
        desk.surround(&mut shell);
        let script = format!("trap '' XFSZ; ulimit -f {limit}; exec \"$0\" {typed}");
        shell.args(["-c", &script]).arg(program()).current_dir(desk.folder());
        ended(&[typed], shell)
    };
    let before = desk.version();
    let erased = limited("person erase 10000044 --reason 'a petición suya' --yes");
    assert_eq!(erased.code, 0, "{erased:#?}");
    erased.says(&["restos", "no hay espacio"]);
    for verb in ["member list --limit 5", "report participation", "log --last 1"] {
        assert_eq!(limited(verb).code, 0, "{verb}");
    }
    assert_eq!(desk.version(), before + 1);
    desk.ok(&["person", "record", "--family-name", "Choque", "--given-names", "Ana"]);
    assert!(!stands(&desk), "her document is still there");
    desk.ok(&["verify"]);
}

/// Runs the program as somebody who may not write where the register is.
fn as_reader(desk: &Desk, args: &[&str]) -> crate::desk::Output {
    // Who may do everything becomes nobody first.
    let everything = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    let mut command = if everything {
        let mut command = Command::new("setpriv");
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(program());
        command
    } else {
        Command::new(program())
    };
    desk.surround(&mut command);
    command.args(args).current_dir(desk.path("still"));
    ended(args, command)
}

/// Protects a register on a CD, on a protected stick, in somebody else's folder: all that reads works, what writes is refused
/// in words, and no byte of it or beside it changes.
#[test]
fn a_register_that_may_only_be_read() {
    let desk = Desk::of_files().shown();
    let folder = desk.path("still");
    std::fs::create_dir(&folder).unwrap();
    std::fs::copy(desk.path("register.ayni"), folder.join("register.ayni")).unwrap();
    let before = std::fs::read(folder.join("register.ayni")).unwrap();
    let allow = |path: &std::path::Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    // The file of the statute, which is kept beside the register.
    let files = folder.join("register.ayni.files");
    let run = |program: &str, words: &[&std::ffi::OsStr]| {
        assert!(std::process::Command::new(program).args(words).status().unwrap().success(), "{program}");
    };
    run("cp", &["-r".as_ref(), desk.path("register.ayni.files").as_ref(), files.as_ref()]);
    run("chmod", &["-R".as_ref(), "a+rX,a-w".as_ref(), files.as_ref()]);
    allow(desk.folder(), 0o777);
    let refuses = |args: &[&str]| {
        let said = as_reader(&desk, args);
        assert_eq!(said.code, STORAGE, "{said:#?}");
        said.says(&["no se puede escribir"]);
    };
    for mode in [0o444, 0o644] {
        allow(&folder.join("register.ayni"), mode);
        allow(&folder, 0o555);
        for args in [
            &["member", "list"][..],
            &["person", "list", "--as-known-at", "2030"],
            &["report", "participation", "--as-of", "2021-11-30"],
            &["report", "roll-up", "register.ayni"],
            &["log"],
            &["check"],
            &["export", "roster", "-"],
            &["verify"],
            &["backup", "../copy.ayni", "--overwrite"],
            &[],
        ] {
            let said = as_reader(&desk, args);
            assert_eq!(said.code, 0, "{args:?}: {said:#?}");
        }
        refuses(&["person", "record", "--family-name", "Choque", "--given-names", "Ana"]);
    }
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2, "something was left beside it");
    assert_eq!(std::fs::read(folder.join("register.ayni")).unwrap(), before);
    allow(&folder, 0o755);
    run("chmod", &["-R".as_ref(), "u+w".as_ref(), files.as_ref()]);
}

/// Protects whoever types what is no text, in arguments and in the environment: a usage error, and no panic.
#[test]
fn arguments_that_are_no_text() {
    let desk = Desk::with_register();
    let strange = OsStr::from_bytes(b"\xf1u");
    for args in
        [&["person", "list", "--search"][..], &["person", "show"], &["--lang"], &["member", "list", "--by"]]
    {
        let mut command = desk.command(args);
        command.arg(strange);
        assert_eq!(ended(args, command).code, USAGE, "{args:?}");
    }
    for name in ["AYNI_LANG", "AYNI_BY", "AYNI_ROLE"] {
        let mut command = desk.command(&["person", "list"]);
        command.env(name, strange);
        let said = ended(&[name], command);
        assert_eq!(said.code, USAGE, "{said:#?}");
    }
}

/// Protects terminals: what a file, a label or an argument is called cannot command one, or turn the direction of reading.
#[test]
fn names_command_no_terminal() {
    let desk = Desk::with_register();
    desk.ok(&["cooperative", "enrol", "Cooperativa Halcón"]);
    let evil = "a\u{1b}]0;pwn\u{7}\u{202e}.csv";
    desk.write(evil, roster(3));
    let strange = |text: &str| text.contains(['\u{1b}', '\u{7}', '\u{202e}']);
    let quiet = |args: &[&str]| {
        let said = desk.ayni(args);
        assert!(!strange(&said.all()), "{said:#?}");
        said.code
    };
    assert_eq!(quiet(&["import", "roster", evil]), 0);
    for format in ["table", "csv", "html"] {
        quiet(&["import", "batches", "--format", format]);
    }
    // For programs a label is what it is, and no control character stands in JSON as it is.
    assert!(!desk.ok(&["import", "batches", "--format", "json"]).stdout.contains('\u{1b}'));
    assert_eq!(quiet(&["person", "show", evil]), NOT_FOUND);
    assert_eq!(quiet(&["member", "list", "--register", evil]), STORAGE);
    assert_eq!(quiet(&["import", "roster", "a\u{1b}[31m"]), FILE);
    assert_eq!(quiet(&[evil]), USAGE);
    assert_ne!(quiet(&["report", "roll-up", evil]), 0);
    assert_eq!(quiet(&["log"]), 0);
}

/// Protects whoever names a pipe or a device: nobody waits for what may never come.
#[test]
fn pipes_and_devices_are_refused() {
    let desk = Desk::of_files().begun();
    assert!(Command::new("mkfifo").arg(desk.path("pipe")).status().unwrap().success());
    desk.refused(FILE, &["import", "roster", "pipe"]).says(&["pipe", "tubería"]);
    desk.refused(FILE, &["import", "popolo", "/dev/zero"]);
    desk.refused(STORAGE, &["verify", "--register", "pipe"]).says(&["pipe", "no es un registro"]);
    desk.refused(STORAGE, &["member", "list", "--register", "/dev/zero"]);
    desk.refused(STORAGE, &["init", "--register", "pipe"]);
}

/// Protects whoever searches for more than any name has.
#[test]
fn a_search_that_is_too_long() {
    let desk = Desk::with_register();
    let long = "a ".repeat(1_200);
    for list in ["person", "member"] {
        desk.refused(USAGE, &[list, "list", "--search", &long]).says(&["--buscar", "200"]);
    }
}

/// Protects people from whoever may only read what concerns her: no list, paper or copy with other people's data is made for
/// a member, an unknown role reads nothing, and roles are understood in the reader's words.
#[test]
fn a_member_is_not_shown_others() {
    let desk = Desk::with_register();
    desk.ok(&person("Choque", "Ana"));
    for args in [
        &["export", "roster", "-"][..],
        &["export", "popolo", "-"],
        &["person", "list"],
        &["person", "show", "Ana"],
        &["member", "list"],
        &["report", "roster"],
        &["log"],
        &["backup", "copy.ayni"],
    ] {
        let said = desk.refused(REJECTED, &[args, &["--role", "member"]].concat());
        assert!(!said.all().contains("Choque"), "{said:#?}");
        said.says(&["datos personales"]);
        desk.refused(USAGE, &[args, &["--role", "jefa"]].concat()).says(&["jefa"]);
    }
    desk.ok(&["report", "participation", "--role", "socia o socio"]);
    desk.ok(&["person", "list", "--role", "comité electoral"]);
}

/// Protects people from roles that are shown less: what is left out of a list is said, a donor is answered with nothing but figures
/// that hide small counts, and whoever keeps the machine with nothing of the register.
#[test]
fn each_role_is_shown_its_part() {
    let desk = Desk::with_register();
    desk.ok(&person("Choque", "Ana"));
    desk.ok(&["person", "list", "--role", "owner", "-f", "json"]).says(&["Choque", "\"document\""]);
    let shown = desk.ok(&["person", "list", "--role", "comité de igualdad de género", "-f", "json"]);
    shown.says(&["Choque", "\"withheld\""]);
    desk.ok(&["person", "list", "--role", "comité de educación"]).says(&["Con este rol no se muestra"]);
    desk.refused(REJECTED, &["report", "participation", "--role", "donante"]).says(&["conteos pequeños"]);
    desk.ok(&["release", "list", "--role", "donante"]);
    desk.refused(REJECTED, &["release", "list", "--role", "administrator"]).says(&["no se leen cifras"]);
    desk.ok(&["verify", "--role", "administrator"]);
    desk.refused(REJECTED, &["rebuild", "--role", "member"]).says(&["no permite esto"]);
}

/// Protects whoever asks for her data to go: what is called by her name loses it, and is listed with the day and the command that
/// names it anew; what still names her is listed, too, and no reason of an erasure may hold her numbers, however they are written.
#[test]
fn what_still_names_her_is_listed() {
    let desk = Desk::with_register();
    desk.ok(&["cooperative", "enrol", "Cooperativa Halcón"]);
    desk.ok(&[
        "person",
        "record",
        "--family-name",
        "Huamanquispe",
        "--given-names",
        "Rosaura",
        "--dni",
        "45678912",
    ]);
    let establish = ["committee", "establish", "commission", "--from", "2020", "--seat", "member:3"];
    desk.ok(&[&establish[..], &["--name", "Comisión Huamanquispe"]].concat());
    desk.ok(&["cooperative", "rename", "Cooperativa Halcón", "Coop. Huamanquispe", "--on", "2021"]);
    let erase = ["person", "erase", "45678912", "--reason", "a petición suya", "--yes"];
    desk.ok(&erase).says(&[
        "perdió su nombre",
        "la creación de un órgano (Nombre), 2022-01-15: ayni órgano corregir",
        "1 lugar",
        "un cambio de nombre (Nombre), 2022-01-15: ayni cooperativa renombrar",
    ]);
    desk.ok(&["verify"]);
    desk.ok(&["committee", "list"]).says(&["[…]"]);
    let rename =
        ["committee", "correct", "commission", "--name", "Comisión de agua", "--reason", "sin nombre"];
    desk.ok(&rename);
    desk.ok(&["verify"]);
    desk.ok(&["committee", "list"]).says(&["Comisión de"]);
    assert!(!desk.kept().concat().windows(8).any(|word| word == b"45678912"));
    let record = ["person", "record", "--family-name", "Ñique", "--given-names", "Eva", "--dni", "41234567"];
    desk.ok(&[&record[..], &["--birth", "1983-07-29", "--phone", "951 663 208"]].concat());
    for reason in ["nacida 29/07/1983", "tel. 951663208", "DNI 412 345 67"] {
        desk.refused(REJECTED, &["person", "erase", "41234567", "--reason", reason, "--yes"]);
    }
    desk.ok(&["person", "erase", "41234567", "--reason", "pedido 9 de 1983", "--yes"]);
}

/// Protects what only seems to name her: who erases sees each text before, and may keep those of an entry.
#[test]
fn what_is_called_alike_may_be_kept() {
    let desk = Desk::with_register();
    desk.ok(&["cooperative", "enrol", "Cooperativa Halcón"]);
    desk.ok(&person("Rosas", "Ana"));
    desk.ok(&["cooperative", "open-unit", "Halcón", "Cerro Rosas", "--from", "2020"]);
    desk.ok(&["cooperative", "open-unit", "Halcón", "Casa de Ana Rosas", "--from", "2020"]);
    let erase = ["person", "erase", "Rosas", "--reason", "a petición suya", "--yes"];
    let unknown = [&erase[..], &["--keep", "1"]].concat();
    desk.refused(USAGE, &unknown).says(&["--conservar"]);
    let said = desk.ok(&[&erase[..], &["--keep", "3"]].concat());
    said.says(&["la apertura de una unidad minera: «Casa de Ana Rosas»"]);
    assert!(!said.all().contains("Cerro Rosas"), "{said:#?}");
    let shown = desk.ok(&["cooperative", "show", "Cooperativa Halcón"]).all();
    assert!(shown.contains("Cerro Rosas") && !shown.contains("Ana Rosas"), "{shown}");
    desk.ok(&["verify"]);
}

/// Protects seats: a number of places has no sign, and only a seat that there is can be abolished.
#[test]
fn places_have_no_sign() {
    let desk = Desk::with_register();
    desk.ok(&["cooperative", "enrol", "Cooperativa Halcón"]);
    let establish = |seat| {
        ["committee", "establish", "commission", "--name", "Comisión", "--from", "2020", "--seat", seat]
    };
    for seat in ["member:-1", "member:0", "member:+x", "member:18446744073709551616"] {
        desk.refused(USAGE, &establish(seat)).says(&["--plaza"]);
    }
    desk.ok(&establish("member:3"));
    let change = |seat| ["committee", "change-seats", "Comisión", "--from", "2021", "--seat", seat];
    desk.refused(USAGE, &change("member:-1")).says(&["--plaza"]);
    desk.ok(&change("member:0"));
}

/// Protects whoever asks for her data to go: those of a record that was annulled, by hand or with the import it came from, are
/// found by name and by document, and go.
#[test]
fn annulled_people_are_erased() {
    let desk = Desk::of_files().begun();
    let record = [
        "person",
        "record",
        "--family-name",
        "Huamanquispe",
        "--given-names",
        "Rosaura",
        "--dni",
        "45678912",
    ];
    desk.ok(&record);
    desk.ok(&["person", "annul", "45678912", "--reason", "duplicada"]);
    let stands = |what: &[u8]| desk.kept().concat().windows(what.len()).any(|word| word == what);
    assert!(stands(b"45678912"));
    let erase = ["person", "erase", "45678912", "--reason", "a petición suya", "--yes"];
    desk.ok(&erase).says(&["estaba anulado"]);
    assert!(!stands(b"45678912"));
    desk.refused(NOT_FOUND, &erase);
    desk.ok(&["cooperative", "enrol", "Cooperativa Halcón"]);
    desk.write("padron.csv", "N;Apellidos;Nombres;DNI;Ingreso\n1;Zyxwvut;Eva;41234567;2016\n");
    desk.ok(&["import", "roster", "padron.csv"]);
    let batches = desk.json(&["import", "batches"]);
    let batch = batches["data"]["list"][0]["id"].as_str().unwrap().to_owned();
    desk.ok(&["import", "undo", &batch, "--reason", "no era el padrón"]);
    desk.ok(&["person", "erase", "Zyxwvut", "--reason", "pedido 9", "--yes"]).says(&["estaba anulado"]);
    assert!(!stands(b"41234567") && !stands(b"Zyxwvut"));
    desk.ok(&["verify"]);
}
