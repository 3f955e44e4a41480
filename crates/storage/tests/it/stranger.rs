//! A verifier that somebody wrote from `docs/format.md` alone finds what `verify` finds.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rusqlite::Connection;

use crate::verify::{change, columns, original, verified};
use crate::{Desk, sound};

/// The tables that the page describes. The others are derived.
pub(crate) const LOG: [&str; 7] =
    ["register", "event", "erasable", "command", "kept_command", "batch", "setting"];

/// How the stranger's verifier ends, and what it prints.
pub(crate) fn stranger(file: &Path) -> (i32, String) {
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/verify_by_the_page.py");
    let output = Command::new("python3").arg(script).arg(file).output();
    let output = output
        .unwrap_or_else(|error| panic!("python3 is needed; on Debian: apt-get install python3 ({error})"));
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(errors.is_empty(), "{errors}");
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

/// Protects auditors who trust no program of ours: the page says enough to check the log, and each changed cell of it is found.
#[test]
fn the_page_is_enough_to_verify() {
    let desk = Desk::of_files();
    let original = original(&desk);
    let report = verified(&original).unwrap();
    let (code, said) = stranger(&original);
    let head: String = report.head.to_string();
    assert_eq!((code, said.trim()), (0, format!("version {} {head}", report.version).as_str()));
    let reading = Connection::open(&original).unwrap();
    let changed = desk.path("changed.ayni");
    for table in LOG {
        for (turn, column) in columns(&reading, table).into_iter().enumerate() {
            // Which number a register has in a file, and whether bytes are still to be overwritten, is not of the log.
            if ["register", "purge_pending"].contains(&column.as_str()) {
                continue;
            }
            fs::copy(&original, &changed).unwrap();
            change(&changed, table, &column, 0, turn * 7 + 3);
            assert!(!verified(&changed).unwrap().is_sound(), "{table}.{column}");
            let (code, said) = stranger(&changed);
            assert_eq!(code, 8, "{table}.{column}: {said}");
        }
    }
}

/// Protects erasures: what they took away is no fault to a stranger either, and what somebody else takes away is.
#[test]
fn erasures_are_told_from_losses() {
    use domain::testing::{ask, pool, value};
    let desk = Desk::of_files();
    let mut store = desk.create();
    crate::full(&mut store);
    let texts =
        store.mentions(pool::person(2)).unwrap().into_iter().filter_map(|mention| mention.place).collect();
    let reason = value::remark("her request");
    crate::execute(
        &mut store,
        800,
        [domain::person::act::Erase { person: pool::person(2), reason, texts }.into()],
    );
    crate::execute(&mut store, 801, [ask::record(91)]);
    sound(&store);
    store.backup(&desk.path("erased.ayni"), false).unwrap();
    let (code, said) = stranger(&desk.path("erased.ayni"));
    assert_eq!(code, 0, "{said}");
    let connection = Connection::open(desk.path("erased.ayni")).unwrap();
    connection
        .execute_batch("DELETE FROM erasable WHERE version = (SELECT max(version) FROM erasable)")
        .unwrap();
    drop(connection);
    let (code, said) = stranger(&desk.path("erased.ayni"));
    assert_eq!(
        (code, said.lines().next().is_some_and(|line| line.starts_with("text_missing"))),
        (8, true),
        "{said}"
    );
}
