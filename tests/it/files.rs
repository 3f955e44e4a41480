//! What a register leaves in its folder: one file, and others only where they were asked for. It must not look inside.

use crate::desk::Desk;
use crate::secretary::{cooperative, cooperative_at};

fn names(desk: &Desk) -> Vec<String> {
    let entries = std::fs::read_dir(desk.folder()).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// Protects the memory stick: a register that nobody has open is one file, after writing and after reading.
#[test]
fn a_register_at_rest_is_one_file() {
    let desk = cooperative_at(Desk::of_files());
    assert_eq!(names(&desk), ["register.ayni"]);
    for args in [
        &["verify"][..],
        &["log"],
        &["member", "list"],
        &["report", "participation"],
        &["rebuild"],
        &["verify"],
    ] {
        desk.ok(args);
        assert_eq!(names(&desk), ["register.ayni"], "after {args:?}");
    }
    desk.ok(&["backup", "copia.ayni"]);
    desk.ok(&["report", "roster", "-o", "padron.html"]);
    assert_eq!(names(&desk), ["copia.ayni", "padron.html", "register.ayni"]);
}

/// Protects the auditor, who may read and not write: a register on a read-only folder and file is read and verified.
#[cfg(unix)]
#[test]
fn a_register_that_cannot_be_written_is_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = cooperative_at(Desk::of_files());
    let mode = |path: &std::path::Path, mode: u32| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    mode(&desk.path("register.ayni"), 0o444);
    mode(desk.folder(), 0o555);
    desk.ok(&["verify"]);
    desk.ok(&["member", "list"]);
    mode(desk.folder(), 0o755);
}

/// Protects reading from a full disk: where nothing can be written beside the register, lists and checks are made all the same.
#[cfg(unix)]
#[test]
fn a_full_disk_is_read_from() {
    let desk = cooperative_at(Desk::of_files());
    desk.ok(&["rebuild"]);
    for args in ["verify", "member list", "log", "report roll-up register.ayni"] {
        // No file may grow: what a full disk does, without one.
        let line = format!("trap '' XFSZ; ulimit -f 1; exec \"$0\" {args} | cat");
        let mut command = std::process::Command::new("sh");
        command.arg("-c").arg(line).arg(crate::desk::program()).current_dir(desk.folder());
        desk.surround(&mut command);
        let ended = command.output().unwrap();
        let said = String::from_utf8_lossy(&ended.stderr);
        assert!(said.is_empty() && !ended.stdout.is_empty(), "{args}: {said}");
    }
}

/// Every file and folder below a folder with what others than the owner may do with it.
#[cfg(unix)]
fn open_to_others(folder: &std::path::Path) -> Vec<(std::path::PathBuf, u32)> {
    use std::os::unix::fs::PermissionsExt as _;
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let about = path.symlink_metadata().unwrap();
        let others = about.permissions().mode() & 0o077;
        if others != 0 {
            found.push((path.clone(), others));
        }
        if about.is_dir() {
            found.extend(open_to_others(&path));
        }
    }
    found
}

/// Protects people from their neighbours: whatever the system's usual mode is, nobody but the owner reads what the program writes.
#[cfg(unix)]
#[test]
fn nobody_else_reads_what_is_written() {
    let desk = Desk::of_files();
    std::fs::create_dir(desk.path("casa")).unwrap();
    desk.write("padron.csv", "Apellidos;Nombres;DNI\nNina;Rita;12345678\nPoma;Iris;nada\n");
    let run = |args: &str| {
        let line = format!("umask 0; exec \"$0\" {args}");
        let mut command = std::process::Command::new("sh");
        command.arg("-c").arg(line).arg(crate::desk::program()).current_dir(desk.folder());
        desk.surround(&mut command);
        let ended = command.env("AYNI_REGISTER", "casa/r.ayni").output().unwrap();
        assert!(ended.status.success(), "{args}: {}", String::from_utf8_lossy(&ended.stderr));
    };
    for args in [
        "demo casa/r.ayni -o casa/demo.html",
        "import roster padron.csv --valid-rows --rejected casa/no.csv",
        "evidence record Padrón --from 2021 --file padron.csv",
        "backup casa/c.ayni",
        "backup casa/c.ayni --overwrite",
        "restore casa/c.ayni --overwrite",
        "report roster -o casa/p.xlsx",
        "export roster casa/e.csv",
        "export popolo casa/e.json",
        "report dossier --certification fairmined --output casa/dossier",
        "report dossier --certification fairmined --output casa/dossier.zip",
        "checkpoint sign casa/punto.txt --key casa/llaves/k.key",
        "evidence extract Padrón -o casa/otra.csv",
    ] {
        run(args);
    }
    assert_eq!(open_to_others(&desk.path("casa")), []);
}

/// Protects scripts: the ending of the name says the format, and where there is none the option does; a pipe that closes is no error.
#[test]
fn reports_go_where_they_are_told() {
    let desk = cooperative();
    let report = ["report", "participation", "--output"];
    for (name, start) in
        [("r.html", "<!DOCTYPE html>"), ("r.json", "{"), ("r.csv", "as_of,"), ("r.txt", "Participación")]
    {
        let mut args = report.to_vec();
        args.push(name);
        assert_eq!(desk.ok(&args).stdout, "");
        let text = String::from_utf8(desk.read(name)).unwrap();
        assert!(text.trim_start_matches('\u{feff}').starts_with(start), "{name}: {text:.100}");
    }
    desk.ok(&["report", "participation", "--output", "cifras", "--format", "json"]);
    assert!(desk.read("cifras").starts_with(b"{"));
    let mut child = desk.command(&["log"]).stdout(std::process::Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    assert!(child.wait().unwrap().success(), "whoever stops reading has seen enough");
}
