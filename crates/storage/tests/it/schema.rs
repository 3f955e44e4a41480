//! Files: what a register looks like from outside, and which files are refused and how.

use std::fs;
use std::path::Path;

use ayni_storage::{StorageError, Store, restore, verify_file};
use domain::testing::{ask, pool};
use rusqlite::Connection;

use crate::{Desk, execute, full, try_execute};

fn check(path: &Path, code: &str) {
    let before = fs::read(path).ok();
    for (how, opened) in [("open", Store::open(path)), ("read", Store::open_read_only(path))] {
        let found = opened.as_ref().map_err(StorageError::code).err();
        assert_eq!(found, Some(code), "{how}: {opened:?}");
    }
    assert_eq!(fs::read(path).ok(), before, "a refused file is not touched");
}

/// Protects the promise of durability and the way others recognise the file.
#[test]
fn a_register_is_a_sqlite_file_of_ours() {
    let desk = Desk::of_files();
    full(&mut desk.create());
    let connection = Connection::open(desk.file()).unwrap();
    let pragma = |name: &str| connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0));
    let mode: String = connection.query_row("PRAGMA journal_mode", [], |row| row.get(0)).unwrap();
    assert_eq!(
        (mode.as_str(), pragma("application_id"), pragma("user_version")),
        ("wal", Ok(0x4159_4E49), Ok(2))
    );
    let loose = "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' \
                 AND strict = 0 AND name NOT LIKE 'sqlite_%'";
    assert_eq!(connection.query_row(loose, [], |row| row.get::<_, i64>(0)), Ok(0));
    assert_eq!(&fs::read(desk.file()).unwrap()[68..72], b"AYNI");
}

/// Protects other people's files: each is refused with its reason, and none is changed.
#[test]
fn files_that_are_not_ours_are_refused() {
    let desk = Desk::of_files();
    check(&desk.path("missing.ayni"), "not_found");
    for (name, bytes) in [("empty", &b""[..]), ("image", b"\x89PNG\r\n\x1a\n"), ("text", b"SQLite format 3")]
    {
        fs::write(desk.path(name), bytes).unwrap();
        check(&desk.path(name), "not_ours");
    }
    let other = Connection::open(desk.path("other.db")).unwrap();
    other.execute_batch("PRAGMA application_id = 7; CREATE TABLE register (x);").unwrap();
    drop(other);
    check(&desk.path("other.db"), "not_ours");
    assert!(matches!(
        Store::open(&desk.path("other.db")),
        Err(StorageError::NotOurs { application_id: Some(7), .. })
    ));
    let hollow = Connection::open(desk.path("hollow.ayni")).unwrap();
    hollow.execute_batch(&format!("PRAGMA application_id = {}; CREATE TABLE x (y);", 0x4159_4E49)).unwrap();
    drop(hollow);
    check(&desk.path("hollow.ayni"), "damaged");
    assert!(!verify_file(&desk.path("hollow.ayni"), &mut |_, _| {}).unwrap().is_sound());
}

/// Protects files of the future: an older program says so and names both numbers.
#[test]
fn a_newer_file_is_refused() {
    let desk = Desk::of_files();
    full(&mut desk.create());
    let connection = Connection::open(desk.file()).unwrap();
    connection.execute_batch("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    drop(connection);
    match Store::open(&desk.file()) {
        Err(StorageError::Newer { found: 99, known: 1, path }) => assert_eq!(path, desk.file()),
        other => panic!("{other:?}"),
    }
    let refused = restore(&desk.file(), &desk.path("copy.ayni"), false);
    assert!(matches!(refused, Err(StorageError::Newer { .. })));
}

/// Protects what a newer program wrote into the log: its kind is named, it is not called damage.
#[test]
fn an_unknown_kind_of_event_is_named() {
    let desk = Desk::new();
    execute(&mut desk.create(), 1, [ask::record(1)]);
    desk.ask(r#"UPDATE event SET kind = 'person.sainted', body = '{"person":{"sainted":{}}}'"#);
    match desk.open().register() {
        Err(StorageError::UnknownEvent { version: 1, kind }) => assert_eq!(kind, "person.sainted"),
        other => panic!("{other:?}"),
    }
    let report = desk.open().verify(&mut |_, _| {}).unwrap();
    assert!(report.faults.iter().any(|fault| fault.code() == "event_unknown"), "{:?}", report.faults);
}

/// Protects a register that exists: creating never replaces.
#[test]
fn creating_never_replaces() {
    let desk = Desk::of_files();
    drop(desk.create());
    let bytes = fs::read(desk.file()).unwrap();
    assert!(matches!(Store::create(&desk.file(), pool::register(2)), Err(StorageError::Exists { .. })));
    assert_eq!(fs::read(desk.file()).unwrap(), bytes);
    let nowhere = desk.path("no/such/folder/register.ayni");
    assert!(matches!(Store::create(&nowhere, pool::register(2)), Err(StorageError::NotFound { .. })));
}

/// Protects readers: what is opened for reading is not written, and says so.
#[test]
fn reading_never_writes() {
    let desk = Desk::new();
    full(&mut desk.create());
    let mut store = Store::open_read_only(&desk.file()).unwrap();
    assert!(store.register().is_ok());
    let refused = try_execute(&mut store, 9000, ask::record(9));
    assert!(matches!(&refused, Err(error) if error.code() == "read_only"), "{refused:?}");
}
