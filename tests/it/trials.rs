//! Trials: whatever is typed with `--dry-run` leaves every file as it was, and makes none.

use std::collections::BTreeMap;
use std::path::Path;

use operations::operations;
use operations::testing::filled;

use crate::desk::Desk;
use crate::parity::{typed, words};

/// Every file and folder below a folder with what it holds, but for what an open database keeps beside itself.
fn below(folder: &Path, found: &mut BTreeMap<String, Option<Vec<u8>>>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.display().to_string();
        if path.is_dir() {
            below(&path, found);
            found.insert(name, None);
        } else if !name.ends_with("-wal") && !name.ends_with("-shm") {
            found.insert(name, Some(std::fs::read(&path).unwrap()));
        }
    }
}

fn files(desk: &Desk) -> BTreeMap<String, Option<Vec<u8>>> {
    let mut found = BTreeMap::new();
    below(desk.folder(), &mut found);
    found
}

/// What a trial made, changed or took away; its exit code.
fn left_behind(desk: &Desk, args: &[&str]) -> (Vec<String>, i32) {
    let before = files(desk);
    let output = desk.ayni(&[&["--dry-run"][..], args].concat());
    let after = files(desk);
    let names = before.keys().chain(after.keys());
    let differing = names.filter(|name| before.get(*name) != after.get(*name)).cloned().collect();
    (differing, output.code)
}

/// Protects a look before the leap: no operation leaves a file behind that was only tried, not even a key to sign with.
#[test]
fn no_operation_leaves_anything_behind() {
    let desk = Desk::of_files().shown();
    desk.ok(&["checkpoint", "sign", "marca.txt", "--key", "llave"]);
    let (mut left, mut done) = (Vec::new(), 0);
    for operation in operations() {
        let args = typed(&desk, operation, filled(operation, None));
        let (differing, code) = left_behind(&desk, &words(&args));
        done += usize::from(code == 0);
        left.extend((!differing.is_empty()).then(|| format!("{}: {differing:?}", args.join(" "))));
    }
    assert!(left.is_empty(), "{left:#?}");
    assert!(100 < done, "only {done} succeeded");
}

/// Protects the same of the verbs that are no operations, and of upkeep that writes into files.
#[test]
fn no_verb_leaves_anything_behind() {
    let desk = Desk::of_files().shown();
    let verbs: &[&[&str]] = &[
        &["init", "--register", "nuevo.ayni"],
        &["demo", "otra.ayni"],
        &["backup", "copia.ayni"],
        &["copy", "register.ayni", "copia.ayni"],
        &["rebuild"],
        &["verify"],
        &["checkpoint", "sign", "comprobante.txt"],
        &["checkpoint", "sign", "-"],
        &["checkpoint", "sign"],
        &["checkpoint", "sign", "--key", "otra.llave"],
        &["account", "open", "rosa", "--accounts", "cuentas.ayna"],
        &["serve", "--listen", "127.0.0.1:0"],
        &["serve", "--listen", "127.0.0.1:0", "--upkeep-folder", "cuidado", "--key", "otra.llave"],
        &["report", "roll-up", "register.ayni"],
        &["export", "roster", "padron.csv"],
        &["report", "dossier", "--output", "expediente"],
        &["__man", "manual"],
    ];
    let left = verbs.iter().filter_map(|verb| {
        let (differing, _) = left_behind(&desk, verb);
        (!differing.is_empty()).then(|| format!("{}: {differing:?}", verb.join(" ")))
    });
    assert_eq!(left.collect::<Vec<_>>(), [""; 0]);
}
