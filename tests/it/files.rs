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
